import { MultiDirectedGraph } from 'graphology';
import type { Kind } from '../../../src/graph/kind.ts';
import type { Facts, LinkFact } from '../../../src/facts/facts.ts';

/** Weights are whole numbers of millionths, as documented. */
export const MILLION = 1_000_000;

export const LEARNABLE: readonly Kind[] = ['TOOL', 'FRAMEWORK', 'SKILL'];

/** Something that a role asks, and what it weighs in millionths of a nat. */
export interface Ask {
  readonly id: string;
  readonly link: LinkFact;
  readonly micro: number;
}

export const sum = (numbers: Iterable<number>): number =>
  [...numbers].reduce((all, number) => all + number, 0);

/** A part of a whole; 0 of nothing. */
export const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Facts as a graph in memory, with what the schema says of weights worked out anew at every question. */
export class QuestionGraph {
  readonly #graph = new MultiDirectedGraph<{ kind: Kind; active: boolean }, LinkFact>();

  constructor({ entities, links }: Facts, deprecated: readonly string[]) {
    for (const { id, kind } of entities) this.#graph.addNode(id, { kind, active: !deprecated.includes(id) });
    for (const link of links) this.#graph.addDirectedEdge(link.from, link.to, link);
  }

  isActive(id: string): boolean {
    return this.#graph.getNodeAttribute(id, 'active');
  }

  kindOf(id: string): Kind {
    return this.#graph.getNodeAttribute(id, 'kind');
  }

  /** ACTIVE ones, sorted by id. */
  ofKinds(...kinds: readonly Kind[]): string[] {
    return this.#graph.filterNodes((_, { kind, active }) => active && kinds.includes(kind)).sort();
  }

  /** Different ACTIVE roles that are linked to it. */
  rolesAt(id: string): string[] {
    return this.#graph.filterNeighbors(id, (_, { kind, active }) => kind === 'ROLE' && active).sort();
  }

  /** In millionths of a nat. */
  distinctiveness(id: string): number {
    const roles = Math.max(1, this.ofKinds('ROLE').length);
    return Math.round(MILLION * Math.log(roles / Math.max(1, this.rolesAt(id).length)));
  }

  /** What a role asks, heaviest first, ties by id. */
  asks(role: string, includeDeprecated = false): Ask[] {
    return this.#graph
      .mapOutEdges(role, (_, link) => link)
      .filter(({ relation }) => relation === 'USES' || relation === 'REQUIRES')
      .filter(({ to }) => includeDeprecated || this.isActive(to))
      .map((link) => ({ id: link.to, link, micro: this.#micro(link) }))
      .sort((a, b) => b.micro - a.micro || (a.id < b.id ? -1 : 1));
  }

  /** What something builds on, sorted by id. */
  prerequisites(id: string): string[] {
    return this.#graph
      .mapOutEdges(id, (_, link) => link)
      .filter(({ relation, to }) => (relation === 'BUILT_ON' || relation === 'NEEDS') && this.isActive(to))
      .map(({ to }) => to)
      .sort();
  }

  /** The ACTIVE roles that use something, with the weights of their links in millionths. */
  users(id: string): Map<string, number> {
    const links = this.#graph
      .mapInEdges(id, (_, link) => link)
      .filter(({ relation, from }) => relation === 'USES' && this.rolesAt(id).includes(from));
    return new Map(links.map(({ from, figure }) => [from, Math.round(MILLION * (figure ?? 1))]));
  }

  #micro({ figure, to }: LinkFact): number {
    return Math.round((figure ?? 1) * this.distinctiveness(to));
  }
}
