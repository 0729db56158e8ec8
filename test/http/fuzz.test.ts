import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { checkGraph } from '../../src/check/checkGraph.ts';
import { importShipped } from '../../src/importers/importShipped.ts';
import { createApp } from '../../src/main/createApp.ts';
import { createSchema } from '../../src/resolvers/createSchema.ts';
import type { Store } from '../../src/store/Store.ts';
import { showCase } from '../fuzz/Case.ts';
import { curatorToken, SECRET } from '../fuzz/curator.ts';
import { madeOf } from '../fuzz/Dice.ts';
import { brokenFiles, showFiles, tryImport } from '../fuzz/imports.ts';
import { judge } from '../fuzz/judge.ts';
import { clientOf, type Client } from '../fuzz/send.ts';
import { TOPICS, type World } from '../fuzz/topics.ts';
import { endsAfter } from '../support/property.ts';
import { emptyGrafeo } from '../support/stores.ts';
import { removeTemporaryFolders } from '../support/temporaryFolder.ts';

// The same few hundred cases each time. `npm run fuzz` goes on with others, on the built server.

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SEED = 8;
/** Floods and bodies of megabytes take longer than the others. */
const RUNS: Readonly<Record<string, number>> = { documents: 100, mutations: 60, bodies: 80, sockets: 50 };

const logged: unknown[] = [];
let store: Store;
let app: FastifyInstance;
let client: Client;
let world: World;

beforeAll(async () => {
  store = await emptyGrafeo();
  await importShipped(store);
  const log = (error: unknown): void => void logged.push(error);
  ({ app } = await createApp(store, { auth: { keys: { secret: SECRET } }, sandbox: true, log }));
  client = clientOf(await app.listen({ host: '127.0.0.1', port: 0 }));
  world = { schema: createSchema(), authorization: await curatorToken() };
});

afterAll(async () => {
  client.close();
  await app.close();
  await store.close();
  removeTemporaryFolders();
});

describe('whatever is asked, the answer is sound', () => {
  test.each(TOPICS)('$name', async ({ name, make }) => {
    await fc.assert(
      fc.asyncProperty(
        madeOf((dice) => make(dice, world)),
        async (one) => {
          const wrong = (await client.send(one)).flatMap((answer) => judge(answer, ROOT) ?? []);
          if (wrong.length > 0) throw new Error(`${wrong.join('\n')}\n\n${showCase(one)}`);
        },
      ),
      { seed: SEED, numRuns: RUNS[name] ?? 120, plugins: [endsAfter(45_000)] },
    );
  });

  test('and nothing was the fault of the server', () => {
    expect(logged).toEqual([]);
  });

  test('and the graph keeps its rules', async () => {
    expect((await checkGraph(store)).broken).toEqual([]);
  });
});

test('whatever is imported, it is taken in or refused, and the graph keeps its rules', async () => {
  const small = await emptyGrafeo();
  try {
    await fc.assert(
      fc.asyncProperty(madeOf(brokenFiles), async (files) => {
        const wrong = await tryImport(small, files);
        if (wrong !== undefined) throw new Error(`${wrong}\n\n${showFiles(files)}`);
      }),
      { seed: SEED, numRuns: 40, plugins: [endsAfter(45_000)] },
    );
  } finally {
    await small.close();
  }
});
