import { textWidth, widestWord, wrapText } from '../measure.ts';
import type { MatrixLine } from '../types.ts';
import { LABEL, labelOf, labelText, type Label } from './lines.ts';

/** The labels of one side of a matrix. Lengths are in pixels. */
export interface Labels {
  readonly all: readonly Label[];
  readonly width: number;
  readonly height: number;
}

/** Longer words are broken, and no label is set narrower. */
const WIDEST_WORD = 150;

/** The labels in at most so many lines each, as narrow as that lets them be. */
export function labelsIn(count: number, lines: readonly MatrixLine[], hasNote: boolean): Labels {
  const texts = lines.map((line) => labelText(line, hasNote));
  const width =
    count === 1 ? widestOf(texts) : texts.reduce((least, text) => widthFor(count, text, least), 0);
  const all = lines.map((line) => labelOf(line, Math.ceil(width), hasNote));
  return {
    all,
    width: Math.max(0, ...all.map((label) => label.width)),
    height: Math.max(0, ...all.map((label) => label.height)),
  };
}

const widestOf = (texts: readonly string[]): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, LABEL.size)));

const PRECISION = 4;

/** How wide a text is in at most so many lines, but no less than what another needs. */
function widthFor(count: number, text: string, least: number): number {
  let tooNarrow = Math.max(least, Math.min(WIDEST_WORD, widestWord(text, LABEL.size)));
  const fits = (width: number): boolean => wrapText(text, LABEL.size, width).length <= count;
  if (fits(tooNarrow)) return tooNarrow;
  let enough = textWidth(text, LABEL.size);
  while (enough - tooNarrow > PRECISION) {
    const middle = (tooNarrow + enough) / 2;
    if (fits(middle)) enough = middle;
    else tooNarrow = middle;
  }
  return enough;
}
