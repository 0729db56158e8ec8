import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { Store } from '../../../src/store/Store.ts';
import { askOf, dataOf, type Ask } from '../../support/ask.ts';
import { fixtureStore } from './fixture.ts';

const connection = z.object({
  totalCount: z.number(),
  pageInfo: z.object({
    startCursor: z.string().nullable(),
    endCursor: z.string().nullable(),
    hasNextPage: z.boolean(),
    hasPreviousPage: z.boolean(),
  }),
  edges: z.array(z.looseObject({ cursor: z.string() })),
});

type Connection = z.output<typeof connection>;
type Edge = Connection['edges'][number];

const PAGE = 'totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage }';
const NAMES = `${PAGE} edges { cursor node { id } }`;
const LINKS = `${PAGE} edges { cursor node { id } relation direction weight }`;

/** Each is a question with `$first` and `$after`, whose last field is the connection. */
const QUESTIONS: Record<string, string> = {
  'a list by name': `query ($first: Int, $after: String) { tools(first: $first, after: $after) { ${NAMES} } }`,
  'a list by degree, which many share': `query ($first: Int, $after: String) {
    tools(first: $first, after: $after, orderBy: DEGREE) { ${NAMES} }
  }`,
  'a filtered list with DEPRECATED ones': `query ($first: Int, $after: String) {
    tools(first: $first, after: $after, includeDeprecated: true, filter: { hot: false }) { ${NAMES} }
  }`,
  'the links of an entity, weights missing at the end': `query ($first: Int, $after: String) {
    role(ref: "Front End Developer") { links(first: $first, after: $after) { ${LINKS} } }
  }`,
  'the links that lead to an entity': `query ($first: Int, $after: String) {
    tool(ref: "Python") { links(first: $first, after: $after, direction: IN) { ${LINKS} } }
  }`,
  'two links to the same entity, in both directions': `query ($first: Int, $after: String) {
    role(ref: "Full Stack Developer") {
      links(first: $first, after: $after, kinds: [ROLE], includeDeprecated: true) { ${LINKS} }
    }
  }`,
  'a walk': `query ($first: Int, $after: String) {
    role(ref: "Full Stack Developer") { tools(first: $first, after: $after) { ${LINKS} } }
  }`,
  connectors: `query ($first: Int, $after: String) {
    connectors(between: ["Back End Developer", "Full Stack Developer"], first: $first, after: $after) {
      ${PAGE} edges { cursor node { entity { id } } }
    }
  }`,
  'a search': `query ($first: Int, $after: String) {
    search(text: "de", first: $first, after: $after) { ${PAGE} edges { cursor matched score node { id } } }
  }`,
  'what a write has changed': `query ($first: Int, $after: String) {
    graph { changes(since: 1, first: $first, after: $after) {
      ${PAGE} edges { cursor node { version action entityId link { fromId relation toId } } }
    } }
  }`,
  'connectors by strength, of fewer than all': `query ($first: Int, $after: String) {
    connectors(
      between: ["Back End Developer", "Full Stack Developer", "Data Scientist"]
      atLeast: 2, orderBy: STRENGTH, first: $first, after: $after
    ) { ${PAGE} edges { cursor node { entity { id } } } }
  }`,
};

/** The connection below any number of single fields. */
function connectionIn(value: unknown): Connection {
  const found = connection.safeParse(value);
  if (found.success) return found.data;
  const [only] = Object.values(z.record(z.string(), z.unknown()).parse(value));
  return connectionIn(only);
}

const askPage = async (document: string, first: number, after?: string): Promise<Connection> =>
  connectionIn(await dataOf(ask(document, { first, after })));

async function* pages(document: string, first: number): AsyncGenerator<Connection> {
  for (let after: string | undefined; ;) {
    const page = await askPage(document, first, after);
    yield page;
    if (!page.pageInfo.hasNextPage) return;
    after = page.pageInfo.endCursor ?? undefined;
  }
}

let store: Store;
let ask: Ask;

beforeAll(async () => {
  store = await fixtureStore();
  ask = askOf(store);
});

afterAll(() => store.close());

describe.each(Object.entries(QUESTIONS))('paging through %s', (_, document) => {
  let whole: Connection;

  beforeAll(async () => {
    whole = await askPage(document, 200);
  });

  test('one page holds it all', () => {
    expect(whole.edges.length).toBeGreaterThan(3);
    expect(whole.totalCount).toBe(whole.edges.length);
    expect(whole.pageInfo.hasNextPage).toBe(false);
    expect(new Set(whole.edges.map(({ cursor }) => cursor)).size).toBe(whole.edges.length);
  });

  test.each([1, 2, 3])('pages of %i together are the whole, in its order', async (first) => {
    const seen: Edge[] = [];
    for await (const page of pages(document, first)) {
      expect(page.totalCount).toBe(whole.totalCount);
      expect(page.edges.length).toBeLessThanOrEqual(first);
      expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor);
      expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor);
      seen.push(...page.edges);
    }
    expect(seen).toEqual(whole.edges);
  });

  test('goes on after any edge', async () => {
    const [first, second, ...others] = whole.edges;
    const page = await askPage(document, 200, second?.cursor);
    expect(page.edges).toEqual(others);
    expect((await askPage(document, 1, first?.cursor)).edges).toEqual([second]);
  });

  test('after the last edge there is nothing', async () => {
    const page = await askPage(document, 5, whole.edges.at(-1)?.cursor);
    expect(page).toEqual({
      totalCount: whole.totalCount,
      pageInfo: { startCursor: null, endCursor: null, hasNextPage: false, hasPreviousPage: false },
      edges: [],
    });
  });
});
