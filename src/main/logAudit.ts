import type { Logger } from 'pino';
import type { Audit } from '../graph/audit.ts';

/** Writes a line for each mutation: who changed what, or was refused why. A field `audit` tells them from other lines. */
export const logAudit =
  (logger: Logger): Audit =>
  (entry) => {
    logger[entry.outcome === 'DONE' ? 'info' : 'warn']({ audit: true, ...entry }, 'audit');
  };
