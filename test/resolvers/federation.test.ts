import { beforeAll, describe, expect, test } from '@jest/globals';
import { composeServices, compositionHasErrors } from '@theguild/federation-composition';
import { graphql, Kind, parse, type DirectiveNode, type DocumentNode } from 'graphql';
import { z } from 'zod';
import { KINDS, labelOf } from '../../src/graph/kind.ts';
import { MAXIMA } from '../../src/limits/maxima.ts';
import { measureOperation } from '../../src/limits/measureOperation.ts';
import type { Context } from '../../src/resolvers/context.ts';
import { createSchema } from '../../src/resolvers/createSchema.ts';
import { federation } from '../../src/resolvers/federation.ts';
import { aScope } from '../support/faults/aScope.ts';

const TYPES = KINDS.map(labelOf);

/** Another subgraph, which adds to our roles and refers to our tools. */
const TOY = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])

  type Role @key(fields: "id") { id: ID! headcount: Int! favourite: Tool }
  type Tool @key(fields: "id", resolvable: false) { id: ID! }
  type Query { busiest: Role, staff(first: Int = 20, after: String): StaffConnection! }
  type StaffConnection { pageInfo: PageInfo! }
  type PageInfo @shareable { startCursor: String endCursor: String hasNextPage: Boolean! hasPreviousPage: Boolean! }
`;

async function ourSdl(): Promise<string> {
  const { data, errors } = await graphql({
    schema: createSchema(),
    source: '{ _service { sdl } }',
    contextValue: {},
  });
  expect(errors).toBeUndefined();
  return z.object({ _service: z.object({ sdl: z.string() }) }).parse(data)._service.sdl;
}

function compose(...sdls: readonly [name: string, sdl: string][]): { errors: string[]; supergraph: string } {
  const services = sdls.map(([name, sdl]) => ({
    name,
    url: `http://${name}.example/graphql`,
    typeDefs: parse(sdl),
  }));
  const result = composeServices(services);
  return compositionHasErrors(result)
    ? { errors: result.errors.map(({ message }) => message), supergraph: '' }
    : { errors: [], supergraph: result.supergraphSdl };
}

/** The directives on a type, or on a field of it, as written. */
function directivesOf(document: DocumentNode, type: string, field?: string): string[] {
  const found = document.definitions.flatMap((node) =>
    'name' in node && node.name?.value === type && 'directives' in node ? [node] : [],
  );
  const directives = found.flatMap((node) => {
    if (field === undefined) return node.directives ?? [];
    return 'fields' in node
      ? (node.fields ?? []).filter(({ name }) => name.value === field).flatMap((one) => one.directives ?? [])
      : [];
  });
  return directives.map(shown);
}

const shown = ({ name, arguments: given = [] }: DirectiveNode): string =>
  `${name.value}(${given
    .map(({ name: { value: argument }, value }) => `${argument}: ${'value' in value ? value.value : '…'}`)
    .join(', ')})`;

describe('the subgraph', () => {
  let sdl = '';

  beforeAll(async () => {
    sdl = await ourSdl();
  });

  test('has a key on every kind, and none of what only a router asks for', () => {
    const document = parse(sdl);
    for (const type of TYPES) expect(directivesOf(document, type)).toEqual(['key(fields: id)']);
    expect(sdl).not.toMatch(/_entities|_service|_Any|_Entity/);
  });

  test('composes alone', () => {
    expect(compose(['rolegraph', sdl]).errors).toEqual([]);
  });

  describe('with another one', () => {
    let supergraph: DocumentNode;

    beforeAll(() => {
      const composed = compose(['rolegraph', sdl], ['toy', TOY]);
      expect(composed.errors).toEqual([]);
      supergraph = parse(composed.supergraph);
    });

    test('gives every kind its key, and shares the roles and tools', () => {
      for (const type of TYPES) {
        expect(directivesOf(supergraph, type)).toContain('join__type(graph: ROLEGRAPH, key: id)');
      }
      expect(directivesOf(supergraph, 'Role')).toContain('join__type(graph: TOY, key: id)');
      expect(directivesOf(supergraph, 'Tool')).toContain(
        'join__type(graph: TOY, key: id, resolvable: false)',
      );
    });

    test('says which field comes from which', () => {
      expect(directivesOf(supergraph, 'Role', 'headcount')).toEqual(['join__field(graph: TOY)']);
      expect(directivesOf(supergraph, 'Role', 'name')).toEqual(['join__field(graph: ROLEGRAPH)']);
      expect(directivesOf(supergraph, 'Role', 'id')).toEqual([]);
      expect(directivesOf(supergraph, 'Query', 'connectors')).toContain('join__field(graph: ROLEGRAPH)');
      expect(directivesOf(supergraph, 'PageInfo', 'hasNextPage')).toEqual([]);
    });

    test('keeps the prices that federation has words for', () => {
      expect(directivesOf(supergraph, 'Query', 'roles')).toContain(
        'listSize(slicingArguments: …, sizedFields: …)',
      );
      expect(directivesOf(supergraph, 'Query', 'graph')).toContain('cost(weight: 1)');
    });
  });

  test('is refused beside one that defines a field of ours otherwise', () => {
    const other = TOY.replace('headcount: Int!', 'name: Int!');
    expect(compose(['rolegraph', sdl], ['toy', other]).errors.join('\n')).toContain('Role.name');
  });
});

describe('what a router asks for', () => {
  test('is printed once, however often it is asked', () => {
    let prints = 0;
    const { Query } = federation('the schema', () => `print ${(prints += 1)}`);
    expect([Query._service(), Query._service()]).toEqual([{ sdl: 'print 1' }, { sdl: 'print 1' }]);
  });

  test('is refused by its cost where one document asks for it 25 times', () => {
    const asked = Array.from({ length: 25 }, (_, index) => `a${index}: _service { sdl }`).join(' ');
    const document = parse(`{ ${asked} }`);
    const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
    expect(measureOperation(createSchema(), document, operation, {}).cost).toBeGreaterThan(MAXIMA.cost);
  });

  test('ends with the request where the entities never come', async () => {
    const scope = aScope(60_000);
    const context = { scope, loaders: { entity: () => new Promise(() => undefined) } };
    const representations = [{ __typename: 'Role', id: 'role:a' }];
    const { Query } = federation('');
    // Nothing else of the context is asked for.
    const answer = Query._entities(undefined, { representations }, context as unknown as Context);
    scope.end();
    await expect(answer).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
  });
});
