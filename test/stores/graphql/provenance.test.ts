import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applyFacts } from '../../../src/facts/applyFacts.ts';
import type { EntityFact, Facts, LinkFact, SourceId } from '../../../src/facts/facts.ts';
import { mergeEntities } from '../../../src/facts/mergeEntities.ts';
import { removeSource } from '../../../src/facts/removeSource.ts';
import { recordRelease, recordSource } from '../../../src/importers/release.ts';
import type { Store, Transaction } from '../../../src/store/Store.ts';
import { ADA, askOf, dataOf, type Ask } from '../../support/ask.ts';
import { emptyStore } from '../../support/stores.ts';

const NOW = '2026-04-04T00:00:00.000Z';

const USES: Pick<LinkFact, 'from' | 'relation' | 'to'> = {
  from: 'role:developer',
  relation: 'USES',
  to: 'tool:git',
};

const git = (said: Partial<EntityFact>): EntityFact => ({ id: 'tool:git', kind: 'TOOL', ...said });
const developer: EntityFact = { id: 'role:developer', kind: 'ROLE', name: 'Developer' };

/** What four sources say; the last of them is recorded nowhere. */
const SAID: readonly (Facts & { source: SourceId })[] = [
  {
    source: 'onet',
    entities: [
      developer,
      git({ name: 'Git software', category: 'FILE_VERSIONING', externalIds: ['onet:43232203/Git'] }),
    ],
    links: [{ ...USES, figure: null, marks: ['hot', 'inDemand'] }],
  },
  {
    source: 'stackoverflow',
    entities: [git({ name: 'Git', externalIds: ['stackoverflow:2025/Git', 'stackoverflow:2024/Git'] })],
    links: [{ ...USES, figure: 0.42, marks: [], count: 1234 }],
  },
  {
    source: 'curator',
    entities: [git({ description: 'Keeps versions.', url: 'https://git-scm.com/' })],
    links: [{ ...USES, figure: 0.3, marks: ['essential'] }],
  },
  { source: 'house', entities: [git({ name: 'git', color: '#f05032', icon: 'git' })], links: [] },
];

let store: Store;
let ask: Ask;

const write = (work: (transaction: Transaction) => Promise<unknown>): Promise<unknown> =>
  store.write(async (transaction) => {
    await work(transaction);
    return { changed: true, value: undefined };
  });

beforeAll(async () => {
  store = await emptyStore();
  ask = askOf(store, ADA);
  for (const { source, ...facts } of SAID) {
    await write(async (transaction) => {
      await applyFacts(transaction, facts, source, NOW);
      if (source === 'curator') await recordSource(transaction, source);
      else if (source !== 'house') {
        await recordRelease(transaction, { source, sha256: 'f'.repeat(64), version: '1', rows: 7 }, NOW);
      }
    });
  }
});

afterAll(() => store.close());

describe('an entity of several sources', () => {
  test('shows what each says, the first in rank first', async () => {
    const data = await dataOf(
      ask(`{ entity(ref: "tool:git") {
        name category sources externalIds
        provenance { source { id licence } name description category url color icon externalIds isRetired }
      } }`),
    );
    const nothing = {
      ...{ name: null, description: null, category: null, url: null, color: null, icon: null },
      ...{ externalIds: [], isRetired: false },
    };
    expect(data['entity']).toEqual({
      name: 'Git software',
      category: 'FILE_VERSIONING',
      sources: ['curator', 'house', 'onet', 'stackoverflow'],
      externalIds: ['onet:43232203/Git', 'stackoverflow:2024/Git', 'stackoverflow:2025/Git'],
      provenance: [
        {
          ...nothing,
          source: { id: 'curator', licence: 'As the owner of the graph decides' },
          description: 'Keeps versions.',
          url: 'https://git-scm.com/',
        },
        {
          ...nothing,
          source: { id: 'onet', licence: 'CC BY 4.0' },
          name: 'Git software',
          category: 'FILE_VERSIONING',
          externalIds: ['onet:43232203/Git'],
        },
        {
          ...nothing,
          source: { id: 'stackoverflow', licence: 'ODbL 1.0, contents DbCL 1.0' },
          name: 'Git',
          externalIds: ['stackoverflow:2024/Git', 'stackoverflow:2025/Git'],
        },
        { ...nothing, source: { id: 'house', licence: null }, name: 'git', color: '#f05032', icon: 'git' },
      ],
    });
  });

  test('names a source that is recorded nowhere by its id', async () => {
    const data = await dataOf(
      ask(
        '{ entity(ref: "tool:git") { provenance { source { id name url attribution releases { id } } } } }',
      ),
    );
    expect(data['entity']).toHaveProperty('provenance.3.source', {
      ...{ id: 'house', name: 'house', url: null, attribution: null, releases: [] },
    });
  });
});

const ASKED = `weight sources provenance { source { id licence } figure count essential hot inDemand }`;

test('a link of several sources shows who says so, with licence, wherever it is seen', async () => {
  const data = await dataOf(
    ask(`{
      role(ref: "Developer") {
        links { edges { ${ASKED} } }
        tools { edges { ${ASKED} } }
      }
      tool(ref: "tool:git") { roles { edges { ${ASKED} } } }
      paths(from: "Developer", to: "tool:git") { ... on Paths { paths { links { ${ASKED} } } } }
    }`),
  );
  const link = {
    weight: 0.3,
    sources: ['curator', 'onet', 'stackoverflow'],
    provenance: [
      {
        source: { id: 'curator', licence: 'As the owner of the graph decides' },
        ...{ figure: 0.3, count: null, essential: true, hot: false, inDemand: false },
      },
      {
        source: { id: 'onet', licence: 'CC BY 4.0' },
        ...{ figure: null, count: null, essential: false, hot: true, inDemand: true },
      },
      {
        source: { id: 'stackoverflow', licence: 'ODbL 1.0, contents DbCL 1.0' },
        ...{ figure: 0.42, count: 1234, essential: false, hot: false, inDemand: false },
      },
    ],
  };
  expect(data).toEqual({
    role: { links: { edges: [link] }, tools: { edges: [link] } },
    tool: { roles: { edges: [link] } },
    paths: { paths: [{ links: [link] }] },
  });
});

test('a release says whose it is and how many rows it had', async () => {
  const data = await dataOf(ask('{ graph { releases { id rows source { id licence } } } }'));
  expect(data['graph']).toHaveProperty('releases.0', {
    ...{ id: 'onet@1', rows: 7, source: { id: 'onet', licence: 'CC BY 4.0' } },
  });
});

test('what a mutation gives back says so of the curator who has just said it', async () => {
  const data = await dataOf(
    ask(`mutation {
      upsertLinks(input: [{ from: "Developer", relation: USES, to: "tool:git", weight: 0.9 }]) {
        links { weight provenance { source { id } figure } }
      }
      upsertEntities(input: [{ id: "role:developer", description: "Writes programs." }]) {
        entities { provenance { source { id } name description } }
      }
    }`),
  );
  expect(data).toEqual({
    upsertLinks: {
      links: [
        {
          weight: 0.9,
          provenance: [
            { source: { id: 'curator' }, figure: 0.9 },
            { source: { id: 'onet' }, figure: null },
            { source: { id: 'stackoverflow' }, figure: 0.42 },
          ],
        },
      ],
    },
    upsertEntities: {
      entities: [
        {
          provenance: [
            { source: { id: 'curator' }, name: null, description: 'Writes programs.' },
            { source: { id: 'onet' }, name: 'Developer', description: null },
          ],
        },
      ],
    },
  });
});

test('a source that was removed says nothing any more, and its changes go by its id', async () => {
  const before = await store.version();
  await removeSource(store, 'stackoverflow');
  const data = await dataOf(
    ask(
      `query ($since: Int) {
        entity(ref: "tool:git") { sources externalIds }
        role(ref: "Developer") { tools { edges { provenance { source { id } } } } }
        graph { changes(since: $since) { edges { node { action entityId link { toId } source { id name licence } } } } }
      }`,
      { since: before },
    ),
  );
  const source = { id: 'stackoverflow', name: 'stackoverflow', licence: null };
  expect(data).toEqual({
    entity: { sources: ['curator', 'house', 'onet'], externalIds: ['onet:43232203/Git'] },
    role: { tools: { edges: [{ provenance: [{ source: { id: 'curator' } }, { source: { id: 'onet' } }] }] } },
    graph: {
      changes: {
        edges: [
          { node: { action: 'UPDATED', entityId: 'tool:git', link: null, source } },
          { node: { action: 'RELINKED', entityId: null, link: { toId: 'tool:git' }, source } },
        ],
      },
    },
  });
});

describe('what stands in the place of an entity', () => {
  const old = (id: string): EntityFact => ({ id, kind: 'TOOL', name: id, isRetired: true });
  const replaces = (from: string, to: string, figure: number | null = null): LinkFact => ({
    ...{ from, relation: 'REPLACED_BY', to, figure, marks: [] },
  });

  beforeAll(() =>
    write(async (transaction) => {
      const entities = ['a', 'b', 'c', 'd', 'e'].map((letter) => old(`tool:${letter}`));
      const inUse = ['x', 'y'].map((letter): EntityFact => ({ ...old(`tool:${letter}`), isRetired: false }));
      const links = [
        // a → b, and by a lighter link → c → x
        ...[
          replaces('tool:a', 'tool:b', 0.9),
          replaces('tool:a', 'tool:c', 0.2),
          replaces('tool:c', 'tool:x'),
        ],
        // d ⇄ e, which is wrong but no trap
        ...[replaces('tool:d', 'tool:e'), replaces('tool:e', 'tool:d')],
        // b → c, and by a lighter link → y, which is merged into Git below
        ...[replaces('tool:b', 'tool:c', 1), replaces('tool:b', 'tool:y', 0.1)],
      ];
      await applyFacts(transaction, { entities: [...entities, ...inUse], links }, 'house', NOW);
      await mergeEntities(transaction, 'tool:y', 'tool:git', 'curator', NOW);
    }),
  );

  test.each<[id: string, wanted: string | null, by: string]>([
    ['tool:c', 'tool:x', 'one step'],
    ['tool:y', 'tool:git', 'a merge'],
    ['tool:b', 'tool:git', 'one in use, though another has the heavier link'],
    ['tool:a', 'tool:git', 'the heavier link, and on'],
    ['tool:d', 'tool:e', 'a circle, which ends where it would begin again'],
    ['tool:git', null, 'nothing, since it is in use'],
  ])('%s: %s (%s)', async (id, wanted) => {
    const data = await dataOf(
      ask('query ($id: ID!) { node(id: $id) { ... on Entity { replacedBy { id } } } }', { id }),
    );
    expect(data['node']).toEqual({ replacedBy: wanted === null ? null : { id: wanted } });
  });

  test('a merged entity has no source but who merged it', async () => {
    const data = await dataOf(
      ask('{ entity(ref: "tool:y") { sources provenance { source { id } name isRetired } } }'),
    );
    expect(data['entity']).toEqual({
      sources: [],
      provenance: [{ source: { id: 'curator' }, name: null, isRetired: true }],
    });
  });
});
