import { GrafeoStore } from './GrafeoStore.ts';
import { Neo4jStore, type Neo4jOptions } from './Neo4jStore.ts';
import type { Store } from './Store.ts';

export interface StoreOptions {
  /** Where it is given, Neo4j is the store. */
  readonly neo4j?: Neo4jOptions | undefined;
  /** The folder of the embedded store. */
  readonly folder: string;
}

/** Opens the store that the configuration names. */
export async function openStore({ neo4j, folder }: StoreOptions): Promise<Store> {
  return neo4j ? Neo4jStore.open(neo4j) : GrafeoStore.open({ folder });
}
