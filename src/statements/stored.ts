import { z } from 'zod';
import { readStatement } from './statement.ts';

/** Properties as they are, since a write compares every one of them. */
const properties = z.record(z.string(), z.unknown());
const indexed = z.object({ index: z.number(), properties });
const entity = z.object({ entity: properties, labels: z.array(z.string()) });
const identity = z.object({ key: z.string(), id: z.string() });

export type StoredRow = z.output<typeof indexed>;
export type StoredEntityRow = z.output<typeof entity>;

/** The entities as stored, with properties that no answer shows. */
export const storedEntities = readStatement<{ ids: string[] }, StoredEntityRow>('entities_by_id', entity);

export const storedLinks = readStatement<
  { rows: { index: number; from: string; relation: string; to: string }[] },
  StoredRow
>('stored_links', indexed);

export const storedAliases = readStatement<{ rows: { index: number; key: string; id: string }[] }, StoredRow>(
  'stored_aliases',
  indexed,
);

export const identified = readStatement<{ keys: string[] }, z.output<typeof identity>>(
  'identified',
  identity,
);
