import { readStatement } from './statement.ts';
import { inShortColumns, type InShortRow } from './inShort.ts';

/** What every ACTIVE role that asks anything asks. */
export const everyAsk = readStatement<Record<string, never>, InShortRow>('every_ask', inShortColumns);
