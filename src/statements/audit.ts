import { z } from 'zod';
import { readStatement, writeStatement } from './statement.ts';

const audit = z.object({
  version: z.number(),
  /** ISO 8601. */
  at: z.string(),
  /** The subject of the curator's token. */
  who: z.string(),
  /** The mutation. */
  what: z.string(),
  /** JSON of the entities and links that it changed, as they were and as they are. */
  before: z.string(),
  after: z.string(),
});

const row = z.object({ audit }).transform((found) => found.audit);

export type AuditRow = z.output<typeof row>;

export const recordAuditStatement = writeStatement<{
  audit: { at: string; who: string; what: string; before: string; after: string };
}>('record_audit');

export const listAudit = readStatement<{ since: number; first: number }, AuditRow>('list_audit', row);
