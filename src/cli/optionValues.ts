import { InvalidArgumentError } from 'commander';

/** What an option's text means. Each throws InvalidArgumentError for any other text. */

export function wholeNumber(value: string): number {
  if (/^\d{1,6}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It must be a whole number.');
}

export function share(value: string): number {
  const number = Number(value);
  if (/^[\d.]+$/.test(value) && number > 0 && number <= 1) return number;
  throw new InvalidArgumentError('It must be a number above 0 and up to 1, such as 0.5.');
}

/** One of some names, in any case. */
export const oneOf =
  (names: readonly string[]) =>
  (value: string): string => {
    const name = value.toUpperCase();
    if (names.includes(name)) return name;
    throw new InvalidArgumentError(`It must be one of ${names.join(', ')}.`);
  };

/** One of some names, added to those before it. */
export const someOf =
  (names: readonly string[]) =>
  (value: string, before: string[] = []): string[] => [...before, oneOf(names)(value)];

export function webAddress(value: string): string {
  if (/^https?:\/\//.test(value) && URL.canParse(value)) return value;
  throw new InvalidArgumentError('It must be an address such as http://127.0.0.1:4000.');
}
