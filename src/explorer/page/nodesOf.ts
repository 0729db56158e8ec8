import type { NodeMark, Picture } from '../../drawing/types.ts';

/** Every node of a picture, those that were opened as well. A matrix has lines and cells, no nodes. */
export function nodesOf(picture: Picture): readonly NodeMark[] {
  return drawnIn(picture).flatMap((node) => [node, ...(node.opened ?? []).flatMap(({ nodes }) => nodes)]);
}

function drawnIn(picture: Picture): readonly NodeMark[] {
  switch (picture.type) {
    case 'connectors':
      return [...picture.ends, ...picture.items];
    case 'paths':
      return picture.nodes;
    case 'neighbourhood':
      return [picture.centre, ...picture.groups.flatMap(({ nodes }) => nodes)];
    case 'transition':
      return [
        ...(picture.from ? [picture.from] : []),
        picture.to,
        ...[picture.shared, picture.missing, picture.surplus].flatMap(({ nodes }) => nodes),
      ];
    case 'matrix':
      return [];
  }
}
