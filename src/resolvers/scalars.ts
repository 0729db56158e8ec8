import { GraphQLScalarType, Kind } from 'graphql';
import { DateTimeResolver, URLResolver } from 'graphql-scalars';
import { badUserInput } from '../graph/errors.ts';

const MOST = 200;

function entityRef(value: unknown): string {
  if (typeof value !== 'string') throw badUserInput('An EntityRef is a text: an id, a name or an alias.');
  if (value.trim() === '') throw badUserInput('An EntityRef is empty. Give an id, a name or an alias.');
  if (value.length > MOST) {
    throw badUserInput(`An EntityRef has ${value.length} characters. Give at most ${MOST}.`);
  }
  return value;
}

const EntityRef = new GraphQLScalarType({
  name: 'EntityRef',
  serialize: entityRef,
  parseValue: entityRef,
  parseLiteral: (node) => entityRef(node.kind === Kind.STRING ? node.value : undefined),
});

export const scalars = { EntityRef, DateTime: DateTimeResolver, URL: URLResolver };
