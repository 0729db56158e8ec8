import { MOST_TOKENS } from './documentLimits.ts';

/** The most of each that a request may have. docs/limits.md explains them; a test holds the two together. */
export const MAXIMA = {
  /** Words, names, numbers and signs of the document. */
  tokens: MOST_TOKENS,
  /** Operations in one document, of which one is run: all examples together are one document. */
  operations: 50,
  /** Fragments that a document defines. */
  fragments: 100,
  /** Directives that a document writes. */
  directives: 100,
  /** Of an operation, with its fragments in the places where they are spread. */
  spreads: 500,
  rootFields: 100,
  aliases: 200,
  fields: 2000,
  /** Fields inside fields; the deepest question of the examples has 9. */
  depth: 20,
  /** Entities that the operation may load at the most. */
  cost: 20_000,
  /** Values that the answer may hold at the most. */
  values: 500_000,
} as const;

export type Limit = keyof typeof MAXIMA;

/** Errors that are answered at the most where a document does not fit the schema. */
export const MOST_ERRORS = 10;
