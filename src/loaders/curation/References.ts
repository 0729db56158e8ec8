import { fold } from '../../graph/fold.ts';
import type { Kind } from '../../graph/kind.ts';
import { resolveRefs, type ResolveRefsRow } from '../../statements/resolveRefs.ts';
import type { Transaction } from '../../store/Store.ts';
import type { NearNames } from '../NearNames.ts';
import { chooseEntity, rowsByRef } from '../resolveRef.ts';

/** An entity that a reference means. */
export type Found = Pick<ResolveRefsRow, 'id' | 'kind' | 'name' | 'status'>;

/** What some references mean, as the transaction sees it: by the same rules as in queries. */
export class References {
  readonly #rowsOf: (ref: string) => readonly ResolveRefsRow[];
  readonly #names: NearNames;

  private constructor(rows: readonly ResolveRefsRow[], names: NearNames) {
    this.#rowsOf = rowsByRef(rows);
    this.#names = names;
  }

  static async read(transaction: Transaction, refs: Iterable<string>, names: NearNames): Promise<References> {
    const ids = [...new Set(refs)];
    const keys = [...new Set(ids.map(fold))].filter((key) => key !== '');
    return new References(await resolveRefs.run(transaction, { ids, externalIds: [], keys }), names);
  }

  /** @throws RolegraphError NOT_FOUND or AMBIGUOUS_NAME */
  async resolve(ref: string, kinds: readonly Kind[] | null): Promise<Found> {
    const rows = this.#rowsOf(ref);
    // One of another kind is found all the same, so that it can be told why it does not fit.
    const isOther = rows.length > 0 && !rows.some(({ kind }) => kinds?.includes(kind));
    const id = await chooseEntity(ref, isOther ? null : kinds, rows, this.#names);
    const found = rows.find((row) => row.id === id);
    if (!found) throw new Error(`${id} is not among what ${ref} could mean`);
    return found;
  }
}
