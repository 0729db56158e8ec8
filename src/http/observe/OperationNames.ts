const MOST_OTHERS = 200;
const LONGEST = 64;

/** What operations are called in metrics: clients make names up, and every one costs a series. */
export class OperationNames {
  readonly #known: Set<string>;
  readonly #most: number;

  /** @param known names that always have a series of their own */
  constructor(known: Iterable<string>) {
    this.#known = new Set(known);
    this.#most = this.#known.size + MOST_OTHERS;
  }

  /**
   * The name itself; `anonymous` without one; `other` for a long one, for one that was never answered well, and for
   * those that come after 200 others.
   *
   * @param isWell whether it was answered without an error: what is refused costs who sends it nothing
   */
  labelOf(name: string | undefined, isWell: boolean): string {
    if (name === undefined || name === '') return 'anonymous';
    if (this.#known.has(name)) return name;
    if (!isWell || name.length > LONGEST || this.#known.size >= this.#most) return 'other';
    this.#known.add(name);
    return name;
  }
}
