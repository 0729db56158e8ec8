import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fold } from '../../../src/graph/fold.ts';
import { initialsOf, wordsOf } from '../../../src/loaders/search/words.ts';
import { tries } from '../../support/property.ts';

const textsOf = (text: string): string[] => wordsOf(text).map((word) => word.text);

describe('the words of a text', () => {
  test.each([
    ['Back End Developer', ['back', 'end', 'developer']],
    ['C', ['c']],
    ['C++', ['c++']],
    ['C++ ', ['c++']],
    ['c #', ['c#']],
    ['C ++ developer', ['c++', 'developer']],
    ['a + b', ['a', 'b']],
    ['Spring + Hibernate', ['spring', 'hibernate']],
    ['C/C++/C#', ['c', 'c++', 'c#']],
    ['.NET', ['.net']],
    ['Microsoft .NET Framework', ['microsoft', '.net', 'framework']],
    ['ASP.NET', ['asp', 'net']],
    ['Node.js', ['node', 'js']],
    ['PL/SQL', ['pl', 'sql']],
    ['Objective-C', ['objective', 'c']],
    ['full–stack_dev', ['full', 'stack', 'dev']],
    ['CompTIA A+', ['comptia', 'a+']],
    ["Bachelor's degree", ['bachelors', 'degree']],
    ['Apple Inc.', ['apple', 'inc']],
    ['Résumé', ['resume']],
    ['Ｐｙｔｈｏｎ', ['python']],
    ['データ 分析', ['テータ', '分析']],
    ['', []],
    [' \t\n', []],
    ['+++ # … 🐍', []],
  ])('%j', (text, words) => {
    // Folding takes the voicing mark of Japanese for an accent, in names as in texts.
    expect(textsOf(text)).toEqual(words.map((word) => word.normalize('NFC')));
  });

  test('know their places, in UTF-16 units', () => {
    const text = "🐍 Re\u0301sume\u0301 o'clock ﬁt c # .NET";
    const places = wordsOf(text).map(({ start, end }) => text.slice(start, end));
    expect(places).toEqual(['Re\u0301sume\u0301', "o'clock", 'ﬁt', 'c #', '.NET']);
  });

  test('of any text stand in order within it, and fold to nothing but its letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        let before = 0;
        for (const { text: word, start, end } of wordsOf(text)) {
          // ½ is two words at one place.
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(fold(text.slice(start, end)).replace(/['’]/g, '')).toContain(word.replace(/^\./, ''));
          before = start;
        }
      }),
      tries(300),
    );
  });
});

describe('the initials of words', () => {
  test.each([
    ['Site Reliability Engineer', 'sre'],
    ['System on a Chip', 'sc'],
    ['.NET Core', 'nc'],
    ['Python', undefined],
    ['one two three four five six seven', undefined],
  ])('%j are %j', (text, initials) => {
    expect(initialsOf(textsOf(text))).toBe(initials);
  });
});
