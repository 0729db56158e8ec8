import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { checkGraph } from '../../src/check/checkGraph.ts';
import { mendGraph } from '../../src/check/mendGraph.ts';
import { GrafeoStore } from '../../src/store/GrafeoStore.ts';
import { lostMessage } from '../../src/store/LostVersions.ts';
import { endHolders, holdStore } from '../support/holder.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporaryFolder.ts';

afterAll(() => {
  endHolders();
  removeTemporaryFolders();
});

const DATABASE = 'graph.grafeo';
const found = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);

async function write(store: GrafeoStore, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await store.write(async (transaction) => ({
      changed: true,
      value: await transaction.change('CREATE (x:X) RETURN x.n AS n', {}),
    }));
  }
}

/** Opens the store, does what is to be done, and closes it. */
async function opened<T>(folder: string, work: (store: GrafeoStore) => Promise<T>): Promise<T> {
  const store = GrafeoStore.open({ folder });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const lostIn = (folder: string) => opened(folder, (store) => store.lost());

/** A store of five commits, and a copy of its database after the second. */
async function fiveCommits(): Promise<{ folder: string; copy: string }> {
  const folder = temporaryFolder();
  const copy = path.join(temporaryFolder(), DATABASE);
  await opened(folder, (store) => write(store, 2));
  cpSync(path.join(folder, DATABASE), copy);
  await opened(folder, (store) => write(store, 3));
  return { folder, copy };
}

describe('a sound store has lost nothing', () => {
  test('when it is new, and after every write', async () => {
    const folder = temporaryFolder();
    expect(await lostIn(folder)).toBeUndefined();
    await opened(folder, async (store) => {
      await write(store, 3);
      expect(await store.lost()).toBeUndefined();
    });
    expect(await lostIn(folder)).toBeUndefined();
  });

  test('after its process was killed', async () => {
    const folder = temporaryFolder();
    const holder = await holdStore(folder);
    await holder.kill();
    expect(readFileSync(path.join(folder, `${DATABASE}.version`), 'utf8')).toBe('0000000000000001\n');
    expect(await lostIn(folder)).toBeUndefined();
  });

  test.each([
    ['is behind by a commit, as after a kill in between', '0000000000000004\n'],
    ['is empty', ''],
    ['is no number', 'what?'],
  ])('when its note %s', async (_, note) => {
    const { folder } = await fiveCommits();
    writeFileSync(path.join(folder, `${DATABASE}.version`), note);
    expect(await lostIn(folder)).toBeUndefined();
    expect(readFileSync(path.join(folder, `${DATABASE}.version`), 'utf8')).toBe('0000000000000005\n');
  });

  test('nor one in memory', async () => {
    const store = GrafeoStore.open();
    await write(store, 1);
    expect(await store.lost()).toBeUndefined();
    await store.forgetLost();
    await store.close();
  });

  test('what was rolled back or derived is not noted', async () => {
    const { folder } = await fiveCommits();
    await opened(folder, async (store) => {
      await store.write(() => Promise.resolve({ changed: false, value: undefined }));
      await store.derive((transaction) => transaction.change('CREATE (x:Y) RETURN x.n AS n', {}));
    });
    expect(readFileSync(path.join(folder, `${DATABASE}.version`), 'utf8')).toBe('0000000000000005\n');
  });
});

describe('a store that has lost commits says which', () => {
  test('when its log was cut', async () => {
    const folder = temporaryFolder();
    const holder = await holdStore(folder);
    await holder.kill();
    const log = path.join(folder, `${DATABASE}.wal`);
    // What is left is the head of the log's file.
    for (const file of readdirSync(log)) truncateSync(path.join(log, file), 128);
    expect(await lostIn(folder)).toEqual({ from: 1, to: 1, foundAt: found });
  });

  test('when an older database was put back', async () => {
    const { folder, copy } = await fiveCommits();
    cpSync(copy, path.join(folder, DATABASE));
    expect(await lostIn(folder)).toEqual({ from: 3, to: 5, foundAt: found });
  });

  test('when its database was taken away', async () => {
    const { folder } = await fiveCommits();
    rmSync(path.join(folder, DATABASE));
    expect(await lostIn(folder)).toEqual({ from: 1, to: 5, foundAt: found });
  });

  test('even if it is written to before it is asked, and every time until the loss is forgotten', async () => {
    const { folder, copy } = await fiveCommits();
    cpSync(copy, path.join(folder, DATABASE));
    await opened(folder, (store) => write(store, 4));
    expect(await lostIn(folder)).toEqual({ from: 3, to: 5, foundAt: found });
    await opened(folder, async (store) => {
      await store.forgetLost();
      expect(await store.lost()).toBeUndefined();
    });
    expect(await lostIn(folder)).toBeUndefined();
    expect(readdirSync(folder).sort()).toEqual([DATABASE, `${DATABASE}.version`]);
  });

  test('to a check of the graph, until that is told to mend it', async () => {
    const { folder, copy } = await fiveCommits();
    cpSync(copy, path.join(folder, DATABASE));
    await opened(folder, async (store) => {
      const { broken } = await checkGraph(store);
      expect(broken).toEqual([
        { rule: 'commits', total: 1, examples: [expect.stringContaining('versions 3 to 5 are gone')] },
      ]);
      await mendGraph(store);
      expect((await checkGraph(store)).broken).toEqual([]);
    });
    expect(await lostIn(folder)).toBeUndefined();
  });

  test('twice over, as one loss', async () => {
    const { folder, copy } = await fiveCommits();
    cpSync(copy, path.join(folder, DATABASE));
    await opened(folder, (store) => write(store, 4));
    cpSync(copy, path.join(folder, DATABASE));
    expect(await lostIn(folder)).toEqual({ from: 3, to: 6, foundAt: found });
  });

  test.each([
    [{ from: 3, to: 3 }, 'version 3 is gone (found on 2026-01-02)'],
    [{ from: 3, to: 5 }, 'versions 3 to 5 are gone (found on 2026-01-02)'],
  ])('in words: %j', (versions, words) => {
    const message = lostMessage({ ...versions, foundAt: '2026-01-02T03:04:05.678Z' });
    expect(message).toContain(words);
    expect(message).toContain('repeat the imports');
  });
});
