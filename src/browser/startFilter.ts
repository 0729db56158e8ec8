import { on } from './dom.ts';
import { joined, mark } from './picture/joined.ts';
import { sayBriefly } from './status.ts';

/** Rows and nodes whose name or category has the words typed stay; other rows hide, other nodes fade. */
export function startFilter(): void {
  on('input', 'input[data-filter]', () => {
    const shown = applyFilter();
    if (shown !== undefined) sayBriefly(shown);
  });
}

/** Applies what stands in the filter. @returns how much it leaves, in words; undefined where it is empty */
export function applyFilter(): string | undefined {
  const input = document.querySelector<HTMLInputElement>('input[data-filter]');
  if (!input) return undefined;
  const words = folded(input.value)
    .split(/\s+/)
    .filter((word) => word !== '');
  const matches = (text: string): boolean => words.every((word) => folded(text).includes(word));
  for (const svg of document.querySelectorAll('[data-picture] svg'))
    filterPicture(svg, words.length > 0, matches);
  const rows = [...document.querySelectorAll<HTMLElement>('table[data-table] tbody tr')];
  for (const row of rows) row.hidden = !matches(wordsOf(row));
  if (words.length === 0) return undefined;
  return `${rows.filter(({ hidden }) => !hidden).length} of ${rows.length} rows match.`;
}

function filterPicture(svg: Element, isOn: boolean, matches: (text: string) => boolean): void {
  const nodes = [...svg.querySelectorAll('.rg-node')].filter((node) => matches(labelOf(node)));
  const ids = new Set(nodes.flatMap((node) => node.getAttribute('data-id') ?? []));
  mark(svg, isOn ? joined(svg, ids) : undefined, undefined, 'rg-out');
}

/** Its name, kind and category. */
const labelOf = (node: Element): string =>
  `${node.getAttribute('data-name') ?? ''} ${node.getAttribute('aria-label') ?? ''}`;

/** What a row says in words: neither its figures nor its pin. */
const wordsOf = (row: Element): string =>
  [...row.querySelectorAll('th, td:not(.figure)')]
    .flatMap(({ childNodes }) => [...childNodes])
    .map((node) => (node instanceof Element && node.matches('[data-pin]') ? '' : node.textContent))
    .join(' ');

/** Without case and accents. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
