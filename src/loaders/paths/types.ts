/** The neighbours of one node, with each one's degree, in the same order. */
export interface Neighbours {
  readonly ids: readonly string[];
  readonly degrees: readonly number[];
}

/** Reads the neighbours of a whole layer of nodes in one round trip; nodes without any are left out. */
export type Expand = (ids: readonly string[]) => Promise<ReadonlyMap<string, Neighbours>>;

export interface SearchLimits {
  /** Links that may be read, checked against the degrees before a layer is read. */
  readonly links: number;
  /** Partial paths that may be looked at. */
  readonly steps: number;
  /** When to give up, on the clock of `performance.now()`; never where it is left out. */
  readonly until?: number | undefined;
}

/** A path as its ids, from first to last. */
export interface FoundPath {
  readonly ids: readonly string[];
  /** The sum over the inner nodes of round(1,000,000 × ln degree). */
  readonly penalty: number;
}
