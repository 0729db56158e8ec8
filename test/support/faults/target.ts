import path from 'node:path';
import { applyFacts } from '../../../src/facts/applyFacts.ts';
import { recordSource } from '../../../src/importers/release.ts';
import { schemaStatements, setFormat } from '../../../src/statements/graphState.ts';
import { GrafeoStore } from '../../../src/store/GrafeoStore.ts';
import { Neo4jStore } from '../../../src/store/Neo4jStore.ts';
import type { Store } from '../../../src/store/Store.ts';
import { neo4jAccess } from '../neo4jAccess.ts';
import { clear, NEO4J_URI } from '../stores.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

/** A place for a graph that the command line is pointed at, and that the test looks at in between. */
export interface Target {
  /** The variables that point the command line at it. */
  readonly environment: Readonly<Record<string, string>>;
  open(): Promise<Store>;
}

const DEADLINE = 60_000;

const SMALL = {
  entities: [
    { id: 'role:maker-of-things-1', kind: 'ROLE', name: 'Maker of Things 1' },
    { id: 'tool:thingware-2', kind: 'TOOL', name: 'Thingware 2', category: 'LANGUAGE' },
  ],
  links: [
    { from: 'role:maker-of-things-1', relation: 'USES', to: 'tool:thingware-2', figure: 0.5, marks: [] },
  ],
} as const;

/**
 * The store of this run with a graph of two entities, which an import meets.
 *
 * @param folder of an embedded store
 */
export async function freshTarget(folder = path.join(temporaryFolder(), 'var')): Promise<Target> {
  const target = NEO4J_URI === undefined ? embedded(folder) : neo4j();
  await opened(target, putSmallGraph);
  return target;
}

/** In place of all that the store holds. */
export async function putSmallGraph(store: Store): Promise<void> {
  await clear(store);
  await store.applySchema(schemaStatements());
  await store.write(async (transaction) => {
    await setFormat.run(transaction, { format: 2 });
    await recordSource(transaction, 'curated');
    await applyFacts(transaction, SMALL, 'curated', '2026-01-01T00:00:00.000Z');
    return { changed: true, value: undefined };
  });
}

export async function opened<T>(target: Target, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await target.open();
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const embedded = (folder: string): Target => ({
  environment: { ROLEGRAPH_DATA: folder },
  open: () => Promise.resolve(GrafeoStore.open({ folder, deadline: DEADLINE })),
});

function neo4j(): Target {
  const { uri, username, password } = neo4jAccess();
  return {
    environment: {
      NEO4J_URI: uri,
      ...(username === undefined ? {} : { NEO4J_USERNAME: username }),
      ...(password === undefined ? {} : { NEO4J_PASSWORD: password }),
    },
    open: () => Neo4jStore.open({ ...neo4jAccess(), deadline: DEADLINE }),
  };
}
