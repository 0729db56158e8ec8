import { fold } from '../../graph/fold.ts';
import { readRows } from '../pipeline/readRows.ts';
import type { Table } from '../pipeline/table.ts';
import type { SkillRow } from './tables.ts';
import { valuesIn } from './texts.ts';

export interface LabelsFit {
  /** Rows with other labels than the preferred one. */
  readonly rows: number;
  /** Those of them where nothing that a label says is in the preferred one. */
  readonly strange: number;
  readonly fits: boolean;
}

/** Too few rows prove nothing. */
const ENOUGH = 100;

/** Of ESCO's own tables 1 to 5 rows in 100 are strange: C# and C Sharp. */
const TOO_MANY = 0.2;

/**
 * Whether the other labels of a table are of the concepts in whose rows they stand. Tables put together out of several
 * publications may have a column slipped by some rows: then people who look for risk assessment would find aesthetics.
 */
export async function labelsFit(table: Table<SkillRow>): Promise<LabelsFit> {
  let rows = 0;
  let strange = 0;
  for await (const item of readRows(table)) {
    const labels = 'row' in item ? valuesIn(item.row.altLabels ?? '') : [];
    if (!('row' in item) || labels.length === 0) continue;
    rows += 1;
    if (!labels.some((label) => isRelated(label, item.row.name))) strange += 1;
  }
  return { rows, strange, fits: rows < ENOUGH || strange < rows * TOO_MANY };
}

/** Letters in a row that related names have in common, in compounds and inflected words too. */
const LETTERS = 5;

function isRelated(one: string, other: string): boolean {
  const [text, name] = [fold(one), fold(other)];
  for (let start = 0; start + LETTERS <= text.length; start += 1) {
    if (name.includes(text.slice(start, start + LETTERS))) return true;
  }
  return text === name;
}
