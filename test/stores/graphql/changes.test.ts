import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { applyFacts } from '../../../src/facts/applyFacts.ts';
import type { EntityFact, Facts, LinkFact } from '../../../src/facts/facts.ts';
import { withdrawShare } from '../../../src/facts/withdraw.ts';
import { ADA, askOf, dataOf, type Ask } from '../../support/ask.ts';
import { CountingStore } from '../../support/countingStore.ts';
import { clear, emptyStore } from '../../support/stores.ts';
import { writeFacts } from '../../support/writes.ts';

const tool = (number: number): EntityFact => ({
  id: `tool:n-${number}`,
  kind: 'TOOL',
  name: `Tool ${number}`,
});
const link = (from: number, to: number, figure = 0.5): LinkFact => ({
  ...{ from: `tool:n-${from}`, relation: 'RELATED_TO', to: `tool:n-${to}`, figure, marks: [] },
});
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const page = z.object({
  totalCount: z.number(),
  pageInfo: z.object({ endCursor: z.string().nullable(), hasNextPage: z.boolean() }),
  edges: z.array(
    z.object({
      cursor: z.string(),
      node: z.object({
        version: z.number(),
        action: z.string(),
        entityId: z.string().nullable(),
        link: z.object({ fromId: z.string(), toId: z.string() }).nullable(),
      }),
    }),
  ),
});
type Page = z.output<typeof page>;

const PAGE = `query ($first: Int, $after: String, $since: Int) {
  graph { changes(first: $first, after: $after, since: $since) {
    totalCount pageInfo { endCursor hasNextPage }
    edges { cursor node { version action entityId link { fromId toId } } }
  } }
}`;

let store: CountingStore;
let ask: Ask;

beforeAll(async () => {
  store = new CountingStore(await emptyStore());
  ask = askOf(store, ADA);
});

beforeEach(() => clear(store));

afterAll(() => store.close());

async function changes(args: { first?: number; after?: string | null; since?: number } = {}): Promise<Page> {
  const data = await dataOf(ask(PAGE, args));
  return page.parse(z.object({ graph: z.object({ changes: z.unknown() }) }).parse(data).graph.changes);
}

/** `5 CREATED tool:n-1`, `6 LINKED tool:n-1 tool:n-2` */
const inShort = ({ edges }: Page): string[] =>
  edges.map(({ node: { version, action, entityId, link: changed } }) =>
    [version, action, entityId ?? [changed?.fromId, changed?.toId].join(' ')].join(' '),
  );

/** All pages of a size; between them something may happen. */
async function walk(
  first: number,
  between: () => Promise<unknown> = () => Promise.resolve(),
): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const read: Page = await changes({ first, after });
    seen.push(...inShort(read));
    if (!read.pageInfo.hasNextPage) return seen;
    after = read.pageInfo.endCursor;
    await between();
  }
}

/** One write of 12 things, one of 450, and 30 of one thing each. */
async function writeHistory(): Promise<void> {
  await writeFacts(store, { entities: upTo(12).map(tool) });
  await writeFacts(store, {
    entities: upTo(300).slice(50).map(tool),
    links: upTo(200).map((number) => link(number + 50, number + 51)),
  });
  for (const number of upTo(30)) await writeFacts(store, { entities: [tool(1000 + number)] });
}

test('every action is told, oldest first, with who did it and what it is about', async () => {
  const version = await store.version();
  const facts: Facts = { entities: upTo(3).map(tool), links: [link(1, 2), link(2, 3)] };
  await writeFacts(store, facts);
  await writeFacts(store, { entities: [{ ...tool(3), name: 'Third' }], links: [link(1, 2, 0.7)] });
  await store.write(async (transaction) => ({
    changed: true,
    value: await withdrawShare(transaction, 'curated', ['tool:n-2'], '2026-03-04T00:00:00.000Z'),
  }));
  await dataOf(ask('mutation { removeEntities(refs: ["tool:n-1"]) { version } }'));
  expect(inShort(await changes({ since: version }))).toEqual([
    ...upTo(3).map((number) => `${version + 1} CREATED tool:n-${number}`),
    `${version + 1} LINKED tool:n-1 tool:n-2`,
    `${version + 1} LINKED tool:n-2 tool:n-3`,
    `${version + 2} UPDATED tool:n-3`,
    `${version + 2} RELINKED tool:n-1 tool:n-2`,
    `${version + 3} DEPRECATED tool:n-2`,
    `${version + 3} UNLINKED tool:n-2 tool:n-3`,
    `${version + 4} DEPRECATED tool:n-1`,
  ]);
  const data = await dataOf(
    ask(
      `query ($since: Int) { graph { changes(since: $since) { edges { node {
        at by source { id } entity { name status } link { from { name } relation to { name } }
      } } } } }`,
      { since: version + 2 },
    ),
  );
  expect(data).toMatchObject({
    graph: {
      changes: {
        edges: [
          {
            node: {
              ...{ at: '2026-03-04T00:00:00.000Z', by: null, source: { id: 'curated' } },
              ...{ entity: { name: 'Tool 2', status: 'DEPRECATED' }, link: null },
            },
          },
          {
            node: {
              entity: null,
              link: { from: { name: 'Tool 2' }, relation: 'RELATED_TO', to: { name: 'Third' } },
            },
          },
          { node: { by: 'ada', source: { id: 'curator' }, entity: { name: 'Tool 1' } } },
        ],
      },
    },
  });
});

test('a write that changes nothing is no change', async () => {
  await writeFacts(store, { entities: [tool(1)] });
  const before = await changes();
  await applyAgain();
  expect(await changes()).toEqual(before);
});

const applyAgain = () =>
  store.write(async (transaction) => {
    await applyFacts(transaction, { entities: [tool(1)], links: [] }, 'curated', '2026-05-05T00:00:00.000Z');
    return { changed: false, value: undefined };
  });

describe('paging', () => {
  test.each([7, 12, 13, 200])('by %i gives each change once, in and across writes', async (first) => {
    await writeHistory();
    const seen = await walk(first);
    const { totalCount } = await changes({ first: 1 });
    expect(totalCount).toBe(12 + 250 + 200 + 30);
    expect(seen).toHaveLength(totalCount);
    expect(new Set(seen).size).toBe(totalCount);
    const versions = seen.map((text) => Number(text.split(' ')[0]));
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
  });

  test('goes on where it was, whatever is written meanwhile', async () => {
    await writeHistory();
    const before = await walk(200);
    let number = 2000;
    const late: EntityFact[] = [];
    const between = async (): Promise<void> => {
      number += 1;
      late.push(tool(number));
      // It touches what was listed before, too.
      await writeFacts(store, { entities: [tool(number), { ...tool(1), name: `Renamed ${number}` }] });
    };
    const seen = await walk(100, between);
    expect(seen.slice(0, before.length)).toEqual(before);
    expect(seen).toHaveLength(before.length + 2 * late.length);
  });

  test('counts and lists from a version on, and a cursor of before leads there', async () => {
    await writeHistory();
    const all = await changes({ first: 200 });
    const second = all.edges[12]?.node.version ?? 0;
    const since = await changes({ first: 5, since: second });
    expect(since.totalCount).toBe(30);
    expect(inShort(since)).toEqual((await walk(200)).slice(-30, -25));
    expect(await changes({ first: 5, since: second, after: all.edges[3]?.cursor ?? '' })).toEqual(since);
    expect(inShort(await changes({ first: 4, since: second, after: since.edges[0]?.cursor ?? '' }))).toEqual(
      inShort(since).slice(1),
    );
    const last = await store.version();
    expect(await changes({ since: last })).toEqual({
      totalCount: 0,
      pageInfo: { endCursor: null, hasNextPage: false },
      edges: [],
    });
  });

  test.each([1, 12, 29])(
    'through writes of one thing each takes as many statements for %i',
    async (first) => {
      await writeHistory();
      const { edges } = await changes({ first: 200 });
      const since = (edges[12]?.node.version ?? 0) + 1;
      const read = await store.statementsOf(async () => {
        expect((await changes({ first, since })).edges).toHaveLength(first);
      });
      // How much each write changed, those of the page, the total.
      expect(read).toHaveLength(3);
    },
  );
});

test.each([
  ['has fewer writes', 1],
  ['has other writes at its place', 6],
])('a cursor is refused by a graph that was made anew and %s', async (_, writes) => {
  await writeFacts(store, { entities: upTo(2).map(tool) });
  await writeFacts(store, { entities: [tool(3)] });
  await writeFacts(store, { entities: upTo(9).slice(3).map(tool) });
  const cursor = (await changes()).edges.at(-1)?.cursor ?? '';
  expect((await changes({ after: cursor })).edges).toEqual([]);
  await clear(store);
  for (const number of upTo(writes)) await writeFacts(store, { entities: [tool(number)] });
  const { data, errors } = await ask(PAGE, { after: cursor });
  expect(data).toBeNull();
  expect(errors?.map(({ message, extensions }) => [message, extensions?.['code']])).toEqual([
    [
      "after: the cursor is a place in another history than this graph's. Begin again, with since or from the start.",
      'BAD_USER_INPUT',
    ],
  ]);
});
