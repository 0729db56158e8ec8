/** Characters of a value that an example shows. */
const MOST = 80;

/** A value as an example shows it: long ones are cut. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
