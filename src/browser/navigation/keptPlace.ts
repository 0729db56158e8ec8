import { focusOn, isShown, withAttribute } from '../dom.ts';

/** Finds elements of the page on the screen that stand for one of the page before, best first. */
export type Trace = () => readonly Element[];

/** What finds the focused element again in the next page; nothing where the focus is not in main. */
export function traceFocus(): Trace {
  const focused = document.activeElement;
  const main = document.getElementById('main');
  if (!focused || !main?.contains(focused) || focused === main) return () => [];
  const traces = [byId, byOpening, byField, byEntity, byHref].map((trace) => trace(focused));
  return () => traces.flatMap((trace) => trace());
}

/** The headings of the parts of main that the focus is in, the nearest first. */
export function traceHeadings(): Trace {
  const ids: string[] = [];
  for (let at = part(document.activeElement); at; at = part(at.parentElement)) {
    ids.push(at.getAttribute('aria-labelledby') ?? '');
  }
  return () => ids.flatMap((id) => inMain(`#${CSS.escape(id)}`));
}

const part = (element: Element | null): Element | null | undefined =>
  element?.closest('#main :is(section, aside)[aria-labelledby]');

/** Focuses the first that is on the screen and can take it. @returns whether there is one */
export const restoreFocus = (trace: Trace): boolean =>
  trace()
    .filter(isShown)
    .some((element) => focusOn(element));

const inMain = (selector: string): Element[] => [...document.querySelectorAll(`#main ${selector}`)];

/** What scrolls by itself: the evidence and the tables. */
const SCROLLING = ':is(aside, .scroll)';

const never: Trace = () => [];

const byId = ({ id }: Element): Trace => (id === '' ? never : () => inMain(`#${CSS.escape(id)}`));

/** Where neighbours were opened, the link that opens more of them, or that closes them; and back. */
function byOpening(element: Element): Trace {
  const names = ['data-open', 'data-close', 'data-undo'];
  const request = names.flatMap((name) => element.getAttribute(name) ?? [])[0];
  if (request === undefined) return never;
  // Without the number, which grows.
  const what = CSS.escape(request.slice(0, request.lastIndexOf('~') + 1));
  return () => [
    ...inMain(`[data-open^="${what}"]`),
    ...inMain(`[data-close^="${what}"]`),
    ...inMain('[data-undo]'),
  ];
}

/** The field in the same place among those of its name. */
function byField(element: Element): Trace {
  const name = element.getAttribute('name');
  if (name === null) return never;
  const selector = `${withAttribute('name', name)}:not([type=hidden])`;
  const place = inMain(selector).indexOf(element);
  return () => inMain(selector).slice(place, place + 1);
}

/** The same entity in the same row or section, or else in the picture. */
function byEntity(element: Element): Trace {
  const part = element.closest('[data-id], [data-evidence]');
  const id = part?.getAttribute('data-id') ?? part?.getAttribute('data-evidence');
  if (!part || id == null) return never;
  const same = withAttribute('data-id', id);
  const inRow = part.matches('tr');
  const links: readonly Element[] = [...part.querySelectorAll('a')];
  const place = links.indexOf(element);
  return () => [
    ...(inRow ? inMain(`tr${same}`).flatMap((row) => row.querySelectorAll('a')[place] ?? []) : []),
    ...inMain(`svg a${same}`),
  ];
}

function byHref(element: Element): Trace {
  const href = element.getAttribute('href');
  return href === null ? never : () => inMain(`a${withAttribute('href', href)}`);
}

/** What the reader typed, unfolded or scrolled, and a page of the same question keeps. */
export function keepState(): () => void {
  const scrolled = inMain(SCROLLING).map(({ scrollTop, scrollLeft }) => ({ scrollTop, scrollLeft }));
  const filters = [...document.querySelectorAll<HTMLInputElement>('input[data-filter]')].map(
    ({ value }) => value,
  );
  // The question is closed again over its answer.
  const unfolded = inMain('details[open]:not(.question) > summary').map(({ textContent }) => textContent);
  return () => {
    document.querySelectorAll<HTMLInputElement>('input[data-filter]').forEach((input, index) => {
      input.value = filters[index] ?? '';
    });
    for (const summary of inMain('details > summary')) {
      if (unfolded.includes(summary.textContent)) summary.parentElement?.setAttribute('open', '');
    }
    inMain(SCROLLING).forEach((element, index) => Object.assign(element, scrolled[index]));
  };
}
