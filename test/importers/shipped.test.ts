import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { totalOf } from '../../src/facts/changes.ts';
import { mergeEntities } from '../../src/facts/mergeEntities.ts';
import { CURATOR } from '../../src/facts/rank.ts';
import { removeLinks } from '../../src/facts/removeLinks.ts';
import { importShipped } from '../../src/importers/importShipped.ts';
import type { ShippedFacts } from '../../src/importers/shippedGraph.ts';
import { aliasesOf, linksFrom, storedEntities } from '../../src/statements/stored.ts';
import type { Store } from '../../src/store/Store.ts';
import { askOf } from '../support/ask.ts';
import { factsOf } from '../support/facts.ts';
import { emptyGrafeo } from '../support/stores.ts';
import { writeFacts } from '../support/writes.ts';

let store: Store;

beforeEach(async () => {
  store = await emptyGrafeo();
});
afterEach(() => store.close());

const release = (sha256: string, data: Parameters<typeof factsOf>[0]): ShippedFacts[] => [
  { source: 'article', sha256: sha256.repeat(64), ...factsOf(data) },
];

const first = release('1', {
  entities: {
    'role:baker': { name: 'Baker', description: 'Bakes.', aliases: ['bread maker'] },
    'tool:oven': { name: 'Oven', category: 'HARDWARE' },
    'tool:peel': { name: 'Peel', category: 'HARDWARE' },
  },
  links: { 'role:baker': { USES: { 'tool:oven': 0.9, 'tool:peel': 0.5 } } },
});

const second = release('2', {
  entities: { 'role:baker': { name: 'Baker' }, 'tool:oven': { name: 'Oven', category: 'HARDWARE' } },
  links: { 'role:baker': { USES: { 'tool:oven': 0.8 } } },
}).map((facts) => ({
  ...facts,
  entities: facts.entities.map((entity) => ({ description: null, ...entity, areAllAliases: true })),
}));

const entity = async (id: string) => (await storedEntities.run(store, { ids: [id] }))[0]?.entity;
const weights = async () =>
  Object.fromEntries(
    (await linksFrom.run(store, { ids: ['role:baker'] })).map(({ to, properties }) => [
      to,
      properties['weight'],
    ]),
  );

test('a release takes back what it does not say any more: words, aliases, links, entities', async () => {
  await importShipped(store, first);
  const { changed } = await importShipped(store, second);
  expect(changed).toBe(true);
  expect(await weights()).toEqual({ 'tool:oven': 0.8 });
  expect(await entity('tool:peel')).toMatchObject({ name: 'Peel', status: 'DEPRECATED', sources: [] });
  expect((await entity('role:baker'))?.['description']).toBeUndefined();
  expect(await aliasesOf.run(store, { ids: ['role:baker'] })).toEqual([]);
  expect((await importShipped(store, second)).changed).toBe(false);
});

test('what another source says too, stays', async () => {
  await importShipped(store, first);
  await writeFacts(store, {
    entities: [{ id: 'tool:peel', kind: 'TOOL', name: 'Peel' }],
    links: [{ from: 'role:baker', relation: 'USES', to: 'tool:peel', figure: 0.3, marks: [] }],
  });
  await importShipped(store, second);
  expect(await entity('tool:peel')).toMatchObject({ status: 'ACTIVE', sources: ['curated'] });
  expect(await weights()).toEqual({ 'tool:oven': 0.8, 'tool:peel': 0.3 });
});

test('an older release brings it back under the same id', async () => {
  await importShipped(store, first);
  await importShipped(store, second);
  await importShipped(store, first);
  expect(await entity('tool:peel')).toMatchObject({ status: 'ACTIVE', sources: ['article'] });
  expect(await weights()).toEqual({ 'tool:oven': 0.9, 'tool:peel': 0.5 });
});

describe('what a curator has merged', () => {
  const merge = (from: string, into: string) =>
    store.write(async (transaction) => {
      const changes = await mergeEntities(transaction, from, into, CURATOR, '2026-03-03T00:00:00.000Z');
      return { changed: totalOf(changes) > 0, value: undefined };
    });

  beforeEach(async () => {
    await importShipped(store, first);
    await writeFacts(store, { entities: [{ id: 'tool:shovel', kind: 'TOOL', name: 'Shovel' }] });
    await merge('tool:peel', 'tool:shovel');
  });

  test('stays merged when the release that says otherwise comes again', async () => {
    const { changed } = await importShipped(store, first);
    expect(changed).toBe(false);
    expect(await entity('tool:peel')).toMatchObject({ status: 'DEPRECATED', sources: [] });
    expect(await entity('tool:shovel')).toMatchObject({
      name: 'Shovel',
      aliases: ['Peel'],
      sources: ['article', 'curated'],
    });
    expect(await weights()).toEqual({ 'tool:oven': 0.9, 'tool:shovel': 0.5 });
  });

  test('is meant by its name no more: the other one is, and the old id still leads to it', async () => {
    const ask = askOf(store);
    const named = await ask('{ entity(ref: "peel") { id } old: entity(ref: "tool:peel") { id status } }');
    expect(named.data).toEqual({
      entity: { id: 'tool:shovel' },
      old: { id: 'tool:peel', status: 'DEPRECATED' },
    });
  });

  test('a second time changes nothing, and cannot be merged elsewhere or back', async () => {
    const version = await store.version();
    await merge('tool:peel', 'tool:shovel');
    expect(await store.version()).toBe(version);
    await expect(merge('tool:peel', 'tool:oven')).rejects.toThrow('was merged into tool:shovel before');
    await expect(merge('tool:shovel', 'tool:peel')).rejects.toThrow('tool:peel is DEPRECATED');
  });

  test('a link that a curator removed stays removed under the new end', async () => {
    const ends = { from: 'role:baker', relation: 'USES' as const, to: 'tool:oven' };
    await store.write(async (transaction) => {
      await removeLinks(transaction, [ends], CURATOR, '2026-03-03T00:00:00.000Z');
      return { changed: true, value: undefined };
    });
    await writeFacts(store, { entities: [{ id: 'tool:kiln', kind: 'TOOL', name: 'Kiln' }] });
    await merge('tool:oven', 'tool:kiln');
    await importShipped(store, first);
    expect(await weights()).toEqual({ 'tool:shovel': 0.5 });
  });
});
