/** What came of asking for a page. */
export type Asked =
  | { readonly type: 'page'; readonly page: Document; readonly url: URL }
  /** Not a page of the explorer: the browser shall open it itself. */
  | { readonly type: 'other' }
  | { readonly type: 'failed'; readonly why: string }
  /** Another page is wanted by now. */
  | { readonly type: 'dropped' };

const SLOW_MS = 2000;
const LONGEST_MS = 15_000;

const TOO_LATE = 'The server has not answered within 15 seconds.';
const UNREACHABLE = 'The server cannot be reached.';

/**
 * Asks the server for a page.
 *
 * @param dropped aborted when another page is wanted
 * @param onSlow called when the answer takes more than 2 seconds
 */
export async function askPage(url: URL, dropped: AbortSignal, onSlow: () => void): Promise<Asked> {
  const late = new AbortController();
  const timers = [
    setTimeout(onSlow, SLOW_MS),
    setTimeout(() => {
      late.abort();
    }, LONGEST_MS),
  ];
  const drop = (): void => {
    late.abort();
  };
  dropped.addEventListener('abort', drop);
  try {
    const response = await fetch(url, { headers: { accept: 'text/html' }, signal: late.signal });
    return await read(response, url);
  } catch {
    if (dropped.aborted) return { type: 'dropped' };
    return { type: 'failed', why: late.signal.aborted ? TOO_LATE : UNREACHABLE };
  } finally {
    timers.forEach(clearTimeout);
    dropped.removeEventListener('abort', drop);
  }
}

async function read(response: Response, asked: URL): Promise<Asked> {
  if (response.status >= 500) {
    return { type: 'failed', why: `The server could not answer (${response.status}).` };
  }
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  const page = isPage ? new DOMParser().parseFromString(await response.text(), 'text/html') : undefined;
  if (!page?.getElementById('main')) return { type: 'other' };
  const url = new URL(response.url);
  url.hash = asked.hash;
  return { type: 'page', page, url };
}
