import type { Kind } from '../../graph/kind.ts';
import type { Spelling } from '../Catalogue.ts';
import type { Reading } from './Reading.ts';
import type { Term } from './Terms.ts';

export interface SearchFilter {
  /** Every kind where it is left out. */
  readonly kinds?: readonly Kind[] | null | undefined;
  readonly includeDeprecated: boolean;
}

/** A name that a text finds. */
export interface Candidate {
  readonly spelling: Spelling;
  /** Its words. */
  readonly terms: readonly Term[];
  readonly cost: number;
  /** How the text was read; unset where it equals the name. */
  readonly reading?: Reading | 'INITIALS' | undefined;
}

/** The best of an entity's names for a text. */
export interface Found extends Candidate {
  /** Whether the text finds the entity's own name too. */
  readonly isNamed: boolean;
}

/** The best name of each entity that a filter lets through, so far. */
export class Best {
  readonly #includeDeprecated: boolean;
  readonly #kinds: ReadonlySet<Kind> | undefined;
  readonly #found = new Map<string, Candidate>();
  readonly #named = new Set<string>();

  constructor({ kinds, includeDeprecated }: SearchFilter) {
    this.#includeDeprecated = includeDeprecated;
    this.#kinds = kinds ? new Set(kinds) : undefined;
  }

  get size(): number {
    return this.#found.size;
  }

  /** Whether a name, at such a cost, would tell anything new. */
  mayTake({ entity, as }: Spelling, cost: number): boolean {
    const known = this.#found.get(entity.id);
    if (!known) return this.#wants(entity);
    return cost <= known.cost || (as === 'NAME' && !this.#named.has(entity.id));
  }

  note(candidate: Candidate): void {
    const { entity, as } = candidate.spelling;
    const known = this.#found.get(entity.id);
    if (!known && !this.#wants(entity)) return;
    if (!known || isBetter(candidate, known)) this.#found.set(entity.id, candidate);
    if (as === 'NAME') this.#named.add(entity.id);
  }

  /** In no order. */
  all(): Found[] {
    return Array.from(this.#found, ([id, candidate]) => ({ ...candidate, isNamed: this.#named.has(id) }));
  }

  #wants({ kind, status }: Spelling['entity']): boolean {
    return (status === 'ACTIVE' || this.#includeDeprecated) && (this.#kinds?.has(kind) ?? true);
  }
}

/** Of two equally good names of an entity it is the one that comes first by UTF-16 units. */
const isBetter = (one: Candidate, other: Candidate): boolean =>
  one.cost === other.cost ? one.spelling.text < other.spelling.text : one.cost < other.cost;
