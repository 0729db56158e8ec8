import { focusOn, isPlainClick, isTyping, on, withAttribute } from '../dom.ts';
import { pageAddress, withSearch } from '../navigation/addressOf.ts';
import type { Navigation, Way } from '../navigation/Navigation.ts';
import type { Offer } from '../status.ts';
import { seeWhy } from './seeWhy.ts';

const NODE = '[data-picture] a.rg-node[data-id]';
const PINNED = 'rg-pinned';

/** A click, Enter or Space pins a node by its address; Escape takes all pins back; `o` leads to what it can open. */
export function startPinning(navigation: Navigation): void {
  on('click', NODE, (node, event) => {
    const offer = (): Offer | undefined => seeWhy(document.querySelector(sectionOf(node)));
    if (isPlainClick(event) && pin(navigation, node, { offer })) event.preventDefault();
  });
  on('keydown', NODE, (node, event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === 'o') openings(navigation, node);
    else if (event.key !== ' ' && event.key !== 'Enter') return;
    else pin(navigation, node);
    event.preventDefault();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !isTyping(event.target)) unpinAll(navigation);
  });
}

/** Follows the node's link, which is the same page with it pinned, or no longer. @returns whether it has one */
function pin(navigation: Navigation, node: Element, way: Way = {}): boolean {
  const next = pageAddress(node.getAttribute('href') ?? '');
  if (!next || !node.hasAttribute('href')) return false;
  const name = node.getAttribute('data-name') ?? 'It';
  void navigation.go(next, {
    say: node.classList.contains(PINNED) ? `${name} is no longer pinned.` : `${name} is pinned.`,
    ...way,
  });
  return true;
}

/** The links in the evidence that open the node's neighbours; it is pinned first, where it is not. */
function openings(navigation: Navigation, node: Element): void {
  const section = sectionOf(node);
  const isOpening = ['data-open', 'data-close'].map((name) => `${section} [${name}]`).join(', ');
  if (!focusOn(document.querySelector(isOpening), false) && !node.classList.contains(PINNED)) {
    pin(navigation, node, { focus: `${section} [data-open]` });
  }
}

const sectionOf = (node: Element): string =>
  withAttribute('data-evidence', node.getAttribute('data-id') ?? '');

/** What was opened stays: Undo takes it back. */
function unpinAll(navigation: Navigation): void {
  const here = new URL(location.href);
  const { searchParams } = here;
  if (!searchParams.has('pin')) return;
  searchParams.delete('pin');
  void navigation.go(withSearch(here, searchParams), { say: 'Nothing is pinned.' });
}
