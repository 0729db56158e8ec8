import { z } from 'zod';
import { readStatement } from './statement.ts';

const row = z.object({ id: z.string(), had: z.number(), asked: z.number(), score: z.number() });

export type ClosestRolesRow = z.output<typeof row>;

export const closestRoles = readStatement<{ have: string[]; first: number }, ClosestRolesRow>(
  'closest_roles',
  row,
);
