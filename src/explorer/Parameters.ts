import { badUserInput } from '../graph/errors.ts';

/** What stands behind the question mark of an address, with messages that name the parameter. */
export class Parameters {
  readonly #all: URLSearchParams;

  constructor(all: URLSearchParams) {
    this.#all = all;
  }

  /** Its value without blanks around it; undefined where it is missing or empty. */
  one(name: string): string | undefined {
    return this.all(name)[0];
  }

  /** Its values, those that are empty left out. @throws RolegraphError BAD_USER_INPUT for control characters */
  all(name: string): readonly string[] {
    return this.#all
      .getAll(name)
      .map((value) => visible(name, value.trim()))
      .filter((value) => value !== '');
  }

  /** @throws RolegraphError BAD_USER_INPUT where it is no whole number from `least` to `most` */
  number(name: string, standard: number, least: number, most: number): number {
    const value = this.one(name);
    if (value === undefined) return standard;
    const number = Number(value);
    if (/^\d{1,9}$/.test(value) && number >= least && number <= most) return number;
    throw badUserInput(`${name}: "${shortened(value)}" is not a whole number from ${least} to ${most}.`);
  }

  /** @throws RolegraphError BAD_USER_INPUT where it is neither true nor false */
  flag(name: string, standard = false): boolean {
    const value = this.one(name)?.toLowerCase();
    if (value === undefined) return standard;
    if (value === 'true' || value === '1') return true;
    if (value === 'false' || value === '0') return false;
    throw badUserInput(`${name}: "${shortened(value)}" is neither true nor false.`);
  }

  /** Its values as some of the known ones, whatever their case; null where there is none. */
  some<T extends string>(name: string, known: readonly T[]): readonly T[] | null {
    const values = this.all(name).map((value) => this.#known(name, value, known));
    return values.length === 0 ? null : [...new Set(values)];
  }

  /** @throws RolegraphError BAD_USER_INPUT where it is none of the known ones */
  choice<T extends string>(name: string, known: readonly T[], standard: T): T {
    const value = this.one(name);
    return value === undefined ? standard : this.#known(name, value, known);
  }

  #known<T extends string>(name: string, value: string, known: readonly T[]): T {
    const found = known.find((one) => one === value.toUpperCase());
    if (found) return found;
    throw badUserInput(`${name}: "${shortened(value)}" is none of ${known.join(', ')}.`);
  }
}

/** Controls, line ends and what turns the direction of text: no name has one, and a page would hide or obey it. */
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

function visible(name: string, value: string): string {
  if (!CONTROLS.test(value)) return value;
  throw badUserInput(`${name}: it holds a control character. Leave it out.`);
}

const shortened = (value: string): string => (value.length > 60 ? `${value.slice(0, 60)}…` : value);
