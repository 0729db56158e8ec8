import type { AliasFact } from '../../facts/facts.ts';
import { fold } from '../../graph/fold.ts';

/** A label in one line. ESCO has labels with no-break spaces, doubled ones, and spaces of no width. */
export const cleanLabel = (text: string): string => text.replaceAll('\u200B', '').replace(/\s+/g, ' ').trim();

/** A text with its paragraphs, and no spaces but those between words. */
export const cleanText = (text: string): string =>
  text
    .replaceAll('\u200B', '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** The values of a cell: the big tables put each on a line of its own, the collections a bar between them. */
export const valuesIn = (cell: string): string[] =>
  cell
    .split(/\n|\s\|\s/)
    .map(cleanLabel)
    .filter((value) => value !== '');

/** Loose aliases out of cells of labels: one label belongs to several concepts often enough. */
export function looseAliases(name: string, cells: readonly (string | undefined)[]): AliasFact[] {
  const known = new Set([fold(name), '']);
  const aliases: AliasFact[] = [];
  for (const label of cells.flatMap((cell) => valuesIn(cell ?? ''))) {
    if (known.has(fold(label))) continue;
    known.add(fold(label));
    aliases.push({ name: label, kind: 'LOOSE' });
  }
  return aliases;
}
