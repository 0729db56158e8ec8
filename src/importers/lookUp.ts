import { resolveRefs, type Keys, type ResolveRefsRow } from '../statements/resolveRefs.ts';
import type { Reader } from '../store/Store.ts';
import { sorted } from '../facts/values.ts';

/** How many names, and how many ids, one statement looks up. */
const ROWS = 1000;

/** Everything that any number of ids, sources' ids and folded names could mean, each looked up once. */
export async function lookUp(
  reader: Reader,
  { ids = [], externalIds = [], keys = [] }: { readonly [K in keyof Keys]?: readonly string[] },
): Promise<ResolveRefsRow[]> {
  const wanted = { ids: sorted(ids), externalIds: sorted(externalIds), keys: sorted(keys) };
  const most = Math.max(wanted.ids.length, wanted.externalIds.length, wanted.keys.length);
  const found: ResolveRefsRow[] = [];
  for (let start = 0; start < most; start += ROWS) {
    const some = (all: readonly string[]) => all.slice(start, start + ROWS);
    const batch = { ids: some(wanted.ids), externalIds: some(wanted.externalIds), keys: some(wanted.keys) };
    found.push(...(await resolveRefs.run(reader, batch)));
  }
  return found;
}
