/** How much a new value counts, once there are many. */
const SHARE = 0.1;

/** As many values tell something; of fewer, one alone may be far from all others. */
const ENOUGH = 8;

/** An average in which the last values count most. */
export class Average {
  #value = 0;
  #count = 0;

  /** 0 as long as there are too few values to tell. */
  get value(): number {
    return this.#count < ENOUGH ? 0 : this.#value;
  }

  add(value: number): void {
    this.#count += 1;
    this.#value += Math.max(SHARE, 1 / this.#count) * (value - this.#value);
  }
}
