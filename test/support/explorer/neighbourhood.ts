import { expect } from '@jest/globals';
import type { NeighbourhoodPicture, Picture } from '../../../src/drawing/types.ts';
import type { LinkGroup } from '../../../src/explorer/views/entity/LinkGroup.ts';
import { kindWord } from '../../../src/explorer/words.ts';

export function neighbourhood(picture: Picture): NeighbourhoodPicture {
  if (picture.type !== 'neighbourhood') throw new Error(`drawn as ${picture.type}`);
  return picture;
}

/** Every node once; each link joins the centre and a node, and each node has one. */
export function expectWellFormed({ centre, groups, links }: NeighbourhoodPicture): void {
  const ids = groups.flatMap(({ nodes }) => nodes.map(({ id }) => id));
  expect([centre.id, ...ids]).toEqual([...new Set([centre.id, ...ids])]);
  const others = links.map(({ from, to }) => {
    expect([from, to]).toContain(centre.id);
    return from === centre.id ? to : from;
  });
  expect(new Set(others)).toEqual(new Set(ids));
  for (const { strength } of links) {
    expect(strength).toBeGreaterThanOrEqual(0);
    expect(strength).toBeLessThanOrEqual(1);
  }
}

/** Each heading says how many are drawn of how many there are, and its nodes are of the answer. */
export function expectOf({ groups }: NeighbourhoodPicture, answered: readonly LinkGroup[]): void {
  for (const { heading, nodes } of groups) {
    const kind = nodes[0]?.kind;
    const group = answered.find((one) => one.kind === kind);
    if (!group) throw new Error(`${heading} is not in the answer`);
    const word = kindWord(group.kind, 2);
    const of = nodes.length < group.total ? ` of ${group.total.toLocaleString('en-US')}` : '';
    expect(heading.toLowerCase()).toBe(`${word}: ${nodes.length}${of}`);
    const ids = group.neighbours.map(({ node }) => node.id);
    expect(ids).toEqual(expect.arrayContaining(nodes.map(({ id }) => id)));
  }
}
