import type { Recognition, Sighting } from '../../src/importers/recognise.ts';

export interface Pair {
  readonly kind: string;
  readonly a: { readonly name: string; readonly source: string };
  readonly b: { readonly name: string; readonly source: string };
  readonly relation: string;
}

export interface JudgedPair extends Pair {
  /** With a sighted first, and with b first; found in the order of the pair. */
  readonly orders: readonly { readonly found: readonly Recognition[]; readonly isOne: boolean }[];
}

export function readPairs(file: string): Pair[];

export function judgePairs(
  pairs: readonly Pair[],
  by: {
    recognise: (sightings: readonly Sighting[]) => Promise<Recognition[]>;
    distinctNames: (source: string) => ReadonlyMap<string, string>;
  },
): Promise<JudgedPair[]>;

export function score(
  judged: readonly JudgedPair[],
): Record<'same' | 'others' | 'misses' | 'merged', JudgedPair[]>;
