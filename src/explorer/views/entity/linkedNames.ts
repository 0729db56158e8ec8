import type { Cell, CellPart } from '../../Table.ts';

/** Names in one cell, each the link to where it leads; null where there are none. */
export function linkedNames(names: readonly { readonly name: string; readonly href: string }[]): Cell {
  if (names.length === 0) return null;
  const parts = names.flatMap(({ name, href }, index): CellPart[] => [
    ...(index === 0 ? [] : [', ']),
    { text: name, href },
  ]);
  return { text: names.map(({ name }) => name).join(', '), parts };
}
