import { z } from 'zod';
import { kindFromLabels } from './shapes.ts';
import { readStatement } from './statement.ts';

const row = z.object({ id: z.string(), labels: kindFromLabels, total: z.number() });

/** How many links to ACTIVE entities of one kind an entity has. */
export type DegreesOfRow = z.output<typeof row>;

export const degreesOf = readStatement<{ ids: string[] }, DegreesOfRow>('degrees_of', row);
