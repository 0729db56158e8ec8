import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { textWidth, wrapEvenly, wrapText } from '../../src/drawing/measure.ts';
import { tries } from '../support/property.ts';
import { names } from './support/arbitraryPictures.ts';
import { letters } from './support/letters.ts';

const SLACK = 1.15;

describe('the width of a text', () => {
  // Adobe's metrics of Helvetica and Helvetica-Bold, which Arial and Liberation Sans share, in thousandths.
  test.each([
    ['Git', 778 + 222 + 278, 778 + 278 + 333],
    ['Web Developers', 7391, 7780],
    ['C#', 722 + 556, 722 + 556],
    ['@~', 1015 + 584, 975 + 584],
    ['0123456789', 5560, 5560],
  ])('%s is Helvetica’s, with a slack of 15 percent', (text, regular, bold) => {
    expect(textWidth(text, 1000)).toBeCloseTo(regular * SLACK, 6);
    expect(textWidth(text, 1000, true)).toBeCloseTo(bold * SLACK, 6);
  });

  test('grows with the size of the font', () => {
    expect(textWidth('Elasticsearch', 26)).toBeCloseTo(2 * textWidth('Elasticsearch', 13), 6);
  });

  test('of an accented letter is that of the bare one, and marks take no room of their own', () => {
    expect(textWidth('Zoë Müller', 13)).toBeCloseTo(textWidth('Zoe Muller', 13), 6);
    expect(textWidth('e\u0301\u200D', 13)).toBeCloseTo(textWidth('e', 13), 6);
  });

  test('of an ideogram or an emoji is at least the size of the font', () => {
    for (const character of '語한あ全🚀') expect(textWidth(character, 13)).toBeGreaterThanOrEqual(13);
  });
});

const widths = fc.integer({ min: 30, max: 400 });

describe('wrapped text', () => {
  test('breaks at blanks, and after a slash or hyphen of a long word', () => {
    expect(wrapText('Career/Technical Education Teachers, Middle School', 14, 170, true)).toEqual([
      'Career/Technical',
      'Education Teachers,',
      'Middle School',
    ]);
    expect(wrapText('Career/Technical', 14, 100, true)).toEqual(['Career/', 'Technical']);
    expect(wrapText('C/C++', 14, 300)).toEqual(['C/C++']);
  });

  test('breaks a word only where it is too long for a line of its own', () => {
    expect(wrapText('a Supercalifragilistic b', 13, 80)).toEqual(['a', 'Supercalifra', 'gilistic b']);
    expect(wrapEvenly('Registered Nurses', 14, 100, true)).toEqual(['Registered', 'Nurses']);
  });

  test('never takes an emoji of several parts apart', () => {
    expect(wrapText('👩‍💻👩‍💻', 13, 60)).toEqual(['👩‍💻', '👩‍💻']);
  });

  test('loses no character, and no line is wider than asked unless it is one character', () => {
    fc.assert(
      fc.property(names, widths, fc.boolean(), (text, width, isBold) => {
        const lines = wrapText(text, 13, width, isBold);
        expect(letters(lines.join(''))).toBe(letters(text));
        const tooWide = lines.filter((line) => textWidth(line, 13, isBold) > width);
        expect(tooWide.filter((line) => graphemesOf(line) > 1)).toEqual([]);
      }),
      tries(500),
    );
  });

  test('in even lines has as many lines, loses no character either, and is no wider', () => {
    fc.assert(
      fc.property(names, widths, (text, width) => {
        const [lines, even] = [wrapText(text, 13, width), wrapEvenly(text, 13, width)];
        expect(even.length).toBe(lines.length);
        expect(letters(even.join(''))).toBe(letters(text));
        expect(widest(even)).toBeLessThanOrEqual(widest(lines) + 0.001);
      }),
      tries(300),
    );
  });
});

const widest = (lines: readonly string[]): number => Math.max(...lines.map((line) => textWidth(line, 13)));

const graphemesOf = (text: string): number => [...new Intl.Segmenter('en').segment(text)].length;
