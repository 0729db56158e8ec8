// One long file: every statement that writes, alone and in what it leaves.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { recordAuditStatement } from '../../src/statements/audit.ts';
import { recordChangeStatement } from '../../src/statements/changes.ts';
import { setCounts } from '../../src/statements/check.ts';
import { upsertSources } from '../../src/statements/exported.ts';
import { setFormat } from '../../src/statements/graphState.ts';
import { aliasesOf, storedEntities, storedLinks } from '../../src/statements/stored.ts';
import {
  createLinks,
  deleteAliases,
  deleteExternalIds,
  deleteLinks,
  deleteRemovedLinks,
  deleteSource,
  dropUnusedAliases,
  nameAliasNodes,
  refreshDegrees,
  upsertAliases,
  upsertEntities,
  upsertExternalIds,
  upsertLinks,
  upsertRelease,
  upsertRemovedLinks,
} from '../../src/statements/upsert.ts';
import {
  markLinked,
  markWeighed,
  weighEntities,
  weighRoles,
  weighUsage,
} from '../../src/statements/weights.ts';
import { cypherText } from '../../src/store/cypherText.ts';
import type { Parameter, Parameters, Row, Store } from '../../src/store/Store.ts';
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
const newLinkText = createLinks.get('RELATED_TO')?.text ?? '';

const entity = (id: string) => ({
  id,
  properties: { name: id, nameKey: id, status: 'ACTIVE', sources: ['onet'] },
});
const alias = (key: string, id: string) => ({
  key,
  id,
  properties: { name: key, kind: 'LOOSE', confidence: 0.5, sources: ['onet'] },
});
const LINK = { from: 'tool:a', relation: 'RELATED_TO', to: 'tool:b' };
const KEY = 'tool:a RELATED_TO tool:b';

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
  release: { id: 'onet@1', sha256: '0', importedAt: '2026-01-01T00:00:00.000Z', rows: 12 },
};

const change = {
  at: '2026-01-01T00:00:00.000Z',
  source: 'onet',
  by: null,
  created: ['tool:a'],
  updated: [],
  deprecated: [],
  linked: [],
  relinked: [],
  unlinked: [],
  total: 1,
};

const audit = {
  at: '2026-01-01T00:00:00.000Z',
  who: 'ada',
  what: 'upsertEntities',
  before: '{}',
  after: '{}',
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
    ['create_links', newLinkText, { rows: [{ ...LINK, properties: { weight: 1 } }] }, { total: 1 }],
    ['upsert_release', upsertRelease.text, release, { total: 1 }],
    ['upsert_sources', upsertSources.text, { rows: [release.source] }, { total: 1 }],
    ['upsert_removed_links', upsertRemovedLinks.text, { keys: [KEY], source: 'curator' }, { total: 1 }],
    ['set_counts', setCounts.text, { entities: 2, links: 0 }, { total: 1 }],
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
    ['upsert_sources', upsertSources.text],
    ['create_links', newLinkText],
    ['delete_aliases', deleteAliases.text],
    ['delete_links', deleteLinks.text],
  ])('%s of nothing writes nothing', async (_, text) => {
    const before = withoutVersion(await dump(store));
    expect(await write(text, { rows: [] })).toEqual([{ total: 0 }]);
    expect(withoutVersion(await dump(store))).toEqual(before);
  });

  test.each([
    ['upsert_removed_links', upsertRemovedLinks.text],
    ['delete_removed_links', deleteRemovedLinks.text],
    ['delete_external_ids', deleteExternalIds.text],
    ['drop_unused_aliases', dropUnusedAliases.text],
  ])('%s of nothing writes nothing', async (_, text) => {
    const before = withoutVersion(await dump(store));
    expect(await write(text, { keys: [], source: 'curator' })).toEqual([{ total: 0 }]);
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

  test('record_change and record_audit the version of the write', async () => {
    const version = await store.version();
    const counted = { change, entities: 1, links: 0 };
    expect(await write(recordChangeStatement.text, counted)).toEqual([{ version: version + 1 }]);
    expect(await write(recordAuditStatement.text, { audit })).toEqual([{ version: version + 2 }]);
  });

  test('bump_version, once by the write and once by itself', async () => {
    const version = await store.version();
    expect(await write(cypherText('bump_version'), {})).toEqual([{ version: version + 2 }]);
  });
});

const withoutVersion = (held: readonly string[]): string[] =>
  held.filter((line) => !line.includes('"version"'));

test('an Alias is named by the least of its spellings, on both stores alike', async () => {
  const spelled = (id: string, name: string) => ({
    ...alias('x', id),
    properties: { ...alias('x', id).properties, name },
  });
  await write(upsertAliases.text, { rows: [spelled('tool:a', 'x'), spelled('tool:b', 'X')] });
  expect(await write(nameAliasNodes.text, { keys: ['x', 'unknown'] })).toEqual([{ total: 1 }]);
  const named = await store.read("MATCH (a:Alias {key: 'x'}) RETURN a.name AS name", {});
  expect(named).toEqual([{ name: 'X' }]);
});

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

describe('what is taken away', () => {
  const link = { rows: [{ ...LINK, properties: { weight: 1 } }] };

  /** What differs from before, each line with its sign. */
  async function difference(work: () => Promise<unknown>): Promise<string[]> {
    const before = withoutVersion(await dump(store));
    await work();
    const after = withoutVersion(await dump(store));
    return [
      ...before.filter((line) => !after.includes(line)).map((line) => `- ${line}`),
      ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
    ];
  }

  test('delete_links takes the links that are meant, and no others between the same', async () => {
    const replaced = upsertLinks.get('REPLACED_BY')?.text ?? '';
    await write(linkText, link);
    await write(replaced, link);
    await write(linkText, { rows: [{ from: 'tool:b', to: 'tool:a', properties: { weight: 0 } }] });
    const gone = await difference(() => write(deleteLinks.text, { rows: [LINK] }));
    expect(gone).toEqual([expect.stringMatching(/^- .*"start":"tool:a","type":"RELATED_TO"/)]);
    expect(await difference(() => write(deleteLinks.text, { rows: [LINK] }))).toEqual([]);
  });

  test('delete_aliases leaves what the alias names besides, drop_unused_aliases goes with the last', async () => {
    await write(upsertAliases.text, { rows: [alias('x', 'tool:a'), alias('x', 'tool:b')] });
    const take = async (id: string) => {
      await write(deleteAliases.text, { rows: [{ key: 'x', id }] });
      await write(dropUnusedAliases.text, { keys: ['x', 'unknown'] });
    };
    expect(await difference(() => take('tool:a'))).toEqual([expect.stringMatching(/^- .*"ALIAS_OF"/)]);
    expect(await difference(() => take('tool:b'))).toEqual([
      expect.stringMatching(/^- .*"ALIAS_OF"/),
      '- {"labels":["Alias"],"properties":{"key":"x"}}',
    ]);
  });

  test('delete_external_ids forgets the id, and not what it identified', async () => {
    await write(upsertExternalIds.text, { rows: [{ key: 'onet:1', id: 'tool:a' }] });
    await write(upsertExternalIds.text, { rows: [{ key: 'onet:2', id: 'tool:a' }] });
    const gone = await difference(() => write(deleteExternalIds.text, { keys: ['onet:1', 'onet:unknown'] }));
    expect(gone.map((line) => line.includes('onet:1'))).toEqual([true, true]);
  });

  test('delete_removed_links lets a link be said again', async () => {
    await write(upsertRemovedLinks.text, { keys: [KEY, 'tool:b RELATED_TO tool:a'], source: 'curator' });
    const gone = await difference(() => write(deleteRemovedLinks.text, { keys: [KEY, 'unknown'] }));
    expect(gone).toEqual([`- {"labels":["RemovedLink"],"properties":{"key":"${KEY}","source":"curator"}}`]);
  });

  test.each([
    ['with its releases', [release, { ...release, release: { ...release.release, id: 'onet@2' } }], 5],
    ['without any', [], 1],
  ])('delete_source forgets the source %s, and no other', async (_, releases, lines) => {
    const other = { ...release.source, id: 'esco' };
    await write(upsertSources.text, { rows: [release.source, other] });
    await write(upsertRelease.text, { source: other, release: { ...release.release, id: 'esco@1' } });
    for (const one of releases) await write(upsertRelease.text, one);
    const gone = await difference(() => write(deleteSource.text, { source: 'onet' }));
    expect(gone).toHaveLength(lines);
    expect(gone.filter((line) => line.includes('esco'))).toEqual([]);
    expect(await difference(() => write(deleteSource.text, { source: 'unknown' }))).toEqual([]);
  });
});

describe('what is kept beside the facts', () => {
  test('a change has its place among all changes, and the counts grow and shrink with it', async () => {
    await write(recordChangeStatement.text, { change, entities: 3, links: 7 });
    await write(recordChangeStatement.text, { change: { ...change, by: 'ada' }, entities: 0, links: -2 });
    const changes = await store.read(
      'MATCH (c:Change) RETURN c.place AS place, c.by AS by, c.total AS total, c.created AS created ORDER BY place',
      {},
    );
    expect(changes).toEqual([
      { place: 1, by: null, total: 1, created: ['tool:a'] },
      { place: 2, by: 'ada', total: 1, created: ['tool:a'] },
    ]);
    const counts = 'MATCH (g:Graph) RETURN g.entityCount AS entities, g.linkCount AS links';
    expect(await store.read(counts, {})).toEqual([{ entities: 3, links: 5 }]);
    await write(setCounts.text, { entities: 2, links: 0 });
    expect(await store.read(counts, {})).toEqual([{ entities: 2, links: 0 }]);
  });

  test('a source that is known gets what is new of it', async () => {
    await write(upsertSources.text, { rows: [{ ...release.source, url: 'https://example.org' }] });
    await write(upsertSources.text, { rows: [{ ...release.source, name: 'O*NET database' }] });
    expect(await store.read('MATCH (s:Source) RETURN s.name AS name, s.url AS url', {})).toEqual([
      { name: 'O*NET database', url: null },
    ]);
  });

  test('an alias keeps what is not named, and loses what is null', async () => {
    const row = (properties: Record<string, Parameter>) => ({
      rows: [{ key: 'x', id: 'tool:a', properties }],
    });
    await write(upsertAliases.text, { rows: [alias('x', 'tool:a')] });
    await write(upsertAliases.text, row({ kinds: ['NAME'], names: ['X'] }));
    await write(upsertAliases.text, row({ kind: 'STRONG', names: null }));
    expect(await aliasesOf.run(store, { ids: ['tool:a'] })).toEqual([
      {
        id: 'tool:a',
        key: 'x',
        properties: { name: 'x', kind: 'STRONG', confidence: 0.5, sources: ['onet'], kinds: ['NAME'] },
      },
    ]);
  });
});
