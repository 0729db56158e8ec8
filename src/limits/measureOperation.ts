import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

export interface Size {
  /** Fields inside fields. */
  readonly depth: number;
  /** Entities that the operation could load at the most: page sizes multiplied along each branch. */
  readonly cost: number;
}

/** What a field with a page costs where `first` is left out. */
const DEFAULT_PAGE = 20;
const NOTHING: Size = { depth: 0, cost: 0 };

/**
 * Measures an operation before it runs, reading page sizes from literals, variables and variables'
 * defaults alike. Fragments are measured once; validation has refused cycles before.
 */
export function measureOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Size {
  return new Measure(document, { ...defaultsOf(operation), ...variables }).selections(operation.selectionSet);
}

class Measure {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #measured = new Map<string, Size>();
  readonly #variables: Variables;

  constructor(document: DocumentNode, variables: Variables) {
    this.#variables = variables;
    const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  selections({ selections }: SelectionSetNode): Size {
    return selections.reduce((sum, selection) => {
      const size =
        selection.kind === Kind.FIELD
          ? this.#field(selection)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? this.selections(selection.selectionSet)
            : this.#fragment(selection.name.value);
      return { depth: Math.max(sum.depth, size.depth), cost: sum.cost + size.cost };
    }, NOTHING);
  }

  #field(field: FieldNode): Size {
    if (!field.selectionSet) return { depth: 1, cost: 0 };
    const inside = this.selections(field.selectionSet);
    return { depth: inside.depth + 1, cost: this.#pageSize(field) * (1 + inside.cost) };
  }

  #fragment(name: string): Size {
    const known = this.#measured.get(name);
    if (known) return known;
    const fragment = this.#fragments.get(name);
    const size = fragment ? this.selections(fragment.selectionSet) : NOTHING;
    this.#measured.set(name, size);
    return size;
  }

  /** How many times what is inside a field is loaded; 1 for a field that is no page. */
  #pageSize(field: FieldNode): number {
    const argument = field.arguments?.find(({ name }) => name.value === 'first' || name.value === 'ids');
    if (argument) return this.#size(argument.value);
    const names = field.selectionSet?.selections ?? [];
    const isPage = names.some(
      (node) => node.kind === Kind.FIELD && ['edges', 'paths'].includes(node.name.value),
    );
    return isPage ? DEFAULT_PAGE : 1;
  }

  #size(value: ValueNode): number {
    if (value.kind === Kind.INT) return Math.max(1, Number(value.value));
    if (value.kind === Kind.LIST) return Math.max(1, value.values.length);
    if (value.kind !== Kind.VARIABLE) return DEFAULT_PAGE;
    const given = this.#variables[value.name.value];
    if (Array.isArray(given)) return Math.max(1, given.length);
    return typeof given === 'number' ? Math.max(1, given) : DEFAULT_PAGE;
  }
}

function defaultsOf(operation: OperationDefinitionNode): Variables {
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)] as const] : [],
  );
  return Object.fromEntries(defaults);
}
