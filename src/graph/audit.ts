import type { ErrorCode } from './errors.ts';

/** What became of a mutation, whoever sent it: also of one that was refused. */
export interface AuditEntry {
  /** ISO 8601. */
  readonly at: string;
  /** The subject of the token, or `key:` and the name of the API key; null where nobody is known. */
  readonly who: string | null;
  /** The mutation, such as upsertLinks. */
  readonly what: string;
  readonly outcome: 'DONE' | ErrorCode;
  /** The graph's version after it; unset where it was not done. */
  readonly version?: number;
  /** As in the header x-request-id; null where the mutation came another way than by HTTP. */
  readonly requestId: string | null;
}

/** Is told of every mutation once it has ended. */
export type Audit = (entry: AuditEntry) => void;
