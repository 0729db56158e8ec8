import { hubPenalty } from './hubPenalty.ts';
import type { Neighbours } from './types.ts';

/**
 * The part of the graph that a search has read so far. A link is known from both its ends as soon
 * as one of them has been expanded.
 */
export class KnownGraph {
  readonly #neighbours = new Map<string, string[]>();
  readonly #expanded = new Set<string>();
  readonly #degrees = new Map<string, number>();
  readonly #penalties = new Map<string, number>();

  /** Says the degree of a node that no expansion has told yet. */
  setDegree(id: string, degree: number): void {
    this.#degrees.set(id, degree);
  }

  isExpanded(id: string): boolean {
    return this.#expanded.has(id);
  }

  /** Links that expanding these nodes would read at the most. */
  cost(ids: Iterable<string>): number {
    let cost = 0;
    for (const id of ids) cost += this.isExpanded(id) ? 0 : (this.#degrees.get(id) ?? 0);
    return cost;
  }

  add(id: string, { ids, degrees }: Neighbours): void {
    this.#expanded.add(id);
    this.#neighbours.set(id, [...ids]);
    ids.forEach((other, index) => {
      this.#degrees.set(other, degrees[index] ?? 0);
      if (!this.#expanded.has(other)) this.#link(other, id);
    });
  }

  /** All neighbours of an expanded node; of another one, those that are expanded. */
  neighbours(id: string): readonly string[] {
    return this.#neighbours.get(id) ?? [];
  }

  /** What an inner node adds to a path's penalty, in millionths. */
  penalty(id: string): number {
    let penalty = this.#penalties.get(id);
    if (penalty === undefined) {
      penalty = hubPenalty(this.#degrees.get(id) ?? 1);
      this.#penalties.set(id, penalty);
    }
    return penalty;
  }

  #link(from: string, to: string): void {
    const known = this.#neighbours.get(from);
    if (known) known.push(to);
    else this.#neighbours.set(from, [to]);
  }
}
