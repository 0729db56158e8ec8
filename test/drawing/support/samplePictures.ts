import type {
  ConnectorsPicture,
  LinkMark,
  NeighbourhoodPicture,
  NodeMark,
} from '../../../src/drawing/types.ts';

export const role = (name: string, more: Partial<NodeMark> = {}): NodeMark => ({
  id: `role:${name.toLowerCase().replaceAll(' ', '-')}`,
  name,
  kind: 'ROLE',
  href: `/connectors?pin=role:${name.toLowerCase()}`,
  ...more,
});

export const tool = (name: string, category: string | null, more: Partial<NodeMark> = {}): NodeMark => ({
  id: `tool:${name.toLowerCase().replaceAll(' ', '-')}`,
  name,
  kind: 'TOOL',
  category,
  href: `/connectors?pin=tool:${name.toLowerCase()}`,
  ...more,
});

export const uses = (from: NodeMark, to: NodeMark, strength = 0.5): LinkMark => ({
  from: from.id,
  to: to.id,
  relation: 'USES',
  strength,
});

/** What connects some ends: each of them is linked to every item. */
export const connecting = (ends: readonly NodeMark[], items: readonly NodeMark[]): ConnectorsPicture => ({
  type: 'connectors',
  title: `What connects ${ends.map(({ name }) => name).join(' and ')}`,
  subtitle: `${items.length} shared tools`,
  description: `They share ${items.map(({ name }) => name).join(', ')}.`,
  ends,
  items,
  links: items.flatMap((item) => ends.map((end) => uses(end, item))),
});

/** A centre with groups of neighbours that it is linked to. */
export const around = (
  centre: NodeMark,
  groups: readonly { readonly heading: string; readonly nodes: readonly NodeMark[] }[],
): NeighbourhoodPicture => ({
  type: 'neighbourhood',
  title: `Around ${centre.name}`,
  subtitle: 'Its tools and skills',
  description: `${centre.name} and what it is linked to.`,
  centre,
  groups,
  links: groups.flatMap(({ nodes }) => nodes.map((node) => uses(centre, node))),
});
