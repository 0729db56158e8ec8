import fc from 'fast-check';

/**
 * The choices that a case is made of. Once they have run out it is the first of everything, no chance and nothing more,
 * so that a case that fails shrinks to a small one: fast-check drops and lowers choices.
 */
export class Dice {
  readonly #choices: readonly number[];
  #next = 0;

  constructor(choices: readonly number[]) {
    this.#choices = choices;
  }

  /** A whole number from 0, below `count`. */
  below(count: number): number {
    const choice = this.#choices[this.#next++] ?? 0;
    return choice % count;
  }

  /** True so many times in a hundred. */
  chance(percent: number): boolean {
    return this.below(100) >= 100 - percent;
  }

  pick<T>(items: readonly T[]): T {
    const place = this.below(items.length);
    const [item] = items.slice(place, place + 1);
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  }

  /** From `least` to `most` of what is made. */
  times<T>(least: number, most: number, make: () => T): T[] {
    return Array.from({ length: least + this.below(most - least + 1) }, make);
  }

  /** One of several ways to make it. */
  one<T>(...ways: readonly ((dice: Dice) => T)[]): T {
    return this.pick(ways)(this);
  }
}

/** Anything that is made of choices. */
export const madeOf = <T>(make: (dice: Dice) => T): fc.Arbitrary<T> =>
  fc.array(fc.nat(), { maxLength: 500, size: 'max' }).map((choices) => make(new Dice(choices)));
