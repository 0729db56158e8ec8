import {
  GraphQLObjectType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  getNamedType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  typeFromAST,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { checkArgument } from './checkArgument.ts';
import type { Excess } from './Excess.ts';
import { costsOf, isList, type ArgumentCosts, type FieldCosts } from './fieldCosts.ts';
import { matrixSizes } from './matrixSizes.ts';

type Variables = Readonly<Record<string, unknown>>;

export interface Size {
  /** Fields inside fields. */
  readonly depth: number;
  /** Entities that the operation could load at the most: page sizes multiplied along each branch. */
  readonly cost: number;
  /** Values that the answer could hold at the most, counted alike. */
  readonly values: number;
}

export interface Measured extends Size {
  /** Arguments that are out of their bounds, in the order of the document. */
  readonly excess: readonly Excess[];
}

/** What lists hold, by the names of their fields, as the field around them says. */
export type Sizes = ReadonlyMap<string, number>;

const NOTHING: Size = { depth: 0, cost: 0, values: 0 };
const NO_SIZES: Sizes = new Map();

/**
 * Measures an operation before it runs, by the directives of the schema's fields, reading arguments from
 * literals, variables and variables' defaults alike. What @skip or @include leaves out is not counted. Fragments
 * are measured once; validation has refused cycles before.
 */
export function measureOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Measured {
  const measure = new Measure(schema, document, { ...defaultsOf(operation), ...variables });
  const root = schema.getRootType(operation.operation);
  const size = root ? measure.selections(operation.selectionSet, root, NO_SIZES) : NOTHING;
  return { ...size, excess: measure.excess };
}

class Measure {
  readonly excess: Excess[] = [];
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #measured = new Map<string, Size>();
  readonly #variables: Variables;

  constructor(schema: GraphQLSchema, document: DocumentNode, variables: Variables) {
    this.#schema = schema;
    this.#variables = variables;
    const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  selections({ selections }: SelectionSetNode, parent: GraphQLCompositeType, sizes: Sizes): Size {
    return selections.reduce((sum, selection) => {
      const part = this.#isLeftOut(selection) ? NOTHING : this.#selection(selection, parent, sizes);
      return {
        depth: Math.max(sum.depth, part.depth),
        cost: sum.cost + part.cost,
        values: sum.values + part.values,
      };
    }, NOTHING);
  }

  #selection(node: SelectionNode, parent: GraphQLCompositeType, sizes: Sizes): Size {
    if (node.kind === Kind.FIELD) return this.#field(node, parent, sizes);
    if (node.kind === Kind.FRAGMENT_SPREAD) return this.#fragment(node.name.value, sizes);
    const type = node.typeCondition ? this.#type(node.typeCondition) : parent;
    return type ? this.selections(node.selectionSet, type, sizes) : NOTHING;
  }

  #fragment(name: string, sizes: Sizes): Size {
    // The same selections hold more or less elsewhere.
    const key = JSON.stringify([name, ...sizes]);
    const known = this.#measured.get(key);
    if (known) return known;
    const fragment = this.#fragments.get(name);
    const type = fragment && this.#type(fragment.typeCondition);
    const size = fragment && type ? this.selections(fragment.selectionSet, type, sizes) : NOTHING;
    this.#measured.set(key, size);
    return size;
  }

  #field(node: FieldNode, parent: GraphQLCompositeType, sizes: Sizes): Size {
    const { value: name } = node.name;
    const field = fieldOf(this.#schema, parent, name);
    // A name of its own type, which is no field of it.
    if (!field) return { depth: 1, cost: 0, values: 1 };
    const coordinate = `${parent.name}.${name}`;
    const costs = costsOf(field);
    const given = this.#given(node, costs, coordinate);
    const price = priceOf(costs, given);
    const type = getNamedType(field.type);
    if (!node.selectionSet || !isCompositeType(type)) return { depth: 1, cost: price, values: 1 };
    const size = sizeOf(costs, given) ?? 1;
    const inside = this.selections(node.selectionSet, type, sizesInside(coordinate, costs, size, given));
    const depth = inside.depth + 1;
    if (!isList(field.type)) {
      return {
        depth,
        cost: (costs.weight === undefined ? 1 : 0) + price + inside.cost,
        values: inside.values,
      };
    }
    const items = sizes.get(name) ?? (costs.sizedFields.length > 0 ? 1 : size);
    return { depth, cost: price + items * (1 + inside.cost), values: items * inside.values };
  }

  /** The values of the arguments that have a price or a say in the size. */
  #given(node: FieldNode, costs: FieldCosts, coordinate: string): Variables {
    const entries = costs.arguments.map((argument) => {
      const written = node.arguments?.find(({ name }) => name.value === argument.name);
      const value = (written && valueFromASTUntyped(written.value, this.#variables)) ?? argument.default;
      const excess = checkArgument(argument, value, `${coordinate}(${argument.name}:)`, written ?? node);
      if (excess) this.excess.push(excess);
      return [argument.name, value] as const;
    });
    return Object.fromEntries(entries);
  }

  #isLeftOut({ directives }: SelectionNode): boolean {
    const given = (name: string): unknown => {
      const condition = directives?.find((one) => one.name.value === name)?.arguments?.[0];
      return condition && valueFromASTUntyped(condition.value, this.#variables);
    };
    return given('skip') === true || given('include') === false;
  }

  #type(condition: NamedTypeNode): GraphQLCompositeType | undefined {
    const type = typeFromAST(this.#schema, condition);
    return isCompositeType(type) ? type : undefined;
  }
}

/** A field of a type; undefined for __typename. */
function fieldOf(
  schema: GraphQLSchema,
  parent: GraphQLCompositeType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (parent instanceof GraphQLObjectType && parent === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

/** What a field costs once, whatever it answers, and its arguments for each item that they list. */
const priceOf = ({ weight = 0, arguments: priced }: FieldCosts, given: Variables): number =>
  priced.reduce((sum, argument) => sum + argument.weight * itemsOf(argument, given), weight);

const itemsOf = ({ name }: ArgumentCosts, given: Variables): number =>
  given[name] == null ? 0 : (numberIn(given[name]) ?? 1);

/** How many items a field answers: as its arguments say, or as the schema assumes. */
function sizeOf({ slicingArguments, assumedSize }: FieldCosts, given: Variables): number | undefined {
  const sizes = slicingArguments.flatMap((name) => numberIn(given[name]) ?? []);
  return sizes.length > 0 ? Math.max(1, ...sizes) : assumedSize;
}

/** A number, or how many a list has. What is no list where one is wanted counts as a list of one. */
function numberIn(value: unknown): number | undefined {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'number' ? value : undefined;
}

function sizesInside(coordinate: string, costs: FieldCosts, size: number, given: Variables): Sizes {
  if (coordinate === 'Query.roleMatrix') {
    return matrixSizes(typeof given['group'] === 'string', size, costs.assumedSize ?? size);
  }
  return new Map(costs.sizedFields.map((name) => [name, size]));
}

const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Variables =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
