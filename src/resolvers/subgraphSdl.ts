import {
  Kind as NodeKind,
  parse,
  print,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { KINDS, labelOf } from '../graph/kind.ts';

/** The lowest version that knows the directives of cost. */
const SPEC = 'https://specs.apollo.dev/federation/v2.9';

/** A type with directives of federation. */
const marked = (type: string, text: string): [string, readonly ConstDirectiveNode[]] => {
  const [definition] = parse(`scalar A ${text}`).definitions;
  return [type, definition?.kind === NodeKind.SCALAR_TYPE_DEFINITION ? (definition.directives ?? []) : []];
};

/** The keys, and what other subgraphs define alike. */
const MARKS = new Map([
  ...KINDS.map((kind) => marked(labelOf(kind), '@key(fields: "id")')),
  marked('PageInfo', '@shareable'),
]);

/** What composition reads: the schema as clients see it, with the directives of federation. */
export const subgraphSdl = (schema: string): string => `extend schema
  @link(url: "${SPEC}", import: ["@key", "@shareable", "@cost", "@listSize"])

${print(visit(asFederationPrices(parse(schema)), { ObjectTypeDefinition: withMarks }))}
`;

const withMarks = (node: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode => ({
  ...node,
  directives: [...(node.directives ?? []), ...(MARKS.get(node.name.value) ?? [])],
});

/**
 * Leaves out the prices that federation has no words for: those of an interface's fields, of lists as long as a list
 * argument, and of the lists in a union. This server counts them all the same.
 */
function asFederationPrices(schema: DocumentNode): DocumentNode {
  const unions = new Set(
    schema.definitions.flatMap((node) =>
      node.kind === NodeKind.UNION_TYPE_DEFINITION ? [node.name.value] : [],
    ),
  );
  const priced = (field: FieldDefinitionNode, isWord: (directive: ConstDirectiveNode) => boolean) => ({
    ...field,
    directives: (field.directives ?? []).filter(isWord),
  });
  return visit(schema, {
    InterfaceTypeDefinition: (node) => ({
      ...node,
      fields: (node.fields ?? []).map((field) => priced(field, ({ name }) => name.value !== 'cost')),
    }),
    FieldDefinition: (field) =>
      priced(
        field,
        (one) =>
          one.name.value !== 'listSize' || (isSlicedByNumbers(field, one) && !unions.has(typeOf(field.type))),
      ),
  });
}

/** Whether each argument that gives the size is a number. */
function isSlicedByNumbers(
  field: FieldDefinitionNode,
  { arguments: given = [] }: ConstDirectiveNode,
): boolean {
  const slices = given.find(({ name }) => name.value === 'slicingArguments')?.value;
  const names = slices?.kind === NodeKind.LIST ? slices.values : [];
  return names.every((slice) => {
    const argument = field.arguments?.find(
      ({ name }) => slice.kind === NodeKind.STRING && name.value === slice.value,
    );
    return argument !== undefined && ['Int', 'Int!'].includes(print(argument.type));
  });
}

const typeOf = (type: TypeNode): string =>
  type.kind === NodeKind.NAMED_TYPE ? type.name.value : typeOf(type.type);
