import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CuttableProxy } from '../support/cuttableProxy.ts';
import { writeOnetTables } from '../support/faults/onetTables.ts';
import { startCommand, type Ended } from '../support/faults/startCommand.ts';
import { stateOf, type State } from '../support/faults/stateOf.ts';
import { freshTarget, opened, type Target } from '../support/faults/target.ts';
import { neo4jAccess } from '../support/neo4jAccess.ts';
import { NEO4J_URI } from '../support/stores.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporaryFolder.ts';

// What a user is told when an import cannot go on, and what is there afterwards. The command line runs as
// it was built; `npm test` has built it before.

/** Programs of the system, which only root may use. */
const [MOUNT, UNMOUNT] = ['mount', 'umount'];
const IS_EMBEDDED = NEO4J_URI === undefined;
/** That an import which broke off says what it has written, and how to go on. */
const KEPT =
  /Written before that, and kept: ([\d,]+) entities and ([\d,]+) links\. Run the same import again: it completes them\./;

let tables: string;
let whole: State;

beforeAll(async () => {
  tables = writeOnetTables(path.join(temporaryFolder(), 'onet'), 400);
  const target = await freshTarget();
  expect(await run(target)).toMatchObject({ code: 0, err: '' });
  whole = await stateOf(target);
});
afterAll(removeTemporaryFolders);

const run = (target: Target, how: { fileSize?: number } = {}, folder = tables): Promise<Ended> =>
  startCommand(['import', 'onet', folder], { ...target, ...how }).ended;

/** Of a batch: about 2,000, and the rest of the rows that begin where its last one does. */
const MOST_OF_A_BATCH = 2200;

/**
 * The import broke off with a clear word, left what it says it has written, and completes when it runs again.
 *
 * @param unheard how much may be written of which no word came back: a batch, where the connection was lost
 */
async function expectCompletable(target: Target, ended: Ended, reason: string, unheard = 0): Promise<void> {
  expect(ended).toMatchObject({ code: 3, out: '' });
  expect(ended.err).toContain(`The import broke off. ${reason}`);
  const [, entities = '', links = ''] = KEPT.exec(ended.err) ?? [];
  const left = await stateOf(target);
  expect(left.broken).toEqual([]);
  expect(left.links).toBeLessThan(whole.links);
  // What was there before.
  expect(numberOf(links)).toBeGreaterThanOrEqual(left.links - 1 - unheard);
  expect(numberOf(entities)).toBeGreaterThanOrEqual(left.entities - 2 - unheard);
  expect(await run(target)).toMatchObject({ code: 0, err: '' });
  expect((await stateOf(target)).exported).toBe(whole.exported);
}

const numberOf = (text: string): number => Number(text.replaceAll(',', ''));

/** Waits until an import has committed so many writes. */
async function untilVersion(target: Target, version: number): Promise<void> {
  await opened(target, async (store) => {
    while ((await store.version()) < version) await sleep(50);
  });
}

describe('two imports that are started at once', () => {
  test('one is done, and the other is told and exits with 3', async () => {
    const target = await freshTarget();
    const ends = await Promise.all([run(target), run(target)]);
    const [done, told] = ends.sort((a, b) => Number(a.code) - Number(b.code));
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(told).toMatchObject({ code: 3, out: '' });
    const words = IS_EMBEDDED ? 'is open in another process' : 'Another import is writing to this graph.';
    expect(told.err).toContain(words);
    expect((await stateOf(target)).exported).toBe(whole.exported);
  });
});

describe('a bad byte in a file', () => {
  test('costs its row, which is named, and no other', async () => {
    const folder = writeOnetTables(path.join(temporaryFolder(), 'bad'), 20);
    const file = path.join(folder, 'Technology Skills.txt');
    const bytes = readFileSync(file);
    // Within the name of the technology of the fifth row.
    const at = bytes.indexOf('Thingware', bytes.indexOf('\n', bytes.indexOf('\n') + 500));
    bytes[at] = 0xff;
    writeFileSync(file, bytes);
    const line = bytes.subarray(0, at).toString('latin1').split('\n').length;
    const target = await freshTarget();
    const ended = await run(target, {}, folder);
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended.out).toMatch(/Technology Skills\.txt: \d+ rows, 1 refused/);
    expect(ended.out).toContain(`Technology Skills.txt, line ${line}: `);
    const { broken, links } = await stateOf(target);
    expect(broken).toEqual([]);
    expect(links).toBeGreaterThan(500);
  });
});

if (IS_EMBEDDED) {
  describe('a disk that is full', () => {
    /** Room for the store as it is, and for a part of what the import writes. */
    const ROOM_KIB = 2048;

    test('stops the import, which tells what is written, and completes it later', async () => {
      const target = await freshTarget();
      // A file that may not grow further looks to the store like a disk without room, and needs no rights.
      const ended = await run(target, { fileSize: ROOM_KIB });
      await expectCompletable(
        target,
        ended,
        'The disk of the embedded store is full: the last change was not written',
      );
    });

    test('as a small disk of its own, too', async () => {
      const folder = path.join(temporaryFolder(), 'disk');
      mkdirSync(folder);
      if (!mounted(folder, `${ROOM_KIB}k`)) {
        process.stderr.write('faults: no disk was filled, since this user may not mount one\n');
        return;
      }
      try {
        const target = await freshTarget(path.join(folder, 'var'));
        const ended = await run(target);
        expect(ended.err).toContain('is full');
        execFileSync(MOUNT, ['-o', 'remount,size=200m', folder]);
        expect((await stateOf(target)).broken).toEqual([]);
        expect(await run(target)).toMatchObject({ code: 0, err: '' });
        expect((await stateOf(target)).exported).toBe(whole.exported);
      } finally {
        execFileSync(UNMOUNT, ['-l', folder]);
      }
    });
  });
} else {
  describe('a connection to Neo4j that is lost on the way', () => {
    test('stops the import, which tells what is written, and completes it later', async () => {
      const proxy = await CuttableProxy.start(neo4jAccess().uri);
      const target = await freshTarget();
      const environment = { ...target.environment, NEO4J_URI: proxy.uri };
      const { ended } = startCommand(['import', 'onet', tables], { environment });
      try {
        await untilVersion(target, 5);
        proxy.cut({ forGood: true });
        await expectCompletable(target, await ended, 'Neo4j cannot be reached.', MOST_OF_A_BATCH);
      } finally {
        await proxy.stop();
      }
    });
  });
}

/** Whether a disk of this size could be put there. */
function mounted(folder: string, size: string): boolean {
  try {
    execFileSync(MOUNT, ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
