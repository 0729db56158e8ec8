import type { Spelling } from '../Catalogue.ts';

/**
 * What a match costs, in whole points; the fewer, the better. docs/questions.md explains them to
 * users. A text that equals a name costs `AS` alone. Any other costs `AS`, `COST.notExact` and what
 * its words cost.
 */
export const COST = {
  notExact: 3,
  /** A word of the text that is a word of the name. */
  same: 0,
  /** The same in the plural or the singular, or with a dot before it. */
  form: 1,
  /** The beginning of a word of the name. */
  prefix: 2,
  /** A word without its middle letters: k8s. */
  abbreviation: 3,
  /** The first letters of the words of a name: sre. */
  initials: 3,
  /** One edit. */
  typo: 5,
  /** Two edits. */
  typos: 8,
  /** Two words of the text that are one of the name, or one that is two. */
  joined: 1,
  /** The words come in another order. */
  order: 1,
  /** Each word of the name that the text lacks, up to `mostRest` of them. */
  rest: 1,
  mostRest: 4,
  /** A word of the text that the name lacks. */
  leftOut: 10,
} as const;

/** What it costs that it is not the name, but an alias or a title. */
export const AS = { NAME: 0, STRONG: 1, LOOSE: 2 } as const satisfies Record<Spelling['as'], number>;

/** 1 for the name itself, and less the more a match costs. */
export const scoreOf = (cost: number): number => 10 / (10 + cost);
