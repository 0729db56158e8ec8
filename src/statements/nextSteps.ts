import { z } from 'zod';
import { readStatement } from './statement.ts';

export type NextStepsParameters = {
  have: string[];
  /** Labels of what may be added. */
  kinds: string[];
  /** In millionths. */
  threshold: number;
  first: number;
  /** How many roles each row lists. */
  most: number;
};

const role = z.object({ id: z.string(), had: z.number(), asked: z.number(), micro: z.number() });
const row = z.object({ id: z.string(), opens: z.number(), roles: z.array(role) });

export type NextStepsRow = z.output<typeof row>;

export const nextSteps = readStatement<NextStepsParameters, NextStepsRow>('next_steps', row);
