/** The pages that the explorer swaps; the browser opens everything else. */
const PAGES = /^\/(?:connectors|paths|transition|role|entity|search|overview|sources)?$/;

/** The address of a page of the explorer, or undefined where a link leads elsewhere. */
export function pageAddress(href: string): URL | undefined {
  const url = new URL(href, document.baseURI);
  return url.origin === location.origin && PAGES.test(url.pathname) ? url : undefined;
}

/** The address that a form asks for, without what was left empty; undefined where it leads elsewhere. */
export function formAddress(form: HTMLFormElement, submitter: HTMLElement | null): URL | undefined {
  const action = submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? location.pathname;
  const url = pageAddress(action);
  if (!url || form.method !== 'get') return undefined;
  const values = [...new FormData(form, submitter)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
  );
  const found = form.matches(SEARCH) ? foundIn(form, values) : undefined;
  if (found) return found;
  // A search is for words.
  const chosen = url.pathname === '/search' ? new Map<string, string>() : chosenIds(form);
  const meant = values.map(([name, value]) => [name, chosen.get(`${name} ${value}`) ?? value]);
  return withSearch(url, new URLSearchParams(meant));
}

/** The search in the header. */
export const SEARCH = 'form[role=search]';

/** The page of what was chosen from the suggestions of a search, with what it carries along. */
function foundIn(form: HTMLFormElement, values: readonly (readonly [string, string])[]): URL | undefined {
  const chosen = chosenIds(form);
  const [id] = values.flatMap(([name, value]) => chosen.get(`${name} ${value}`) ?? []);
  if (id === undefined) return undefined;
  const page = new URL(id.startsWith('role:') ? '/role' : '/entity', document.baseURI);
  const carried = values.filter(([name]) => name !== 'text').map(([name, value]) => [name, value]);
  return withSearch(page, new URLSearchParams([['ref', id], ...carried]));
}

/** An address with these parameters, in which ids stay readable as in the server's own links. */
export function withSearch(address: URL, parameters: URLSearchParams): URL {
  const url = new URL(address);
  url.search = parameters.toString().replaceAll('%3A', ':').replaceAll('%7E', '~');
  return url;
}

/** The ids of names that were chosen from suggestions: a name alone may mean several. */
function chosenIds(form: HTMLFormElement): ReadonlyMap<string, string> {
  return new Map(
    [...form.querySelectorAll<HTMLInputElement>('input[name][data-id]')].flatMap(
      (input): [string, string][] => {
        const id = input.dataset['id'] ?? '';
        return id === '' ? [] : [[`${input.name} ${input.value.trim()}`, id]];
      },
    ),
  );
}
