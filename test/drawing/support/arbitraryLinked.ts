import fc from 'fast-check';
import type {
  ConnectorsPicture,
  LinkMark,
  NeighbourhoodPicture,
  NodeMark,
} from '../../../src/drawing/types.ts';
import { described, marks, names, someMarks, strengths } from './arbitraryPictures.ts';

/** 2 to 10 ends with up to 25 items, of which each is linked to some ends, in one or two relations. */
export const connectorsPictures: fc.Arbitrary<ConnectorsPicture> = fc
  .record({
    ...described,
    ends: someMarks('end', 10, 2),
    items: someMarks('item', 25),
    linked: fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 5, maxLength: 40 }),
    strength: strengths,
  })
  .map(({ ends, items, linked, strength, ...rest }) => ({
    ...rest,
    type: 'connectors',
    ends,
    items,
    links: items.flatMap((item, row) =>
      ends.flatMap((end, column) =>
        linksBetween(item, end, linked[(row * 7 + column) % linked.length] ?? 0, strength),
      ),
    ),
  }));

function linksBetween(item: NodeMark, end: NodeMark, chance: number, strength: number): readonly LinkMark[] {
  if (chance < 25) return [];
  const uses: LinkMark = { from: end.id, to: item.id, relation: 'USES', strength };
  return chance < 85
    ? [uses]
    : [uses, { from: item.id, to: end.id, relation: 'RELATED_TO', strength: 1 - strength }];
}

/** A centre with up to 8 groups of up to 8 neighbours. */
export const neighbourhoodPictures: fc.Arbitrary<NeighbourhoodPicture> = fc
  .record({
    ...described,
    centre: marks('centre'),
    heading: names,
    groups: fc
      .array(fc.integer({ min: 0, max: 8 }), { maxLength: 8 })
      .chain((sizes) => fc.tuple(...sizes.map((size, index) => someMarks(`group${index}`, size)))),
    strength: strengths,
  })
  .map(({ centre, groups, heading, strength, ...rest }) => ({
    ...rest,
    type: 'neighbourhood',
    centre,
    groups: groups.map((nodes, index) => ({
      heading: index === 0 ? heading : `Tools: ${nodes.length} of 57`,
      nodes,
    })),
    links: groups.flat().map((node) => ({ from: centre.id, to: node.id, relation: 'USES', strength })),
  }));
