import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { KINDS, labelOf, type Kind } from '../../../src/graph/kind.ts';
import { createSchema } from '../../../src/resolvers/createSchema.ts';
import type { Store } from '../../../src/store/Store.ts';
import { ADA, askOf, dataOf, type Ask } from '../../support/ask.ts';
import { connectionFields, pageOf, type Connection } from '../../support/relay/connectionFields.ts';
import { EARLY, idOf, LATE, NUMBERS, relayGraph, twoMore } from '../../support/relay/relayGraph.ts';
import { emptyStore } from '../../support/stores.ts';
import { writeFacts } from '../../support/writes.ts';

// Relay's rules of connections and of global identification, on every connection and every kind of the schema.

const schema = createSchema();
const FIELDS = connectionFields(schema);
const byName = FIELDS.map((field) => [field.name, field] as const);

const shapesOf = (name: string): Record<string, string> => {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no type.`);
  return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, String(field.type)]));
};

describe('the schema', () => {
  const named = (suffix: string) =>
    Object.keys(schema.getTypeMap()).filter((name) => name.endsWith(suffix) && name !== suffix);

  test.each(named('Connection'))('%s has edges and a pageInfo, and a field gives it', (name) => {
    const edge = name.replace(/Connection$/, 'Edge');
    expect(shapesOf(name)).toMatchObject({ edges: `[${edge}!]!`, pageInfo: 'PageInfo!', totalCount: 'Int!' });
    expect(shapesOf(edge)).toMatchObject({ cursor: 'String!', node: expect.stringMatching(/^\w+!$/) });
    const givers = Object.values(schema.getTypeMap()).filter(
      (type) =>
        isObjectType(type) &&
        Object.values(type.getFields()).some((field) => getNamedType(field.type).name === name),
    );
    expect(givers).not.toEqual([]);
  });

  test('has an edge for connections only, and a PageInfo of four fields', () => {
    expect(named('Edge')).toEqual(named('Connection').map((name) => name.replace(/Connection$/, 'Edge')));
    expect(shapesOf('PageInfo')).toEqual({
      startCursor: 'String',
      endCursor: 'String',
      hasNextPage: 'Boolean!',
      hasPreviousPage: 'Boolean!',
    });
  });

  test.each(byName)('%s takes first and after', (name) => {
    const [parent = '', child = ''] = name.split('.');
    const type = schema.getType(parent);
    const field =
      type && 'getFields' in type && !isInputObjectType(type) ? type.getFields()[child] : undefined;
    const args = Object.fromEntries(
      (field && 'args' in field ? field.args : []).map((one) => [one.name, String(one.type)]),
    );
    expect(args).toMatchObject({ first: 'Int', after: 'String' });
  });

  test('has a node by its id, and nodes', () => {
    const node = schema.getType('Node');
    expect(node && 'getFields' in node ? String(node.getFields()['id']?.type) : '').toBe('ID!');
    expect(shapesOf('Query')).toMatchObject({ node: 'Node', nodes: '[Node]!' });
    for (const kind of KINDS) expect(shapesOf(labelOf(kind))).toMatchObject({ id: 'ID!' });
  });
});

let store: Store;
let ask: Ask;

beforeAll(async () => {
  store = await emptyStore();
  await writeFacts(store, relayGraph());
  ask = askOf(store, ADA);
});

afterAll(() => store.close());

/** What an edge stands for, without its cursor. */
const shown = ({ edges }: Pick<Connection, 'edges'>): string[] =>
  edges.map((edge) => JSON.stringify({ ...edge, cursor: undefined }));

describe('every connection', () => {
  test.each(byName)('%s: pages of any size are together the one page', async (_, { document }) => {
    const whole = await pageOf(ask, document, 200);
    const length = whole.edges.length;
    expect(length).toBeGreaterThan(2);
    expect(whole.totalCount).toBeGreaterThanOrEqual(length);
    expect(new Set(whole.edges.map(({ cursor }) => cursor)).size).toBe(length);
    for (const first of length > 6 ? [Math.ceil(length / 2)] : NUMBERS.slice(0, length)) {
      const seen: Connection['edges'] = [];
      for (let after: string | undefined; seen.length < length;) {
        const { edges, pageInfo } = await pageOf(ask, document, first, after);
        seen.push(...edges);
        expect(pageInfo.hasNextPage).toBe(seen.length < whole.totalCount);
        expect(pageInfo.startCursor).toBe(edges[0]?.cursor);
        after = pageInfo.endCursor ?? undefined;
      }
      expect(seen.slice(0, length)).toEqual(whole.edges);
    }
  });

  const refused = async (document: string, after: string): Promise<void> => {
    const { errors } = await ask(document, { first: 1, after });
    const said = after.length > 40 ? `${after.slice(0, 40)}…` : after;
    expect(errors?.map(({ message, extensions }) => [extensions?.['code'], message])).toEqual([
      [
        'BAD_USER_INPUT',
        `after: "${said}" is not a cursor of this list. Take one from pageInfo.endCursor or an edge of the same question.`,
      ],
    ]);
  };

  test.each(byName)(
    '%s: a forged, broken, changed or foreign cursor is refused',
    async (name, { document }) => {
      const cursor = (await pageOf(ask, document, 1)).pageInfo.endCursor ?? '';
      const other = FIELDS[(FIELDS.findIndex((field) => field.name === name) + 1) % FIELDS.length];
      const foreign = (await pageOf(ask, other?.document ?? '', 1)).pageInfo.endCursor ?? '';
      const middle = Math.floor(cursor.length / 2);
      const changed = cursor[middle] === 'A' ? 'B' : 'A';
      await refused(document, Buffer.from('[1,"tool:n-1"]').toString('base64url'));
      await refused(document, cursor.slice(0, -3));
      await refused(document, `${cursor}=`);
      await refused(document, `${cursor.slice(0, middle)}${changed}${cursor.slice(middle + 1)}`);
      await refused(document, foreign);
    },
  );

  const paged = (field: string): string =>
    `query ($first: Int, $after: String) { ${field.replace('(', '(first: $first, after: $after, ')} { totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage } edges { cursor } } }`;

  test.each([
    ['another kind', 'roles(orderBy: NAME)', 'tools(orderBy: NAME)'],
    ['another order', 'tools(orderBy: NAME)', 'tools(orderBy: DEGREE)'],
    ['another filter', 'tools(filter: {})', 'tools(filter: { text: "n" })'],
    ['DEPRECATED ones too', 'tools(includeDeprecated: false)', 'tools(includeDeprecated: true)'],
    [
      'other ends',
      'connectors(between: ["role:n-1", "role:n-2"])',
      'connectors(between: ["role:n-1", "role:n-3"])',
    ],
    [
      'other kinds',
      'connectors(between: ["role:n-1", "role:n-2"])',
      'connectors(between: ["role:n-1", "role:n-2"], kinds: [TOOL])',
    ],
    ['another text', 'search(text: "Keeper")', 'search(text: "Keepe")'],
  ])('a cursor is not one for %s', async (_, from, to) => {
    await refused(paged(to), (await pageOf(ask, paged(from), 1)).pageInfo.endCursor ?? '');
  });

  test.each(['links', 'tools', 'similar', 'broader'])(
    'a cursor of %s is not one of another role',
    async (field) => {
      const of = (role: string) =>
        `query ($first: Int, $after: String) { node(id: "${role}") { ... on Role { ${field}(first: $first, after: $after) { totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage } edges { cursor } } } } }`;
      await refused(of('role:n-2'), (await pageOf(ask, of('role:n-1'), 1)).pageInfo.endCursor ?? '');
    },
  );

  test('a cursor is one for the same question in other words', async () => {
    const from = 'connectors(between: ["role:n-1", "role:n-2"], kinds: [TOOL, SKILL])';
    const same =
      'connectors(atLeast: 2, kinds: [SKILL, TOOL, SKILL], between: ["ROLE 2", "role:n-1", "role:n-2"])';
    const { edges } = await pageOf(ask, paged(from), 200);
    const rest = await pageOf(ask, paged(same), 200, edges[1]?.cursor);
    expect(rest.edges.map(({ cursor }) => cursor)).toEqual(edges.slice(2).map(({ cursor }) => cursor));
  });

  test('a cursor is one for another server over the same store', async () => {
    const [field] = FIELDS;
    const { edges } = await pageOf(ask, field?.document ?? '', 200);
    const other = await pageOf(askOf(store), field?.document ?? '', 200, edges[0]?.cursor);
    expect(other.edges).toEqual(edges.slice(1));
  });

  test('every entity has an id of its own, by which node and nodes find it, in order', async () => {
    const ids = KINDS.flatMap((kind) => NUMBERS.map((number) => idOf(kind, number)));
    const asked = [...ids.slice().reverse(), 'tool:none', ids[0] ?? ''];
    const { nodes } = await dataOf(
      ask('query ($asked: [ID!]!) { nodes(ids: $asked) { __typename id } }', { asked }),
    );
    expect(nodes).toEqual(
      asked.map((id) =>
        id === 'tool:none'
          ? null
          : {
              id,
              __typename: labelOf(KINDS.find((kind) => id.startsWith(`${kind.toLowerCase()}:`)) ?? 'ROLE'),
            },
      ),
    );
    const one = 'query ($id: ID!) { node(id: $id) { id ... on Entity { kind } } }';
    for (const kind of KINDS) {
      const id = idOf(kind, 3);
      expect(await dataOf(ask(one, { id }))).toEqual({ node: { id, kind } });
    }
    expect(await dataOf(ask(one, { id: 'nothing' }))).toEqual({ node: null });
  });
});

describe('between two pages, while entities come and go, what stays is shown once and what comes behind too', () => {
  /** What has other nodes than entities of one kind is asked while tools come and go. */
  const withNodesOf = (kind: Kind) =>
    FIELDS.filter(({ node }) =>
      KINDS.some((one) => labelOf(one) === node) ? node === labelOf(kind) : kind === 'TOOL',
    );

  test.each(KINDS)('in lists of kind %s', async (kind) => {
    const ours = withNodesOf(kind);
    const before = new Map<string, Connection>();
    for (const { name, document } of ours) before.set(name, await pageOf(ask, document, 200));
    await writeFacts(store, twoMore(kind));
    await takeOut([2, 4].map((number) => idOf(kind, number)));
    if (kind === 'TOOL') await takeOut(['tool:keeper-2', 'tool:keeper-4']);
    let behind = 0;
    for (const { name, document } of ours) {
      behind += await goesOn(name, document, before.get(name)?.edges ?? []);
    }
    expect(behind).toBeGreaterThan(0);
  });

  /** @returns how many came behind the place */
  async function goesOn(name: string, document: string, edges: Connection['edges']): Promise<number> {
    const place = Math.floor(edges.length / 2);
    const old = shown({ edges });
    const rest = shown(await pageOf(ask, document, 200, edges[place]?.cursor));
    const now = shown(await pageOf(ask, document, 200));
    const stayed = old.filter((edge) => now.includes(edge));
    expect(stayed.length).toBeGreaterThan(1);
    const seen = [...old.slice(0, place + 1), ...rest];
    expect([name, seen.filter((edge) => stayed.includes(edge))]).toEqual([name, stayed]);
    // The newest changes are further behind than a page shows; where others are ordered by what their links say of
    // them, their number does not tell where a new one stands.
    if (['Graph.changes', 'Query.connectors'].includes(name) || name.endsWith('.similar')) return 0;
    const came = (list: readonly string[], number: number) =>
      numbered(name, list, number).filter((edge) => !old.includes(edge));
    expect([name, came(rest, LATE)]).toEqual([name, came(now, LATE)]);
    expect([name, came(rest, EARLY)]).toEqual([name, []]);
    return came(rest, LATE).length;
  }

  /** What has this number, of the keepers in a search and else of the others. */
  const numbered = (name: string, edges: readonly string[], number: number): string[] =>
    edges.filter((edge) => edge.includes(`:${name === 'Query.search' ? 'keeper' : 'n'}-${number}"`));

  async function takeOut(refs: string[]): Promise<void> {
    const { errors } = await ask(
      'mutation ($refs: [EntityRef!]!) { removeEntities(refs: $refs) { version } }',
      { refs },
    );
    expect(errors).toBeUndefined();
  }
});
