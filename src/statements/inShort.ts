import { z } from 'zod';
import { readStatement } from './statement.ts';

/** Columns `id`, and `ids` and `micros` in the same order. */
export const inShortColumns = z
  .object({ id: z.string(), ids: z.array(z.string()), micros: z.array(z.number()) })
  .transform(({ id, ids, micros }) => ({
    id,
    micros: new Map(ids.map((other, index) => [other, micros[index] ?? 0])),
  }));

/** What an entity is linked to, by id, with what each link weighs. */
export type InShortRow = z.output<typeof inShortColumns>;

export const askedBy = readStatement<{ ids: string[]; kinds: string[] }, InShortRow>(
  'asked_by',
  inShortColumns,
);
export const usedBy = readStatement<{ ids: string[] }, InShortRow>('used_by', inShortColumns);
