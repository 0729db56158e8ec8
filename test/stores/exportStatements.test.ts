import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  entityIdsAfter,
  removedLinksAfter,
  sourcesInFull,
  upsertSources,
} from '../../src/statements/exported.ts';
import { deleteRemovedLinks, upsertRelease, upsertRemovedLinks } from '../../src/statements/upsert.ts';
import type { Store, Transaction } from '../../src/store/Store.ts';
import { clear, emptyStore } from '../support/stores.ts';
import { writeFacts } from '../support/writes.ts';

// What the statements of an export answer on every store, page by page.

let store: Store;

beforeAll(async () => {
  store = await emptyStore();
});
beforeEach(() => clear(store));
afterAll(() => store.close());

const write = (work: (transaction: Transaction) => Promise<void>) =>
  store.write(async (transaction) => {
    await work(transaction);
    return { changed: true, value: undefined };
  });

/** Ids that begin with each other, in their order. */
const IDS = ['role:a', 'role:a-b', 'role:a0', 'role:ab', 'role:b', 'tool:a'];

describe('the ids of all entities', () => {
  test.each([1, 2, 5, 6, 100])('come %s a page, by code unit, each once', async (first) => {
    const entities = [...IDS].reverse().map((id) => ({ id, kind: 'ROLE' as const, name: id }));
    await writeFacts(store, { entities });
    const found: string[] = [];
    for (let after = ''; ;) {
      const rows = await entityIdsAfter.run(store, { after, first });
      expect(rows.length).toBeLessThanOrEqual(first);
      found.push(...rows.map(({ id }) => id));
      const last = rows.at(-1);
      if (!last) break;
      after = last.id;
    }
    expect(found).toEqual(IDS);
  });
});

describe('links that were removed', () => {
  const KEYS = ['role:a LEADS_TO role:b', 'role:a USES tool:b', 'role:a-b USES tool:b', 'role:b USES tool:b'];

  test('come in pages, with who removed them', async () => {
    await write(async (transaction) => {
      await upsertRemovedLinks.run(transaction, { keys: KEYS.slice(2), source: 'curator' });
      await upsertRemovedLinks.run(transaction, { keys: KEYS.slice(0, 2), source: 'editor' });
    });
    const all = KEYS.map((key, index) => ({ key, source: index < 2 ? 'editor' : 'curator' }));
    expect(await removedLinksAfter.run(store, { after: '', first: 3 })).toEqual(all.slice(0, 3));
    expect(await removedLinksAfter.run(store, { after: KEYS[2] ?? '', first: 3 })).toEqual(all.slice(3));
    expect(await removedLinksAfter.run(store, { after: KEYS[3] ?? '', first: 3 })).toEqual([]);
    await write((transaction) => deleteRemovedLinks.run(transaction, { keys: KEYS.slice(1) }));
    expect(await removedLinksAfter.run(store, { after: '', first: 9 })).toEqual(all.slice(0, 1));
  });
});

describe('sources', () => {
  const onet = {
    id: 'onet',
    name: 'O*NET',
    licence: 'CC BY 4.0',
    attribution: 'By O*NET.',
    url: 'https://www.onetcenter.org',
  };

  test('are made, described anew, and keep their releases', async () => {
    await write((transaction) => upsertSources.run(transaction, { rows: [onet] }));
    expect(await sourcesInFull.run(store, {})).toEqual([{ source: onet, releases: [] }]);
    const release = { id: 'onet@1', sha256: 'a', importedAt: '2026-01-01T00:00:00.000Z', rows: 12 };
    await write((transaction) => upsertRelease.run(transaction, { source: onet, release }));
    const renamed = { ...onet, name: 'O*NET database', url: null };
    await write((transaction) => upsertSources.run(transaction, { rows: [renamed] }));
    expect(await sourcesInFull.run(store, {})).toEqual([{ source: renamed, releases: [release] }]);
  });
});
