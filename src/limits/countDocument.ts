import {
  Kind,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What an operation has by its text alone, with its fragments in the places where they are spread. */
export interface Counts {
  /** Fields inside fields. */
  readonly depth: number;
  readonly fields: number;
  readonly rootFields: number;
  readonly aliases: number;
  readonly spreads: number;
}

const NONE: Counts = { depth: 0, fields: 0, rootFields: 0, aliases: 0, spreads: 0 };

/** What a document has: of its operations, the most that one of them has of each. */
export interface DocumentCounts extends Counts {
  readonly operations: number;
  readonly fragments: number;
  readonly directives: number;
}

/** Counts before anything is validated, so that fragments may be missing or go round: such add nothing. */
export function countDocument(document: DocumentNode): DocumentCounts {
  const counter = new Counter(document);
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const counted = operations.map((operation) => counter.operation(operation));
  return {
    ...counted.reduce(mostOf, NONE),
    operations: operations.length,
    fragments: document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION).length,
    directives: directivesIn(document),
  };
}

export const countOperation = (document: DocumentNode, operation: OperationDefinitionNode): Counts =>
  new Counter(document).operation(operation);

class Counter {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Those being counted are there with nothing. */
  readonly #counted = new Map<string, Counts>();

  constructor({ definitions }: DocumentNode) {
    const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  operation({ selectionSet }: OperationDefinitionNode): Counts {
    return this.#selections(selectionSet);
  }

  #selections({ selections }: SelectionSetNode): Counts {
    return selections.map((selection) => this.#selection(selection)).reduce(sumOf, NONE);
  }

  #selection(node: SelectionNode): Counts {
    if (node.kind === Kind.INLINE_FRAGMENT) return this.#selections(node.selectionSet);
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      const inside = this.#fragment(node.name.value);
      return { ...inside, spreads: inside.spreads + 1 };
    }
    const inside = node.selectionSet ? this.#selections(node.selectionSet) : NONE;
    return {
      depth: inside.depth + 1,
      fields: inside.fields + 1,
      rootFields: 1,
      aliases: inside.aliases + (node.alias ? 1 : 0),
      spreads: inside.spreads,
    };
  }

  #fragment(name: string): Counts {
    const known = this.#counted.get(name);
    if (known) return known;
    this.#counted.set(name, NONE);
    const fragment = this.#fragments.get(name);
    const counts = fragment ? this.#selections(fragment.selectionSet) : NONE;
    this.#counted.set(name, counts);
    return counts;
  }
}

const sumOf = (a: Counts, b: Counts): Counts => ({
  depth: Math.max(a.depth, b.depth),
  fields: a.fields + b.fields,
  rootFields: a.rootFields + b.rootFields,
  aliases: a.aliases + b.aliases,
  spreads: a.spreads + b.spreads,
});

const mostOf = (a: Counts, b: Counts): Counts => ({
  depth: Math.max(a.depth, b.depth),
  fields: Math.max(a.fields, b.fields),
  rootFields: Math.max(a.rootFields, b.rootFields),
  aliases: Math.max(a.aliases, b.aliases),
  spreads: Math.max(a.spreads, b.spreads),
});

function directivesIn(document: DocumentNode): number {
  let count = 0;
  visit(document, {
    Directive: () => {
      count++;
    },
  });
  return count;
}
