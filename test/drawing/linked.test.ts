import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawConnectors } from '../../src/drawing/connectors/drawConnectors.ts';
import { drawNeighbourhood } from '../../src/drawing/neighbourhood/drawNeighbourhood.ts';
import type {
  ConnectorsPicture,
  DrawOptions,
  LinkMark,
  NeighbourhoodPicture,
  NodeMark,
  Width,
} from '../../src/drawing/types.ts';
import { tries } from '../support/property.ts';
import { connectorsPictures, neighbourhoodPictures } from './support/arbitraryLinked.ts';
import { expectNames } from './support/expectNames.ts';
import { nothingOver } from './support/nothingOver.ts';
import { readDrawing, type Drawing } from './support/readDrawing.ts';
import { withOpened } from './support/withOpened.ts';

type Linked = ConnectorsPicture | NeighbourhoodPicture;

const draw = (picture: Linked, options: DrawOptions): string =>
  picture.type === 'connectors' ? drawConnectors(picture, options) : drawNeighbourhood(picture, options);

const read = (picture: Linked, width: Width): Drawing =>
  readDrawing(draw(picture, { width, theme: 'auto', links: true }));

const nodesOf = (picture: Linked): readonly NodeMark[] =>
  withOpened(
    picture.type === 'connectors'
      ? [...picture.ends, ...picture.items]
      : [picture.centre, ...picture.groups.flatMap(({ nodes }) => nodes)],
  );

const linksOf = (picture: Linked): readonly LinkMark[] => [
  ...picture.links,
  ...nodesOf(picture).flatMap(({ opened }) => (opened ?? []).flatMap(({ links }) => links)),
];

const linkKey = (from: string, relation: string, to: string): string => `${from} ${relation} ${to}`;

const KINDS: readonly (readonly [string, fc.Arbitrary<Linked>])[] = [
  ['connectors', connectorsPictures],
  ['a neighbourhood', neighbourhoodPictures],
];

describe.each(KINDS)('any picture of %s', (_, pictures) => {
  describe.each(['wide', 'narrow'] as const)('%s', (width) => {
    test('shows every label inside its shape, and nothing over anything else', () => {
      nothingOver(pictures, (picture) => read(picture, width), 60);
    });

    test('shows every node with its whole name, and every link', () => {
      fc.assert(
        fc.property(pictures, (picture) => {
          const { nodes, links } = read(picture, width);
          expectNames(nodes, nodesOf(picture));
          const drawn = links.map(({ from, to, element }) =>
            linkKey(from, element.attributes.get('data-relation') ?? '', to),
          );
          const given = linksOf(picture).map(({ from, relation, to }) => linkKey(from, relation, to));
          expect(drawn.sort()).toEqual(given.sort());
        }),
        tries(40),
      );
    });

    test('is the same text every time, and without links lacks the addresses alone', () => {
      fc.assert(
        fc.property(pictures, (picture) => {
          const linked = draw(picture, { width, theme: 'auto', links: true });
          expect(draw(structuredClone(picture), { width, theme: 'auto', links: true })).toBe(linked);
          const bare = draw(picture, { width, theme: 'auto', links: false });
          expect(linked.replaceAll(/ href="[^"]*"/g, '')).toBe(bare);
          const addresses = nodesOf(picture).filter(({ href }) => href !== undefined).length;
          expect(linked.split(' href="').length - 1).toBe(addresses);
        }),
        tries(20),
      );
    });
  });
});
