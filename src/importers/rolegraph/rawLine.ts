import type { BadRow, Place } from '../pipeline/claims.ts';

/** A line of a file as an object, its fields not yet looked at. */
export interface RawLine extends Place {
  readonly fields: Readonly<Record<string, unknown>>;
}

export type RawLines = AsyncIterable<RawLine | BadRow>;
