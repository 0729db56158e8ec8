import type { LineType } from './rolegraphFormat.ts';

/** What is otherwise in one of two files of the rolegraph format. */
export interface Difference {
  readonly how: 'ADDED' | 'REMOVED' | 'CHANGED';
  readonly type: LineType;
  /** What it is called in both files: an id, `from RELATION to`, or for an alias the id and the name. */
  readonly key: string;
  /** The fields that differ, `says.onet.figure` by its path; the old or the new value is missing where there is none. */
  readonly fields: readonly FieldDifference[];
}

export interface FieldDifference {
  readonly field: string;
  readonly old?: unknown;
  readonly new?: unknown;
}
