/** A number with two decimals; a dash where there is none. */
export const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(2));

/** A share of 1 in percent. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** `1 mention`, `2 mentions`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** How many are shown of how many there are. */
export const shownOf = (shown: number, total: number): string =>
  shown < total ? `${shown} of ${total} (more with --first)` : `${total}`;

/** Names as one line, which says where there are more. */
export function namesOf(items: readonly { readonly name: string }[], total = items.length): string {
  const names = items.map(({ name }) => name).join(', ');
  return items.length < total ? `${names}, …` : names;
}

/** `Shared, 2: Python, Git`: the first of so many items by name. */
export function listed(
  what: string,
  items: readonly { readonly entity: { readonly name: string } }[],
  total: number,
): string {
  const entities = items.map(({ entity }) => entity);
  return total === 0 ? `${what}: nothing` : `${what}, ${total}: ${namesOf(entities, total)}`;
}
