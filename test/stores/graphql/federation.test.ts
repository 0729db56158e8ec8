import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema, graphql } from 'graphql';
import { KINDS, labelOf } from '../../../src/graph/kind.ts';
import type { Store } from '../../../src/store/Store.ts';
import { askOf, dataOf, type Ask } from '../../support/ask.ts';
import { CountingStore } from '../../support/countingStore.ts';
import { fixtureStore } from './fixture.ts';

// What a router asks of a subgraph: the entities behind references.

const ENTITIES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { __typename ... on Entity { id name } }
}`;

/** An entity of each kind of the fixture. */
const ONE_EACH: Record<string, string> = {
  Role: 'role:data-scientist',
  Skill: 'skill:statistics',
  Tool: 'tool:c-plus-plus',
  Framework: 'framework:django',
  Specialization: 'specialization:data-analysis',
  Activity: 'activity:code-review',
  Project: 'project:dashboard',
  Credential: 'credential:python-certificate',
};

const role = (slug: string) => ({ __typename: 'Role', id: `role:${slug}` });

let base: Store;
let store: CountingStore;
let ask: Ask;

beforeAll(async () => {
  base = await fixtureStore();
  store = new CountingStore(base);
  ask = askOf(store);
});

afterAll(() => base.close());

const entities = async (...representations: unknown[]): Promise<unknown> =>
  (await dataOf(ask(ENTITIES, { representations })))['_entities'];

describe('the entities behind references', () => {
  test('are found for every kind', async () => {
    const references = KINDS.map(labelOf).map((__typename) => ({ __typename, id: ONE_EACH[__typename] }));
    expect(await entities(...references)).toEqual(
      references.map((reference) => ({ ...reference, name: expect.any(String) })),
    );
  });

  test('come in the order of the references, twice where asked twice, DEPRECATED ones too', async () => {
    const references = [role('webmaster'), role('designer'), role('beekeeper'), role('designer')];
    expect(await entities(...references)).toMatchObject(references);
  });

  test('are null where the id is unknown or of another kind', async () => {
    expect(
      await entities(
        role('nobody'),
        { __typename: 'Tool', id: 'role:designer' },
        { ...role('designer'), headcount: 3 },
      ),
    ).toEqual([null, null, { ...role('designer'), name: 'Designer' }]);
  });

  test('take no statement more for twelve than for one', async () => {
    const slugs = [
      'designer',
      'beekeeper',
      'webmaster',
      'data-scientist',
      'software-developer',
      'back-end-developer',
    ];
    const twelve = [
      ...slugs.map(role),
      ...Object.entries(ONE_EACH)
        .slice(1, 7)
        .map(([__typename, id]) => ({ __typename, id })),
    ];
    expect(twelve).toHaveLength(12);
    for (const count of [1, 12]) {
      expect(await store.statementsOf(() => entities(...twelve.slice(0, count)))).toHaveLength(1);
    }
  });
});

describe('an item that is no reference', () => {
  const message =
    'representations: this item is no reference to an entity. Give __typename, one of Role, Skill, Tool, Framework, ' +
    'Specialization, Activity, Project, Credential, and id as a text.';

  test.each([
    ['names no type of ours', { __typename: 'Person', id: 'role:designer' }],
    ['names an interface', { __typename: 'Entity', id: 'role:designer' }],
    ['names no type', { id: 'role:designer' }],
    ['has no id', { __typename: 'Role' }],
    ['has an id that is no text', { __typename: 'Role', id: 7 }],
    ['is a text', 'role:designer'],
  ])('since it %s is refused by itself', async (_, item) => {
    const { data, errors } = await ask(ENTITIES, { representations: [role('designer'), item] });
    expect(data).toEqual({ _entities: [{ ...role('designer'), name: 'Designer' }, null] });
    expect(errors).toMatchObject([
      { message, path: ['_entities', 1], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});

test('200 references are answered and 201 refused', async () => {
  const many = Array.from({ length: 201 }, () => role('designer'));
  expect(await entities(...many.slice(1))).toHaveLength(200);
  const { data, errors } = await ask(ENTITIES, { representations: many });
  expect(data).toBeNull();
  expect(errors).toMatchObject([
    {
      message: 'representations: 201 are too many. Ask for at most 200 at once.',
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
  expect(await entities()).toEqual([]);
});

test("a router's plan: another subgraph names a role and a tool, and this one tells the rest", async () => {
  // What the router asks the other subgraph.
  const other = buildSchema(`
    type Role { id: ID! headcount: Int! favourite: Tool }
    type Tool { id: ID! }
    type Query { busiest: Role }
  `);
  const { data } = await graphql({
    schema: other,
    source: '{ busiest { __typename id headcount favourite { __typename id } } }',
    rootValue: {
      busiest: { id: 'role:data-scientist', headcount: 3, favourite: { id: 'tool:python' } },
    },
  });
  const { busiest } = JSON.parse(JSON.stringify(data)) as {
    busiest: { __typename: string; id: string; favourite: { __typename: string; id: string } };
  };
  // What it asks this one, with the references that it was given.
  const answer = await dataOf(
    ask(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on Role { name skills(first: 1) { edges { node { name } } } }
        ... on Tool { name category }
      } }`,
      {
        representations: [busiest, busiest.favourite].map(({ __typename, id }) => ({ __typename, id })),
      },
    ),
  );
  expect(answer).toEqual({
    _entities: [
      { name: 'Data Scientist', skills: { edges: [{ node: { name: 'Statistics' } }] } },
      { name: 'Python', category: 'LANGUAGE' },
    ],
  });
});
