import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { judgePairs, readPairs, score, type JudgedPair } from '../../bench/quality/resolutionPairs.mjs';
import { distinctNames } from '../../src/graph/recognition/vocabulary.ts';
import { importShipped } from '../../src/importers/importShipped.ts';
import { recognise } from '../../src/importers/recognise.ts';
import type { Store } from '../../src/store/Store.ts';
import { storeWith } from './onetStore.ts';

const SHARED = process.env['ROLEGRAPH_SHARED'];
if (SHARED === undefined) {
  process.stderr.write(
    'Skipped: the labelled pairs of names. Set ROLEGRAPH_SHARED to the folder that holds data/resolution/.\n',
  );
}

const shown = ({ a, b }: JudgedPair): string => `${a.name} | ${b.name}`;

(SHARED === undefined ? describe.skip : describe)('the labelled pairs, beside the shipped graph', () => {
  let store: Store;
  let result: ReturnType<typeof score>;

  beforeAll(async () => {
    store = await storeWith();
    await importShipped(store);
    const pairs = readPairs(path.join(SHARED ?? '', 'data/resolution/pairs.tsv'));
    const by = {
      recognise: (sightings: Parameters<typeof recognise>[1]) => recognise(store, sightings),
      distinctNames,
    };
    result = score(await judgePairs(pairs, by));
  });

  afterAll(() => store.close());

  test('are 179 of the same and 136 of others', () => {
    expect([result.same.length, result.others.length]).toEqual([179, 136]);
  });

  test('at least 80 percent of the same are recognised', () => {
    const recognised = result.same.length - result.misses.length;
    expect(recognised / result.same.length).toBeGreaterThanOrEqual(0.8);
  });

  test('at most 1 percent of the others are merged', () => {
    expect(result.merged.map(shown).slice(Math.floor(result.others.length / 100))).toEqual([]);
  });

  test.each([
    ['Java', 'JavaScript'],
    ['React', 'React Native'],
    ['Angular', 'AngularJS'],
    ['Spring', 'Spring Boot'],
    ['SQL', 'SQL Server'],
    ['C', 'C++'],
  ])('%s and %s stay apart', async (one, other) => {
    const sightings = [one, other].map((name) => ({ name, kind: 'TOOL' as const }));
    const [a, b] = await recognise(store, sightings);
    expect(a?.how).not.toBe('NEW');
    expect(b?.how).not.toBe('NEW');
    expect(a?.id).not.toBe(b?.id);
  });
});
