import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { Store } from '../../src/store/Store.ts';
import { askOf, dataOf, type Ask } from '../support/ask.ts';
import { setStatus, writeFacts } from '../support/writes.ts';
import { fixtureStore } from './graphql/fixture.ts';

const QUESTION = `query ($text: String!, $first: Int, $after: String) {
  search(text: $text, first: $first, after: $after) { edges { cursor match matched node { id name degree } } }
}`;

const answer = z.object({
  search: z.object({
    edges: z.array(
      z.object({
        cursor: z.string(),
        match: z.string(),
        matched: z.string(),
        node: z.object({ id: z.string(), name: z.string(), degree: z.number() }),
      }),
    ),
  }),
});

let store: Store;
/** A server, which keeps what it has read in memory. */
let ask: Ask;
/** Another one on the same store. */
let askOther: Ask;

beforeAll(async () => {
  store = await fixtureStore();
  [ask, askOther] = [askOf(store), askOf(store)];
});

afterAll(() => store.close());

const search = async (server: Ask, variables: Record<string, unknown>) =>
  answer.parse(await dataOf(server(QUESTION, variables))).search.edges;

const idsFor = async (server: Ask, text: string): Promise<string[]> =>
  (await search(server, { text })).map(({ node }) => node.id);

/** Servers that ask at the same time. */
const both = (text: string) => Promise.all([ask, askOther].map((server) => idsFor(server, text)));

describe('the next search sees a write, whichever server wrote it', () => {
  test('of a new entity with an alias and a title', async () => {
    expect(await both('zig')).toEqual([[], []]);
    const aliases = [
      { name: 'Ziglang', kind: 'STRONG' as const },
      { name: 'Ziggurat builder', kind: 'LOOSE' as const },
    ];
    await writeFacts(store, { entities: [{ id: 'tool:zig', kind: 'TOOL', name: 'Zig', aliases }] });
    expect(await both('zig')).toEqual([['tool:zig'], ['tool:zig']]);
    expect(await both('ziglan')).toEqual([['tool:zig'], ['tool:zig']]);
    expect(await both('zigurat')).toEqual([['tool:zig'], ['tool:zig']]);
  });

  test('of another name', async () => {
    await writeFacts(store, { entities: [{ id: 'tool:smoker', kind: 'TOOL', name: 'Smoke blower' }] });
    const hits = await search(askOther, { text: 'smoke' });
    expect(hits.map(({ matched, node }) => [matched, node.name])).toEqual([['Smoke blower', 'Smoke blower']]);
    expect(await both('smoker')).toEqual([['tool:smoker'], ['tool:smoker']]);
  });

  test('of links, which order equals', async () => {
    const kinds = ['tool:left', 'tool:right'].map((id) => ({
      id,
      kind: 'TOOL' as const,
      name: `Quux ${id}`,
    }));
    await writeFacts(store, { entities: kinds });
    expect(await both('quux tool')).toEqual([
      ['tool:left', 'tool:right'],
      ['tool:left', 'tool:right'],
    ]);
    const link = {
      from: 'role:designer',
      relation: 'USES' as const,
      to: 'tool:right',
      figure: 0.5,
      marks: [],
    };
    await writeFacts(store, { links: [link] });
    expect(await both('quux tool')).toEqual([
      ['tool:right', 'tool:left'],
      ['tool:right', 'tool:left'],
    ]);
  });

  test('of a status', async () => {
    expect(await both('pandas')).toEqual([['framework:pandas'], ['framework:pandas']]);
    await setStatus(store, 'framework:pandas', 'DEPRECATED');
    expect(await both('pandas')).toEqual([[], []]);
    await setStatus(store, 'framework:pandas', 'ACTIVE');
    expect(await both('pandas')).toEqual([['framework:pandas'], ['framework:pandas']]);
  });
});

test('a page goes on where it ended though an entity came in before it', async () => {
  const [first, second, third] = await search(ask, { text: 'd', first: 3 });
  await writeFacts(store, { entities: [{ id: 'tool:d', kind: 'TOOL', name: 'D' }] });
  const next = await search(ask, { text: 'd', first: 2, after: first?.cursor });
  expect(next.map(({ node }) => node.id)).toEqual([second?.node.id, third?.node.id]);
  expect((await idsFor(ask, 'd'))[0]).toBe('tool:d');
});

describe('a search is refused', () => {
  const refusal = async (variables: Record<string, unknown>) => {
    const { errors } = await ask(QUESTION, variables);
    return errors?.map(({ message, extensions }) => [extensions?.['code'], message]);
  };

  test('for a text of more than 200 characters', async () => {
    const text = 'far too long '.repeat(16);
    expect(await refusal({ text })).toEqual([
      [
        'BAD_USER_INPUT',
        `text: "far too long far too long far too long f…" has 208 characters. Give at most 200; extract finds the names in a longer text.`,
      ],
    ]);
    expect(await idsFor(ask, text.slice(0, 200))).toEqual([]);
  });

  test.each([
    ['no cursor at all', 'nonsense'],
    ['a cursor of another list', Buffer.from('["NAME",0,"git","tool:git"]').toString('base64url')],
    ['a place that is none', Buffer.from('["SEARCH",0,"git",0,"tool:git"]').toString('base64url')],
  ])('for %s', async (_, after) => {
    const shown = after.length > 40 ? `${after.slice(0, 40)}…` : after;
    expect(await refusal({ text: 'git', after })).toEqual([
      [
        'BAD_USER_INPUT',
        `after: "${shown}" is not a cursor of this list. Take one from pageInfo.endCursor or an edge of the same question.`,
      ],
    ]);
  });

  test.each([0, 201])('for a page of %i', async (first) => {
    expect(await refusal({ text: 'git', first })).toEqual([
      ['BAD_USER_INPUT', `first: ${first} is out of range. Ask for 1 to 200.`],
    ]);
  });
});
