import { fold } from '../../graph/fold.ts';
import type { Kind } from '../../graph/kind.ts';
import { entityIdFor } from '../../graph/entityId.ts';
import { resolveRefs, type ResolveRefsRow } from '../../statements/resolveRefs.ts';
import type { Transaction } from '../../store/Store.ts';
import type { EntityInput } from './inputs.ts';

/** Which stored entities have the ids, names and aliases that some inputs speak of. */
export class Holders {
  readonly #rows: readonly ResolveRefsRow[];

  private constructor(rows: readonly ResolveRefsRow[]) {
    this.#rows = rows;
  }

  static async read(transaction: Transaction, inputs: readonly EntityInput[]): Promise<Holders> {
    const ids = inputs.flatMap(({ id, kind, name }) => id ?? (kind && name ? entityIdFor(kind, name) : []));
    const names = inputs.flatMap(({ name, aliases }) => [name ?? '', ...(aliases ?? [])]);
    const keys = [...new Set(names.map(fold))].filter((key) => key !== '');
    return new Holders(await resolveRefs.run(transaction, { ids: [...new Set(ids)], externalIds: [], keys }));
  }

  byId(id: string): ResolveRefsRow | undefined {
    return this.#rows.find((row) => row.how === 'ID' && row.key === id);
  }

  /** Those in use that go by a name, of one kind where one is given. */
  named(name: string, kind?: Kind): ResolveRefsRow[] {
    return this.#under('NAME', name).filter((row) => kind === undefined || row.kind === kind);
  }

  /** Those in use that have a strong alias. */
  aliased(name: string): ResolveRefsRow[] {
    return this.#under('ALIAS', name);
  }

  #under(how: 'NAME' | 'ALIAS', name: string): ResolveRefsRow[] {
    const key = fold(name);
    return this.#rows.filter((row) => row.how === how && row.key === key && row.status === 'ACTIVE');
  }
}
