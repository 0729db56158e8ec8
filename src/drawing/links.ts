import { LIGHT, type Colour } from './palette.ts';
import { element } from './svg.ts';
import type { LinkMark } from './types.ts';

const THINNEST = 1.2;
const WIDEST = 4.2;
const HUB_WIDTH = 1.1;

/** A link along a path; the stronger the wider, and dashed where it leads to a hub. */
export function drawLink(
  { from, to, relation, strength }: LinkMark,
  d: string,
  colour: Colour,
  isHub: boolean,
): string {
  return element('path', {
    class: `rg-link rg-c${colour}${isHub ? ' rg-hub' : ''}`,
    'data-from': from,
    'data-to': to,
    'data-relation': relation,
    d,
    fill: 'none',
    stroke: isHub ? LIGHT.hub : LIGHT.shades[colour].line,
    'stroke-opacity': String(LIGHT.lineOpacity),
    'stroke-width': isHub ? HUB_WIDTH : THINNEST + (WIDEST - THINNEST) * Math.min(1, Math.max(0, strength)),
    'stroke-dasharray': isHub ? '4 3' : undefined,
  });
}

/** A trunk or rail that links branch off. */
export const drawRail = (d: string): string =>
  element('path', { class: 'rg-rail', d, fill: 'none', stroke: LIGHT.rail, 'stroke-width': 1.5 });

/** A knot on a rail, where a link branches off. */
export const drawKnot = (x: number, y: number): string =>
  element('circle', { class: 'rg-knot', cx: x, cy: y, r: 3.2, fill: LIGHT.rail });
