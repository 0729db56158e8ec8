// One long file: a row for each way to ask wrongly.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { encodeCursor, sealOf } from '../../../src/loaders/cursor.ts';
import type { Store } from '../../../src/store/Store.ts';
import { askOf, type Ask } from '../../support/ask.ts';
import { fixtureStore } from './fixture.ts';

const long = (characters: number): string => 'x'.repeat(characters);
const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `tool:${index}`);
/** Eleven entities of the fixture, one of them twice. */
const ELEVEN = [
  ...[
    'role:back-end-developer',
    'role:front-end-developer',
    'role:full-stack-developer',
    'role:data-scientist',
  ],
  ...['role:designer', 'role:beekeeper', 'role:webmaster', 'tool:git', 'tool:git-lfs', 'tool:python', 'Git'],
  'tool:javascript',
];
const AB = 'between: ["Git", "Python"]';
const ENDS = 'from: "Git", to: "Python"';

const ANOTHER_HISTORY =
  "after: the cursor is a place in another history than this graph's. Begin again, with since or from the start.";

/** A place among the changes, as a graph with another history would give it. */
const inHistory = (...place: number[]): string => encodeCursor(sealOf('CHANGES', {}), place);

interface Misuse {
  readonly ask: string;
  readonly variables?: Record<string, unknown>;
  readonly message: string;
}

/** Each is refused as a whole with BAD_USER_INPUT and this message. */
const REFUSED: Record<string, Misuse> = {
  'an empty ref': {
    ask: '{ entity(ref: "") { id } }',
    message: 'An EntityRef is empty. Give an id, a name or an alias.',
  },
  'a ref of spaces, in a variable': {
    ask: 'query ($ref: EntityRef!) { tool(ref: $ref) { id } }',
    variables: { ref: '  ' },
    message: 'An EntityRef is empty. Give an id, a name or an alias.',
  },
  'a ref of 201 characters': {
    ask: `{ role(ref: "${long(201)}") { id } }`,
    message: 'An EntityRef has 201 characters. Give at most 200.',
  },
  'a ref that is a number': {
    ask: '{ entity(ref: 5) { id } }',
    message: 'An EntityRef is a text: an id, a name or an alias.',
  },
  'one wrong ref in a list of variables': {
    ask: 'query ($all: [EntityRef!]!) { connectors(between: $all) { totalCount } }',
    variables: { all: ['Git', 7] },
    message: 'An EntityRef is a text: an id, a name or an alias.',
  },
  'first of 0': {
    ask: '{ tools(first: 0) { totalCount } }',
    message: 'first: 0 is out of range. Ask for 1 to 200.',
  },
  'a negative first': {
    ask: '{ skills(first: -1) { totalCount } }',
    message: 'first: -1 is out of range. Ask for 1 to 200.',
  },
  'first of 201': {
    ask: 'query ($first: Int) { roles(first: $first) { totalCount } }',
    variables: { first: 201 },
    message: 'first: 201 is out of range. Ask for 1 to 200.',
  },
  'first of 201 in a walk': {
    ask: '{ tool(ref: "Git") { roles(first: 201) { totalCount } } }',
    message: 'first: 201 is out of range. Ask for 1 to 200.',
  },
  'first of 0 in links': {
    ask: '{ entity(ref: "Git") { links(first: 0) { totalCount } } }',
    message: 'first: 0 is out of range. Ask for 1 to 200.',
  },
  'first of 201 in connectors': {
    ask: `{ connectors(${AB}, first: 201) { totalCount } }`,
    message: 'first: 201 is out of range. Ask for 1 to 200.',
  },
  'a cursor that is none': {
    ask: '{ tools(after: "abc") { totalCount } }',
    message:
      'after: "abc" is not a cursor of this list. Take one from pageInfo.endCursor or an edge of the same question.',
  },
  'an empty cursor': {
    ask: '{ entity(ref: "Git") { links(after: "") { totalCount } } }',
    message:
      'after: "" is not a cursor of this list. Take one from pageInfo.endCursor or an edge of the same question.',
  },
  'a long cursor that is none': {
    ask: `{ connectors(${AB}, after: "${long(100)}") { totalCount } }`,
    message: `after: "${long(40)}…" is not a cursor of this list. Take one from pageInfo.endCursor or an edge of the same question.`,
  },
  'a cursor of another list': {
    ask: 'query ($after: String) { tool(ref: "Git") { roles(after: $after) { totalCount } } }',
    variables: { after: Buffer.from('[0,"git","tool:git"]').toString('base64url') },
    message:
      'after: "WzAsImdpdCIsInRvb2w6Z2l0Il0" is not a cursor of this list. Take one from pageInfo.endCursor or an edge of the same question.',
  },
  '201 ids': {
    ask: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids: many(201) },
    message: 'ids: 201 are too many. Ask for at most 200 at once.',
  },
  '201 refs': {
    ask: 'query ($refs: [EntityRef!]!) { entities(refs: $refs) { id } }',
    variables: { refs: many(201) },
    message: 'refs: 201 are too many. Ask for at most 200 at once.',
  },
  'a matrix of no group': {
    ask: 'query ($group: String) { roleMatrix(group: $group) { cells { score } } }',
    variables: { group: 'web' },
    message:
      'group: "web" is no group of roles that ask for anything. The groups are OTHER, SOFTWARE, WEB, DATA_SCIENCE.',
  },
  'a matrix of a group and none': {
    ask: '{ roleMatrix(group: "WEB", other: "LEGAL") { cells { score } } }',
    message:
      'other: "LEGAL" is no group of roles that ask for anything. The groups are OTHER, SOFTWARE, WEB, DATA_SCIENCE.',
  },
  'a matrix of the other group alone': {
    ask: '{ roleMatrix(other: "WEB") { cells { score } } }',
    message: 'other: give group too.',
  },
  'a matrix of 61 roles': {
    ask: '{ roleMatrix(group: "WEB", first: 61) { cells { score } } }',
    message: 'first: 61 is out of range. Ask for 1 to 60.',
  },
  'connectors of one entity': {
    ask: '{ connectors(between: ["Git"]) { totalCount } }',
    message: 'between: give 2 to 10 different entities.',
  },
  'connectors of nothing': {
    ask: '{ connectors(between: []) { totalCount } }',
    message: 'between: give 2 to 10 different entities.',
  },
  'connectors of one entity under two names': {
    ask: '{ connectors(between: ["Postgres", "PostgreSQL"]) { totalCount } }',
    message: 'between: give 2 to 10 different entities. All of "Postgres", "PostgreSQL" are tool:postgresql.',
  },
  'connectors of eleven entities': {
    ask: 'query ($all: [EntityRef!]!) { connectors(between: $all) { totalCount } }',
    variables: { all: ELEVEN },
    message: 'between: 11 entities are too many. Give 2 to 10.',
  },
  'connectors of more references than are looked up': {
    ask: 'query ($all: [EntityRef!]!) { connectors(between: $all) { totalCount } }',
    variables: { all: many(51) },
    message: 'between: 51 entities are too many. Give 2 to 10.',
  },
  'a cursor of another order': {
    ask: 'query ($after: String) { tools(after: $after, orderBy: DEGREE) { totalCount } }',
    variables: { after: Buffer.from('["NAME",0,"git","tool:git"]').toString('base64url') },
    message:
      'after: "WyJOQU1FIiwwLCJnaXQiLCJ0b29sOmdpdCJd" is not a cursor of this list. Take one from pageInfo.endCursor or an edge of the same question.',
  },
  'a cursor with a number that is none': {
    ask: 'query ($after: String) { tools(after: $after) { totalCount } }',
    variables: { after: Buffer.from('["NAME",1e400,"a","b"]').toString('base64url') },
    message:
      'after: "WyJOQU1FIiwxZTQwMCwiYSIsImIiXQ" is not a cursor of this list. Take one from pageInfo.endCursor or an edge of the same question.',
  },
  'atLeast of 0': {
    ask: `{ connectors(${AB}, atLeast: 0) { totalCount } }`,
    message: 'atLeast: 0 is out of range. Ask for 1 to 2.',
  },
  'atLeast above the number of given entities': {
    ask: '{ connectors(between: ["Git", "git", "Python"], atLeast: 3) { totalCount } }',
    message: 'atLeast: 3 is out of range. Ask for 1 to 2.',
  },
  'maxHops of 0': {
    ask: `{ paths(${ENDS}, maxHops: 0) { __typename } }`,
    message: 'maxHops: 0 is out of range. Ask for 1 to 6.',
  },
  'maxHops of 7': {
    ask: `{ paths(${ENDS}, maxHops: 7) { __typename } }`,
    message: 'maxHops: 7 is out of range. Ask for 1 to 6.',
  },
  'no paths': {
    ask: `{ paths(${ENDS}, first: 0) { __typename } }`,
    message: 'first: 0 is out of range. Ask for 1 to 50.',
  },
  '51 paths': {
    ask: `{ paths(${ENDS}, first: 51) { __typename } }`,
    message: 'first: 51 is out of range. Ask for 1 to 50.',
  },
  'paths through four entities': {
    ask: `{ paths(${ENDS}, through: ["C", "C++", "C#", "JS"]) { __typename } }`,
    message: 'through: 4 entities are too many. Give at most 3.',
  },
  'paths around 51 entities': {
    ask: `query ($all: [EntityRef!]) { paths(${ENDS}, avoid: $all) { __typename } }`,
    variables: { all: many(51) },
    message: 'avoid: 51 entities are too many. Give at most 50.',
  },
  'a transition from nowhere': {
    ask: '{ transition(to: "Designer") { readiness } }',
    message: 'from and have: give the role one comes from, or what one has, or both.',
  },
  'a transition from what is null': {
    ask: 'query ($from: EntityRef) { transition(from: $from, to: "Designer", have: null) { readiness } }',
    variables: { from: null },
    message: 'from and have: give the role one comes from, or what one has, or both.',
  },
  'a transition with more than one can have': {
    ask: 'query ($all: [EntityRef!]) { transition(to: "Designer", have: $all) { readiness } }',
    variables: { all: many(201) },
    message: 'have: 201 entities are too many. Give at most 200.',
  },
  'no shared items': {
    ask: '{ transition(from: "Designer", to: "Designer") { shared(first: 0) { gain } } }',
    message: 'first: 0 is out of range. Ask for 1 to 1000.',
  },
  '1001 missing items': {
    ask: '{ transition(from: "Designer", to: "Designer") { missing(first: 1001) { gain } } }',
    message: 'first: 1001 is out of range. Ask for 1 to 1000.',
  },
  '-1 surplus items': {
    ask: '{ transition(from: "Designer", to: "Designer") { surplus(first: -1) { gain } } }',
    message: 'first: -1 is out of range. Ask for 1 to 1000.',
  },
  'next steps over a threshold of 0': {
    ask: '{ nextSteps(have: ["Git"], threshold: 0) { opens } }',
    message: 'threshold: 0 is out of range. Give a readiness above 0 and up to 1.',
  },
  'next steps over a threshold of 2': {
    ask: 'query ($threshold: Float) { nextSteps(have: ["Git"], threshold: $threshold) { opens } }',
    variables: { threshold: 2 },
    message: 'threshold: 2 is out of range. Give a readiness above 0 and up to 1.',
  },
  'next steps that are roles': {
    ask: '{ nextSteps(have: ["Git"], kinds: [TOOL, ROLE]) { opens } }',
    message: 'kinds: ROLE is no kind that roles ask for. Give any of TOOL, FRAMEWORK, SKILL.',
  },
  'no next steps': {
    ask: '{ nextSteps(have: ["Git"], first: 0) { opens } }',
    message: 'first: 0 is out of range. Ask for 1 to 200.',
  },
  '201 next steps toward a role': {
    ask: '{ nextSteps(have: ["Git"], toward: "Designer", first: 201) { opens } }',
    message: 'first: 201 is out of range. Ask for 1 to 200.',
  },
  '201 roles of a next step': {
    ask: '{ nextSteps(have: [], first: 1) { roles(first: 201) { before } } }',
    message: 'first: 201 is out of range. Ask for 1 to 200.',
  },
  'next steps with more than one can have': {
    ask: 'query ($all: [EntityRef!]!) { nextSteps(have: $all) { opens } }',
    variables: { all: many(201) },
    message: 'have: 201 entities are too many. Give at most 200.',
  },
  'roles similar by their activities': {
    ask: '{ role(ref: "Designer") { similar(by: [ACTIVITY]) { totalCount } } }',
    message: 'by: ACTIVITY is no kind that roles ask for. Give any of TOOL, FRAMEWORK, SKILL.',
  },
  '201 similar roles': {
    ask: '{ role(ref: "Designer") { similar(first: 201) { totalCount } } }',
    message: 'first: 201 is out of range. Ask for 1 to 200.',
  },
  'no similar tools': {
    ask: '{ tool(ref: "Git") { similar(first: 0) { totalCount } } }',
    message: 'first: 0 is out of range. Ask for 1 to 200.',
  },
  'a cursor in similar frameworks whose parts are turned round': {
    ask: 'query ($after: String) { framework(ref: "Django") { similar(after: $after) { totalCount } } }',
    variables: { after: Buffer.from('["SIMILAR","a",1]').toString('base64url') },
    message:
      'after: "WyJTSU1JTEFSIiwiYSIsMV0" is not a cursor of this list. Take one from pageInfo.endCursor or an edge of the same question.',
  },
  'a text of 1,000,001 units': {
    ask: 'query ($text: String!) { extract(text: $text) { mentionCount } }',
    variables: { text: long(1_000_001) },
    message: 'text: 1000001 UTF-16 units are too many. Give at most 1000000, or the text in parts.',
  },
  'no mentions': {
    ask: '{ extract(text: "Git") { mentions(first: 0) { surface } } }',
    message: 'first: 0 is out of range. Ask for 1 to 5000.',
  },
  '5001 mentions': {
    ask: '{ extract(text: "Git") { mentions(first: 5001) { surface } } }',
    message: 'first: 5001 is out of range. Ask for 1 to 5000.',
  },
  '1001 entities of a text': {
    ask: '{ extract(text: "Git") { entities(first: 1001) { id } } }',
    message: 'first: 1001 is out of range. Ask for 1 to 1000.',
  },
  'a coverage without missing things': {
    ask: '{ extract(text: "Git") { coverage(have: []) { missing(first: 0) { gain } } } }',
    message: 'first: 0 is out of range. Ask for 1 to 1000.',
  },
  'no changes': {
    ask: '{ graph { changes(first: 0) { totalCount } } }',
    message: 'first: 0 is out of range. Ask for 1 to 200.',
  },
  '201 changes': {
    ask: '{ graph { changes(first: 201) { totalCount } } }',
    message: 'first: 201 is out of range. Ask for 1 to 200.',
  },
  'changes since before the start': {
    ask: '{ graph { changes(since: -1) { totalCount } } }',
    message: 'since: -1 is out of range. Ask for 0 to 2147483647.',
  },
  'changes after a cursor of another list': {
    ask: 'query ($after: String) { graph { changes(after: $after) { totalCount } } }',
    variables: { after: Buffer.from('["SIMILAR",1,"a"]').toString('base64url') },
    message:
      'after: "WyJTSU1JTEFSIiwxLCJhIl0" is not a cursor of this list. Take one from pageInfo.endCursor or an edge of the same question.',
  },
  'changes after a write that this graph has not seen': {
    ask: 'query ($after: String) { graph { changes(after: $after) { totalCount } } }',
    variables: { after: inHistory(9, 9, 0) },
    message: ANOTHER_HISTORY,
  },
  'changes after more than a write of this graph has changed': {
    ask: 'query ($after: String) { graph { changes(after: $after, since: 1) { totalCount } } }',
    variables: { after: inHistory(2, 2, 6) },
    message: ANOTHER_HISTORY,
  },
  'changes after a write beyond all numbers': {
    ask: 'query ($after: String) { graph { changes(after: $after) { totalCount } } }',
    variables: { after: inHistory(1e300, 1e300, 0) },
    message: ANOTHER_HISTORY,
  },
  'changes after half a change': {
    ask: 'query ($after: String) { graph { changes(after: $after) { totalCount } } }',
    variables: { after: inHistory(2, 2, 0.5) },
    message: ANOTHER_HISTORY,
  },
  '1001 things that similar tools share': {
    ask: '{ tool(ref: "PostgreSQL") { similar(first: 1) { edges { shared(first: 1001) { id } } } } }',
    message: 'first: 1001 is out of range. Ask for 1 to 1000.',
  },
};

describe('a wrong question is refused in words that say what to do', () => {
  let store: Store;
  let ask: Ask;

  beforeAll(async () => {
    store = await fixtureStore();
    ask = askOf(store);
  });

  afterAll(() => store.close());

  test.each(Object.entries(REFUSED))('%s', async (_, { ask: document, variables, message }) => {
    const { errors } = await ask(document, variables);
    expect(errors?.map((error) => [error.message, error.extensions?.['code']])).toEqual([
      [message, 'BAD_USER_INPUT'],
    ]);
  });

  test('a ref of 200 characters is looked up', async () => {
    const { errors } = await ask(`{ entity(ref: "${long(200)}") { id } }`);
    expect(errors?.[0]?.message).toBe(`There is no entity named "${long(80)}…". No name is near it.`);
    expect(errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND', ref: `${long(80)}…`, candidates: [] });
  });

  test.each([
    ['first: 1', '{ tools(first: 1) { edges { node { id } } } }'],
    ['first: 200', '{ tools(first: 200) { edges { node { id } } } }'],
    [
      '200 ids',
      `{ nodes(ids: [${many(200)
        .map((id) => `"${id}"`)
        .join()}]) { id } }`,
    ],
    ['first: null, which is the default', '{ tools(first: null, after: null) { edges { node { id } } } }'],
    ['maxHops 1 and first 50', `{ paths(${ENDS}, maxHops: 1, first: 50) { __typename } }`],
    ['maxHops 6 and first 1', `{ paths(${ENDS}, maxHops: 6, first: 1) { __typename } }`],
    [
      'a transition from nothing',
      '{ transition(to: "Designer", have: []) { shared(first: 1000) { gain } } }',
    ],
    [
      'a threshold of 1',
      '{ nextSteps(have: [], threshold: 1, first: 200) { roles(first: 200) { before } } }',
    ],
    ['an empty text', '{ extract(text: "") { mentionCount mentions(first: 5000) { surface } } }'],
    ['a threshold of next to nothing', '{ nextSteps(have: [], threshold: 1e-300) { opens } }'],
  ])('%s is answered', async (_, document) => {
    expect(await ask(document)).toEqual({ data: expect.anything() });
  });
});

describe('the graph says of itself', () => {
  test('which store holds it, and how many writes it has seen', async () => {
    const store = await fixtureStore();
    try {
      const { data } = await askOf(store)('{ graph { store version } }');
      expect(data).toEqual({ graph: { store: store.kind, version: await store.version() } });
    } finally {
      await store.close();
    }
  });
});
