import type { Namesake } from '../graph/recognition/choose.ts';
import type { By } from '../graph/recognition/forms.ts';
import type { ResolveRefsRow } from '../statements/resolveRefs.ts';

/** What a call may meet: entities by id, by name and by strong alias, those first seen in the call too. */
export class Namesakes {
  readonly #byId = new Map<string, Namesake>();
  readonly #byKey = new Map<string, Namesake[]>();

  addAll(rows: readonly ResolveRefsRow[]): void {
    for (const { how, key, ...namesake } of rows) this.#add(how, key, namesake);
  }

  /** An entity that the call has found to be new. */
  name(key: string, namesake: Namesake): void {
    this.#add('NAME', key, namesake);
  }

  /** A name that the call has found to be an entity's. */
  alias(key: string, namesake: Namesake): void {
    const isNamed = this.all('NAME', key).some(({ id }) => id === namesake.id);
    if (!isNamed) this.#add('ALIAS', key, namesake);
  }

  withId(id: string): Namesake | undefined {
    return this.#byId.get(id);
  }

  readonly all = (by: By, key: string): readonly Namesake[] => this.#byKey.get(`${by} ${key}`) ?? [];

  readonly active = (by: By, key: string): readonly Namesake[] =>
    this.all(by, key).filter(({ status }) => status === 'ACTIVE');

  #add(by: By, key: string, namesake: Namesake): void {
    this.#byId.set(namesake.id, namesake);
    const same = this.#byKey.get(`${by} ${key}`) ?? [];
    if (same.some(({ id }) => id === namesake.id)) return;
    this.#byKey.set(`${by} ${key}`, [...same, namesake]);
  }
}
