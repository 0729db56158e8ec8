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
  return inNumbers(rows);
}

/**
 * What is drawn has a row, which is what the page counts too; rows may be of more than is drawn. Where there is no
 * picture the rows are all.
 */
function inNumbers(rows: readonly HTMLElement[]): string {
  const nodes = document.querySelectorAll('[data-picture] .rg-node');
  const inPicture = new Set([...nodes].map((node) => node.getAttribute('data-id')));
  const drawn = rows.filter(({ dataset: { id } }) => id !== undefined && inPicture.has(id));
  const left = idsOf(drawn.filter(({ hidden }) => !hidden)).size;
  if (drawn.length === 0)
    return `${rows.filter(({ hidden }) => !hidden).length} of ${rows.length} rows match.`;
  return `${left} of the ${idsOf(drawn).size} drawn ${left === 1 ? 'matches' : 'match'}${notDrawn()}.`;
}

const idsOf = (rows: readonly HTMLElement[]): ReadonlySet<string | undefined> =>
  new Set(rows.map(({ dataset: { id } }) => id));

/** What the page says in "25 of 1,016 drawn": the filter knows nothing of the others. */
function notDrawn(): string {
  const said = /([\d,]+) of ([\d,]+) drawn/.exec(document.querySelector('#main .lead')?.textContent ?? '');
  const [drawn = 0, all = 0] = (said ?? []).slice(1).map((number) => Number(number.replaceAll(',', '')));
  return all > drawn ? `; ${(all - drawn).toLocaleString('en')} more are not drawn` : '';
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
