import { z } from 'zod';
import { entityProperties, kindFromLabels, toEntity } from './shapes.ts';
import { readStatement } from './statement.ts';

const row = z
  .object({ id: z.string(), near: z.number(), entity: entityProperties, labels: kindFromLabels })
  .transform(({ id, near, entity, labels }) => ({ id, near, role: toEntity(entity, labels) }));

export type DayRolesRow = z.output<typeof row>;

export const dayRoles = readStatement<{ ids: string[] }, DayRolesRow>('day_roles', row);
