/** What came of the entities or links of an import. */
export interface Counts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

const HOW = ['created', 'updated', 'unchanged'] as const;

/** While it is being counted. */
export type Counting = { -readonly [K in keyof Counts]: Counts[K] };

export const noCounts = (): Counting => ({ created: 0, updated: 0, unchanged: 0 });

export const number = (value: number): string => value.toLocaleString('en-US');

/** `12 created, 3 unchanged`: what there is none of is left out. */
export const countsText = (counts: Counts): string =>
  HOW.filter((how) => counts[how] > 0)
    .map((how) => `${number(counts[how])} ${how}`)
    .join(', ');
