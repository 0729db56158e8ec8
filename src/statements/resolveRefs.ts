import { z } from 'zod';
import { kindFromLabels } from './shapes.ts';
import { readStatement } from './statement.ts';

const row = z.object({
  how: z.enum(['ID', 'NAME', 'ALIAS']),
  key: z.string(),
  id: z.string(),
  name: z.string(),
  labels: kindFromLabels,
  status: z.enum(['ACTIVE', 'DEPRECATED']),
});

export type ResolveRefsRow = z.output<typeof row>;

export const resolveRefs = readStatement<{ ids: string[]; keys: string[] }, ResolveRefsRow>(
  'resolve_refs',
  row,
);
