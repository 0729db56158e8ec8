import { prepareGraph } from '../../../../src/importers/prepareGraph.ts';
import type { Store } from '../../../../src/store/Store.ts';
import { emptyGrafeo } from '../../../support/stores.ts';
import { writeFacts } from '../../../support/writes.ts';
import { serveStore, type Served } from '../../support/served.ts';

/** The shipped graph, whose names mean one thing each, and a game with the name of the language Go. */
export async function storeWithTwin(): Promise<Store> {
  const store = await emptyGrafeo();
  await prepareGraph(store);
  await writeFacts(store, {
    entities: [{ id: 'skill:go', kind: 'SKILL', name: 'Go', description: 'A game for two on a board.' }],
  });
  return store;
}

/** The server over it. */
export const serveWithTwin = async (): Promise<Served> => serveStore(await storeWithTwin());
