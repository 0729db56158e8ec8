import DataLoader from 'dataloader';
import { KINDS, type Kind } from '../graph/kind.ts';
import { degreesOf } from '../statements/degreesOf.ts';
import type { Reader } from '../store/Store.ts';
import type { Count } from './graphLoader.ts';
import { groupBy } from '../facts/values.ts';

/**
 * Loads how many links to ACTIVE entities of each kind many entities have, in one statement: most first,
 * then in the order of KINDS. They add up to the kept degree.
 */
export const degreesLoader = (reader: Reader): DataLoader<string, readonly Count<Kind>[]> =>
  new DataLoader(async (ids) => {
    const rows = groupBy(await degreesOf.run(reader, { ids: [...ids] }), ({ id }) => id);
    return ids.map((id) =>
      (rows.get(id) ?? []).map(({ labels, total }): Count<Kind> => ({ of: labels, total })).sort(mostFirst),
    );
  });

const mostFirst = (a: Count<Kind>, b: Count<Kind>): number =>
  b.total - a.total || KINDS.indexOf(a.of) - KINDS.indexOf(b.of);
