import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawMatrix } from '../../src/drawing/matrix/drawMatrix.ts';
import { textWidth } from '../../src/drawing/measure.ts';
import type { DrawOptions, MatrixPicture, Width } from '../../src/drawing/types.ts';
import { tries } from '../support/property.ts';
import { matrixPictures } from './support/arbitraryPictures.ts';
import { letters } from './support/letters.ts';
import { checkDrawing } from './support/checkDrawing.ts';
import { readDrawing, type Point, type Rectangle } from './support/readDrawing.ts';
import { everyElement, hasClass, readXml, textOf, type XmlElement } from './support/readXml.ts';

const options = (width: Width, links = true): DrawOptions => ({ width, theme: 'auto', links });

const draw = (picture: MatrixPicture, width: Width): string => drawMatrix(picture, options(width));

const ofClass = (svg: string, name: string): readonly XmlElement[] =>
  everyElement(readXml(svg)).filter((element) => hasClass(element, name));

const numberOf = (element: XmlElement | undefined, name: string): number =>
  Number(element?.attributes.get(name) ?? Number.NaN);

const rectOf = (cell: XmlElement): Rectangle => {
  const rect = everyElement(cell).find(({ name }) => name === 'rect');
  const [left, top] = [numberOf(rect, 'x'), numberOf(rect, 'y')];
  return { left, top, right: left + numberOf(rect, 'width'), bottom: top + numberOf(rect, 'height') };
};

/** The sizes that occur among cells, squares alone. */
function sizesOf(cells: readonly XmlElement[]): readonly string[] {
  const sizes = cells.map((cell) => {
    const { left, right, top, bottom } = rectOf(cell);
    expect(right - left).toBeCloseTo(bottom - top, 3);
    return (right - left).toFixed(1);
  });
  return [...new Set(sizes)];
}

const corners = ({ left, right, top, bottom }: Rectangle): readonly Point[] => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom },
];

/** The lines of a label as polygons in the coordinates of the body, turned where the label is. */
function polygonsOf(label: XmlElement): readonly (readonly Point[])[] {
  const transform = label.attributes.get('transform');
  const [, x = 0, y = 0, degrees = 0] =
    transform === undefined
      ? []
      : (/^translate\(([\d.-]+) ([\d.-]+)\) rotate\(([\d.-]+)\)$/.exec(transform) ?? []).map(Number);
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const text = everyElement(label).find(({ name }) => name === 'text');
  const size = numberOf(text, 'font-size');
  return everyElement(label)
    .filter(({ name }) => name === 'tspan')
    .map((span) => {
      const width = textWidth(textOf(span).trimEnd(), size, text?.attributes.get('font-weight') === 'bold');
      const isAtEnd = text?.attributes.get('text-anchor') === 'end';
      const left = numberOf(span, 'x') - (isAtEnd ? width + 0.28 * size : 0);
      const foot = numberOf(span, 'y');
      const line = { left, right: left + width, top: foot - 0.74 * size, bottom: foot + 0.22 * size };
      return corners(line).map((corner) => ({
        x: x + corner.x * cos - corner.y * sin,
        y: y + corner.x * sin + corner.y * cos,
      }));
    });
}

/** Whether two convex polygons meet: none of their sides has them on different sides of it. */
function meet(one: readonly Point[], other: readonly Point[]): boolean {
  return [one, other].every((polygon) =>
    polygon.every((from, index) => {
      const to = polygon[(index + 1) % polygon.length] ?? from;
      const [nx, ny] = [to.y - from.y, from.x - to.x];
      const length = Math.hypot(nx, ny);
      const along = (points: readonly Point[]): number[] =>
        points.map(({ x, y }) => (x * nx + y * ny) / length);
      const [a, b] = [along(one), along(other)];
      return Math.min(...a) < Math.max(...b) - 0.5 && Math.min(...b) < Math.max(...a) - 0.5;
    }),
  );
}

describe('any matrix, wide', () => {
  test('no label meets another, or a cell, or leaves the picture, and each is whole', () => {
    fc.assert(
      fc.property(matrixPictures(7), (picture) => {
        const svg = draw(picture, 'wide');
        const labels = ofClass(svg, 'rg-line');
        const cells = ofClass(svg, 'rg-cell').map((cell) => corners(rectOf(cell)));
        const shapes = [...labels.flatMap(polygonsOf), ...cells];
        const meeting = shapes.flatMap((one, index) =>
          shapes.slice(index + 1).filter((other) => meet(one, other)),
        );
        expect(meeting).toEqual([]);
        const [body] = ofClass(svg, 'rg-body');
        const [, left = 0, top = 0] = (
          /translate\((\S+) (\S+)\)/.exec(body?.attributes.get('transform') ?? '') ?? []
        ).map(Number);
        const root = readXml(svg);
        const outside = shapes
          .flat()
          .filter(
            ({ x, y }) =>
              x + left < 0 ||
              x + left > numberOf(root, 'width') ||
              y < 0 ||
              y + top > numberOf(root, 'height'),
          );
        expect(outside).toEqual([]);
        expect(labels.map((label) => letters(textOf(label)))).toEqual([
          ...picture.columns.map(({ label }) => letters(label)),
          ...picture.rows.map(({ label, note }) => letters(note === undefined ? label : `${label}(${note})`)),
        ]);
      }),
      tries(40),
    );
  });

  test('every cell stands in its row and column, and a row with itself is empty', () => {
    fc.assert(
      fc.property(matrixPictures(), (picture) => {
        const cells = ofClass(draw(picture, 'wide'), 'rg-cell');
        expect(cells).toHaveLength(picture.cells.length);
        expect(sizesOf(cells).length).toBeLessThan(2);
        const tops = new Map<string, number>();
        const lefts = new Map<string, number>();
        for (const cell of cells) {
          const [row = '', column = ''] = ['data-row', 'data-column'].map((name) =>
            cell.attributes.get(name),
          );
          const { left, top } = rectOf(cell);
          expect(tops.get(row) ?? top).toBe(top);
          expect(lefts.get(column) ?? left).toBe(left);
          tops.set(row, top);
          lefts.set(column, left);
          expect(picture.rows[Number(row)]?.id).not.toBe(picture.columns[Number(column)]?.id);
        }
      }),
      tries(40),
    );
  });
});

describe('any matrix, narrow', () => {
  test('no line meets another or leaves the picture', () => {
    fc.assert(
      fc.property(matrixPictures(), (picture) => {
        checkDrawing(readDrawing(draw(picture, 'narrow')));
      }),
      tries(40),
    );
  });

  test('each row has its strongest columns, at most three', () => {
    fc.assert(
      fc.property(matrixPictures(), (picture) => {
        const cells = ofClass(draw(picture, 'narrow'), 'rg-cell');
        picture.rows.forEach((_, row) => {
          const scores = picture.cells.filter((cell) => cell.row === row).map(({ score }) => score);
          const shown = cells.filter((cell) => cell.attributes.get('data-row') === String(row));
          const drawn = shown.map(
            (cell) =>
              picture.cells.find(
                (one) => one.row === row && String(one.column) === cell.attributes.get('data-column'),
              )?.score,
          );
          expect(drawn).toEqual(scores.toSorted((a, b) => b - a).slice(0, 3));
        });
      }),
      tries(40),
    );
  });
});

describe.each(['wide', 'narrow'] as const)('a matrix, %s', (width) => {
  test('is the same text every time, and without links lacks the addresses alone', () => {
    fc.assert(
      fc.property(matrixPictures(), (picture) => {
        const linked = draw(picture, width);
        expect(draw(structuredClone(picture), width)).toBe(linked);
        expect(linked.replaceAll(/ href="[^"]*"/g, '')).toBe(drawMatrix(picture, options(width, false)));
      }),
      tries(20),
    );
  });

  test('the more in common, the stronger the cell, and the legend says what both ends mean', () => {
    const svg = draw(groups([0.1, 0.4, 0.2]), width);
    const cells = ofClass(svg, 'rg-cell').filter((cell) => cell.attributes.get('data-row') === '0');
    const seen = new Map(
      cells.map((cell) => [
        cell.attributes.get('data-column'),
        numberOf(
          everyElement(cell).find(({ name }) => name === 'rect'),
          'fill-opacity',
        ),
      ]),
    );
    expect(seen.get('2')).toBe(1);
    expect(seen.get('1')).toBeLessThan(seen.get('3') ?? 0);
    expect(seen.get('3')).toBeLessThan(1);
    const legend = ofClass(svg, 'rg-legend').map((text) => textOf(text));
    expect(legend).toEqual(['Share of what they ask for in common, weighted: 10%', '40%']);
  });

  test('a cell leads to its pair, and says what they share', () => {
    const cell = ofClass(draw(groups([0.1, 0.4, 0.2]), width), 'rg-cell').find(
      (one) => one.attributes.get('data-row') === '0' && one.attributes.get('data-column') === '2',
    );
    expect(cell?.attributes.get('href')).toBe('/overview?group=g0&other=g2');
    expect(cell?.attributes.get('aria-label')).toBe('Group 0 and Group 2: 0.40; Python');
  });

  test('without rows is a picture without cells', () => {
    const svg = draw({ ...groups([]), rows: [], columns: [], cells: [] }, width);
    expect(ofClass(svg, 'rg-cell')).toEqual([]);
    expect(numberOf(readXml(svg), 'height')).toBeGreaterThan(0);
  });
});

test('60 by 60 is drawn, with cells of one size and labels in one line', () => {
  const many = groups(Array.from({ length: 59 }, (_, index) => index / 60));
  const svg = draw(many, 'wide');
  const cells = ofClass(svg, 'rg-cell');
  expect(cells).toHaveLength(60 * 59);
  expect(sizesOf(cells)).toHaveLength(1);
  // As much as a page on a desktop has room for: smaller, labels could not be read.
  expect(numberOf(readXml(svg), 'width')).toBeLessThan(1200);
  const lines = ofClass(svg, 'rg-line').map(
    (label) => everyElement(label).filter(({ name }) => name === 'tspan').length,
  );
  expect(Math.max(...lines)).toBe(1);
});

test('12 by 12 has cells of 40 px, also where labels are long', () => {
  const plain = groups(Array.from({ length: 11 }, (_, index) => index / 12));
  const long = plain.rows.map((line, index) =>
    index % 3 === 0 ? { ...line, label: 'Installation, maintenance and repair of everything' } : line,
  );
  for (const picture of [plain, { ...plain, rows: long, columns: long }]) {
    const lefts = ofClass(draw(picture, 'wide'), 'rg-cell').map((cell) => rectOf(cell).left);
    const [one = 0, other = 0] = [...new Set(lefts)].toSorted((a, b) => a - b);
    expect(other - one).toBeCloseTo(40, 1);
  }
});

test('a label of two lines stands beside a cell of the same size as all others', () => {
  const plain = groups(Array.from({ length: 33 }, (_, index) => index / 34));
  const lines = plain.rows.map((line, index) =>
    index === 4
      ? { ...line, label: 'Building and grounds cleaning and maintenance, and all that is near to it' }
      : line,
  );
  const svg = draw({ ...plain, rows: lines, columns: lines }, 'wide');
  expect(sizesOf(ofClass(svg, 'rg-cell'))).toHaveLength(1);
  const rows = ofClass(svg, 'rg-line').slice(lines.length);
  expect(everyElement(rows[4] ?? readXml(svg)).filter(({ name }) => name === 'tspan').length).toBeGreaterThan(
    1,
  );
});

/** Groups of roles with themselves; the first has these scores with the others. */
function groups(scores: readonly number[]): MatrixPicture {
  const lines = [0, ...scores].map((_, index) => ({
    id: `g${index}`,
    label: `Group ${index}`,
    note: '12 roles',
  }));
  const cells = lines.flatMap((one, row) =>
    lines.flatMap((other, column) => {
      if (row === column) return [];
      const score = (row === 0 ? scores[column - 1] : scores[Math.max(row, column) - 1]) ?? 0;
      const label = `${one.label} and ${other.label}: ${score.toFixed(2)}; Python`;
      return [{ row, column, score, label, href: `/overview?group=${one.id}&other=${other.id}` }];
    }),
  );
  return {
    type: 'matrix',
    title: 'What groups share',
    subtitle: '',
    description: '',
    rows: lines,
    columns: lines,
    cells,
  };
}
