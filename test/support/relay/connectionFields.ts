import { getNamedType, isInterfaceType, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { dataOf, type Ask } from '../ask.ts';

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

export type Connection = z.output<typeof connection>;

/** A field that gives a connection, with a question that leads to it. */
export interface ConnectionField {
  /** `Role.tools`. */
  readonly name: string;
  /** The type of its edges' nodes. */
  readonly node: string;
  /** Asks with `$first` and `$after`; the connection goes by the name `list`. */
  readonly document: string;
}

/** What two fields must be asked besides; connectors of one kind, so that their ids tell the order. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  connectors: 'between: ["role:n-1", "role:n-2"], kinds: [TOOL], ',
  search: 'text: "Keeper", ',
};

/** What tells one node from another, where that is no id. */
const IDENTITY: Readonly<Record<string, string>> = {
  Connector: 'entity { id }',
  Change: 'version action entityId link { fromId relation toId }',
};

/** Every field of the schema that gives a connection, of an interface too. */
export const connectionFields = (schema: GraphQLSchema): ConnectionField[] =>
  Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields())
          .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
          .map((field) => asked(type.name, field))
      : [],
  );

function asked(type: string, field: GraphQLField<unknown, unknown>): ConnectionField {
  const [edge, node] = ends(field);
  const link = edge.includes('relation') ? 'relation direction' : '';
  const list = `list: ${field.name}(${ARGUMENTS[field.name] ?? ''}first: $first, after: $after) {
    totalCount
    pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
    edges { cursor ${link} node { ${IDENTITY[node] ?? 'id'} } }
  }`;
  return {
    name: `${type}.${field.name}`,
    node,
    document: `query ($first: Int, $after: String) { ${around(type, list)} }`,
  };
}

/** The fields of an edge, and the type of its node. */
function ends({ type }: GraphQLField<unknown, unknown>): [string[], string] {
  const given = getNamedType(type);
  const edge = isObjectType(given) ? getNamedType(given.getFields()['edges']?.type) : undefined;
  if (!isObjectType(edge)) throw new Error(`${given.name} has no edges.`);
  const fields = edge.getFields();
  return [Object.keys(fields), getNamedType(fields['node']?.type)?.name ?? ''];
}

function around(type: string, list: string): string {
  if (type === 'Query') return list;
  if (type === 'Graph') return `graph { ${list} }`;
  if (type === 'Entity') return `entity(ref: "skill:n-1") { ${list} }`;
  return `node(id: "${type.toLowerCase()}:n-1") { ... on ${type} { ${list} } }`;
}

/** One page, from wherever in the answer it is. */
export async function pageOf(ask: Ask, document: string, first: number, after?: string): Promise<Connection> {
  return connectionIn(await dataOf(ask(document, { first, after })));
}

function connectionIn(value: unknown): Connection {
  const found = connection.safeParse(value);
  if (found.success) return found.data;
  const [only] = Object.values(z.record(z.string(), z.unknown()).parse(value));
  return connectionIn(only);
}
