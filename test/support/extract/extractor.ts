import type { Kind } from '../../../src/graph/kind.ts';
import type { Names } from '../../../src/loaders/Catalogue.ts';
import { Dictionary } from '../../../src/loaders/extract/Dictionary.ts';
import { loadExtraction } from '../../../src/loaders/extract/extractionLoader.ts';
import type { Mention } from '../../../src/loaders/extract/Mention.ts';
import { Pace } from '../../../src/loaders/Pace.ts';
import type { Reader } from '../../../src/store/Store.ts';

/** Finds the names in a text, as the server does, among names that no store holds. */
export type Extractor = (text: string, kinds?: readonly Kind[]) => Promise<readonly Mention[]>;

/** @param links pairs of ids that are linked, in one direction */
export async function extractorOf(
  names: Names,
  links: readonly (readonly [string, string])[] = [],
): Promise<Extractor> {
  const dictionary = await Dictionary.of(names, new Pace());
  const dictionaries = { current: () => Promise.resolve(dictionary) };
  return async (text, kinds) =>
    (await loadExtraction(linked(links), dictionaries, { text, kinds: kinds ?? null })).mentions;
}

/** A reader of the one statement that an extraction asks. */
const linked = (links: readonly (readonly [string, string])[]): Reader => ({
  read: (_, { ids, others }) => {
    const has = (list: unknown, id: string) => Array.isArray(list) && list.includes(id);
    const both = links.flatMap(([a, b]) => [
      { id: a, other: b },
      { id: b, other: a },
    ]);
    return Promise.resolve(both.filter(({ id, other }) => has(ids, id) && has(others, other)));
  },
});

/** Mentions in short: `surface=id`. */
export const inShort = (mentions: readonly Mention[]): string[] =>
  mentions.map(({ surface, id }) => `${surface}=${id}`);
