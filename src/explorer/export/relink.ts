import type { MatrixLine, NodeMark, Picture } from '../../drawing/types.ts';

/** Where the parts of a picture lead instead; undefined: nowhere. */
export interface Ways {
  readonly node: (id: string) => string | undefined;
  /** Of a line or a cell of a matrix, from where it led. */
  readonly other: (href: string) => string | undefined;
}

/** The same picture with other links. */
export function relink(picture: Picture, ways: Ways): Picture {
  const mark = (node: NodeMark): NodeMark => ({
    ...node,
    href: ways.node(node.id),
    ...(node.opened
      ? { opened: node.opened.map((opened) => ({ ...opened, nodes: opened.nodes.map(mark) })) }
      : {}),
  });
  const within = <T extends { readonly nodes: readonly NodeMark[] }>(group: T): T => ({
    ...group,
    nodes: group.nodes.map(mark),
  });
  switch (picture.type) {
    case 'connectors':
      return { ...picture, ends: picture.ends.map(mark), items: picture.items.map(mark) };
    case 'paths':
      return { ...picture, nodes: picture.nodes.map(mark) };
    case 'neighbourhood':
      return { ...picture, centre: mark(picture.centre), groups: picture.groups.map(within) };
    case 'transition':
      return {
        ...picture,
        from: picture.from && mark(picture.from),
        to: mark(picture.to),
        shared: within(picture.shared),
        missing: within(picture.missing),
        surplus: within(picture.surplus),
      };
    case 'matrix': {
      const other = <T extends Pick<MatrixLine, 'href'>>(part: T): T => ({
        ...part,
        href: part.href === undefined ? undefined : ways.other(part.href),
      });
      return {
        ...picture,
        rows: picture.rows.map(other),
        columns: picture.columns.map(other),
        cells: picture.cells.map(other),
      };
    }
  }
}
