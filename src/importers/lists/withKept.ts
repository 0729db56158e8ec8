import { lookUp } from '../lookUp.ts';
import type { ImportRun } from '../pipeline/run.ts';
import { identify } from '../recognise.ts';

/**
 * A run that also knows which entities some of the source's ids are, by a kept table. An id of the table counts
 * where the graph has that entity and does not know the source's id yet; what the user's mapping file says goes
 * before.
 *
 * @param kept a source's id → the id of an entity
 */
export async function withKept(run: ImportRun, kept: ReadonlyMap<string, string>): Promise<ImportRun> {
  const usable = await run.write(async (transaction) => {
    const known = await identify(transaction, [...kept.keys()]);
    const stored = await lookUp(transaction, { ids: [...kept.values()] });
    const inUse = new Set(stored.flatMap(({ id, status }) => (status === 'ACTIVE' ? [id] : [])));
    const value = [...kept].filter(([key, id]) => !known.has(key) && inUse.has(id));
    return { changed: false, value };
  });
  return { ...run, mapping: new Map([...usable, ...run.mapping]) };
}
