import type { EntityFact } from '../../facts/facts.ts';
import type { Transaction } from '../../store/Store.ts';
import type { NearNames } from '../NearNames.ts';
import { checkItems, checkRepeats } from './checkItems.ts';
import { MOST_ITEMS } from './inputs.ts';
import { noteUnresolved, type Problems } from './Problems.ts';
import { References, type Found } from './References.ts';

/** That some entities are out of use, as facts of the curator's. What is wrong with the references is noted. */
export async function planRetirement(
  transaction: Transaction,
  refs: readonly string[],
  names: NearNames,
  problems: Problems,
): Promise<EntityFact[]> {
  checkItems(refs, ['refs'], problems);
  const listed = refs.slice(0, MOST_ITEMS);
  const references = await References.read(transaction, listed, names);
  const found: (Found | undefined)[] = [];
  for (const [index, ref] of listed.entries()) {
    try {
      found.push(await references.resolve(ref, null));
    } catch (error) {
      noteUnresolved(problems, ['refs', index], error);
      found.push(undefined);
    }
  }
  checkRepeats(found, ({ id }) => id, ['refs'], problems);
  return found.flatMap((one) => (one ? [{ id: one.id, kind: one.kind, isRetired: true }] : []));
}
