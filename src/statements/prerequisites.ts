import { z } from 'zod';
import { readStatement } from './statement.ts';

const row = z.object({ id: z.string(), ids: z.array(z.string()) });

export type PrerequisitesRow = z.output<typeof row>;

export const prerequisites = readStatement<{ ids: string[] }, PrerequisitesRow>('prerequisites', row);
