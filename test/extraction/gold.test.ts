import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  figuresOf,
  judgeTexts,
  ownTexts,
  referredTexts,
  type Judged,
} from '../../bench/quality/goldTexts.mjs';
import { importShipped } from '../../src/importers/importShipped.ts';
import { prepareGraph } from '../../src/importers/prepareGraph.ts';
import { createLoaders } from '../../src/loaders/createLoaders.ts';
import type { Mention } from '../../src/loaders/extract/Mention.ts';
import { Memory } from '../../src/loaders/Memory.ts';
import type { Store } from '../../src/store/Store.ts';
import { emptyGrafeo } from '../support/stores.ts';

const SHARED = process.env['ROLEGRAPH_SHARED'];
if (SHARED === undefined) {
  process.stderr.write(
    'Skipped: the gold texts by reference and the article. Set ROLEGRAPH_SHARED to the folder that holds them.\n',
  );
}

let store: Store;
let memory: Memory;

beforeAll(async () => {
  store = await emptyGrafeo();
  await prepareGraph(store);
  await importShipped(store);
  memory = new Memory(store);
});

afterAll(() => store.close());

const extract = async (text: string): Promise<readonly Mention[]> =>
  (await createLoaders(store, memory).extraction({ text, kinds: null })).mentions;

/** The figures of some texts keep the bars. */
function expectBars(judged: readonly Judged[]): void {
  const { precision, recall } = figuresOf(judged);
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.9);
}

const halves = ['develop', 'held-out'];

describe('of the mentions that were labelled before there was an extractor', () => {
  test('in our own texts, in each half and in all, it finds enough and is right', async () => {
    const judged = await judgeTexts(ownTexts(), extract);
    expect(judged.length).toBeGreaterThanOrEqual(30);
    expectBars(judged);
    for (const half of halves) expectBars(judged.filter(({ set }) => set === half));
  });

  (SHARED === undefined ? test.skip : test)('in all texts, too', async () => {
    const referred = referredTexts(SHARED ?? '');
    expect(referred.length).toBeGreaterThanOrEqual(10);
    const judged = await judgeTexts([...ownTexts(), ...referred], extract);
    expectBars(judged);
    for (const half of halves) expectBars(judged.filter(({ set }) => set === half));
  });

  test('where there is none, it finds none', async () => {
    const empty = ownTexts().filter(({ labels }) => labels.length === 0);
    const judged = await judgeTexts(empty, extract);
    expect(judged.map(({ name, alarms }) => [name, alarms])).toEqual([['42-nothing-here', []]]);
  });
});

(SHARED === undefined ? test.skip : test)(
  'in the article it finds every tool and framework of its facts',
  async () => {
    const read = (file: string) => readFileSync(path.join(SHARED ?? '', 'article', file), 'utf8');
    const rows = read('facts.tsv')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'));
    const named = rows.flatMap(([subjectKind, subject, , objectKind, object]) => [
      { kind: subjectKind, name: subject },
      { kind: objectKind, name: object },
    ]);
    const wanted = new Set(
      named.filter(({ kind }) => kind === 'Tool' || kind === 'Framework').map(({ name }) => name),
    );
    const { entities } = await memory.catalogue.names();
    const found = new Set((await extract(read('article.txt'))).map(({ id }) => entities.get(id)?.name));
    expect(wanted.size).toBeGreaterThan(15);
    expect([...wanted].filter((name) => !found.has(name))).toEqual([]);
  },
);
