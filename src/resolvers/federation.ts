import { GraphQLScalarType } from 'graphql';
import { z } from 'zod';
import type { Entity } from '../graph/entity.ts';
import { badUserInput, type RolegraphError } from '../graph/errors.ts';
import { KINDS, labelOf } from '../graph/kind.ts';
import { within } from '../graph/within.ts';
import { Entity as EntityType } from './abstractTypes.ts';
import type { Context } from './context.ts';
import { subgraphSdl } from './subgraphSdl.ts';

// What makes this server a subgraph. It is little, and own code: Apollo's library brings its composition along,
// whose licence is not one that this project takes.

const TYPES = KINDS.map(labelOf);
const MOST = 200;

/** What a router asks for, on top of schema.graphql. */
export const FEDERATION = /* GraphQL */ `
  "What a router knows of an entity: its type and its id."
  scalar _Any

  "An entity that other subgraphs may refer to."
  union _Entity = ${TYPES.join(' | ')}

  "What composition needs to know of this subgraph."
  type _Service {
    "The schema with the directives of federation."
    sdl: String!
  }

  extend type Query {
    "The entities that a router has references to, in their order; null for one that is not there."
    _entities(
      "At most ${MOST}, each with __typename and id."
      representations: [_Any!]! @limit(most: ${MOST})
    ): [_Entity]! @listSize(slicingArguments: ["representations"])

    "This subgraph, for composition."
    _service: _Service! @cost(weight: 1000)
  }
`;

const reference = z.object({ __typename: z.string(), id: z.string() });

const named = (type: string): boolean => TYPES.some((one) => one === type);

/** @throws RolegraphError BAD_USER_INPUT for what is no reference to an entity */
async function entityOf(value: unknown, { loaders }: Context): Promise<Entity | null> {
  const { data } = reference.safeParse(value);
  if (!data || !named(data.__typename)) throw noReference();
  const entity = await loaders.entity(data.id);
  return entity && labelOf(entity.kind) === data.__typename ? entity : null;
}

const noReference = (): RolegraphError =>
  badUserInput(
    `representations: this item is no reference to an entity. Give __typename, one of ${TYPES.join(', ')}, and id as a text.`,
  );

interface Representations {
  readonly representations: readonly unknown[];
}

/** What a router asks for by its references. Each item fails by itself, and all are loaded in one tick. */
async function entitiesOf(
  _: unknown,
  { representations }: Representations,
  context: Context,
): Promise<unknown[]> {
  if (representations.length > MOST) {
    throw badUserInput(
      `representations: ${representations.length} are too many. Ask for at most ${MOST} at once.`,
    );
  }
  const loaded = Promise.allSettled(representations.map((one) => entityOf(one, context)));
  const found = await within(context.scope, loaded);
  // An error in a list is the error of that item.
  return found.map((one): unknown => (one.status === 'fulfilled' ? one.value : one.reason));
}

/**
 * The resolvers of FEDERATION.
 *
 * @param schema the text of schema.graphql
 * @param print makes of it what composition reads
 */
export function federation(schema: string, print: (schema: string) => string = subgraphSdl) {
  let sdl: string | undefined;
  return {
    _Any: new GraphQLScalarType({ name: '_Any' }),
    _Entity: EntityType,
    Query: {
      // Printed once, and only where a router asks.
      _service: () => ({ sdl: (sdl ??= print(schema)) }),
      _entities: entitiesOf,
    },
  };
}
