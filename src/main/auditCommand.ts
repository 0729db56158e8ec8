import type { Auditing } from '../cli/audit.ts';
import { listAudit } from '../statements/audit.ts';
import { print } from './print.ts';
import { withStore } from './withStore.ts';

/** The command that tells what curators changed. */
export const auditCommand: Pick<Auditing, 'audit' | 'print'> = {
  audit: ({ since, first }) => withStore((store) => listAudit.run(store, { since, first })),
  print,
};
