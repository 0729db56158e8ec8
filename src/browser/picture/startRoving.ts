import { around, isShown, on } from '../dom.ts';
import { nearest, type Side } from './nearest.ts';

const LINKS = 'svg a';
const SIDES: Readonly<Record<string, Side>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Each picture is one stop of the Tab key: its first pinned node, or its first. */
export function prepareRoving(): void {
  for (const svg of document.querySelectorAll('[data-picture] svg')) {
    const stop = svg.querySelector('a.rg-pinned') ?? svg.querySelector('a');
    if (stop) stopAt(stop);
  }
}

/** Arrow keys move from node to node by their place; Home and End go to the first and the last. */
export function startRoving(): void {
  on('focusin', `[data-picture] ${LINKS}`, stopAt);
  on('keydown', `[data-picture] ${LINKS}`, (link, event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nextOf(link, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

function stopAt(link: Element): void {
  for (const other of linksBeside(link)) other.setAttribute('tabindex', other === link ? '0' : '-1');
}

function nextOf(link: Element, key: string): SVGElement | undefined {
  const others = linksBeside(link).filter(isShown);
  if (key === 'Home') return others[0];
  if (key === 'End') return others.at(-1);
  const side = SIDES[key];
  if (!side) return undefined;
  const rest = others.filter((other) => other !== link);
  return rest[nearest(placeOf(link), rest.map(placeOf), side)];
}

const linksBeside = (link: Element): SVGElement[] => [
  ...(around(link, 'svg')?.querySelectorAll<SVGElement>('a') ?? []),
];

/** Where its shape is: the text may be wider than a cell. */
const placeOf = (link: Element): DOMRect => (link.querySelector('.rg-shape') ?? link).getBoundingClientRect();
