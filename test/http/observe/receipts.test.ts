import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { Store } from '../../../src/store/Store.ts';
import { writeFacts } from '../../support/writes.ts';
import { emptyGrafeo } from '../../support/stores.ts';
import { observedApp, post } from './observed.ts';

const answer = z.object({
  extensions: z
    .object({
      receipt: z
        .strictObject({
          cost: z.number().nullable(),
          statements: z.number(),
          rows: z.number(),
          milliseconds: z.number(),
        })
        .optional(),
    })
    .optional(),
});

let store: Store;

beforeAll(async () => {
  store = await emptyGrafeo();
  await writeFacts(store, {
    entities: [{ id: 'tool:git', kind: 'TOOL', name: 'Git' }],
  });
});
afterAll(() => store.close());

async function receiptOf(query: string, development: boolean) {
  const served = await observedApp(store, { development });
  const { body } = await post(served, query);
  await served.app.close();
  return answer.parse(JSON.parse(body)).extensions?.receipt;
}

describe('extensions.receipt', () => {
  test('in development, every answer tells what it cost', async () => {
    const receipt = await receiptOf('{ tools(first: 10) { totalCount edges { node { id } } } }', true);
    expect(receipt).toMatchObject({ cost: expect.any(Number), statements: 2 });
    expect(receipt?.cost).toBeGreaterThanOrEqual(10);
    expect(receipt?.rows).toBeGreaterThanOrEqual(1);
    expect(receipt?.milliseconds).toBeGreaterThan(0);
  });

  test('an answer that nothing was run for has one as well', async () => {
    expect(await receiptOf('{ nope }', true)).toMatchObject({ cost: null, statements: 0, rows: 0 });
  });

  test('in production there is none', async () => {
    expect(await receiptOf('{ tool(ref: "Git") { id } }', false)).toBeUndefined();
  });
});
