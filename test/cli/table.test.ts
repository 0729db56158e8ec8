import { describe, expect, test } from '@jest/globals';
import { table, widthFor, wrapped } from '../../src/cli/table.ts';

const widest = (text: string): number => Math.max(...text.split('\n').map(({ length }) => length));

describe('the width', () => {
  test.each([
    [undefined, 120],
    [0, 120],
    [39, 120],
    [40, 40],
    [100, 100],
    [300, 300],
  ])('for a terminal of %s columns is %i', (columns, width) => {
    expect(widthFor(columns)).toBe(width);
  });
});

describe('a table', () => {
  const head = ['Name', 'Why'];
  const rows = [
    ['Git', 'one two three four five six'],
    ['Docker Compose', ''],
  ];

  test('that has room is as wide as its cells', () => {
    expect(table(head, rows, 80)).toBe(
      `
┌────────────────┬─────────────────────────────┐
│ Name           │ Why                         │
├────────────────┼─────────────────────────────┤
│ Git            │ one two three four five six │
│ Docker Compose │                             │
└────────────────┴─────────────────────────────┘`.trim(),
    );
    expect(table(head, rows, widest(table(head, rows, 80)))).toBe(table(head, rows, 80));
  });

  test('that has none breaks its widest columns between words', () => {
    expect(table(head, rows, 36)).toBe(
      `
┌────────────────┬─────────────────┐
│ Name           │ Why             │
├────────────────┼─────────────────┤
│ Git            │ one two three   │
│                │ four five six   │
│ Docker Compose │                 │
└────────────────┴─────────────────┘`.trim(),
    );
    expect(table(head, rows, 24)).toBe(
      `
┌──────────┬───────────┐
│ Name     │ Why       │
├──────────┼───────────┤
│ Git      │ one two   │
│          │ three     │
│          │ four five │
│          │ six       │
│ Docker   │           │
│ Compose  │           │
└──────────┴───────────┘`.trim(),
    );
  });

  test('breaks no word, and no figure from its unit, however narrow it should be', () => {
    expect(
      table(
        ['Share', 'Of'],
        [
          ['12.5 %', 'what is asked'],
          ['1.0 %', 'nothing'],
        ],
        1,
      ),
    ).toBe(
      `
┌────────┬─────────┐
│ Share  │ Of      │
├────────┼─────────┤
│ 12.5 % │ what is │
│        │ asked   │
│  1.0 % │ nothing │
└────────┴─────────┘`.trim(),
    );
  });

  test.each([10, 20, 30, 40, 50])('loses no word at a width of %i', (width) => {
    const cell = 'every word of a long cell stays, whatever the width is';
    const words = table(['A', 'B'], [[cell, cell]], width).match(/[a-z,]+/g);
    expect(words?.toSorted()).toEqual([...cell.split(' '), ...cell.split(' ')].toSorted());
  });

  test('has figures that end under each other, and leaves other columns alone', () => {
    const figures = [
      ['5', '4.3 %', '0.50', '5'],
      ['123', '11.8 %', '–', 'C5'],
      ['', '100.0 %', '', '42'],
    ];
    expect(table(['Whole', 'Share', 'Figure', 'Name'], figures, 80)).toBe(
      `
┌───────┬─────────┬────────┬──────┐
│ Whole │ Share   │ Figure │ Name │
├───────┼─────────┼────────┼──────┤
│   5   │   4.3 % │ 0.50   │ 5    │
│ 123   │  11.8 % │    –   │ C5   │
│       │ 100.0 % │        │ 42   │
└───────┴─────────┴────────┴──────┘`.trim(),
    );
  });

  test('of wide letters is as wide as they are', () => {
    expect(table(['機械', 'B'], [['学習', 'one two three']], 18)).toBe(
      `
┌──────┬─────────┐
│ 機械 │ B       │
├──────┼─────────┤
│ 学習 │ one two │
│      │ three   │
└──────┴─────────┘`.trim(),
    );
  });
});

describe('a text', () => {
  test('is broken between words', () => {
    expect(wrapped('one two three', 7)).toBe('one two\nthree');
    expect(wrapped('one two three', 13)).toBe('one two three');
    expect(wrapped('one two three', 12)).toBe('one two\nthree');
  });

  test('keeps a word that is too long, and all of an empty one', () => {
    expect(wrapped('a internationalisation b', 5)).toBe('a\ninternationalisation\nb');
    expect(wrapped('', 5)).toBe('');
  });
});
