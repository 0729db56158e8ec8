import {
  Kind,
  valueFromASTUntyped,
  type ArgumentNode,
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
  /** Values that the answer could hold at the most, counted alike. */
  readonly values: number;
}

interface Selected extends Size {
  /** How many items the field around these selections holds where it does not say. */
  readonly page: number;
}

const NOTHING: Selected = { depth: 0, cost: 0, values: 0, page: 1 };

/** What a question costs besides what it answers: it reads far more of the graph than it shows. */
const QUESTIONS: ReadonlyMap<string, number> = new Map([
  ['paths', 1000],
  ['extract', 5000],
  ['nextSteps', 500],
  ['similar', 300],
  ['roleMatrix', 200],
  ['transition', 200],
  ['connectors', 200],
  ['closestRoles', 100],
  ['coverage', 50],
  ['search', 50],
  ['changes', 50],
  ['resolve', 10],
]);

/** Changes: what each costs for every item that it lists, on top of its own price. One after the other is run. */
const CHANGES: ReadonlyMap<string, number> = new Map([
  ['upsertEntities', 20],
  ['removeEntities', 20],
  ['upsertLinks', 20],
  ['removeLinks', 20],
  // Two entities, and all links of the one.
  ['mergeEntities', 500],
]);

const CHANGE = 100;

/** A field that selects one of these is a page, of so many items where `first` is left out. */
const PAGES: ReadonlyMap<string, number> = new Map([
  ['edges', 20],
  ['paths', 5],
]);

/** Lists that are no pages: what they hold at the most, or mostly where that is far more than usual. */
const LISTS: ReadonlyMap<string, number> = new Map([
  ['nodes', 7],
  ['links', 10],
  ['shared', 90],
  ['missing', 500],
  ['surplus', 500],
  ['buildsOn', 5],
  ['nextSteps', 20],
  ['roles', 20],
  ['mentions', 5000],
  ['entities', 1000],
  ['closestRoles', 5],
  ['candidates', 5],
  ['highlights', 5],
  ['slots', 8],
  ['activities', 2],
  ['tools', 5],
  ['frameworks', 5],
  ['skills', 5],
  ['provenance', 3],
  ['degrees', 8],
  ['sources', 12],
  ['releases', 20],
]);

/** Arguments that say how many items come: a number, or as many as are listed. */
const SIZES = ['first', 'ids', 'refs'] as const;

/** What lists hold, by their names, where that is known better than LISTS does. */
type Holds = ReadonlyMap<string, number>;

const NO_LISTS: Holds = new Map();

/** How many rows a role matrix has, and as many columns: groups mostly, and roles of a group where `first` is left out. */
const GROUPS = 40;
const ROLES = 24;

/** What each cell of a role matrix holds. */
const CELL: Holds = new Map([['shared', 3]]);

/** Without arguments, these only lead on to what a page holds; all sources are read at once. */
const STEPS: ReadonlySet<string> = new Set(['edges', 'node', 'pageInfo', 'paths', 'source']);

/**
 * Measures an operation before it runs, reading page sizes from literals, variables and variables'
 * defaults alike. Fragments are measured once; validation has refused cycles before.
 */
export function measureOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Size {
  const measure = new Measure(document, { ...defaultsOf(operation), ...variables });
  const { depth, cost, values } = measure.selections(operation.selectionSet);
  return { depth, cost, values };
}

class Measure {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #measured = new Map<string, Selected>();
  readonly #variables: Variables;
  /** Of the fields that are being measured. */
  #holds = NO_LISTS;

  constructor(document: DocumentNode, variables: Variables) {
    this.#variables = variables;
    const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  selections({ selections }: SelectionSetNode): Selected {
    return selections.reduce((sum, selection) => {
      const part =
        selection.kind === Kind.FIELD
          ? this.#field(selection)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? this.selections(selection.selectionSet)
            : this.#fragment(selection.name.value);
      return {
        depth: Math.max(sum.depth, part.depth),
        cost: sum.cost + part.cost,
        values: sum.values + part.values,
        page: Math.max(sum.page, part.page),
      };
    }, NOTHING);
  }

  #field(field: FieldNode): Selected {
    const price = CHANGES.get(field.name.value);
    return price === undefined ? this.#question(field) : this.#change(field, price);
  }

  /** A change gives back what it has changed. */
  #change(field: FieldNode, price: number): Selected {
    const list = argumentOf(field, 'input', 'refs');
    const items = list ? this.#size(list.value, 1) : 2;
    // As many come back.
    const inside = this.#inside(
      field,
      new Map([
        ['entities', items],
        ['links', items],
      ]),
    );
    return { ...inside, depth: inside.depth + 1, cost: CHANGE + price * items + inside.cost, page: 1 };
  }

  #question(field: FieldNode): Selected {
    const page = PAGES.get(field.name.value) ?? 1;
    if (!field.selectionSet) return { depth: 1, cost: 0, values: 1, page };
    const inside = this.#inside(field, this.#holdsIn(field));
    const asks = (field.arguments?.length ?? 0) > 0;
    const own = STEPS.has(field.name.value) && !asks ? 0 : 1;
    // Without arguments, `paths` is the list in the answer, not the question.
    const price = asks || field.name.value !== 'paths' ? (QUESTIONS.get(field.name.value) ?? 0) : 0;
    const items = this.#items(field, inside.page);
    return {
      depth: inside.depth + 1,
      cost: price + items * (own + inside.cost),
      values: items * inside.values,
      page,
    };
  }

  #inside({ selectionSet }: FieldNode, holds: Holds): Selected {
    const outer = this.#holds;
    this.#holds = holds;
    const inside = selectionSet ? this.selections(selectionSet) : NOTHING;
    this.#holds = outer;
    return inside;
  }

  /** What the lists in a role matrix and its cells hold; nothing is said of those in other fields. */
  #holdsIn(field: FieldNode): Holds {
    if (field.name.value === 'cells') return CELL;
    if (field.name.value !== 'roleMatrix') return NO_LISTS;
    const [group, first] = [argumentOf(field, 'group'), argumentOf(field, 'first')];
    const isOfRoles = group !== undefined && typeof this.#given(group.value) === 'string';
    const lines = !isOfRoles ? GROUPS : first ? this.#size(first.value, ROLES) : ROLES;
    return new Map([
      ['rows', lines],
      ['columns', lines],
      ['cells', lines * lines],
    ]);
  }

  #fragment(name: string): Selected {
    // The same selections hold more or less elsewhere.
    const key = JSON.stringify([name, ...this.#holds]);
    const known = this.#measured.get(key);
    if (known) return known;
    const fragment = this.#fragments.get(name);
    const size = fragment ? this.selections(fragment.selectionSet) : NOTHING;
    this.#measured.set(key, size);
    return size;
  }

  /** How many times what is inside a field is loaded; 1 for a field that is no list. */
  #items(field: FieldNode, page: number): number {
    const { value: name } = field.name;
    // Its `first` says what is in its lists.
    if (name === 'roleMatrix') return 1;
    const argument = argumentOf(field, ...SIZES);
    if (argument) return this.#size(argument.value, page);
    if (page > 1) return page;
    return this.#holds.get(name) ?? LISTS.get(name) ?? 1;
  }

  #size(value: ValueNode, page: number): number {
    const given = this.#given(value);
    if (Array.isArray(given)) return Math.max(1, given.length);
    return typeof given === 'number' ? Math.max(1, given) : page;
  }

  #given(value: ValueNode): unknown {
    return valueFromASTUntyped(value, this.#variables);
  }
}

/** The first argument of a field that has one of these names. */
const argumentOf = (field: FieldNode, ...names: readonly string[]): ArgumentNode | undefined =>
  field.arguments?.find(({ name }) => names.includes(name.value));

const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Variables =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
