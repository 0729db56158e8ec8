import { z } from 'zod';
import { readStatement } from './statement.ts';

const row = z.object({
  source: z.object({
    id: z.string(),
    name: z.string(),
    licence: z.string().nullish(),
    attribution: z.string().nullish(),
    url: z.string().nullish(),
  }),
  releases: z.array(
    z.object({
      id: z.string(),
      sha256: z.string(),
      importedAt: z.string(),
      /** Of its files, where they were counted. */
      rows: z.number().nullish(),
    }),
  ),
});

export type ListSourcesRow = z.output<typeof row>;

export const listSources = readStatement<Record<string, never>, ListSourcesRow>('list_sources', row);
