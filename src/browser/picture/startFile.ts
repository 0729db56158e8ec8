import { isPlainClick, isTyping, on, withAttribute } from '../dom.ts';
import { sayBriefly } from '../status.ts';
import { seeWhy } from './seeWhy.ts';

const NODE = '[data-picture] a[data-id]';
const TO_EVIDENCE = 'main a[href^="#evidence-"]';

/** A page saved as a file holds the evidence of every node: choosing one shows it, without any server. */
export function startFile(): void {
  on('click', TO_EVIDENCE, (link, event) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    toggle(link);
  });
  // Enter follows a link anyway, and is a click.
  on('keydown', NODE, (node, event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    toggle(node);
  });
  document.addEventListener('keydown', ({ key, target }) => {
    if (key === 'Escape' && !isTyping(target)) clear();
  });
  addEventListener('hashchange', showTarget);
  showTarget();
}

/** What the address names is pinned as if it had been chosen. */
function showTarget(): void {
  const section = sectionOf(location.hash);
  if (section) set(section, true);
}

function toggle(link: Element): void {
  const section = sectionOf(link.getAttribute('href') ?? '');
  if (!section) return;
  const isShown = !section.classList.contains('shown');
  set(section, isShown);
  const name = section.querySelector('h3')?.textContent ?? 'It';
  if (isShown) sayBriefly(`${name} is pinned.`, false, seeWhy(section));
  else sayBriefly(`${name} is no longer pinned.`);
}

function clear(): void {
  const shown = document.querySelectorAll('#evidence .shown');
  for (const section of shown) set(section, false);
  if (shown.length > 0) sayBriefly('Nothing is pinned.');
}

function sectionOf(hash: string): Element | undefined {
  const element = document.getElementById(decoded(hash.slice(1)));
  return element?.matches('[data-evidence]') ? element : undefined;
}

/** A reader may write anything behind the hash. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function set(section: Element, isShown: boolean): void {
  section.classList.toggle('shown', isShown);
  const id = section.getAttribute('data-evidence') ?? '';
  for (const node of document.querySelectorAll(`${NODE}${withAttribute('data-id', id)}`)) {
    node.classList.toggle('rg-pinned', isShown);
  }
}
