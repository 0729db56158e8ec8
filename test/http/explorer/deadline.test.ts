import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { AskFor } from '../../../src/http/explorer/ExplorerOptions.ts';
import type { Store } from '../../../src/store/Store.ts';
import { explorerOver, type ExplorerServer } from '../../support/explorer/explorerServer.ts';
import { emptyGrafeo } from '../../support/stores.ts';
import { removeTemporaryFolders } from '../../support/temporaryFolder.ts';

let store: Store;
let server: ExplorerServer;

/** What a tag is made of never comes. */
const silent: AskFor = () => new Promise(() => undefined);

beforeAll(async () => {
  store = await emptyGrafeo();
  server = await explorerOver(store, { ask: silent });
});
afterAll(async () => {
  await server.app.close();
  await store.close();
  removeTemporaryFolders();
});

test.each(['/', '/search?text=git', '/search.json?text=git'])(
  '%s is answered at its deadline, whatever its tag waits for',
  async (url) => {
    const reply = await server.get(url, { 'rolegraph-deadline': '50' });
    expect([reply.status, reply.headers['cache-control']]).toEqual([504, 'no-store']);
  },
);
