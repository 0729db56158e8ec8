import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csv } from '../../src/explorer/export/csv.ts';
import { tries } from '../support/property.ts';

const table = (
  ...rows: { id?: string; cells: (string | null | { number: number; digits?: number })[] }[]
) => ({
  caption: 'Some',
  columns: [{ label: 'Name' }, { label: 'Weight', isFigure: true }],
  rows,
});

test('has a head, a row for each row, and lines as RFC 4180 wants them', () => {
  expect(
    csv(table({ cells: ['Git', { number: 0.123456, digits: 2 }] }, { cells: ['C, "the" language', null] })),
  ).toBe('Name,Weight\r\nGit,0.123456\r\n"C, ""the"" language",\r\n');
});

test('has ids in front where rows have them', () => {
  expect(csv(table({ id: 'tool:git', cells: ['Git', null] }))).toBe('Id,Name,Weight\r\ntool:git,Git,\r\n');
});

test('no text is a formula to a spreadsheet', () => {
  fc.assert(
    fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (sign, rest) => {
      const [, row] = parse(csv(table({ cells: [sign + rest, null] })), {
        relax_column_count: true,
      });
      expect(row?.[0]).toBe(`'${sign}${rest}`);
    }),
    tries(200),
  );
});

test('what is written is what is read', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.double({ noNaN: true, min: 0 }))),
      (cells) => {
        const safe = cells.filter(([name]) => !/^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/.test(name));
        const rows = safe.map(([name, number]) => ({ cells: [name, { number }] }));
        const [, ...read] = parse(csv(table(...rows)));
        expect(read.map(([name, number]) => [name, Number(number)])).toEqual(
          safe.map(([name, number]) => [name, number]),
        );
      },
    ),
    tries(200),
  );
});
