import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Entity } from '../../src/graph/entity.ts';
import { KINDS } from '../../src/graph/kind.ts';
import { RELATIONS } from '../../src/graph/relation.ts';
import { applyFacts } from '../../src/facts/applyFacts.ts';
import type { EntityFact, LinkFact } from '../../src/facts/facts.ts';
import { loadPaths, type PathsAnswer, type PathsQuestion } from '../../src/loaders/pathsLoader.ts';
import type { SearchLimits } from '../../src/loaders/paths/types.ts';
import { entitiesById } from '../../src/statements/entitiesById.ts';
import type { Store } from '../../src/store/Store.ts';
import { scenarios, type Scenario } from '../support/contract/scenario.ts';
import { play, stageOf } from '../support/contract/stage.ts';
import { pathsAnswer, type OracleAnswer } from '../support/oracle/pathAnswers.ts';
import { tries } from '../support/property.ts';
import { clear, emptyStore, NEO4J_URI } from '../support/stores.ts';

let store: Store;

beforeAll(async () => {
  store = await emptyStore();
});
afterAll(() => store.close());

const entityOf = async (id: string): Promise<Entity> => {
  const [entity] = await entitiesById.run(store, { ids: [id] });
  if (!entity) throw new Error(`${id} is not in the graph`);
  return entity;
};

/** Links by their ends and relation, as the oracle has them. */
const withoutProperties = (answer: PathsAnswer): OracleAnswer | { paths: unknown; truncated: boolean } =>
  'reason' in answer
    ? answer
    : {
        ...answer,
        paths: answer.paths.map((path) => ({
          ...path,
          links: path.links.map(({ from, relation, to }) => `${from} ${relation} ${to}`),
        })),
      };

type Asked = Omit<PathsQuestion, 'from' | 'to'> & { from: string; to: string };

const ask = async (asked: Asked, limits?: SearchLimits): Promise<PathsAnswer> => {
  const question = { ...asked, from: await entityOf(asked.from), to: await entityOf(asked.to) };
  return loadPaths(store, question, limits);
};

describe('paths between two entities of a random graph', () => {
  const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
    fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

  const few = (ids: readonly string[], maxLength: number): fc.Arbitrary<string[]> =>
    fc.oneof(
      { weight: 2, arbitrary: fc.constant<string[]>([]) },
      { weight: 1, arbitrary: fc.subarray([...ids], { maxLength }) },
    );

  const questions = (ids: readonly string[]): fc.Arbitrary<Asked> =>
    fc.record({
      from: fc.constantFrom(...ids),
      to: fc.constantFrom(...ids),
      kinds: seldom(fc.subarray([...KINDS])),
      relations: seldom(fc.subarray([...RELATIONS])),
      through: few(ids, 3),
      avoid: few(ids, 3),
      maxHops: fc.integer({ min: 1, max: 6 }),
      first: fc.integer({ min: 1, max: 50 }),
      includeDeprecated: fc.boolean(),
    });

  const graphs = scenarios.chain((scenario) => {
    const ids = scenario.first.facts.entities.map(({ id }) => id);
    return fc.tuple(fc.constant(scenario), fc.array(questions(ids), { minLength: 12, maxLength: 12 }));
  });

  const counts = { questions: 0, paths: 0, reasons: new Map<string, number>() };

  async function tryGraph(scenario: Scenario, asked: readonly Asked[]): Promise<void> {
    await clear(store);
    const stage = stageOf([store]);
    await play(stage, scenario);
    for (const question of asked) {
      const [from, to] = [await entityOf(question.from), await entityOf(question.to)];
      const wanted = pathsAnswer(stage.oracle, { ...question, from, to });
      const answer = withoutProperties(await ask(question));
      expect({ question, answer }).toEqual({ question, answer: wanted });
      counts.questions += 1;
      if ('paths' in wanted) counts.paths += wanted.paths.length;
      else counts.reasons.set(wanted.reason, (counts.reasons.get(wanted.reason) ?? 0) + 1);
    }
  }

  test('are those of brute force, with the link that stands for each hop, or the reason why there are none', async () => {
    const property = fc.asyncProperty(graphs, ([scenario, asked]) => tryGraph(scenario, asked));
    await fc.assert(property, tries(NEO4J_URI === undefined ? 40 : 10));
  });

  afterAll(() => {
    const reasons = [...counts.reasons].map(([reason, total]) => `${reason} ${total}`).join(', ');
    process.stderr.write(
      `paths: ${counts.questions} questions on ${store.kind}, ${counts.paths} paths, ${reasons}\n`,
    );
  });
});

describe('why there is no path', () => {
  const entity = (id: string): EntityFact => ({
    id,
    kind: KINDS.find((kind) => id.startsWith(`${kind.toLowerCase()}:`)) ?? 'ROLE',
    name: id,
  });
  const link = (from: string, relation: LinkFact['relation'], to: string): LinkFact => ({
    from,
    relation,
    to,
    figure: 0.5,
    marks: [],
  });

  // ana – git – ben – sql – cem – dan, and eve by herself.
  const chain = [
    link('role:ana', 'USES', 'tool:git'),
    link('role:ben', 'USES', 'tool:git'),
    link('role:ben', 'REQUIRES', 'skill:sql'),
    link('role:cem', 'REQUIRES', 'skill:sql'),
    link('role:cem', 'LEADS_TO', 'role:dan'),
  ];
  const ids = ['role:ana', 'role:ben', 'role:cem', 'role:dan', 'role:eve', 'tool:git', 'skill:sql'];

  beforeAll(async () => {
    await clear(store);
    await store.write(async (transaction) => {
      const facts = { entities: ids.map(entity), links: chain };
      return {
        changed: true,
        value: await applyFacts(transaction, facts, 'onet', '2026-01-01T00:00:00.000Z'),
      };
    });
  });

  const plain = { through: [], avoid: [], maxHops: 4, first: 5, includeDeprecated: false };
  const reasonFor = async (from: string, to: string, rest: Partial<Asked> = {}) =>
    ask({ ...plain, ...rest, from, to });

  test('there is one: ana reaches ben over git, with the link of each hop as it is stored', async () => {
    const link1 = { from: 'role:ana', relation: 'USES', to: 'tool:git', weight: 0.5 };
    const link2 = { from: 'role:ben', relation: 'USES', to: 'tool:git', weight: 0.5 };
    expect(await reasonFor('role:ana', 'role:ben')).toMatchObject({
      paths: [
        { length: 2, hubPenalty: 0.693147, ids: ['role:ana', 'tool:git', 'role:ben'], links: [link1, link2] },
      ],
      truncated: false,
    });
  });

  test.each<[string, string, string, Partial<Asked>, PathsAnswer]>([
    ['an entity and itself', 'role:ana', 'role:ana', {}, { reason: 'SAME_ENTITY', searchedHops: 0 }],
    [
      'itself even when avoided',
      'role:ana',
      'role:ana',
      { avoid: ['role:ana'] },
      { reason: 'SAME_ENTITY', searchedHops: 0 },
    ],
    ['nothing joins them', 'role:ana', 'role:eve', {}, { reason: 'DISCONNECTED', searchedHops: 4 }],
    [
      'nothing joins them, and filters too',
      'role:ana',
      'role:eve',
      { avoid: ['role:eve'], kinds: [] },
      { reason: 'DISCONNECTED', searchedHops: 4 },
    ],
    [
      'five hops are more than four',
      'role:ana',
      'role:dan',
      {},
      { reason: 'BEYOND_MAX_HOPS', searchedHops: 4 },
    ],
    [
      'too far, and filtered too',
      'role:ana',
      'role:dan',
      { kinds: ['CREDENTIAL'] },
      { reason: 'BEYOND_MAX_HOPS', searchedHops: 4 },
    ],
    [
      'the only way is avoided',
      'role:ana',
      'role:ben',
      { avoid: ['tool:git'] },
      { reason: 'FILTERED_OUT', searchedHops: 4 },
    ],
    [
      'an end is avoided',
      'role:ana',
      'role:ben',
      { avoid: ['role:ana'] },
      { reason: 'FILTERED_OUT', searchedHops: 4 },
    ],
    [
      'an end far away is avoided',
      'role:ana',
      'role:dan',
      { avoid: ['role:dan'] },
      { reason: 'BEYOND_MAX_HOPS', searchedHops: 4 },
    ],
    [
      'the kind between is left out',
      'role:ana',
      'role:ben',
      { kinds: ['SKILL'] },
      { reason: 'FILTERED_OUT', searchedHops: 4 },
    ],
    [
      'no kind is allowed',
      'role:ana',
      'role:ben',
      { kinds: [] },
      { reason: 'FILTERED_OUT', searchedHops: 4 },
    ],
    [
      'the relation is left out',
      'role:ana',
      'role:ben',
      { relations: ['REQUIRES'] },
      { reason: 'FILTERED_OUT', searchedHops: 4 },
    ],
    [
      'no relation is allowed',
      'role:ana',
      'role:ben',
      { relations: [] },
      { reason: 'FILTERED_OUT', searchedHops: 4 },
    ],
    [
      'through what is off the way',
      'role:ana',
      'role:ben',
      { through: ['skill:sql'] },
      { reason: 'FILTERED_OUT', searchedHops: 4 },
    ],
    [
      'through what is avoided',
      'role:ana',
      'role:cem',
      { through: ['role:ben'], avoid: ['role:ben'] },
      { reason: 'FILTERED_OUT', searchedHops: 4 },
    ],
    [
      'through what nothing joins',
      'role:ana',
      'role:ben',
      { through: ['role:eve'] },
      { reason: 'FILTERED_OUT', searchedHops: 4 },
    ],
  ])('%s', async (_, from, to, rest, answer) => {
    expect(await reasonFor(from, to, rest)).toEqual(answer);
  });

  test('kinds do not bind the ends', async () => {
    const answer = await reasonFor('role:ana', 'role:ben', { kinds: ['TOOL'] });
    expect(answer).toMatchObject({ paths: [{ ids: ['role:ana', 'tool:git', 'role:ben'] }] });
  });

  test('past the work budget: what is exact so far, even no path at all, with truncated', async () => {
    const asked = { ...plain, from: 'role:ana', to: 'role:dan', maxHops: 6 };
    expect(await ask(asked, { links: 2, steps: 100 })).toEqual({ paths: [], truncated: true });
    expect(await ask(asked)).toMatchObject({ paths: [{ length: 5 }], truncated: false });
  });
});
