// Long: each case is an input with what a user sees of it, and they share one set-up.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { checkGraph } from '../../src/check/checkGraph.ts';
import { checkJson, formatCheck } from '../../src/check/formatCheck.ts';
import { mendGraph } from '../../src/check/mendGraph.ts';
import { RULE_NAMES, ruleOf, type RuleName } from '../../src/check/rules.ts';
import { applyFacts } from '../../src/facts/applyFacts.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { importShipped } from '../../src/importers/importShipped.ts';
import { schemaStatements } from '../../src/statements/graphState.ts';
import { upsertRelease } from '../../src/statements/upsert.ts';
import type { Store } from '../../src/store/Store.ts';
import { dump } from '../support/dump.ts';
import { observed } from '../support/observe.ts';
import { clear, emptyStore } from '../support/stores.ts';

const NOW = '2026-03-03T00:00:00.000Z';

const CURATED: Facts = {
  entities: [
    { id: 'role:dev', kind: 'ROLE', name: 'Developer', aliases: [{ name: 'Coder', kind: 'STRONG' }] },
    { id: 'role:tester', kind: 'ROLE', name: 'Tester' },
    {
      id: 'tool:git',
      kind: 'TOOL',
      name: 'Git',
      category: 'VERSION_CONTROL',
      aliases: [{ name: 'vcs', kind: 'LOOSE' }],
    },
    { id: 'skill:testing', kind: 'SKILL', name: 'Testing' },
  ],
  links: [
    { from: 'role:dev', relation: 'USES', to: 'tool:git', figure: 0.9, marks: ['essential'] },
    { from: 'role:dev', relation: 'REQUIRES', to: 'skill:testing', figure: 0.4, marks: [] },
    { from: 'role:dev', relation: 'WORKS_WITH', to: 'role:tester', figure: null, marks: [] },
  ],
};

const ONET: Facts = {
  entities: [
    { id: 'tool:git', kind: 'TOOL', name: 'Git software', externalIds: ['onet:tech/Git'] },
    { id: 'tool:cobol', kind: 'TOOL', name: 'COBOL', isRetired: true, externalIds: ['onet:tech/COBOL'] },
  ],
  links: [{ from: 'role:dev', relation: 'USES', to: 'tool:git', figure: 0.5, marks: ['hot'] }],
};

let store: Store;

const write = (work: Parameters<Store['write']>[0]): Promise<unknown> => store.write(work);

async function say(source: string, facts: Facts): Promise<void> {
  await write(async (transaction) => {
    await applyFacts(transaction, facts, source, NOW);
    await upsertRelease.run(transaction, {
      source: { id: source, name: source, licence: 'CC0', attribution: source, url: null },
      release: { id: `${source}@1`, sha256: '0', importedAt: NOW, rows: 1 },
    });
    return { changed: true, value: undefined };
  });
}

/** Changes the graph as nobody should: past rolegraph. */
const spoil = (text: string): Promise<unknown> =>
  store.derive((transaction) => transaction.change(`${text} RETURN 1 AS one`, {}));

const brokenRules = async (): Promise<RuleName[]> => (await checkGraph(store)).broken.map(({ rule }) => rule);

const examplesOf = async (rule: RuleName): Promise<readonly string[]> =>
  (await checkGraph(store)).broken.find((broken) => broken.rule === rule)?.examples ?? [];

beforeAll(async () => {
  store = await emptyStore();
});
beforeEach(async () => {
  await clear(store);
  await say('curated', CURATED);
  await say('onet', ONET);
});
afterAll(() => store.close());

const GIT = "MATCH (e:Entity {id: 'tool:git'})";
const DEV = "MATCH (e:Entity {id: 'role:dev'})";
const USES = "MATCH (a:Entity {id: 'role:dev'})-[r:USES]->(b:Entity {id: 'tool:git'})";
const CODER = "MATCH (a:Alias {key: 'coder'})-[r:ALIAS_OF]->(e:Entity)";

const TEST_GRAPH = { entities: 5, links: 3, aliases: 3, externalIds: 2 };

describe('in a sound graph all rules hold', () => {
  test('with several sources, aliases, external ids and something retired', async () => {
    expect(await checkGraph(store)).toEqual({
      version: 2,
      ...TEST_GRAPH,
      rules: RULE_NAMES.length,
      broken: [],
    });
  });

  test('in the shipped one', async () => {
    await clear(store);
    await importShipped(store);
    const { entities, links, broken } = await checkGraph(store);
    expect(broken).toEqual([]);
    expect(entities).toBeGreaterThan(1000);
    expect(links).toBeGreaterThan(5000);
  });

  test('in an empty one', async () => {
    await clear(store);
    await spoil("MATCH (g:Graph {id: 'graph'}) REMOVE g.entityCount, g.linkCount");
    expect(await brokenRules()).toEqual([]);
  });

  test('and a mending changes nothing, not even a version or a time', async () => {
    const before = (await dump(store)).filter((line) => !line.includes('"linked"'));
    const version = await store.version();
    await mendGraph(store);
    expect((await dump(store)).filter((line) => !line.includes('"linked"'))).toEqual(before);
    expect(await store.version()).toBe(version);
  });
});

/** How a graph is spoiled, which rule that breaks, and what the report says of it. */
type Case = readonly [rule: RuleName, text: string, example: string];

describe('what is worked out from the sources is named where it is wrong, and mended', () => {
  test.each<Case>([
    ['name-key', `${GIT} SET e.nameKey = 'hg'`, 'tool:git: nameKey "hg", not "git"'],
    ['claims', `${GIT} SET e.category = 'CLOUD'`, 'tool:git: category "CLOUD", not "VERSION_CONTROL"'],
    ['status', `${DEV} SET e.status = 'DEPRECATED'`, 'role:dev: status "DEPRECATED", not "ACTIVE"'],
    [
      'status',
      "MATCH (e:Entity {id: 'tool:cobol'}) SET e.status = 'ACTIVE'",
      'tool:cobol: status "ACTIVE", not "DEPRECATED"',
    ],
    ['aliases', `${DEV} SET e.aliases = ['Hacker']`, 'role:dev: ["Hacker"], not ["Coder"]'],
    ['alias-claims', `${CODER} SET r.confidence = 0.5`, '"coder" of role:dev'],
    [
      'alias-claims',
      "MATCH (a:Alias {key: 'gitsoftware'})-[r:ALIAS_OF]->(e:Entity) DELETE r",
      '"gitsoftware" of tool:git: null',
    ],
    ['alias-target', "CREATE (a:Alias {key: 'nobody'})", 'nobody'],
    ['weight', `${USES} SET r.weight = 0.7`, 'role:dev USES tool:git: 0.7, not 0.9'],
    ['weight', `${USES} REMOVE r.weight`, 'role:dev USES tool:git: null, not 0.9'],
    ['link-claims', `${USES} REMOVE r.hot`, 'role:dev USES tool:git: hot'],
    ['link-claims', `${USES} SET r.figure_esco = 0.3`, 'role:dev USES tool:git: figure_esco'],
    ['degrees', `${GIT} SET e.degree = 7`, 'tool:git: degree 7, not 1'],
    ['degrees', `${GIT} SET e.hotLinks = 0`, 'tool:git: hotLinks 0, not 1'],
    [
      'degrees',
      "MATCH (e:Entity {id: 'tool:cobol'}) REMOVE e.roleCount",
      'tool:cobol: roleCount null, not 0',
    ],
    ['counts', "MATCH (g:Graph {id: 'graph'}) SET g.entityCount = 9", 'entities: 9 kept, 5 there'],
    ['counts', "MATCH (g:Graph {id: 'graph'}) REMOVE g.linkCount", 'links: 0 kept, 3 there'],
  ])('%s after %s', async (rule, text, example) => {
    const before = await facts();
    await spoil(text);
    expect(await brokenRules()).toContain(rule);
    expect(await examplesOf(rule)).toEqual([expect.stringContaining(example)]);
    expect(ruleOf(rule).mend).toBeUndefined();
    await mendGraph(store);
    expect(await brokenRules()).toEqual([]);
    expect(await facts()).toEqual(before);
  });

  /** All that is stored, but for what every write changes. */
  async function facts(): Promise<string[]> {
    const lines = (await dump(store)).filter((line) => !/"(Change|Graph)"/.test(line));
    return lines.map((line) => line.replaceAll(/"updatedAt":"[^"]*"/g, ''));
  }
});

describe('what the sources alone could tell is named with what to do, and left as it is', () => {
  test.each<Case>([
    ['strays', "CREATE (t:Tool {id: 'tool:stray'})", 'Tool tool:stray'],
    ['one-kind', `${GIT} SET e:Skill`, 'tool:git: '],
    ['one-kind', `${GIT} REMOVE e:Tool`, 'tool:git: none'],
    ['id-kind', `${GIT} SET e:Skill REMOVE e:Tool`, 'tool:git: SKILL'],
    ['sources', `${GIT} SET e.sources = ['onet', 'curated']`, 'tool:git: onet, curated'],
    ['sources', `${USES} SET r.sources = []`, 'role:dev USES tool:git: none'],
    ['sources', `${CODER} REMOVE r.sources`, '"Coder" of role:dev: none'],
    ['known-sources', "MATCH (s:Source {id: 'onet'}) DETACH DELETE s", 'tool:cobol: onet'],
    ['says', `${GIT} REMOVE e.says_onet`, 'tool:git: sources ["curated","onet"], words of ["curated"]'],
    ['says', `${GIT} SET e.says_onet = 'Git'`, 'tool:git'],
    [
      'says',
      `${DEV} SET e.says_curated = '{"name":"Dev"}'`,
      'role:dev: sources ["curated"], words of ["curated"]',
    ],
    ['alias-key', `${CODER} SET r.name = 'Programmer'`, '"Programmer" of role:dev: "coder"'],
    ['external-id-target', "CREATE (x:ExternalId {key: 'onet:1'})", 'onet:1'],
    [
      'external-id-target',
      `${DEV} MATCH (x:ExternalId {key: 'onet:tech/Git'}) CREATE (x)-[:IDENTIFIES]->(e)`,
      'onet:tech/Git',
    ],
    ['release-source', "CREATE (r:Release {id: 'esco@1'})", 'esco@1'],
    [
      'link-ends',
      `${GIT} MATCH (o:Entity {id: 'role:dev'}) CREATE (e)-[:USES {sources: ['curated']}]->(o)`,
      'tool:git USES role:dev',
    ],
    [
      'link-ends',
      `${DEV} MATCH (o:Entity {id: 'tool:git'}) CREATE (e)-[:LIKES {sources: ['curated']}]->(o)`,
      'role:dev LIKES tool:git',
    ],
    ['link-ends', `${DEV} CREATE (e)-[:USES {sources: ['curated']}]->(x:Thing)`, 'something without an id'],
    [
      'self-links',
      `${DEV} CREATE (e)-[:WORKS_WITH {sources: ['curated']}]->(e)`,
      'role:dev WORKS_WITH role:dev',
    ],
    [
      'one-link',
      `${DEV} MATCH (o:Entity {id: 'tool:git'}) CREATE (e)-[:USES {sources: ['curated']}]->(o)`,
      'role:dev USES tool:git: 2',
    ],
    ['range', `${USES} SET r.figure_onet = 1.5`, 'role:dev USES tool:git: figure_onet 1.5'],
    ['range', `${USES} SET r.weight = -0.1`, 'role:dev USES tool:git: weight -0.1'],
    ['range', `${USES} SET r.weight = 'much'`, 'role:dev USES tool:git: weight "much"'],
  ])('%s after %s', async (rule, text, example) => {
    await spoil(text);
    expect(await brokenRules()).toContain(rule);
    const examples = await examplesOf(rule);
    expect(examples[0]).toContain(example);
    expect(ruleOf(rule).mend).toBeTruthy();
  });

  // The constraints keep them apart as long as they are there.
  test('unique-keys where two share one, or one has none', async () => {
    await store.applySchema(['DROP CONSTRAINT alias_key_unique IF EXISTS']);
    try {
      await spoil("CREATE (a:Alias {key: 'coder'}) CREATE (b:Alias)");
      expect(await examplesOf('unique-keys')).toEqual(
        expect.arrayContaining(['Alias coder: 2', 'Alias without a key: 1']),
      );
      await spoil('MATCH (a:Alias) DETACH DELETE a');
    } finally {
      await store.applySchema(schemaStatements());
    }
  });

  test('a source without its words keeps what stands of the entity when the rest is mended', async () => {
    await spoil(`${GIT} REMOVE e.says_onet, e.says_curated`);
    await mendGraph(store);
    expect(await brokenRules()).toEqual(['says']);
    const [row] = await store.read(`${GIT} RETURN e.category AS category`, {});
    expect(row).toEqual({ category: 'VERSION_CONTROL' });
  });
});

describe('the report', () => {
  test('names each rule that is broken, how often, ten of the cases, and what to do', async () => {
    await spoil('UNWIND range(10, 22) AS n CREATE (a:Alias {key: toString(n)})');
    await spoil(`${USES} SET r.figure_onet = 2`);
    expect(formatCheck(await checkGraph(store))).toBe(
      [
        'Checked 5 entities, 3 links, 16 aliases and 2 external ids at version 2.',
        `3 of ${RULE_NAMES.length} rules are broken:`,
        '',
        'alias-target (13): An alias names an entity.',
        ...Array.from({ length: 10 }, (_, index) => `  ${10 + index}`),
        '  and 3 more',
        '  To mend it: rolegraph check --mend.',
        '',
        'range (1): Weights and figures are from 0 to 1.',
        '  role:dev USES tool:git: figure_onet 2',
        '  To mend it: run the imports of the sources named there again; if that does not help, empty the store before.',
        '',
        "weight (1): A link's weight is the curator's figure, else the greatest of its sources' figures.",
        '  role:dev USES tool:git: 0.9, not 2',
        '  To mend it: rolegraph check --mend.',
      ].join('\n'),
    );
  });

  test('says so where all is well, and is data for a program', async () => {
    const sound = await checkGraph(store);
    expect(formatCheck(sound)).toBe(
      `Checked 5 entities, 3 links, 3 aliases and 2 external ids at version 2.\nAll ${RULE_NAMES.length} rules hold.`,
    );
    expect(JSON.parse(checkJson(sound))).toEqual({ ...sound });
    await spoil("MATCH (g:Graph {id: 'graph'}) SET g.linkCount = 0");
    expect(JSON.parse(checkJson(await checkGraph(store)))).toMatchObject({
      broken: [
        { rule: 'counts', total: 1, examples: ['links: 0 kept, 3 there'], mend: 'rolegraph check --mend' },
      ],
    });
  });

  test('is refused where the graph is changed meanwhile', async () => {
    const changing: Store = {
      ...observed(store),
      lost: async () => {
        await write(() => Promise.resolve({ changed: true, value: undefined }));
        return undefined;
      },
    };
    await expect(checkGraph(changing)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
  });
});
