import { z } from 'zod';
import { fold } from '../../graph/fold.ts';
import type { TableSpec } from '../pipeline/table.ts';

const LONGEST_NAME = 250;
const LONGEST_TASK = 500;

const code = z.string().regex(/^\d{2}-\d{4}\.\d{2}$/, 'is not an O*NET-SOC code such as 15-1252.00');
const named = (longest: number) =>
  z
    .string()
    .refine((text) => fold(text) !== '', 'is empty')
    .max(longest, `is longer than ${longest} characters`);
const name = named(LONGEST_NAME);
const task = named(LONGEST_TASK);
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

const TASK_TYPES = ['Core', 'Supplemental', ''] as const;

export interface TaskRow {
  readonly code: string;
  readonly taskId: string;
  readonly task: string;
  /** Empty where O*NET has not asked yet. */
  readonly type: (typeof TASK_TYPES)[number];
}

export interface EmergingTaskRow {
  readonly code: string;
  readonly task: string;
}

const TIERS = ['Primary-Short', 'Primary-Long', 'Supplemental'] as const;

export interface RelatedRow {
  readonly code: string;
  readonly related: string;
  readonly tier: (typeof TIERS)[number];
}

const CODE = 'O*NET-SOC Code';

/** Tabs, no quotes, and n/a where there is nothing. */
const TEXT = { format: 'TSV', empty: 'n/a' } as const;

export const OCCUPATIONS: TableSpec<OccupationRow> = {
  ...TEXT,
  file: 'Occupation Data.txt',
  columns: { code: CODE, title: 'Title', description: 'Description' },
  row: z.object({ code, title: name, description: z.string() }),
};

export const TECHNOLOGIES: TableSpec<TechnologyRow> = {
  ...TEXT,
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
  ...TEXT,
  file: 'Sample of Reported Titles.txt',
  columns: { code: CODE, title: 'Reported Job Title' },
  row: z.object({ code, title: name }).transform((row) => ({ ...row, short: '' })),
};

export const ALTERNATE_TITLES: TableSpec<TitleRow> = {
  ...TEXT,
  file: 'Alternate Titles.txt',
  columns: { code: CODE, title: 'Alternate Title', short: 'Short Title' },
  row: z.object({ code, title: name, short: z.string().max(LONGEST_NAME) }),
};

export const TASKS: TableSpec<TaskRow> = {
  ...TEXT,
  file: 'Task Statements.txt',
  columns: { code: CODE, taskId: 'Task ID', task: 'Task', type: 'Task Type' },
  row: z.object({
    code,
    taskId: z.string().regex(/^\d+$/, 'is not a number'),
    task,
    type: z.enum(TASK_TYPES, 'is neither Core nor Supplemental nor n/a'),
  }),
};

export const EMERGING_TASKS: TableSpec<EmergingTaskRow> = {
  ...TEXT,
  file: 'Emerging Tasks.txt',
  columns: { code: CODE, task: 'Task' },
  row: z.object({ code, task }),
};

export const RELATED: TableSpec<RelatedRow> = {
  ...TEXT,
  file: 'Related Occupations.txt',
  columns: { code: CODE, related: 'Related O*NET-SOC Code', tier: 'Relatedness Tier' },
  row: z.object({ code, related: code, tier: z.enum(TIERS, `is none of ${TIERS.join(', ')}`) }),
};
