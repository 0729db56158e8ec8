/** A part of a text, marked or not. */
export interface Part {
  readonly text: string;
  readonly isMarked: boolean;
}

/**
 * A text in parts: those that are highlighted and those between.
 *
 * @param highlights where each begins and ends in UTF-16 units, in any order
 */
export function marked(
  text: string,
  highlights: readonly { readonly start: number; readonly end: number }[],
): Part[] {
  const parts: Part[] = [];
  let at = 0;
  const add = (end: number, isMarked: boolean): void => {
    if (end > at) parts.push({ text: text.slice(at, end), isMarked });
    at = Math.max(at, end);
  };
  for (const { start, end } of [...highlights].sort((a, b) => a.start - b.start)) {
    add(Math.min(start, text.length), false);
    add(Math.min(end, text.length), true);
  }
  add(text.length, false);
  return parts;
}
