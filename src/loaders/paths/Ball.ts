import type { KnownGraph } from './KnownGraph.ts';

/** The nodes around one end of a search, layer by layer, with their distance in hops. */
export class Ball {
  readonly #graph: KnownGraph;
  readonly #distances: Map<string, number>;
  #frontier: readonly string[];
  #radius = 0;

  constructor(graph: KnownGraph, centre: string) {
    this.#graph = graph;
    this.#distances = new Map([[centre, 0]]);
    this.#frontier = [centre];
  }

  /** Every node within this many hops has been reached, and every one nearer has been expanded. */
  get radius(): number {
    return this.#radius;
  }

  /** The outermost layer; empty once everything that can be reached has been. */
  get frontier(): readonly string[] {
    return this.#frontier;
  }

  get isExhausted(): boolean {
    return this.#frontier.length === 0;
  }

  distance(id: string): number | undefined {
    return this.#distances.get(id);
  }

  /** Takes in the next layer. The frontier has been expanded in the known graph. */
  grow(): void {
    const next: string[] = [];
    this.#radius += 1;
    for (const id of this.#frontier) {
      for (const other of this.#graph.neighbours(id)) {
        if (this.#distances.has(other)) continue;
        this.#distances.set(other, this.#radius);
        next.push(other);
      }
    }
    this.#frontier = next;
  }
}
