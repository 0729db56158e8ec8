import { describe, expect, test } from '@jest/globals';
import { inWords, sentence } from '../../src/resolvers/sentence.ts';

describe('names in words', () => {
  test.each([
    [[], ''],
    [['Python'], 'Python'],
    [['Python', 'Django'], 'Python and Django'],
    [['C', 'C++', 'C#'], 'C, C++ and C#'],
  ])('%j are "%s"', (names, words) => {
    expect(inWords(names)).toBe(words);
  });
});

describe('reasons as a sentence', () => {
  test.each([
    [['essential'], 'Essential.'],
    [['12.5 % of what is asked', 'hot', 'in demand'], '12.5 % of what is asked; hot; in demand.'],
    [['builds on .NET, which you have'], 'Builds on .NET, which you have.'],
  ])('%j are "%s"', (reasons, text) => {
    expect(sentence(reasons)).toBe(text);
  });
});
