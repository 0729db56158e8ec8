import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test } from '@jest/globals';
import { RolegraphError } from '../../src/graph/errors.ts';
import { schemaStatements } from '../../src/statements/graphState.ts';
import { GrafeoStore } from '../../src/store/GrafeoStore.ts';
import type { Parameters, Row, Store } from '../../src/store/Store.ts';
import { play, stageOf } from '../support/contract/stage.ts';
import { wholeScenario } from '../support/contract/scenario.ts';
import { dump } from '../support/dump.ts';
import { endHolders, holdStore } from '../support/holder.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporaryFolder.ts';

afterAll(() => {
  endHolders();
  removeTemporaryFolders();
});

const ONE = 'RETURN 1 AS one';
/** About a second of work, which Grafeo cannot be told to stop. */
const SLOW =
  'UNWIND range(1, 2500) AS x UNWIND range(1, 2500) AS y WITH x, y WHERE x * y % 7 = 3 RETURN count(x) AS total';
const NO_DEADLINE = 600_000;

const change = async (store: Store, text: string, parameters: Parameters = {}): Promise<Row[]> => {
  const { value } = await store.write(async (transaction) => ({
    changed: true,
    value: await transaction.change(text, parameters),
  }));
  return value;
};

/** Asks until there is an answer, as a client does that is told to come back. */
async function eventually(ask: () => Promise<Row[]>): Promise<Row[]> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof RolegraphError) || error.code !== 'DEADLINE_EXCEEDED') throw error;
      await sleep(50);
    }
  }
}

describe('a read that takes longer than the deadline', () => {
  const late = {
    code: 'DEADLINE_EXCEEDED',
    message: 'The store did not answer within 0.1 s. Ask for less, or again later.',
  };

  test('is answered with DEADLINE_EXCEEDED, and keeps its place until it really ends', async () => {
    const store = GrafeoStore.open({ deadline: 100, concurrency: 1 });
    const slow = store.read(SLOW, {});
    const behind = store.read(ONE, {});
    await expect(slow).rejects.toMatchObject(late);
    await expect(behind).rejects.toMatchObject(late);
    expect(await eventually(() => store.read(ONE, {}))).toEqual([{ one: 1 }]);
    await store.close();
  });

  test('leaves the other places free', async () => {
    const store = GrafeoStore.open({ deadline: NO_DEADLINE, concurrency: 2 });
    const order: string[] = [];
    const slow = store.read(SLOW, {}).then(() => order.push('slow'));
    const quick = store.read(ONE, {}).then(() => order.push('quick'));
    await Promise.all([slow, quick]);
    expect(order).toEqual(['quick', 'slow']);
    await store.close();
  });
});

describe('a full queue', () => {
  test('refuses the next read as OVERLOADED, and answers those that wait', async () => {
    const store = GrafeoStore.open({ deadline: NO_DEADLINE, concurrency: 1, queue: 2 });
    const slow = store.read(SLOW, {});
    const waiting = [store.read(ONE, {}), store.read(ONE, {})];
    await expect(store.read(ONE, {})).rejects.toMatchObject({
      code: 'OVERLOADED',
      message: 'The server has too many questions waiting. Ask again in a moment.',
    });
    expect(await Promise.all(waiting)).toEqual([[{ one: 1 }], [{ one: 1 }]]);
    expect(await slow).toHaveLength(1);
    expect(await store.read(ONE, {})).toEqual([{ one: 1 }]);
    await store.close();
  });

  test('does not refuse a write, which waits for the writer before it', async () => {
    const store = GrafeoStore.open({ deadline: NO_DEADLINE, concurrency: 1, queue: 0 });
    const writes = [1, 2, 3].map((n) => change(store, 'CREATE (x:X {n: $n}) RETURN x.n AS n', { n }));
    expect(await Promise.all(writes)).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }]]);
    await store.close();
  });
});

describe('one process owns a store', () => {
  test('a second one is told so, and may have it once the first is gone', async () => {
    const folder = temporaryFolder();
    const holder = await holdStore(folder);
    const message =
      `The embedded store in ${folder} is open in another process, and one process owns it. ` +
      'Stop that process, or ask it: add --url http://127.0.0.1:4000 to a reading command.';
    expect(() => GrafeoStore.open({ folder })).toThrow(
      expect.objectContaining({ code: 'STORE_UNAVAILABLE', message }),
    );
    await holder.release();
    const store = GrafeoStore.open({ folder });
    expect(await store.version()).toBe(1);
    await store.close();
  });

  test('what it has acknowledged outlives its being killed', async () => {
    const folder = temporaryFolder();
    const holder = await holdStore(folder);
    await holder.kill();
    const store = GrafeoStore.open({ folder });
    expect(await store.read('MATCH (e:Entity) RETURN e.id AS id', {})).toEqual([{ id: 'tool:held' }]);
    expect(await store.version()).toBe(1);
    await store.close();
  });
});

describe('a folder', () => {
  test('is made where it is missing, and keeps everything', async () => {
    const folder = path.join(temporaryFolder(), 'new', 'var');
    const store = GrafeoStore.open({ folder });
    await store.applySchema(schemaStatements());
    await play(stageOf([store]), wholeScenario());
    const [before, version] = [await dump(store), await store.version()];
    await store.close();
    expect(existsSync(folder)).toBe(true);

    const again = GrafeoStore.open({ folder });
    await again.applySchema(schemaStatements());
    expect(await dump(again)).toEqual(before);
    expect(await again.version()).toBe(version);
    await change(again, "CREATE (e:Entity {id: 'tool:later'}) RETURN e.id AS id");
    expect(await again.version()).toBe(version + 1);
    await again.close();
  });

  test('is none for a store in memory, which begins empty each time', async () => {
    const store = GrafeoStore.open();
    await change(store, 'CREATE (x:X) RETURN x.n AS n');
    const other = GrafeoStore.open();
    expect(await dump(other)).toEqual([]);
    await Promise.all([store.close(), other.close()]);
  });
});

describe('closing', () => {
  test('waits for the writes that were asked for before', async () => {
    const folder = temporaryFolder();
    const store = GrafeoStore.open({ folder });
    const writes = [1, 2, 3].map((n) => change(store, 'CREATE (x:X {n: $n}) RETURN x.n AS n', { n }));
    await store.close();
    await Promise.all(writes);
    const again = GrafeoStore.open({ folder });
    expect(await again.read('MATCH (x:X) RETURN x.n AS n ORDER BY n', {})).toEqual([
      { n: 1 },
      { n: 2 },
      { n: 3 },
    ]);
    await again.close();
  });

  test('is safe during a read', async () => {
    const store = GrafeoStore.open({ deadline: NO_DEADLINE });
    const slow = store.read(SLOW, {});
    await store.close();
    expect(await slow).toHaveLength(1);
  });
});
