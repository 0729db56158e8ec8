type Thing = Readonly<Record<string, unknown>>;

/** How much of a value is shown. */
const LONGEST = 40;

/** What made one list of things into the other, a text a change: `+ new one`, `− one that went`, `one: field old → new`. */
export function changesBetween(
  before: readonly Thing[],
  after: readonly Thing[],
  nameOf: (thing: Thing) => string,
): string[] {
  const old = new Map(before.map((thing) => [nameOf(thing), thing]));
  const now = new Map(after.map((thing) => [nameOf(thing), thing]));
  const names = [...new Set([...old.keys(), ...now.keys()])].sort();
  return names.map((name) => {
    const [was, is] = [old.get(name), now.get(name)];
    if (!was) return `+ ${name}${labelOf(is)}`;
    return is ? `${name}: ${fieldsChanged(was, is)}` : `− ${name}${labelOf(was)}`;
  });
}

/** What tells most of a thing that came or went: an entity's name, a link's weight. */
function labelOf(thing: Thing = {}): string {
  const { name, weight } = thing;
  if (typeof name === 'string') return ` (${name})`;
  return typeof weight === 'number' ? ` ${weight}` : '';
}

function fieldsChanged(was: Thing, is: Thing): string {
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return fields
    .filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]))
    .map((field) => `${field} ${shown(was[field])} → ${shown(is[field])}`)
    .join('; ');
}

function shown(value: unknown): string {
  if (value === undefined) return '–';
  const text = Array.isArray(value)
    ? value.join(', ')
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
