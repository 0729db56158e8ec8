import { element, path } from './svg.ts';
import type { NodeMark } from './types.ts';
import { isStarred } from './words.ts';

/** A star is hot, a check mark is known, a dot is neither. */
export type Icon = 'star' | 'check' | 'dot';

/** The room that one icon takes, with the blank behind it. */
export const ICON_STEP = 17;

const ICON_WIDTH = 12;
const DOT_RADIUS = 3.2;

/** The icons of a node; a role has a dot too many in its filled box. */
export function iconsOf(mark: NodeMark): readonly Icon[] {
  const icons: Icon[] = [
    ...(isStarred(mark) ? ['star' as const] : []),
    ...(mark.known === true ? ['check' as const] : []),
  ];
  return icons.length > 0 || mark.kind === 'ROLE' ? icons : ['dot'];
}

/** Icons beside each other from x on, around the height y. */
export const drawIcons = (icons: readonly Icon[], x: number, y: number, colour: string): string =>
  icons.map((icon, index) => drawIcon(icon, x + index * ICON_STEP + ICON_WIDTH / 2, y, colour)).join('');

/** One icon with its middle at x, y. */
export function drawIcon(icon: Icon, x: number, y: number, colour: string): string {
  if (icon === 'dot')
    return element('circle', { class: 'rg-icon', cx: x, cy: y, r: DOT_RADIUS, fill: colour });
  if (icon === 'star') return element('path', { class: 'rg-icon', d: star(x, y), fill: colour });
  return element('path', {
    class: 'rg-check',
    d: path('M', x - 5, y + 0.5, 'l', 3.5, 3.5, 'l', 6.5, -8),
    fill: 'none',
    stroke: colour,
    'stroke-width': 2.2,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
}

/** Five points, from the top one on, with the inner ones between them. */
const STAR = Array.from({ length: 10 }, (_, index) => {
  const angle = (Math.PI / 5) * index;
  const radius = index % 2 === 0 ? 6.3 : 2.7;
  return [radius * Math.sin(angle), -radius * Math.cos(angle)] as const;
});

const star = (x: number, y: number): string =>
  `${path(...STAR.flatMap(([dx, dy], index) => [index === 0 ? 'M' : 'L', x + dx, y + dy]))}Z`;
