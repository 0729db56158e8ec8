import { changesSince, type ChangeRow } from '../statements/changes.ts';
import type { Reader } from '../store/Store.ts';

/** Changes that one statement lists; one of an import may name thousands of entities. */
const PAGE = 20;

/** What was changed after a version, oldest first. */
export async function* readChanges(reader: Reader, since: number): AsyncGenerator<ChangeRow> {
  for (let place = 0; ;) {
    const rows = await changesSince.run(reader, { since, place, first: PAGE });
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    place = last.place + 1;
  }
}
