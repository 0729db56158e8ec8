import { z } from 'zod';
import { relation } from './shapes.ts';
import { readStatement } from './statement.ts';

const id = z.object({ id: z.string() });
const key = z.object({ key: z.string() });
const ends = z.object({ from: z.string(), relation, to: z.string() });

type OfSource = { source: string };
type Id = z.output<typeof id>;
type Key = z.output<typeof key>;

export const entitiesOfSource = readStatement<OfSource, Id>('entities_of_source', id);

export const linksOfSource = readStatement<OfSource, z.output<typeof ends>>('links_of_source', ends);

/** The entities to which a source gives aliases. */
export const aliasesOfSource = readStatement<OfSource, Id>('aliases_of_source', id);

export const removedLinks = readStatement<{ keys: string[] }, Key>('removed_links', key);

export const removedLinksOf = readStatement<OfSource, Key>('removed_links_of', key);

const merged = z.object({ id: z.string(), into: z.string() });

export const mergedInto = readStatement<{ ids: string[] }, z.output<typeof merged>>('merged_into', merged);

export const neighboursOf = readStatement<{ ids: string[] }, Id>('neighbours_of', id);
