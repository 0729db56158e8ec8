import { fold } from '../graph/fold.ts';
import type { Kind } from '../graph/kind.ts';
import { aliasNames, entityNames } from '../statements/names.ts';
import type { Store } from '../store/Store.ts';

/** An entity as its names are kept in memory. */
export interface Named {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly status: 'ACTIVE' | 'DEPRECATED';
  /** Links of any relation, both directions, to ACTIVE entities. */
  readonly degree: number;
}

/** One name of an entity: its own, an alias that means it alone, or a looser one. */
export interface Spelling {
  readonly text: string;
  /** The folded text. */
  readonly key: string;
  readonly as: 'NAME' | 'STRONG' | 'LOOSE';
  readonly entity: Named;
}

/** Every name of one version of the graph. */
export interface Names {
  readonly version: number;
  readonly entities: ReadonlyMap<string, Named>;
  readonly spellings: readonly Spelling[];
}

/**
 * Every name and alias in memory, as of the graph's version: read when first asked for, and again
 * once the graph has changed, whoever changed it. What is built from it asks here each time.
 */
export class Catalogue {
  readonly #store: Store;
  #known: { readonly version: number; readonly names: Promise<Names> } | undefined;
  /** The version that is being read: the questions of one tick share it. */
  #asking: Promise<number> | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /** @throws RolegraphError as `Store.read` does */
  async names(): Promise<Names> {
    const version = await this.#currentVersion();
    if (this.#known?.version === version) return this.#known.names;
    const known = { version, names: readNames(this.#store, version) };
    this.#known = known;
    // A failed reading must not be kept.
    known.names.catch(() => {
      if (this.#known === known) this.#known = undefined;
    });
    return known.names;
  }

  async #currentVersion(): Promise<number> {
    this.#asking ??= this.#store.version();
    try {
      return await this.#asking;
    } finally {
      this.#asking = undefined;
    }
  }
}

async function readNames(store: Store, version: number): Promise<Names> {
  const [names, aliases] = await Promise.all([entityNames.run(store, {}), aliasNames.run(store, {})]);
  const entities = new Map(names.map(({ labels, ...rest }) => [rest.id, { ...rest, kind: labels }]));
  const spellings = [...entities.values()].map((entity): Spelling => ({
    text: entity.name,
    key: fold(entity.name),
    as: 'NAME',
    entity,
  }));
  for (const { id, name, kind } of aliases) {
    const entity = entities.get(id);
    if (entity) spellings.push({ text: name, key: fold(name), as: kind, entity });
  }
  return { version, entities, spellings };
}
