import { z, type ZodType } from 'zod';
import { fold } from '../../graph/fold.ts';

/** A table that the import knows: its file, its columns by field, and the shape of a row. */
export interface TableSpec<T> {
  readonly file: string;
  /** Field → header of its column. A file without one of them is refused; others are left alone. */
  readonly columns: Readonly<Record<string, string>>;
  readonly row: ZodType<T>;
}

const LONGEST_NAME = 250;

const code = z.string().regex(/^\d{2}-\d{4}\.\d{2}$/, 'is not an O*NET-SOC code such as 15-1252.00');
const name = z
  .string()
  .refine((text) => fold(text) !== '', 'is empty')
  .max(LONGEST_NAME, `is longer than ${LONGEST_NAME} characters`);
const flag = z.enum(['Y', 'N'], 'is neither Y nor N').transform((letter) => letter === 'Y');

export interface OccupationRow {
  readonly code: string;
  readonly title: string;
  readonly description: string;
}

export interface TechnologyRow {
  readonly code: string;
  readonly example: string;
  readonly commodity: string;
  readonly hot: boolean;
  readonly inDemand: boolean;
}

export interface TitleRow {
  readonly code: string;
  readonly title: string;
  /** An acronym or a shorter form; empty where there is none. */
  readonly short: string;
}

const CODE = 'O*NET-SOC Code';

export const OCCUPATIONS: TableSpec<OccupationRow> = {
  file: 'Occupation Data.txt',
  columns: { code: CODE, title: 'Title', description: 'Description' },
  row: z.object({ code, title: name, description: z.string() }),
};

export const TECHNOLOGIES: TableSpec<TechnologyRow> = {
  file: 'Technology Skills.txt',
  columns: {
    code: CODE,
    example: 'Example',
    commodity: 'Commodity Title',
    hot: 'Hot Technology',
    inDemand: 'In Demand',
  },
  row: z.object({ code, example: name, commodity: z.string(), hot: flag, inDemand: flag }),
};

export const REPORTED_TITLES: TableSpec<TitleRow> = {
  file: 'Sample of Reported Titles.txt',
  columns: { code: CODE, title: 'Reported Job Title' },
  row: z.object({ code, title: name }).transform((row) => ({ ...row, short: '' })),
};

export const ALTERNATE_TITLES: TableSpec<TitleRow> = {
  file: 'Alternate Titles.txt',
  columns: { code: CODE, title: 'Alternate Title', short: 'Short Title' },
  row: z.object({ code, title: name, short: z.string().max(LONGEST_NAME) }),
};

export const KNOWN_FILES: readonly string[] = [
  OCCUPATIONS,
  TECHNOLOGIES,
  REPORTED_TITLES,
  ALTERNATE_TITLES,
].map(({ file }) => file);
