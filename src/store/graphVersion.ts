import { cypherText } from './cypherText.ts';
import type { AskedFor, Outcome, Reader, Row, Transaction } from './Store.ts';

const READ = cypherText('graph_version');
const BUMP = cypherText('bump_version');

const versionIn = (rows: readonly Row[]): number => {
  const version = rows[0]?.['version'];
  return typeof version === 'number' ? version : 0;
};

export const readVersion = async (reader: Reader, askedFor: AskedFor = {}): Promise<number> =>
  versionIn(await reader.read(READ, {}, { name: 'graph_version', ...askedFor }));

/** Raises the version, which also locks out other writers, then does the work. */
export async function versioned<T>(
  transaction: Transaction,
  work: (transaction: Transaction) => Promise<Outcome<T>>,
): Promise<Outcome<T> & { version: number }> {
  const raised = versionIn(await transaction.change(BUMP, {}, { name: 'bump_version' }));
  const outcome = await work(transaction);
  return { ...outcome, version: outcome.changed ? raised : raised - 1 };
}
