import { z } from 'zod';
import { readStatement } from './statement.ts';

/** A release as it is stored. */
export const releaseProperties = z.object({
  id: z.string(),
  sha256: z.string(),
  importedAt: z.string(),
  /** Of its files, where they were counted. */
  rows: z.number().nullish(),
});

const row = z.object({
  source: z.object({
    id: z.string(),
    name: z.string(),
    licence: z.string().nullish(),
    attribution: z.string().nullish(),
    url: z.string().nullish(),
  }),
  releases: z.array(releaseProperties),
});

export type ListSourcesRow = z.output<typeof row>;

export const listSources = readStatement<Record<string, never>, ListSourcesRow>('list_sources', row);
