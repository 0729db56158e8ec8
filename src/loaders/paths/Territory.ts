import { Ball } from './Ball.ts';
import { KnownGraph } from './KnownGraph.ts';
import { giveUpAfter } from './giveUpAfter.ts';
import type { Expand, SearchLimits } from './types.ts';

export interface End {
  readonly id: string;
  readonly degree: number;
}

type Budget = Pick<SearchLimits, 'links' | 'until'>;

/**
 * What a search between two ends has read: a ball around each, grown on the side whose frontier has
 * the smaller sum of degrees.
 */
export class Territory {
  readonly graph = new KnownGraph();
  readonly from: Ball;
  readonly to: Ball;
  readonly #expand: Expand;
  readonly #limits: Budget;
  #spent = 0;

  constructor(from: End, to: End, expand: Expand, limits: Budget) {
    this.graph.setDegree(from.id, from.degree);
    this.graph.setDegree(to.id, to.degree);
    this.from = new Ball(this.graph, from.id);
    this.to = new Ball(this.graph, to.id);
    this.#expand = expand;
    this.#limits = limits;
  }

  /** Whether one side has nothing further to reach, so that all of its links are known. */
  get isExhausted(): boolean {
    return this.from.isExhausted || this.to.isExhausted;
  }

  /**
   * Reads one more layer.
   *
   * @returns false if that would take more links than the budget has left; nothing is read then
   */
  async grow(): Promise<boolean> {
    giveUpAfter(this.#limits.until);
    const costs = [this.graph.cost(this.from.frontier), this.graph.cost(this.to.frontier)] as const;
    const [side, cost] = costs[0] <= costs[1] ? [this.from, costs[0]] : [this.to, costs[1]];
    if (this.#spent + cost > this.#limits.links) return false;
    this.#spent += cost;
    await this.#read(side.frontier.filter((id) => !this.graph.isExpanded(id)));
    side.grow();
    return true;
  }

  async #read(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const found = await this.#expand(ids);
    for (const id of ids) this.graph.add(id, found.get(id) ?? { ids: [], degrees: [] });
  }
}
