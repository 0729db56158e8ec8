import { recordAuditStatement } from '../statements/audit.ts';
import type { Transaction } from '../store/Store.ts';
import type { Snapshot } from './snapshot.ts';

/** What a curator did. */
export interface Act {
  /** The subject of the token. */
  readonly who: string;
  /** The mutation. */
  readonly what: string;
  /** ISO 8601. */
  readonly at: string;
  readonly before: Snapshot;
  readonly after: Snapshot;
}

/** Records what a curator did, in the transaction that does it. */
export const recordAudit = (transaction: Transaction, { before, after, ...act }: Act): Promise<void> =>
  recordAuditStatement.run(transaction, {
    audit: { ...act, before: JSON.stringify(before), after: JSON.stringify(after) },
  });
