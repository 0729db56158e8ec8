import DataLoader from 'dataloader';
import { asksOf, type AsksOfRow } from '../statements/asksOf.ts';
import type { Reader } from '../store/Store.ts';

/** One thing that a role asks, with the link and what it weighs. */
export type Ask = AsksOfRow;

/** Loads what each of many roles asks in one statement. */
export const asksLoader = (
  reader: Reader,
  { includeDeprecated }: { readonly includeDeprecated: boolean },
): DataLoader<string, readonly Ask[]> =>
  new DataLoader(async (ids) => {
    const byRole = new Map<string, Ask[]>(ids.map((id) => [id, []]));
    for (const ask of await asksOf.run(reader, { ids: [...ids], includeDeprecated }))
      byRole.get(ask.id)?.push(ask);
    return ids.map((id) => byRole.get(id) ?? []);
  });
