import { linksFrom } from '../../statements/stored.ts';
import type { Transaction } from '../../store/Store.ts';

/** What some entities are REPLACED_BY, by their ids; those that nothing replaces are left out. */
export async function successorsOf(
  transaction: Transaction,
  ids: Iterable<string>,
): Promise<Map<string, string>> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return new Map();
  const links = await linksFrom.run(transaction, { ids: asked });
  const replaced = links.filter(({ relation }) => relation === 'REPLACED_BY');
  // Should there be several, the same one is told each time.
  return new Map(replaced.sort((a, b) => (a.to < b.to ? 1 : -1)).map(({ from, to }) => [from, to]));
}
