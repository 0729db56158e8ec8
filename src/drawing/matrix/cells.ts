import type { LegendEntry } from '../legend.ts';
import { LIGHT } from '../palette.ts';
import { element } from '../svg.ts';
import type { DrawOptions, MatrixCell, MatrixPicture } from '../types.ts';
import { shareInWords } from '../words.ts';

/** The hue of a cell; how much of it is seen says how strong the cell is, on a light and on a dark ground alike. */
const HUE = 5;
const FAINTEST = 0.07;
/** Most pairs have little in common; less than even steps tell them apart. */
const EXPONENT = 0.7;

/** How much of a cell's colour is seen, 0 to 1: all of it in the strongest cell of the picture. */
export function strengthsOf({ cells }: MatrixPicture): (cell: MatrixCell) => number {
  const strongest = Math.max(0, ...cells.map(({ score }) => score));
  return ({ score }) => {
    const share = strongest > 0 ? Math.min(1, Math.max(0, score / strongest)) : 0;
    return FAINTEST + (1 - FAINTEST) * share ** EXPONENT;
  };
}

/** Those that are drawn: a row and itself share everything, which says nothing. */
export const cellsOf = ({ rows, columns, cells }: MatrixPicture): readonly MatrixCell[] =>
  cells.filter(({ row, column }) => {
    const [one, other] = [rows[row]?.id, columns[column]?.id];
    return one !== undefined && other !== undefined && one !== other;
  });

export interface Square {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A cell that leads to its pair, with what else is drawn of it. */
export const drawCell = (
  cell: MatrixCell,
  { x, y, width, height }: Square,
  seen: number,
  { links }: DrawOptions,
  ...more: readonly string[]
): string =>
  element(
    'a',
    {
      class: `rg-cell rg-c${HUE}`,
      'data-row': String(cell.row),
      'data-column': String(cell.column),
      'aria-label': cell.label,
      href: links ? cell.href : undefined,
    },
    element('rect', {
      class: 'rg-icon',
      ...{ x, y, width, height },
      rx: Math.min(3, width / 6),
      fill: LIGHT.shades[HUE].line,
      'fill-opacity': seen.toFixed(2),
    }),
    ...more,
  );

/** The ends of the scale. */
export function legendOfCells(cells: readonly MatrixCell[]): readonly LegendEntry[] {
  if (cells.length === 0) return [];
  const scores = cells.map(({ score }) => score);
  return [
    {
      sign: 'pale',
      text: `Share of what they ask for in common, weighted: ${shareInWords(Math.min(...scores))}`,
    },
    { sign: 'full', text: shareInWords(Math.max(...scores)) },
  ];
}
