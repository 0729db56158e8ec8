import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { applyFacts, isChange } from '../../src/facts/applyFacts.ts';
import type { Facts, LinkFact } from '../../src/facts/facts.ts';
import { mergeEntities } from '../../src/facts/mergeEntities.ts';
import { removeLinks } from '../../src/facts/removeLinks.ts';
import { withdrawShare } from '../../src/facts/withdraw.ts';
import type { Relation } from '../../src/graph/relation.ts';
import { resolveRefs } from '../../src/statements/resolveRefs.ts';
import { externalIdsOf, linksFrom, linksTouching, storedEntities } from '../../src/statements/stored.ts';
import type { Store, Transaction } from '../../src/store/Store.ts';
import { dump } from '../support/dump.ts';
import { clear, emptyStore } from '../support/stores.ts';

const NOW = '2026-01-01T00:00:00.000Z';

let store: Store;

beforeAll(async () => {
  store = await emptyStore();
});
beforeEach(async () => {
  await clear(store);
  await say('curated', CURATED);
  await say('onet', ONET);
});
afterAll(() => store.close());

const uses = (from: string, to: string, figure: number | null, more: Partial<LinkFact> = {}): LinkFact => ({
  from,
  relation: 'USES',
  to,
  figure,
  marks: [],
  ...more,
});

const TOOL = { kind: 'TOOL' } as const;
const ROLE = { kind: 'ROLE' } as const;

const CURATED: Facts = {
  entities: [
    { id: 'role:developer', name: 'Developer', ...ROLE },
    { id: 'role:tester', name: 'Tester', ...ROLE },
    { id: 'tool:postgresql', name: 'PostgreSQL', description: 'A database.', ...TOOL },
    { id: 'tool:git', name: 'Git', ...TOOL },
  ],
  links: [uses('role:developer', 'tool:postgresql', 0.5), uses('role:developer', 'tool:git', 0.9)],
};

const ONET: Facts = {
  entities: [
    {
      id: 'tool:postgres',
      name: 'Postgres',
      description: 'Software of the elephant.',
      url: 'https://example.org',
      aliases: [
        { name: 'PGSQL', kind: 'STRONG' },
        { name: 'elephant', kind: 'LOOSE' },
      ],
      externalIds: ['onet:tech/Postgres'],
      ...TOOL,
    },
  ],
  links: [
    uses('role:developer', 'tool:postgres', 0.8, { marks: ['hot'] }),
    uses('role:tester', 'tool:postgres', 0.4, { count: 30 }),
    { from: 'tool:postgres', relation: 'RELATED_TO', to: 'tool:git', figure: 0.2, marks: [] },
    { from: 'tool:postgres', relation: 'RELATED_TO', to: 'tool:postgresql', figure: 0.9, marks: [] },
  ],
};

const change = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
  store
    .write(async (transaction) => ({ changed: true, value: await work(transaction) }))
    .then(({ value }) => value);

const say = (source: string, facts: Facts) =>
  change((transaction) => applyFacts(transaction, facts, source, NOW));

const merge = (from = 'tool:postgres', into = 'tool:postgresql') =>
  change((transaction) => mergeEntities(transaction, from, into, 'curator', NOW));

async function stored(id: string) {
  const [row] = await storedEntities.run(store, { ids: [id] });
  return row?.entity;
}

async function link(from: string, relation: Relation, to: string) {
  const rows = await linksFrom.run(store, { ids: [from] });
  return rows.find((row) => row.relation === relation && row.to === to)?.properties;
}

const named = async (...keys: string[]) =>
  (await resolveRefs.run(store, { ids: [], externalIds: [], keys }))
    .filter(({ status }) => status === 'ACTIVE')
    .map(({ how, key, id }) => `${key} ${how} ${id}`)
    .sort();

describe('an entity that is merged into another one', () => {
  test('stays under its id, DEPRECATED, and leads to the other', async () => {
    await merge();
    expect(await stored('tool:postgres')).toMatchObject({
      name: 'Postgres',
      status: 'DEPRECATED',
      degree: 1,
    });
    expect(await linksTouching.run(store, { ids: ['tool:postgres'] })).toEqual([
      {
        from: 'tool:postgres',
        relation: 'REPLACED_BY',
        to: 'tool:postgresql',
        properties: { sources: ['curator'] },
      },
    ]);
  });

  test('gives its names and ids to the other, which keeps its words and gets those that it lacks', async () => {
    await merge();
    expect(await stored('tool:postgresql')).toMatchObject({
      name: 'PostgreSQL',
      description: 'A database.',
      url: 'https://example.org',
      aliases: ['PGSQL', 'Postgres'],
      sources: ['curated', 'onet'],
      status: 'ACTIVE',
    });
    expect(await named('postgres', 'pgsql', 'elephant', 'postgresql')).toEqual([
      'pgsql ALIAS tool:postgresql',
      'postgres ALIAS tool:postgresql',
      'postgresql NAME tool:postgresql',
    ]);
    expect(await externalIdsOf.run(store, { ids: ['tool:postgres', 'tool:postgresql'] })).toEqual([
      { id: 'tool:postgresql', key: 'onet:tech/Postgres' },
    ]);
  });

  test('gives its links to the other, each source with its own figures', async () => {
    await merge();
    expect(await link('role:developer', 'USES', 'tool:postgresql')).toEqual({
      sources: ['curated', 'onet'],
      weight: 0.8,
      hot: true,
      figure_curated: 0.5,
      figure_onet: 0.8,
      marks_onet: ['hot'],
    });
    expect(await link('role:tester', 'USES', 'tool:postgresql')).toMatchObject({
      weight: 0.4,
      count_onet: 30,
    });
    expect(await link('tool:postgresql', 'RELATED_TO', 'tool:git')).toMatchObject({ weight: 0.2 });
    // A link between the two would be one of something to itself.
    expect(await link('tool:postgresql', 'RELATED_TO', 'tool:postgresql')).toBeUndefined();
    expect(await stored('tool:postgresql')).toMatchObject({ degree: 3, roleCount: 2 });
    expect(await stored('tool:git')).toMatchObject({ degree: 2 });
  });

  test('where both have a link by one source, the greater figure counts, with what it rests on', async () => {
    await say('onet', {
      entities: [],
      links: [uses('role:developer', 'tool:postgresql', 0.6, { marks: ['inDemand'], count: 9 })],
    });
    await merge();
    expect(await link('role:developer', 'USES', 'tool:postgresql')).toMatchObject({
      figure_onet: 0.8,
      marks_onet: ['hot', 'inDemand'],
    });
    expect(await link('role:developer', 'USES', 'tool:postgresql')).not.toHaveProperty('count_onet');
  });

  test('leads on where a source has said so before, by one link', async () => {
    const said: LinkFact = {
      from: 'tool:postgres',
      relation: 'REPLACED_BY',
      to: 'tool:postgresql',
      figure: null,
      marks: [],
    };
    await say('onet', { entities: [], links: [said] });
    await merge();
    const links = await linksTouching.run(store, { ids: ['tool:postgres'] });
    expect(links.map(({ relation, properties }) => [relation, properties['sources']])).toEqual([
      ['REPLACED_BY', ['curator', 'onet']],
    ]);
  });

  test('takes with it what was merged into it before', async () => {
    await say('onet', { entities: [{ id: 'tool:pg', name: 'pg', ...TOOL }], links: [] });
    await merge('tool:pg', 'tool:postgres');
    await merge();
    expect(await link('tool:pg', 'REPLACED_BY', 'tool:postgresql')).toBeDefined();
    expect(await link('tool:pg', 'REPLACED_BY', 'tool:postgres')).toBeUndefined();
    expect(await named('pg')).toEqual(['pg ALIAS tool:postgresql']);
  });
});

describe('after a merge', () => {
  test('a source that goes on using the old id changes nothing', async () => {
    await merge();
    const before = await dump(store);
    const { value } = await store.write(async (transaction) => {
      const applied = await applyFacts(transaction, ONET, 'onet', '2026-02-02T00:00:00.000Z');
      return { changed: isChange(applied), value: applied };
    });
    expect(isChange(value)).toBe(false);
    expect(await dump(store)).toEqual(before);
  });

  test('what it says anew of the old one is said of the other', async () => {
    await merge();
    await say('onet', {
      entities: [
        { id: 'tool:postgres', name: 'Postgres', aliases: [{ name: 'PG', kind: 'STRONG' }], ...TOOL },
      ],
      links: [uses('role:tester', 'tool:postgres', 0.7)],
    });
    expect(await named('pg')).toEqual(['pg ALIAS tool:postgresql']);
    expect(await link('role:tester', 'USES', 'tool:postgresql')).toMatchObject({ figure_onet: 0.7 });
    expect(await stored('tool:postgres')).toMatchObject({ status: 'DEPRECATED', degree: 1 });
  });

  test('the source takes back its share of the other, and the old one still leads there', async () => {
    await merge();
    const ids = ['role:developer', 'role:tester', 'tool:postgres', 'tool:postgresql', 'tool:git'];
    await change((transaction) => withdrawShare(transaction, 'onet', ids, NOW));
    expect(await link('role:developer', 'USES', 'tool:postgresql')).toEqual({
      sources: ['curated'],
      weight: 0.5,
      figure_curated: 0.5,
    });
    expect(await stored('tool:postgresql')).toMatchObject({ sources: ['curated'], aliases: [], degree: 1 });
    expect(await named('postgres')).toEqual([]);
    expect(await link('tool:postgres', 'REPLACED_BY', 'tool:postgresql')).toBeDefined();
  });

  test('a link that a curator has removed from the old one does not come back by the other', async () => {
    const removed = { from: 'role:tester', relation: 'USES', to: 'tool:postgres' } as const;
    await change((transaction) => removeLinks(transaction, [removed], 'curator', NOW));
    await merge();
    const { held } = await say('onet', ONET);
    expect(held).toBe(1);
    expect(await link('role:tester', 'USES', 'tool:postgresql')).toBeUndefined();
  });
});

describe('a merge is refused, and nothing is written', () => {
  const skill = { id: 'skill:sql', kind: 'SKILL', name: 'SQL' } as const;

  test.each([
    ['into itself', 'tool:postgres', 'tool:postgres', 'tool:postgres cannot be merged into itself.'],
    ['of what is not there', 'tool:none', 'tool:git', 'There is no entity tool:none to merge.'],
    ['into what is not there', 'tool:git', 'tool:none', 'There is no entity tool:none to merge.'],
    [
      'into what is out of use',
      'tool:git',
      'tool:old',
      'tool:old is DEPRECATED: nothing can be merged into it.',
    ],
    [
      'into what cannot have its links',
      'tool:postgres',
      'skill:sql',
      expect.stringMatching(
        /^\d links cannot be moved to skill:sql, which is a SKILL: .*Remove them first\.$/,
      ),
    ],
  ])('%s', async (_, from, into, message) => {
    await say('curated', { entities: [skill], links: [] });
    await say('curated', {
      entities: [{ id: 'tool:old', name: 'Old', isRetired: true, ...TOOL }],
      links: [],
    });
    const before = await dump(store);
    await expect(merge(from, into)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', message });
    expect(await dump(store)).toEqual(before);
  });

  test('of what was merged elsewhere, with where it is', async () => {
    await merge();
    await expect(merge('tool:postgres', 'tool:git')).rejects.toMatchObject({
      message: 'tool:postgres was merged into tool:postgresql before. Merge that one.',
    });
  });
});
