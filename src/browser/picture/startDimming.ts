import { around } from '../dom.ts';
import { joined, mark } from './joined.ts';

const NODE = '[data-picture] .rg-node';

/** What is pointed at or focused stands out with what is linked to it; everything else fades. */
export function startDimming(): void {
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    // A finger has no place to rest on: it pins.
    if (pointerType !== 'touch') show(around(target, NODE) ?? focused());
  });
  document.addEventListener('focusin', () => {
    show(focused());
  });
  document.addEventListener('focusout', () => {
    show(null);
  });
}

const focused = (): Element | null => around(document.activeElement, NODE);

function show(node: Element | null): void {
  const own = node?.closest('svg');
  for (const svg of document.querySelectorAll('[data-picture] svg')) {
    const id = svg === own ? node?.getAttribute('data-id') : undefined;
    mark(svg, id == null ? undefined : joined(svg, new Set([id])), 'rg-lit', 'rg-dim');
  }
}
