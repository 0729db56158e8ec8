import { drawLink } from './links.ts';
import { path } from './svg.ts';
import type { Placed } from './column.ts';
import type { LinkMark } from './types.ts';

/** Finds the links between two nodes, whichever way they lead. */
export type FindLinks = (one: string, other: string) => readonly LinkMark[];

export function linkFinder(links: readonly LinkMark[]): FindLinks {
  const byEnds = new Map<string, LinkMark[]>();
  for (const link of links) {
    const known = byEnds.get(endsKey(link.from, link.to));
    if (known) known.push(link);
    else byEnds.set(endsKey(link.from, link.to), [link]);
  }
  return (one, other) => byEnds.get(endsKey(one, other)) ?? [];
}

const endsKey = (one: string, other: string): string => JSON.stringify([one, other].sort());

/** A line that is to be drawn for a link. */
export interface Wire {
  readonly link: LinkMark;
  readonly d: string;
  readonly to: Placed;
}

/** Lines to hubs lie beneath the others. */
export const drawWires = (wires: readonly Wire[]): string =>
  [...wires.filter(isHubWire), ...wires.filter((wire) => !isHubWire(wire))]
    .map(({ link, d, to }) => drawLink(link, d, to.colour, to.box.mark.hub === true))
    .join('');

const isHubWire = ({ to }: Wire): boolean => to.box.mark.hub === true;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * A line that leaves and arrives level, and bends in between only.
 * @param bend x of where it begins and ends to bend
 */
export function bridge(from: Point, bend: readonly [begin: number, end: number], to: Point): string {
  const [begin, end] = bend;
  const middle = (begin + end) / 2;
  return path(
    ...['M', from.x, from.y],
    ...(begin === from.x ? [] : ['H', begin]),
    ...['C', middle, from.y, middle, to.y, end, to.y],
    ...(end === to.x ? [] : ['H', to.x]),
  );
}

export const leftOf = ({ box, x, y }: Placed): Point => ({ x, y: y + box.height / 2 });

export const rightOf = ({ box, x, y }: Placed): Point => ({ x: x + box.width, y: y + box.height / 2 });
