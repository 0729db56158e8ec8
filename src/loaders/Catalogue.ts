import type { Entity } from '../graph/entity.ts';
import { fold } from '../graph/fold.ts';
import { aliasNames, everyEntity } from '../statements/names.ts';
import type { Store } from '../store/Store.ts';
import { Uses } from './Uses.ts';

/** One name of an entity: its own, an alias that means it alone, or a looser one. */
export interface Spelling {
  readonly text: string;
  /** The folded text. */
  readonly key: string;
  readonly as: 'NAME' | 'STRONG' | 'LOOSE';
  readonly entity: Entity;
}

/** Every name of one version of the graph. */
export interface Names {
  readonly version: number;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly spellings: readonly Spelling[];
}

/** What can be read, as of a version. */
type Versioned = Pick<Store, 'read' | 'version'>;

/**
 * Every name and alias in memory, as of the graph's version: read when first asked for, and again
 * once the graph has changed, whoever changed it. What is built from it asks here each time.
 */
export class Catalogue {
  readonly uses = new Uses();
  readonly #store: Versioned;
  #known: { readonly version: number; readonly names: Promise<Names> } | undefined;
  /** The version that is being read: the questions of one turn share it, and none that come after a write. */
  #asking: Promise<number> | undefined;

  constructor(store: Versioned) {
    this.#store = store;
  }

  /** @throws RolegraphError as `Store.read` does */
  async names(): Promise<Names> {
    const version = await this.#currentVersion();
    this.uses.note(version, this.#known?.version === version);
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
    if (!this.#asking) {
      this.#asking = this.#store.version();
      process.nextTick(() => {
        this.#asking = undefined;
      });
    }
    return this.#asking;
  }
}

async function readNames(store: Versioned, version: number): Promise<Names> {
  const [all, aliases] = await Promise.all([everyEntity.run(store, {}), aliasNames.run(store, {})]);
  const entities = new Map(all.map((entity) => [entity.id, entity]));
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
