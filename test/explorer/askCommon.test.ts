import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Ask } from '../../src/explorer/Ask.ts';
import { connectorsView } from '../../src/explorer/views/connectors/connectorsView.tsx';
import type { Store } from '../../src/store/Store.ts';
import { askGraph } from '../support/explorer/askGraph.ts';
import { readerOf } from '../support/explorer/reader.ts';
import { factsOf } from '../support/facts.ts';
import { emptyGrafeo } from '../support/stores.ts';
import { writeFacts } from '../support/writes.ts';

// What a link carries besides its question.

let store: Store;
let ask: Ask;

beforeAll(async () => {
  store = await emptyGrafeo();
  await writeFacts(
    store,
    factsOf({
      entities: {
        'role:a': { name: 'A' },
        'role:b': { name: 'B' },
        'role:c': { name: 'C' },
        'tool:git': { name: 'Git' },
      },
      links: {
        'role:a': {
          USES: { 'tool:git': '0.5' },
          RELATED_TO: { 'role:c': '0.5' },
          LEADS_TO: { 'role:c': '0.4' },
        },
        'role:b': { USES: { 'tool:git': '0.5' }, RELATED_TO: { 'role:c': '0.5' } },
      },
    }),
  );
  ask = askGraph(store);
});

afterAll(() => store.close());

/** What is opened beneath the one thing between, on a page that carries this. */
async function opened(carried: string) {
  const page = await readerOf(connectorsView, ask).read(`between=role:a&between=role:b&${carried}`);
  const picture = page.picture();
  if (picture.type !== 'connectors') throw new Error(`drawn as ${picture.type}`);
  return { page, of: (id: string) => picture.items.find((item) => item.id === id)?.opened ?? [] };
}

test('a neighbour that is linked twice is one neighbour with two links', async () => {
  const [roles, ...others] = (await opened('open=role:c~ROLE~8')).of('role:c');
  expect(others).toEqual([]);
  expect(roles?.label).toBe('Roles: 2 of 2');
  expect(roles?.nodes.map(({ id }) => id).sort()).toEqual(['role:a', 'role:b']);
  expect(roles?.links).toHaveLength(3);
});

test('what was opened under two names is open once, as it was asked last', async () => {
  const { page, of } = await opened('open=tool:git~ROLE~8&open=Git~ROLE~1');
  expect(of('tool:git').map(({ label }) => label)).toEqual(['Roles: 1 of 2']);
  expect(page.address).toBe('/connectors?between=role:a&between=role:b&open=tool:git~ROLE~1');
});
