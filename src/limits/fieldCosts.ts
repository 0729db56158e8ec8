import {
  getDirectiveValues,
  GraphQLDirective,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
  DirectiveLocation,
  type GraphQLArgument,
  type GraphQLField,
} from 'graphql';

/** What the schema says of a field by @cost and @listSize. */
export interface FieldCosts {
  readonly weight: number | undefined;
  readonly assumedSize: number | undefined;
  readonly slicingArguments: readonly string[];
  /** Fields of the answer whose lists have the size; none: the field's own. */
  readonly sizedFields: readonly string[];
  readonly arguments: readonly ArgumentCosts[];
}

/** What the schema says of an argument that has a price or a maximum. */
export interface ArgumentCosts {
  readonly name: string;
  /** What each of its items costs. */
  readonly weight: number;
  /** The greatest number, or the most items. */
  readonly most: number | undefined;
  readonly isList: boolean;
  readonly default: unknown;
}

// Read by what schema.graphql defines them to be; only their arguments matter here.
const names = new GraphQLList(new GraphQLNonNull(GraphQLString));
const at = [DirectiveLocation.FIELD_DEFINITION, DirectiveLocation.ARGUMENT_DEFINITION];
const COST = new GraphQLDirective({ name: 'cost', locations: at, args: { weight: { type: GraphQLInt } } });
const LIMIT = new GraphQLDirective({ name: 'limit', locations: at, args: { most: { type: GraphQLInt } } });
const LIST_SIZE = new GraphQLDirective({
  name: 'listSize',
  locations: at,
  args: {
    assumedSize: { type: GraphQLInt },
    slicingArguments: { type: names },
    sizedFields: { type: names },
  },
});

const known = new WeakMap<GraphQLField<unknown, unknown>, FieldCosts>();

/** What a field and its arguments cost, read from the schema once. */
export function costsOf(field: GraphQLField<unknown, unknown>): FieldCosts {
  const read = known.get(field) ?? readCosts(field);
  known.set(field, read);
  return read;
}

function readCosts(field: GraphQLField<unknown, unknown>): FieldCosts {
  const size = valuesOf(LIST_SIZE, field);
  return {
    weight: numberOf(valuesOf(COST, field)['weight']),
    assumedSize: numberOf(size['assumedSize']),
    slicingArguments: namesOf(size['slicingArguments']),
    sizedFields: namesOf(size['sizedFields']),
    arguments: field.args.map(argumentCosts),
  };
}

const argumentCosts = (argument: GraphQLArgument): ArgumentCosts => ({
  name: argument.name,
  weight: numberOf(valuesOf(COST, argument)['weight']) ?? 0,
  most: numberOf(valuesOf(LIMIT, argument)['most']),
  isList: isList(argument.type),
  default: argument.defaultValue,
});

/** Whether a type is a list, or one that is never null. */
export const isList = (type: unknown): boolean =>
  type instanceof GraphQLNonNull ? isList(type.ofType) : type instanceof GraphQLList;

const valuesOf = (
  directive: GraphQLDirective,
  { astNode }: GraphQLField<unknown, unknown> | GraphQLArgument,
): Record<string, unknown> => (astNode && getDirectiveValues(directive, astNode)) ?? {};

const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

const namesOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
