/** The parts of a picture that belong together with some of its nodes. */
export interface Joined {
  readonly nodes: ReadonlySet<string>;
  /** Link elements. */
  readonly links: ReadonlySet<Element>;
}

/** Nodes with what is linked to them, and those links. */
export function joined(svg: Element, ids: ReadonlySet<string>): Joined {
  const links = [...svg.querySelectorAll('.rg-link')].filter((link) =>
    endsOf(link).some((id) => ids.has(id)),
  );
  return { nodes: new Set([...ids, ...links.flatMap(endsOf)]), links: new Set(links) };
}

/** Puts one class on what belongs together and another on the rest; without it, takes both away. */
export function mark(svg: Element, together: Joined | undefined, lit: string | undefined, dim: string): void {
  for (const element of svg.querySelectorAll('.rg-node, .rg-link')) {
    const id = element.getAttribute('data-id');
    const belongs = id === null ? together?.links.has(element) : together?.nodes.has(id);
    if (lit !== undefined) element.classList.toggle(lit, belongs === true);
    element.classList.toggle(dim, belongs === false);
  }
}

const endsOf = (link: Element): string[] =>
  ['data-from', 'data-to'].flatMap((name) => link.getAttribute(name) ?? []);
