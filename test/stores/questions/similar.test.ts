import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import type { Kind } from '../../../src/graph/kind.ts';
import { encodeCursor, sealOf } from '../../../src/loaders/cursor.ts';
import type { Store } from '../../../src/store/Store.ts';
import { askOf, dataOf, type Ask } from '../../support/ask.ts';
import { tries } from '../../support/property.ts';
import { makeGraph } from '../../support/questions/makeGraph.ts';
import { QuestionGraph } from '../../support/questions/QuestionGraph.ts';
import { kindsAsked, questionCases, type QuestionCase } from '../../support/questions/randomQuestions.ts';
import {
  similarRoles,
  similarTechnologies,
  type SimilarAnswer,
} from '../../support/questions/similarAnswer.ts';
import { emptyStore, NEO4J_URI } from '../../support/stores.ts';

const GRAPHS = NEO4J_URI === undefined ? 40 : 15;

const ASK = `query ($ids: [ID!]!, $by: [Kind!], $first: Int, $after: String) {
  nodes(ids: $ids) {
    ... on Role { similar(by: $by, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id } score sharedCount shared { id } }
    } }
    ... on Tool { similar(first: $first, after: $after) { ...Technologies } }
    ... on Framework { similar(first: $first, after: $after) { ...Technologies } }
  }
}
fragment Technologies on SimilarTechnologyConnection {
  totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id } score sharedCount shared { id } }
}`;

const connection = z.object({
  totalCount: z.number(),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  edges: z.array(z.looseObject({ cursor: z.string() })),
});

const answer = z.object({ nodes: z.array(z.object({ similar: connection })) });

type Page = z.output<typeof connection>;

interface PageAsked {
  readonly by?: readonly Kind[] | null;
  readonly first: number;
  readonly after?: string | null;
}

let store: Store;
let ask: Ask;

beforeAll(async () => {
  store = await emptyStore();
  ask = askOf(store);
});
afterAll(() => store.close());

const pagesOf = async (ids: readonly string[], asked: PageAsked): Promise<Page[]> =>
  answer.parse(await dataOf(ask(ASK, { ids, ...asked }))).nodes.map(({ similar }) => similar);

const withoutCursors = ({ edges }: Page): unknown[] =>
  edges.map((edge) => ({
    node: edge['node'],
    score: edge['score'],
    sharedCount: edge['sharedCount'],
    shared: edge['shared'],
  }));

/** The edges of all pages of a size, one after the other. */
async function walk(id: string, asked: PageAsked): Promise<Page['edges']> {
  const edges: Page['edges'] = [];
  for (let after: string | null | undefined; after !== null;) {
    const [page] = await pagesOf([id], { ...asked, after });
    if (!page) throw new Error(`${id} is gone`);
    edges.push(...page.edges);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  }
  return edges;
}

const idsOf = ({ facts }: QuestionCase, kinds: readonly Kind[]): string[] =>
  facts.entities.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);

describe('what is similar on random graphs', () => {
  const counts = { asked: 0, found: 0, tied: 0 };

  async function compare(
    ids: readonly string[],
    by: readonly Kind[] | null,
    wantedOf: (id: string) => SimilarAnswer[],
  ): Promise<void> {
    const pages = await pagesOf(ids, { by, first: 200 });
    for (const [index, id] of ids.entries()) {
      const wanted = wantedOf(id);
      const page = pages[index];
      expect({ id, by, edges: page && withoutCursors(page) }).toEqual({ id, by, edges: wanted });
      expect([page?.totalCount, page?.pageInfo.hasNextPage]).toEqual([wanted.length, false]);
      counts.asked += 1;
      counts.found += wanted.length;
      counts.tied += wanted.length - new Set(wanted.map(({ score }) => score)).size;
    }
  }

  test('is the weighted Jaccard of what roles ask, and of the roles that use a technology', async () => {
    const property = fc.asyncProperty(questionCases, kindsAsked, async (found, by) => {
      await makeGraph(store, found);
      const graph = new QuestionGraph(found.facts, found.deprecated);
      await compare(idsOf(found, ['ROLE']), by, (id) => similarRoles(graph, id, by));
      const technologies = idsOf(found, ['TOOL', 'FRAMEWORK']);
      await compare(technologies, null, (id) => similarTechnologies(graph, id));
    });
    await fc.assert(property, tries(GRAPHS));
  });

  test('comes in pages of any size as in one', async () => {
    const size = fc.integer({ min: 1, max: 3 });
    const property = fc.asyncProperty(questionCases, kindsAsked, size, async (found, by, first) => {
      await makeGraph(store, found);
      for (const id of idsOf(found, ['ROLE', 'TOOL']).slice(0, 6)) {
        const [whole] = await pagesOf([id], { by, first: 200 });
        expect(await walk(id, { by, first })).toEqual(whole?.edges);
      }
    });
    await fc.assert(property, tries(Math.ceil(GRAPHS / 3)));
  });

  afterAll(() => {
    const { asked, found, tied } = counts;
    process.stderr.write(
      `similar on ${store.kind}: ${found} similar to ${asked} compared, ${tied} ties decided by id\n`,
    );
    expect(found).toBeGreaterThan(0);
  });
});

describe('a cursor of similar roles', () => {
  beforeAll(async () => {
    const roles = ['a', 'b'].map((slug) => ({ id: `role:${slug}`, kind: 'ROLE' as const, name: slug }));
    await makeGraph(store, { facts: { entities: roles, links: [] }, deprecated: [] });
  });

  const forged = (parts: unknown): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

  test.each([
    ['nothing', ''],
    ['a word', 'next'],
    ['one of another list', forged(['NAME', 0, 'a', 'role:a'])],
    ['one without an id', forged(['SIMILAR', 500_000])],
    ['one whose score is a text', forged(['SIMILAR', '500000', 'role:a'])],
    ['one whose id is a number', forged(['SIMILAR', 500_000, 7])],
    ['one with a part too many', forged(['SIMILAR', 500_000, 'role:a', 'role:b'])],
  ])('that is %s is refused', async (_, after) => {
    const { errors } = await ask(ASK, { ids: ['role:a'], first: 1, after });
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_USER_INPUT']);
  });

  test('of the right list is a place, also behind what is no longer there', async () => {
    const list = sealOf('SIMILAR', { of: 'role:a', by: ['TOOL', 'FRAMEWORK', 'SKILL'] });
    const [page] = await pagesOf(['role:a'], { first: 1, after: encodeCursor(list, [0.5, 'nobody']) });
    expect(page).toEqual({ totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] });
  });
});
