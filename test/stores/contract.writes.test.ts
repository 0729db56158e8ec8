import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { setFormat } from '../../src/statements/graphState.ts';
import { storedEntities, storedLinks } from '../../src/statements/stored.ts';
import {
  refreshDegrees,
  upsertAliases,
  upsertEntities,
  upsertExternalIds,
  upsertLinks,
  upsertRelease,
} from '../../src/statements/upsert.ts';
import {
  markLinked,
  markWeighed,
  weighEntities,
  weighRoles,
  weighUsage,
} from '../../src/statements/weights.ts';
import { cypherText } from '../../src/store/cypherText.ts';
import type { Parameters, Row, Store } from '../../src/store/Store.ts';
import { dump } from '../support/dump.ts';
import { clear, emptyStore } from '../support/stores.ts';

let store: Store;

beforeAll(async () => {
  store = await emptyStore();
});
beforeEach(async () => {
  await clear(store);
  await write(toolText, { rows: [entity('tool:a'), entity('tool:b')] });
});
afterAll(() => store.close());

const toolText = upsertEntities.get('TOOL')?.text ?? '';
const weighText = weighEntities[0]?.text ?? '';
const usageText = weighUsage[0]?.text ?? '';
const linkText = upsertLinks.get('RELATED_TO')?.text ?? '';

const entity = (id: string) => ({
  id,
  properties: { name: id, nameKey: id, status: 'ACTIVE', sources: ['onet'] },
});
const alias = (key: string, id: string) => ({
  key,
  id,
  name: key,
  kind: 'LOOSE' as const,
  confidence: 0.5,
  sources: ['onet'],
});

/** Runs one statement that writes, and gives its rows. */
const write = async (text: string, parameters: Parameters): Promise<Row[]> => {
  const { value } = await store.write(async (transaction) => ({
    changed: true,
    value: await transaction.change(text, parameters),
  }));
  return value;
};

const release = {
  source: { id: 'onet', name: 'O*NET', licence: 'CC BY 4.0', attribution: 'By O*NET', url: null },
  release: { id: 'onet@1', sha256: '0', importedAt: '2026-01-01T00:00:00.000Z' },
};

describe('a write answers one row with what it wrote', () => {
  test.each<[string, string, Parameters, Row]>([
    ['upsert_entities', toolText, { rows: [entity('tool:a'), entity('tool:c')] }, { total: 2 }],
    [
      'upsert_links',
      linkText,
      { rows: [{ from: 'tool:a', to: 'tool:b', properties: { weight: 1 } }] },
      { total: 1 },
    ],
    [
      'upsert_aliases',
      upsertAliases.text,
      { rows: [alias('x', 'tool:a'), alias('x', 'tool:b')] },
      { total: 2 },
    ],
    [
      'upsert_external_ids',
      upsertExternalIds.text,
      { rows: [{ key: 'onet:1', id: 'tool:a' }] },
      { total: 1 },
    ],
    ['upsert_release', upsertRelease.text, release, { total: 1 }],
    ['refresh_degrees', refreshDegrees.text, { ids: ['tool:a', 'tool:b', 'tool:unknown'] }, { total: 2 }],
    ['set_format', setFormat.text, { format: 7 }, { format: 7 }],
    ['weigh_usage', usageText, {}, { total: 2 }],
    ['mark_weighed', markWeighed.text, {}, { weighed: 0 }],
  ])('%s', async (_, text, parameters, row) => {
    expect(await write(text, parameters)).toEqual([row]);
  });

  test.each([
    ['upsert_entities', toolText],
    ['upsert_links', linkText],
    ['upsert_aliases', upsertAliases.text],
    ['upsert_external_ids', upsertExternalIds.text],
  ])('%s of nothing writes nothing', async (_, text) => {
    const before = withoutVersion(await dump(store));
    expect(await write(text, { rows: [] })).toEqual([{ total: 0 }]);
    expect(withoutVersion(await dump(store))).toEqual(before);
  });

  test('mark_linked the version of the write, and mark_weighed the same afterwards', async () => {
    const version = await store.version();
    expect(await write(markLinked.text, {})).toEqual([{ linked: version + 1 }]);
    expect(await write(markWeighed.text, {})).toEqual([{ weighed: version + 1 }]);
  });

  test('weigh_entities and weigh_roles what has changed', async () => {
    const roles = upsertEntities.get('ROLE')?.text ?? '';
    await write(roles, { rows: [entity('role:a')] });
    await write(refreshDegrees.text, { ids: ['tool:a', 'tool:b', 'role:a'] });
    expect(await write(weighText, {})).toEqual([{ total: 2 }]);
    expect(await write(weighText, {})).toEqual([{ total: 0 }]);
    expect(await write(weighRoles.text, {})).toEqual([{ total: 1 }]);
    expect(await write(weighRoles.text, {})).toEqual([{ total: 0 }]);
  });

  test('bump_version, once by the write and once by itself', async () => {
    const version = await store.version();
    expect(await write(cypherText('bump_version'), {})).toEqual([{ version: version + 2 }]);
  });
});

const withoutVersion = (held: readonly string[]): string[] =>
  held.filter((line) => !line.includes('"version"'));

describe('properties', () => {
  const nothing = { description: null, url: null };

  test('of an entity stay where they are not named, and go where they are null', async () => {
    const rows = (properties: Record<string, string | null>) => ({ rows: [{ id: 'tool:a', properties }] });
    await write(toolText, rows({ description: 'One.', url: 'https://example.org', category: 'CLOUD' }));
    await write(toolText, rows(nothing));
    const [found] = await storedEntities.run(store, { ids: ['tool:a'] });
    expect(found?.entity).toEqual({ id: 'tool:a', ...entity('tool:a').properties, category: 'CLOUD' });
  });

  test('of a link stay where they are not named, and go where they are null', async () => {
    const rows = (properties: Record<string, number | boolean | null>) => ({
      rows: [{ from: 'tool:a', to: 'tool:b', properties }],
    });
    await write(linkText, rows({ weight: 0.25, hot: true, figure_onet: 0.25 }));
    await write(linkText, rows({ hot: null, order: 3 }));
    const asked = { index: 0, from: 'tool:a', relation: 'RELATED_TO', to: 'tool:b' };
    expect(await storedLinks.run(store, { rows: [asked] })).toEqual([
      { index: 0, properties: { weight: 0.25, figure_onet: 0.25, order: 3 } },
    ]);
  });

  test('of a link are those of one direction', async () => {
    await write(linkText, { rows: [{ from: 'tool:a', to: 'tool:b', properties: { weight: 1 } }] });
    await write(linkText, { rows: [{ from: 'tool:b', to: 'tool:a', properties: { weight: 0 } }] });
    const asked = { index: 0, from: 'tool:a', relation: 'RELATED_TO', to: 'tool:b' };
    const back = { index: 1, from: 'tool:b', relation: 'RELATED_TO', to: 'tool:a' };
    const found = await storedLinks.run(store, { rows: [asked, back] });
    expect(new Map(found.map(({ index, properties }) => [index, properties]))).toEqual(
      new Map([
        [0, { weight: 1 }],
        [1, { weight: 0 }],
      ]),
    );
  });
});
