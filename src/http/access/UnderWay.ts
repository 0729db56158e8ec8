/** What is under way, by whom it is for. */
export class UnderWay {
  readonly #works = new Map<string, Set<Promise<unknown>>>();

  /** How much there is of one. */
  count(whose: string): number {
    return this.#works.get(whose)?.size ?? 0;
  }

  /** Counts a work until it has ended, well or not. @returns what it gives */
  async add<T>(whose: string, work: Promise<T>): Promise<T> {
    const works = this.#works.get(whose) ?? new Set();
    this.#works.set(whose, works.add(work));
    try {
      return await work;
    } finally {
      works.delete(work);
      if (works.size === 0) this.#works.delete(whose);
    }
  }

  /** Settles once one of them has ended; at once where there is none. Never rejects. */
  async oneHasEnded(whose: string): Promise<void> {
    const works = this.#works.get(whose);
    if (works) await Promise.race(works).catch(() => undefined);
  }
}
