import { z } from 'zod';

const entity = z.object({ id: z.string(), name: z.string(), kind: z.string() });
const link = z.object({
  from: entity.pick({ id: true, name: true }),
  relation: z.string(),
  to: entity.pick({ id: true, name: true }),
  weight: z.number().nullable(),
});

/** What the connectors command asks for. */
export const connectorsAnswer = z.object({
  totalCount: z.number(),
  edges: z.array(
    z.object({
      node: z.object({
        entity: entity.extend({ category: z.string().nullable() }),
        roleCount: z.number(),
        distinctiveness: z.number(),
        links: z.array(link),
      }),
    }),
  ),
});

export const pathsAnswer = z.union([
  z.object({
    paths: z.array(
      z.object({ length: z.number(), hubPenalty: z.number(), nodes: z.array(entity), links: z.array(link) }),
    ),
    truncated: z.boolean(),
  }),
  z.object({ reason: z.string(), message: z.string(), searchedHops: z.number() }),
]);

export type ConnectorsAnswer = z.output<typeof connectorsAnswer>;
export type PathsAnswer = z.output<typeof pathsAnswer>;
export type LinkAnswer = z.output<typeof link>;

const LINK = 'links { from { id name } relation to { id name } weight }';

export const CONNECTORS = `query Connectors($between: [EntityRef!]!, $kinds: [Kind!], $relations: [Relation!], $atLeast: Int, $orderBy: ConnectorOrder, $first: Int) {
  connectors(between: $between, kinds: $kinds, relations: $relations, atLeast: $atLeast, orderBy: $orderBy, first: $first) {
    totalCount
    edges { node { entity { id name kind category } roleCount distinctiveness ${LINK} } }
  }
}`;

export const PATHS = `query Paths($from: EntityRef!, $to: EntityRef!, $kinds: [Kind!], $relations: [Relation!], $through: [EntityRef!], $avoid: [EntityRef!], $maxHops: Int, $first: Int) {
  paths(from: $from, to: $to, kinds: $kinds, relations: $relations, through: $through, avoid: $avoid, maxHops: $maxHops, first: $first) {
    ... on Paths { truncated paths { length hubPenalty nodes { id name kind } ${LINK} } }
    ... on NoPath { reason message searchedHops }
  }
}`;
