import { z } from 'zod';
import { relation } from './shapes.ts';
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

const alias = z.object({ id: z.string(), key: z.string(), properties });
const link = z.object({ from: z.string(), relation, to: z.string(), properties });

export type StoredAliasRow = z.output<typeof alias>;
export type StoredLinkRow = z.output<typeof link>;

export const aliasesOf = readStatement<{ ids: string[] }, StoredAliasRow>('aliases_of', alias);

/** In both directions; a link between two of the entities comes twice. */
export const linksTouching = readStatement<{ ids: string[] }, StoredLinkRow>('links_touching', link);

export const linksFrom = readStatement<{ ids: string[] }, StoredLinkRow>('links_from', link);

export const linksTo = readStatement<
  { rows: { from: string; relation: string; to: string[] }[] },
  StoredLinkRow
>('links_to', link);

export const externalIdsOf = readStatement<{ ids: string[] }, z.output<typeof identity>>(
  'external_ids_of',
  identity,
);

export const identified = readStatement<{ keys: string[] }, z.output<typeof identity>>(
  'identified',
  identity,
);
