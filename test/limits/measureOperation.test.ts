import { describe, expect, test } from '@jest/globals';
import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { measureOperation, type Measured } from '../../src/limits/measureOperation.ts';
import { createSchema } from '../../src/resolvers/createSchema.ts';

const schema = createSchema();

function sizeOf(text: string, variables: Record<string, unknown> = {}): Measured {
  const document = parse(text);
  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error('no operation');
  return measureOperation(schema, document, operation, variables);
}

const costOf = (text: string, variables?: Record<string, unknown>): number => sizeOf(text, variables).cost;

describe('the cost of an operation', () => {
  test.each([
    ['one entity', '{ tool(ref: "Git") { name } }', 1],
    ['an entity by id', '{ node(id: "tool:git") { id } }', 1],
    ['no entity', '{ __typename }', 0],
    [
      'a page',
      '{ tools(first: 200) { totalCount pageInfo { endCursor } edges { node { name } } } }',
      1 + 200,
    ],
    ['a page of the default size', '{ tools { edges { node { name } } } }', 1 + 20],
    ['a page of which only the total is asked', '{ tools(first: 200) { totalCount } }', 1],
    ['a page under another name', '{ all: tools { e: edges { n: node { name } } } }', 1 + 20],
    [
      'a page inside a page',
      '{ roles(first: 10) { edges { node { tools(first: 5) { edges { node { id } } } } } } }',
      1 + 10 * (1 + 1 + 5),
    ],
    [
      'two pages side by side',
      '{ a: tools(first: 3) { edges { cursor } } b: roles(first: 4) { edges { cursor } } }',
      1 + 3 + 1 + 4,
    ],
    ['as many ids as are listed', '{ nodes(ids: ["a", "b", "c"]) { id } }', 3],
    [
      'as many refs as are listed',
      '{ entities(refs: ["a", "b"]) { id degrees { kind count } } }',
      2 * (10 + 1 + 8),
    ],
    [
      'five paths, unless it says',
      '{ paths(from: "a", to: "b") { ... on Paths { paths { length } } } }',
      1000 + 5,
    ],
    [
      'paths with all their nodes and links',
      '{ paths(from: "a", to: "b", first: 2) { ... on Paths { paths { nodes { id } links { from { id } to { id } } } } } }',
      1000 + 2 * (1 + 7 + 10 * 3),
    ],
    [
      'groups of roles against each other',
      '{ roleMatrix(first: 3) { rows { id } columns { id } cells { row score shared { id } } } }',
      200 + 40 + 40 + 40 * 40 * (1 + 3),
    ],
    [
      'roles of a group against each other',
      '{ roleMatrix(group: "WEB", first: 10) { rows { role { id } } cells { ...shared } } } fragment shared on RoleMatrixCell { shared { id } }',
      200 + 10 * (1 + 1) + 10 * 10 * (1 + 3),
    ],
    [
      'roles of a group, with what is similar to each, which shares more',
      '{ roleMatrix(group: "WEB") { rows { role { similar(first: 1) { edges { shared { id } } } } } } }',
      200 + 24 * (1 + 1 + 300 + 1 + 90),
    ],
    [
      'connectors with a link for each given entity',
      '{ connectors(between: ["a", "b"], first: 3) { edges { node { entity { id } links { from { id } } } } } }',
      200 + 3 * (1 + 1 + 10 * 2),
    ],
    [
      'a transition with some items of each list, unless it says',
      '{ transition(from: "a", to: "b") { shared { entity { id } } missing(first: 3) { entity { id } buildsOn { id } } } }',
      200 + 90 * 2 + 3 * (1 + 1 + 5),
    ],
    [
      'what is similar to each of a page of roles',
      '{ roles(first: 2) { edges { node { similar { edges { node { id } } } } } } }',
      1 + 2 * (1 + 300 + 20),
    ],
    [
      'a text with its closest roles',
      '{ extract(text: "…") { closestRoles { role { id } transition { readiness } } } }',
      5000 + 100 + 5 * (1 + 1 + 200),
    ],
    [
      'a text with everything that it may name',
      '{ extract(text: "…") { mentions { entity { id } } entities { id } } }',
      5000 + 5000 * 2 + 1000,
    ],
    [
      'a change, by its items and what comes back of them',
      'mutation { upsertEntities(input: [{ id: "a" }, { id: "b" }, { id: "c" }]) { version entities { id links { edges { cursor } } } } }',
      100 + 3 * 20 + 3 * (1 + 1 + 20),
    ],
    [
      'a change of one item that is no list',
      'mutation { removeEntities(refs: "a") { entities { id } } }',
      100 + 20 + 1,
    ],
    [
      'a merge, which gives both',
      'mutation { mergeEntities(from: "a", into: "b") { entities { id } } }',
      100 + 2 * 500 + 2,
    ],
    [
      'changes one after the other',
      `mutation {
        a: upsertLinks(input: [{ from: "a" }]) { ...links }
        b: removeLinks(input: [{ from: "a" }, { from: "b" }]) { ...links }
      }
      fragment links on LinksChange { links { from { id } to { id } } }`,
      100 + 20 + (1 + 2) + (100 + 2 * 20 + 2 * (1 + 2)),
    ],
    [
      'links with who says so, which is read with them',
      '{ tool(ref: "Git") { links(first: 10) { edges { provenance { figure source { name licence } } } } } }',
      1 + 1 + 10 * (1 + 3),
    ],
    [
      'a page of changes',
      '{ graph { changes(first: 10) { edges { node { entity { id } } } } } }',
      1 + 50 + 10 * 2,
    ],
    [
      'sources in releases in sources, which go round',
      '{ graph { sources { releases { source { releases { source { releases { id } } } } } } } }',
      1 + 12 * (1 + 20 * (1 + 20 * (1 + 20))),
    ],
    [
      'links of an entity, which are a page',
      '{ tool(ref: "Git") { links { edges { node { id } } } } }',
      1 + 1 + 20,
    ],
  ])('%s', (_, text, cost) => {
    expect(costOf(text)).toBe(cost);
  });

  test('is the same by a literal, by a variable and by its default', () => {
    const asked = '{ edges { node { roles(first: 7) { edges { cursor } } } } }';
    const literal = costOf(`{ tools(first: 9) ${asked} }`);
    expect(literal).toBe(1 + 9 * (1 + 1 + 7));
    expect(costOf(`query ($n: Int) { tools(first: $n) ${asked} }`, { n: 9 })).toBe(literal);
    expect(costOf(`query ($n: Int = 9) { tools(first: $n) ${asked} }`)).toBe(literal);
    expect(costOf(`query ($n: Int = 3) { tools(first: $n) ${asked} }`, { n: 9 })).toBe(literal);
  });

  test('is the same for ids by a literal, by a variable and by its default', () => {
    expect(costOf('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b', 'c'] })).toBe(3);
    expect(costOf('query ($ids: [ID!]! = ["a", "b", "c"]) { nodes(ids: $ids) { id } }')).toBe(3);
    expect(
      costOf('query ($refs: [EntityRef!]!) { entities(refs: $refs) { id } }', { refs: ['a', 'b'] }),
    ).toBe(2 * (10 + 1));
    expect(costOf('query ($id: ID!) { nodes(ids: [$id, "b"]) { id } }', { id: 'a' })).toBe(2);
  });

  test('is the same for the items of a change by a literal and by a variable', () => {
    const size = '{ entities { id } }';
    const input = [{ id: 'a' }, { id: 'b' }];
    expect(
      costOf(`mutation ($all: [EntityInput!]!) { upsertEntities(input: $all) ${size} }`, { all: input }),
    ).toBe(costOf(`mutation { upsertEntities(input: [{ id: "a" }, { id: "b" }]) ${size} }`));
  });

  test('of a page whose size is null or missing is that of the default', () => {
    expect(costOf('{ tools(first: null) { edges { cursor } } }')).toBe(21);
    expect(costOf('query ($n: Int) { tools(first: $n) { edges { cursor } } }')).toBe(21);
    expect(costOf('query ($n: Int = 9) { tools(first: $n) { edges { cursor } } }', { n: null })).toBe(21);
  });

  test('is the same through fragments, named and inline', () => {
    const plain = costOf('{ roles { edges { node { tools { edges { cursor } } } } } }');
    expect(plain).toBe(1 + 20 * (1 + 1 + 20));
    expect(
      costOf('{ roles { ... on RoleConnection { edges { node { tools { ... { edges { cursor } } } } } } } }'),
    ).toBe(plain);
    const named = `{ roles { ...roles } }
      fragment roles on RoleConnection { edges { ...edge } }
      fragment edge on RoleEdge { node { tools { ...tools } } }
      fragment tools on ToolConnection { edges { cursor } }`;
    expect(costOf(named)).toBe(plain);
  });

  test('counts a fragment as often as it is spread, and measures it once', () => {
    const levels = Array.from({ length: 40 }, (_, level) => level);
    const fragments = levels.map(
      (level) => `fragment f${level} on Query { ...f${level + 1} ...f${level + 1} }`,
    );
    const text = `{ ...f0 } ${fragments.join(' ')} fragment f40 on Query { tool(ref: "Git") { id } }`;
    expect(costOf(text)).toBe(2 ** 40);
  });

  test('is no less for an absurd page', () => {
    expect(costOf('{ tools(first: 0) { edges { cursor } } }')).toBe(2);
    expect(costOf('{ tools(first: -5) { edges { cursor } } }')).toBe(2);
    expect(costOf('query ($n: Int) { tools(first: $n) { edges { cursor } } }', { n: 1e6 })).toBe(1 + 1e6);
  });
});

describe('what is left out of an operation', () => {
  const page = (first: number) => `tools(first: ${first}) @include(if: $with) { edges { cursor } }`;
  const asked = (first: number) => `query ($with: Boolean!) { graph { version } ${page(first)} }`;

  test('costs nothing, and its arguments do not matter', () => {
    expect(sizeOf(asked(500), { with: false })).toEqual({ depth: 2, cost: 1, values: 1, excess: [] });
    expect(costOf(asked(50), { with: true })).toBe(1 + 1 + 50);
    expect(
      costOf('{ graph { version } ...t @skip(if: true) } fragment t on Query { tools { totalCount } }'),
    ).toBe(1);
  });
});

describe('arguments out of their bounds', () => {
  const NONE = '{ totalCount }';
  const TOO_LARGE = {
    code: 'BAD_USER_INPUT',
    message: 'first: 201 is out of range. Ask for 1 to 200.',
    limit: 'pageSize',
    value: 201,
    maximum: 200,
    argument: 'Query.tools(first:)',
  };

  test.each([
    ['a literal', `{ tools(first: 201) ${NONE} }`, {}],
    ['a variable', `query ($n: Int) { tools(first: $n) ${NONE} }`, { n: 201 }],
    ["a variable's default", `query ($n: Int = 201) { tools(first: $n) ${NONE} }`, {}],
    ['a fragment', `{ ...f } fragment f on Query { tools(first: 201) ${NONE} }`, {}],
  ])('are the same by %s', (_, text, variables) => {
    expect(sizeOf(text, variables).excess).toMatchObject([TOO_LARGE]);
  });

  test.each([
    ['a page of nothing', '{ tools(first: 0) { totalCount } }', 'pageSize', 0, 200],
    [
      'a list of ids',
      `{ nodes(ids: ${JSON.stringify(Array(201).fill('a'))}) { id } }`,
      'listLength',
      201,
      200,
    ],
    ['too many paths', '{ paths(from: "a", to: "b", first: 51) { __typename } }', 'pageSize', 51, 50],
    [
      'too much to go through',
      '{ paths(from: "a", to: "b", through: ["a", "b", "c", "d"]) { __typename } }',
      'listLength',
      4,
      3,
    ],
    [
      'a page of an interface',
      '{ entity(ref: "Git") { links(first: 300) { totalCount } } }',
      'pageSize',
      300,
      200,
    ],
  ])('%s', (_, text, limit, value, maximum) => {
    expect(sizeOf(text).excess).toMatchObject([{ code: 'BAD_USER_INPUT', limit, value, maximum }]);
  });

  test('are no business of a type that is wrong, which is told when it is read', () => {
    const asked = `query ($n: Int, $ids: [ID!]!) { tools(first: $n) ${NONE} nodes(ids: $ids) { id } }`;
    expect(sizeOf(asked, { n: 'many', ids: 'one' }).excess).toEqual([]);
  });
});

describe('the values of an answer', () => {
  test.each([
    ['{ __typename }', 1],
    ['{ tools(first: 7) { totalCount edges { node { id name } } } }', 1 + 7 * 2],
    [
      '{ roles(first: 3) { edges { node { id tools(first: 4) { edges { weight node { a: id b: id } } } } } } }',
      3 * 13,
    ],
  ])('of %s are %i', (text, values) => {
    expect(sizeOf(text).values).toBe(values);
  });
});

describe('the depth of an operation', () => {
  test.each([
    ['{ __typename }', 1],
    ['{ tool(ref: "Git") { name } }', 2],
    ['{ tools { edges { node { name } } } a: tool(ref: "Git") { id } }', 4],
    ['{ ... { tools { ...f } } } fragment f on ToolConnection { edges { ... { node { id } } } }', 4],
  ])('of %s is %i', (text, depth) => {
    expect(sizeOf(text).depth).toBe(depth);
  });
});
