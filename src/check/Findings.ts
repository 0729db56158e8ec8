import { RULE_NAMES, type RuleName } from './rules.ts';

/** How many cases of a broken rule are told one by one. */
export const EXAMPLES = 10;

export interface Broken {
  readonly rule: RuleName;
  readonly total: number;
  /** The first of them. */
  readonly examples: readonly string[];
}

/** What breaks which rule, in memory that does not grow with how much does. */
export class Findings {
  readonly #found = new Map<RuleName, { total: number; examples: string[] }>();

  /** @param example what it is, and how it is: `tool:git: degree 3, counted 4` */
  add(rule: RuleName, example: string, total = 1): void {
    const found = this.#found.get(rule) ?? { total: 0, examples: [] };
    this.#found.set(rule, found);
    found.total += total;
    if (found.examples.length < EXAMPLES) found.examples.push(example);
  }

  /** The broken rules in their order. */
  broken(): Broken[] {
    return RULE_NAMES.flatMap((rule) => {
      const found = this.#found.get(rule);
      return found ? [{ rule, ...found }] : [];
    });
  }
}
