import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Store } from '../../src/store/Store.ts';
import { importShipped } from '../../src/importers/importShipped.ts';
import { explorerOver, type ExplorerServer } from '../support/explorer/explorerServer.ts';
import { emptyGrafeo, emptyStore } from '../support/stores.ts';
import { removeTemporaryFolders } from '../support/temporaryFolder.ts';

// The explorer over the store of this run: every page answers, and what it exports is byte for byte what the embedded
// store gives, since the order of every answer is fixed.

const ADDRESSES = {
  connectors: 'between=Back+End+Developer&between=Full+Stack+Developer&kinds=TOOL',
  paths: 'from=Front+End+Developer&to=Data+Scientist&first=10',
  transition: 'from=Back+End+Developer&to=Data+Scientist&have=Python',
  role: 'ref=Python+Developer',
  entity: 'ref=Docker&pin=tool:docker&open=tool:docker~ROLE~8',
  search: 'text=data',
  overview: 'group=DATA&other=WEB',
};
const ENDINGS = ['svg', 'mmd', 'json', 'csv'];

let stores: Store[];
let here: ExplorerServer;
let embedded: ExplorerServer;

beforeAll(async () => {
  const other = await emptyGrafeo();
  stores = [await emptyStore(), other];
  for (const store of stores) await importShipped(store);
  [here, embedded] = await Promise.all([explorerOver(stores[0] ?? other), explorerOver(other)]);
});

afterAll(async () => {
  await here.app.close();
  await embedded.app.close();
  for (const store of stores) await store.close();
  removeTemporaryFolders();
});

describe.each(Object.entries(ADDRESSES))('/%s', (view, question) => {
  test('is a page with a picture, tables and, where it has any, evidence', async () => {
    const { status, body } = await here.get(`/${view}?${question}`);
    expect(status).toBe(200);
    expect(body).toMatch(/<svg[^>]* class="rg /);
    expect(body).toMatch(/<table /);
    // Of an overview and a search nothing is shown but what is pinned.
    const hasEvidence = view !== 'overview' && view !== 'search';
    expect(/<aside [^>]*id="evidence"/.test(body)).toBe(hasEvidence);
    expect(here.logged).toEqual([]);
  });

  test.each(ENDINGS)('.%s is what the embedded store gives', async (ending) => {
    const address = `/${view}.${ending}?${question}`;
    const [mine, theirs] = [await here.get(address), await embedded.get(address)];
    expect(mine.status).toBe(200);
    // What tells the stores apart is when a fact was imported.
    expect(withoutTimes(mine.body)).toBe(withoutTimes(theirs.body));
  });

  test('.html is one file', async () => {
    const { status, body } = await here.get(`/${view}.html?${question}`);
    expect(status).toBe(200);
    expect(body).not.toMatch(
      /(?:src|href)="(?:https?:)?\/\/(?!127\.0\.0\.1|localhost)[^"]*"[^>]*rel="stylesheet"/,
    );
  });
});

const withoutTimes = (text: string): string => text.replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'then');

test('a name that nothing has is answered with the nearest ones, as links', async () => {
  const { status, body } = await here.get('/role?ref=Bak+End+Developer');
  expect(status).toBe(404);
  expect(body).toContain('href="/role?ref=role:back-end-developer"');
});
