import { z } from 'zod';
import { kindFromLabels } from './shapes.ts';
import { readStatement } from './statement.ts';

const row = z
  .object({
    how: z.enum(['ID', 'EXTERNAL_ID', 'NAME', 'ALIAS']),
    key: z.string(),
    id: z.string(),
    name: z.string(),
    labels: kindFromLabels,
    status: z.enum(['ACTIVE', 'DEPRECATED']),
    category: z.string().nullish(),
    aliases: z.array(z.string()).nullish(),
  })
  .transform(({ labels, category, aliases, ...rest }) => ({
    ...rest,
    kind: labels,
    category: category ?? null,
    aliases: aliases ?? [],
  }));

export type ResolveRefsRow = z.output<typeof row>;

/** What to look up: entities' ids, sources' ids, folded names. */
export type Keys = { ids: string[]; externalIds: string[]; keys: string[] };

export const resolveRefs = readStatement<Keys, ResolveRefsRow>('resolve_refs', row);
