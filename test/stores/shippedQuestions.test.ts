import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { linkKey, type EntityFact, type LinkFact } from '../../src/facts/facts.ts';
import { importShipped } from '../../src/importers/importShipped.ts';
import { readShippedGraph } from '../../src/importers/shippedGraph.ts';
import { createLoaders } from '../../src/loaders/createLoaders.ts';
import { Memory } from '../../src/loaders/Memory.ts';
import type { Store } from '../../src/store/Store.ts';
import { askOf, dataOf, type Ask } from '../support/ask.ts';
import { QuestionGraph, share, sum, type Ask as Asked } from '../support/questions/QuestionGraph.ts';
import { emptyStore } from '../support/stores.ts';

// What the questions say of the shipped graph, on every store.

let store: Store;
let ask: Ask;

beforeAll(async () => {
  store = await emptyStore();
  await importShipped(store);
  ask = askOf(store);
});

afterAll(() => store.close());

/** All sources in one: of several figures of a link the greatest counts. */
function shippedGraph(): QuestionGraph {
  const entities = new Map<string, EntityFact>();
  const links = new Map<string, LinkFact>();
  for (const facts of readShippedGraph()) {
    for (const entity of facts.entities) entities.set(entity.id, entity);
    for (const link of facts.links) {
      const said = [links.get(linkKey(link))?.figure, link.figure].filter((figure) => figure != null);
      links.set(linkKey(link), { ...link, figure: said.length === 0 ? null : Math.max(...said) });
    }
  }
  return new QuestionGraph({ entities: [...entities.values()], links: [...links.values()] }, []);
}

const item = z.object({
  entity: z.object({ name: z.string() }),
  weight: z.number(),
  gain: z.number(),
  otherRoles: z.number(),
  buildsOn: z.array(z.object({ name: z.string() })),
  why: z.string(),
});

const transitionAnswer = z.object({
  readiness: z.number(),
  shared: z.array(item),
  missing: z.array(item),
  surplus: z.array(item),
});

async function transition(from: string, to: string): Promise<z.output<typeof transitionAnswer>> {
  const document = `query ($from: EntityRef!, $to: EntityRef!) {
    transition(from: $from, to: $to) { readiness shared { ...Item } missing { ...Item } surplus { ...Item } }
  }
  fragment Item on TransitionItem { entity { name } weight gain otherRoles buildsOn { name } why }`;
  return transitionAnswer.parse((await dataOf(ask(document, { from, to })))['transition']);
}

const namesOf = (items: readonly z.output<typeof item>[]): string[] => items.map(({ entity }) => entity.name);

const gainOf = (items: readonly { readonly gain: number }[]): number =>
  items.reduce((all, { gain }) => all + gain, 0);

describe('from Back End Developer to Data Scientist', () => {
  let found: z.output<typeof transitionAnswer>;

  beforeAll(async () => {
    found = await transition('Back End Developer', 'Data Scientist');
  });

  test('a little is there, most is missing, and the way back is another one', async () => {
    const back = await transition('Data Scientist', 'Back End Developer');
    expect(found.readiness).toBeGreaterThan(0.03);
    expect(found.readiness).toBeLessThan(0.3);
    expect(back.readiness).not.toBe(found.readiness);
    expect(namesOf(back.shared).sort()).toEqual(namesOf(found.shared).sort());
  });

  test('what is shared makes the readiness, and what is missing the rest', () => {
    expect(gainOf(found.shared)).toBeCloseTo(found.readiness, 9);
    expect(gainOf(found.missing)).toBeCloseTo(1 - found.readiness, 9);
    expect(gainOf(found.surplus)).toBe(0);
    for (const list of [found.shared, found.missing, found.surplus]) {
      const weights = list.map(({ weight }) => weight);
      expect(weights).toEqual([...weights].sort((a, b) => b - a));
    }
  });

  test('Python, SQL and Git are shared, statistics and pandas missing, Java left over', () => {
    expect(namesOf(found.shared)).toEqual(expect.arrayContaining(['Python', 'SQL', 'Git']));
    expect(namesOf(found.missing)).toEqual(expect.arrayContaining(['Statistics', 'pandas', 'scikit-learn']));
    expect(namesOf(found.surplus)).toEqual(expect.arrayContaining(['Java', 'Spring Boot']));
  });

  test('what few roles ask weighs more than what nearly all do', () => {
    const rank = namesOf(found.missing);
    expect(rank.indexOf('Feature engineering')).toBeLessThan(rank.indexOf('Microsoft Excel'));
    const git = found.shared.find(({ entity }) => entity.name === 'Git');
    expect(git?.otherRoles).toBeGreaterThan(40);
  });

  test('pandas builds on Python, and Spring Boot on Java', () => {
    const basis = (items: readonly z.output<typeof item>[], name: string) =>
      items.find(({ entity }) => entity.name === name);
    expect(basis(found.missing, 'pandas')?.buildsOn).toEqual([{ name: 'Python' }]);
    expect(basis(found.missing, 'pandas')?.why).toContain('builds on Python, which you have');
    expect(basis(found.surplus, 'Spring Boot')?.buildsOn).toEqual([{ name: 'Java' }]);
  });
});

const pathAnswer = z.array(z.object({ entity: z.object({ name: z.string() }), readiness: z.number() }));

test('the path to Data Scientist from Git alone ends at 1, Python before pandas', async () => {
  const document = `{
    nextSteps(have: ["Git"], toward: "Data Scientist", first: 200) { entity { name } readiness }
  }`;
  const path = pathAnswer.parse((await dataOf(ask(document)))['nextSteps']);
  const names = path.map(({ entity }) => entity.name);
  expect(names.indexOf('Python')).toBeGreaterThanOrEqual(0);
  expect(names.indexOf('Python')).toBeLessThan(names.indexOf('pandas'));
  expect(names.indexOf('Statistics')).toBeLessThan(names.indexOf('Machine learning'));
  expect(path.at(-1)?.readiness).toBe(1);
});

describe('all roles with all others', () => {
  const roles = z.object({
    roles: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })) }),
  });
  let ids: string[];

  beforeAll(async () => {
    const answer = roles.parse(await dataOf(ask('{ roles(first: 200) { edges { node { id } } } }')));
    ids = answer.roles.edges.map(({ node }) => node.id);
  });

  test('readiness is the weight of what both ask over that of what the target asks', async () => {
    expect(ids.length).toBeGreaterThanOrEqual(90);
    // All in one request, which reads what each role asks once.
    const request = createLoaders(store, new Memory(store));
    const entities = await Promise.all(ids.map((id) => request.known(id)));
    const graph = shippedGraph();
    const asks = new Map<string, Asked[]>(ids.map((id) => [id, graph.asks(id)]));
    const weigh = (asked: readonly Asked[]): number => sum(asked.map(({ micro }) => micro));
    for (const from of entities) {
      const had = new Set(asks.get(from.id)?.map(({ id }) => id));
      const wanted = ids.map((to) => {
        const asked = asks.get(to) ?? [];
        const shared = asked.filter(({ id }) => had.has(id));
        return [to, from.id === to ? 1 : share(weigh(shared), weigh(asked))];
      });
      const found = await Promise.all(
        entities.map((to) => request.questions.transition({ from, to, have: [], includeDeprecated: false })),
      );
      expect([from.id, found.map(({ to, readiness }) => [to.id, readiness])]).toEqual([from.id, wanted]);
    }
  });

  const similarIn = z.object({
    nodes: z.array(
      z.object({
        id: z.string(),
        similar: z.object({
          totalCount: z.number(),
          edges: z.array(z.object({ node: z.object({ id: z.string() }), score: z.number() })),
        }),
      }),
    ),
  });

  test('similar roles are as similar the other way round, and none is similar to itself', async () => {
    const document = `query ($ids: [ID!]!) {
      nodes(ids: $ids) { ... on Role { id similar(first: 200) { totalCount edges { node { id } score } } } }
    }`;
    const { nodes } = similarIn.parse(await dataOf(ask(document, { ids })));
    const scores = new Map(
      nodes.flatMap(({ id, similar }) =>
        similar.edges.map(({ node, score }): [string, number] => [`${id} ${node.id}`, score]),
      ),
    );
    expect(scores.size).toBeGreaterThan(4000);
    for (const [pair, score] of scores) {
      const [one, other] = pair.split(' ');
      expect([pair, score]).toEqual([pair, scores.get(`${other} ${one}`)]);
      expect(one).not.toBe(other);
      expect(score > 0 && score <= 1).toBe(true);
    }
    expect(nodes.filter(({ similar }) => similar.totalCount !== similar.edges.length)).toEqual([]);
  });

  test.each([
    ['role:data-scientist', 'role:machine-learning-engineer'],
    ['role:back-end-developer', 'role:full-stack-developer'],
    ['role:front-end-developer', 'role:full-stack-developer'],
  ])('%s has %s among the five most similar', async (id, other) => {
    const document =
      'query ($id: ID!) { nodes(ids: [$id]) { ... on Role { id similar(first: 5) { totalCount edges { node { id } score } } } } }';
    const { nodes } = similarIn.parse(await dataOf(ask(document, { id })));
    expect(nodes[0]?.similar.edges.map(({ node }) => node.id)).toContain(other);
  });
});

test('Express is most similar to what the same roles use, Node.js among it', async () => {
  const document = '{ framework(ref: "framework:express") { similar(first: 10) { edges { node { id } } } } }';
  expect(JSON.stringify(await dataOf(ask(document)))).toContain('"tool:node-js"');
});
