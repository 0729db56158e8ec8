/** How much a new value counts. */
const SHARE = 0.1;

/** An average in which the last values count most; 0 before the first. */
export class Average {
  #value: number | undefined;

  get value(): number {
    return this.#value ?? 0;
  }

  add(value: number): void {
    this.#value = this.#value === undefined ? value : this.#value + SHARE * (value - this.#value);
  }
}
