/** Readers without Helvetica or Arial see a wider font; that much wider still fits. */
const SLACK = 1.15;

/** Widths of U+0020 to U+007E in thousandths of the font size: Helvetica, Arial and Liberation Sans alike. */
const REGULAR = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const BOLD = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278,
  556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584,
  556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556,
  333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];
const FIRST_LISTED = 0x20;

/** What the table has not, from the narrowest up; anything else takes WIDEST. */
const SCRIPTS: readonly (readonly [characters: RegExp, width: number])[] = [
  [/^\u20E3/, 900],
  [/^[\p{M}\p{Cf}]/u, 0],
  [/^[‘’‚“”„•·°–]/u, 560],
  [/^[ЖМШЩЫЮ]/u, 1010],
  [/^[жмфшщыюω]/u, 830],
  [/^(?=\p{Lu})[\p{Script=Cyrillic}\p{Script=Greek}]/u, 790],
  [/^[\p{Script=Cyrillic}\p{Script=Greek}]/u, 610],
  [/^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}]/u, 750],
  [/^(?:\p{Extended_Pictographic}|\p{Regional_Indicator})/u, 1400],
];
const WIDEST = 1050;

/**
 * How wide a line of text is at the most, in pixels.
 * @param size of the font in pixels
 */
export function textWidth(text: string, size: number, bold = false): number {
  const table = bold ? BOLD : REGULAR;
  let thousandths = 0;
  for (const character of text)
    thousandths += table[character.charCodeAt(0) - FIRST_LISTED] ?? otherWidth(character, table);
  return (thousandths * size * SLACK) / 1000;
}

/** How much of a measured width is slack, which most readers see as blank. */
export const slackOf = (width: number): number => width - width / SLACK;

const otherWidths = new Map<string, number>();

/** An accented letter is as wide as the bare one. */
function otherWidth(character: string, table: readonly number[]): number {
  const bare = table[character.normalize('NFD').charCodeAt(0) - FIRST_LISTED];
  if (bare !== undefined) return bare;
  const known = otherWidths.get(character);
  if (known !== undefined) return known;
  const width = SCRIPTS.find(([characters]) => characters.test(character))?.[1] ?? WIDEST;
  otherWidths.set(character, width);
  return width;
}

/**
 * A text in lines that are no wider than `width`, as few as there can be. It breaks at blanks, after hyphens and
 * slashes, and inside a word only where that alone is too long. Runs of blanks become one; no other character is lost.
 */
export function wrapText(text: string, size: number, width: number, bold = false): readonly string[] {
  const fits = (line: string): boolean => textWidth(line.trimEnd(), size, bold) <= width;
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (fits(line + piece)) {
      line += piece;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = fits(piece) ? [piece] : splitWord(piece, fits);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  return [...lines, line].map((each) => each.trimEnd());
}

/**
 * The same text in as many lines, but of nearly equal length, which makes for the narrowest shape around it. No more
 * words are broken than in `wrapText`.
 */
export function wrapEvenly(text: string, size: number, width: number, bold = false): readonly string[] {
  const lines = wrapText(text, size, width, bold);
  if (lines.length === 1) return lines;
  const least = Math.max(width / 2, widestWord(text, size, bold));
  let [tooNarrow, enough, best] = [Math.min(width, least), width, lines];
  while (enough - tooNarrow > 2) {
    const middle = (tooNarrow + enough) / 2;
    const tried = wrapText(text, size, middle, bold);
    if (tried.length > lines.length) tooNarrow = middle;
    else [enough, best] = [middle, tried];
  }
  return best;
}

/** How wide a line must be so that no word of a text is broken, in pixels. */
export const widestWord = (text: string, size: number, bold = false): number =>
  Math.max(...piecesOf(text).map((piece) => textWidth(piece.trimEnd(), size, bold)));

/** Words with the blank behind them; Career/Technical in its two parts, C/C++ in one. */
const piecesOf = (text: string): readonly string[] =>
  text
    .trim()
    .replace(/\s+/g, ' ')
    .split(/(?<= )|(?<=[^\s/-]{3}[/-])(?=[^\s/-]{3})/);

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function splitWord(word: string, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const { segment } of graphemes.segment(word)) {
    if (line !== '' && !fits(line + segment)) {
      lines.push(line);
      line = '';
    }
    line += segment;
  }
  return [...lines, line];
}
