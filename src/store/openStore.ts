import { GrafeoStore } from './GrafeoStore.ts';
import { Neo4jStore, type Neo4jOptions } from './Neo4jStore.ts';
import type { Store } from './Store.ts';

export interface StoreOptions {
  /** Where it is given, Neo4j is the store. */
  readonly neo4j?: Neo4jOptions | undefined;
  /** The folder of the embedded store. */
  readonly folder: string;
  /** Whether a Neo4j must answer now, or may come later. */
  readonly mustAnswer?: boolean;
}

/**
 * Opens the store that the configuration names.
 *
 * @throws RolegraphError STORE_UNAVAILABLE where another process has the embedded one, or a Neo4j must answer and does not
 */
export async function openStore({ neo4j, folder, mustAnswer = true }: StoreOptions): Promise<Store> {
  if (!neo4j) return GrafeoStore.open({ folder });
  return mustAnswer ? Neo4jStore.open(neo4j) : new Neo4jStore(neo4j);
}
