import { describe, expect, test } from '@jest/globals';
import { fold } from '../../src/graph/fold.ts';

describe('two spellings of one name fold to the same', () => {
  test.each([
    ['Back End Developer', 'back-end developer'],
    ['back_end_developer', 'BackEnd Developer'],
    ['Back\u2010End', 'back\u2013end'],
    ['Back\u00a0End\tDeveloper', 'backenddeveloper'],
    ['Café', 'Cafe\u0301'],
    ['naïve Bayes', 'Naive Bayes'],
    ['Ｐｙｔｈｏｎ', 'Python'],
    ['ｃ＋＋', 'C++'],
    ['ﬁle', 'file'],
    ['Ⅳ', 'iv'],
    ['Node.js', 'NODE.JS'],
  ])('%s = %s', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });
});

describe('different names stay apart', () => {
  test.each([
    ['C', 'C++'],
    ['C', 'C#'],
    ['C++', 'C#'],
    ['C#', 'F#'],
    ['.NET', 'NET'],
    ['Node.js', 'Nodejs'],
    ['CI/CD', 'CICD'],
    ['R', 'R & D'],
  ])('%s ≠ %s', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  test('symbols are kept as they are', () => {
    expect(['C', 'C++', 'C#', '.NET', 'ASP.NET Core'].map(fold)).toEqual([
      'c',
      'c++',
      'c#',
      '.net',
      'asp.netcore',
    ]);
  });
});

test('folding what is folded changes nothing', () => {
  for (const name of ['Back-End Developer', 'Ｃ＋＋', 'Ångström', 'İstanbul', 'ﬁle', 'ΣΊΣΥΦΟΣ', '½ day']) {
    expect(fold(fold(name))).toBe(fold(name));
  }
});

test('a name of nothing but spaces and hyphens folds to nothing', () => {
  expect(fold(' - _ – ')).toBe('');
});
