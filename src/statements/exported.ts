import { z } from 'zod';
import { releaseProperties } from './listSources.ts';
import { readStatement, writeStatement } from './statement.ts';

type Page = { after: string; first: number };

const id = z.object({ id: z.string() });
const removed = z.object({ key: z.string(), source: z.string() });

const source = z.object({
  source: z.object({
    id: z.string(),
    name: z.string(),
    licence: z.string(),
    attribution: z.string(),
    url: z
      .string()
      .nullish()
      .transform((url) => url ?? null),
  }),
  releases: z.array(releaseProperties),
});

export type SourceRow = z.output<typeof source>;
export type RemovedLinkRow = z.output<typeof removed>;

export const entityIdsAfter = readStatement<Page, z.output<typeof id>>('entity_ids_after', id);

export const removedLinksAfter = readStatement<Page, RemovedLinkRow>('removed_links_after', removed);

/** With what an export needs of each source and release. */
export const sourcesInFull = readStatement<Record<string, never>, SourceRow>('list_sources', source);

export type SourceDetails = SourceRow['source'];

export const upsertSources = writeStatement<{ rows: SourceDetails[] }>('upsert_sources');
