import type { Written } from '../search/names.ts';

/** A mention without what it means to be sure of it. */
export interface Stretch {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]/u;

/** What may stand between two words of a name. */
const BETWEEN = '(?: {1,3}| *\\n *|-(?: *\\n *)?|)';
/** A longer name may also be parted within a word. */
const SHORTEST_HYPHENATED = 6;

/** A name of plain words as a text may write it. */
function patternOf(name: string): RegExp {
  const words = name.toLowerCase().split(/[ -]/);
  const within = words.join('').length >= SHORTEST_HYPHENATED ? '(?:-(?: *\\n *)?)?' : '';
  return new RegExp(`^${words.map((word) => word.replace(/(?<=.)(?=.)/g, within)).join(BETWEEN)}$`);
}

const overlap = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

/**
 * The obvious way to find names of plain words: every stretch of the text against every name, then the
 * longest of all, the longest of those that are left, and so on.
 */
export function bruteForce(text: string, names: readonly Written[]): Stretch[] {
  const patterns = names.map(({ id, name }) => ({ id, pattern: patternOf(name) }));
  const found: Stretch[] = [];
  for (let start = 0; start < text.length; start += 1) {
    for (let end = start + 1; end <= text.length; end += 1) {
      if (WORD.test(text.charAt(start - 1)) || WORD.test(text.charAt(end))) continue;
      const surface = text.slice(start, end).toLowerCase();
      const name = patterns.find(({ pattern }) => pattern.test(surface));
      if (name) found.push({ id: name.id, start, end });
    }
  }
  const longest = found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const chosen: Stretch[] = [];
  for (const one of longest) if (!chosen.some((other) => overlap(one, other))) chosen.push(one);
  return chosen.sort((a, b) => a.start - b.start);
}
