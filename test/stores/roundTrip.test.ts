import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { importShipped } from '../../src/importers/importShipped.ts';
import type { Store } from '../../src/store/Store.ts';
import { dump } from '../support/dump.ts';
import { exported, exportedCsv, fileOf, folderOf, takeIn } from '../support/export/files.ts';
import { histories, makeHistory, type History } from '../support/export/histories.ts';
import { SEED, tries } from '../support/property.ts';
import { clear, emptyGrafeo, emptyStore, NEO4J_URI } from '../support/stores.ts';
import { removeTemporaryFolders } from '../support/temporaryFolder.ts';

// What is exported from one store and imported into another, empty one, is exported from there byte for byte. In the
// run on Neo4j the one is Neo4j and the other the embedded store, and back.

/** Histories tried. */
const HISTORIES = NEO4J_URI === undefined ? 30 : 10;

let store: Store;
let other: Store;

beforeAll(async () => {
  store = await emptyStore();
  other = await emptyGrafeo();
});
beforeEach(clearBoth);
afterAll(async () => {
  await store.close();
  await other.close();
  removeTemporaryFolders();
});

async function clearBoth(): Promise<void> {
  await clear(store);
  await clear(other);
}

/** What stands apart from the facts: times, versions, records of changes; and lists that are empty or missing. */
function factsIn(held: readonly string[]): string[] {
  const apart = ['updatedAt', 'importedAt'];
  return held
    .filter((line) => !/"labels":\["(Graph|Change|Audit)"\]/.test(line))
    .map((line) =>
      JSON.stringify(JSON.parse(line), (key, value: unknown) =>
        apart.includes(key) || (Array.isArray(value) && value.length === 0) ? undefined : value,
      ),
    )
    .sort();
}

async function expectRoundTrip(): Promise<void> {
  const [text, files] = [await exported(store), await exportedCsv(store)];
  const held = factsIn(await dump(store));

  const report = await takeIn(other, [fileOf(text)]);
  expect(report.refused.rows).toEqual([]);
  expect(await exported(other)).toBe(text);
  expect(factsIn(await dump(other))).toEqual(held);
  // Once more: it says nothing new.
  const version = await other.version();
  expect((await takeIn(other, [fileOf(text)])).changed).toBe(false);
  expect(await other.version()).toBe(version);

  // And back, by CSV.
  await clear(store);
  const again = await takeIn(store, [folderOf(await exportedCsv(other))]);
  expect(again.refused.rows).toEqual([]);
  expect(await exportedCsv(store)).toEqual(files);
  expect(await exported(store)).toBe(text);
  expect(factsIn(await dump(store))).toEqual(held);
}

describe('export, import into an empty store, export', () => {
  test(`gives the same bytes for random graphs (seed ${SEED})`, async () => {
    const roundTrips = async (history: History): Promise<void> => {
      await clearBoth();
      await makeHistory(store, history);
      await expectRoundTrip();
    };
    await fc.assert(fc.asyncProperty(histories, roundTrips), tries(HISTORIES));
  });

  test('gives the same bytes for the shipped graph', async () => {
    await importShipped(store);
    await expectRoundTrip();
  });

  test('gives the same bytes for an empty graph', async () => {
    expect(await exported(store)).toBe('{"type":"rolegraph","format":1}\n');
    await expectRoundTrip();
  });
});
