import { focusOn, isPlainClick, on } from '../dom.ts';
import { clearNotice, showNotice } from '../notice.ts';
import { say, sayBriefly, type Offer } from '../status.ts';
import { formAddress, pageAddress, SEARCH } from './addressOf.ts';
import { askPage } from './askPage.ts';
import { keepState, restoreFocus, traceFocus, traceHeadings, type Trace } from './keptPlace.ts';
import { swap, viewOf } from './swap.ts';

/** How to go to an address. */
export interface Way {
  /** Come from Back or Forward: the address is there already. */
  readonly isBack?: boolean;
  /** Where to focus in the new page, instead of where the focus was. */
  readonly focus?: string;
  /** What to say when it is there, and what to offer beside it. */
  readonly say?: string;
  readonly offer?: () => Offer | undefined;
  /** About something else: shown from its top, though the question is of the same sort. */
  readonly isOther?: boolean;
}

const SLOW = 'Still waiting for the server. What you see stays until it answers.';
const KEPT = 'What you see is as it was.';

/** Pages that replace each other without being loaded anew. */
export class Navigation {
  readonly #prepare: () => void;
  #shown = addressOf(location.href);
  #underway = new AbortController();
  /** Whether what is under way is a page of the history, whose address is there already. */
  #isReturning = false;

  /** @param prepare called after each swap, for what must be set on new elements */
  constructor(prepare: () => void) {
    this.#prepare = prepare;
  }

  start(): void {
    history.scrollRestoration = 'manual';
    scrollTo(0, scrollOf(history.state) ?? scrollY);
    on('click', 'header a[href], main a[href]', (link, event) => {
      this.#follow(link, event);
    });
    on('submit', 'header form, main form', (form, event) => {
      this.#submit(form, event);
    });
    addEventListener('popstate', ({ state }) => {
      if (addressOf(location.href) !== this.#shown)
        void this.go(new URL(location.href), { isBack: true }, scrollOf(state));
      else if (this.#isReturning) this.#stay();
    });
    rememberScroll();
  }

  /** Goes to a page of the explorer; what is on the screen stays until the next is there. */
  async go(url: URL, way: Way = {}, scroll?: number): Promise<void> {
    this.#underway.abort();
    const underway = (this.#underway = new AbortController());
    this.#isReturning = way.isBack === true;
    setBusy(true);
    const asked = await askPage(url, underway.signal, () => {
      say(SLOW);
    });
    if (asked.type === 'dropped' || underway.signal.aborted) return;
    this.#rest();
    if (asked.type === 'other') location.assign(url);
    else if (asked.type === 'page') this.#show(asked.page, asked.url, way, scroll);
    else {
      showNotice(`${asked.why} ${KEPT}`, () => void this.go(url, way, scroll));
    }
  }

  /** Back and Forward again, before what was asked for is there: it is not wanted any more. */
  #stay(): void {
    this.#underway.abort();
    this.#rest();
  }

  /** Nothing is waited for. */
  #rest(): void {
    this.#isReturning = false;
    setBusy(false);
    say('');
  }

  #follow(link: Element, event: MouseEvent): void {
    const href = link.getAttribute('href') ?? '';
    const url = pageAddress(href);
    const leaves = link.hasAttribute('download') || link.hasAttribute('target') || href.startsWith('#');
    if (!url || leaves || !isPlainClick(event)) return;
    event.preventDefault();
    void this.go(url);
  }

  #submit(form: Element, event: SubmitEvent): void {
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
    const url = formAddress(form, event.submitter);
    if (!url) return;
    event.preventDefault();
    void this.go(url, { isOther: form.matches(SEARCH) && url.searchParams.has('ref') });
  }

  #show(page: Document, url: URL, way: Way, scroll: number | undefined): void {
    const isSameView = way.isOther !== true && viewOf(page) === viewOf(document);
    const traces = { same: traceFocus(), headings: traceHeadings() };
    const restoreState = isSameView ? keepState() : undefined;
    const inHeader = document.activeElement?.closest('header') != null;
    const top = scroll ?? (isSameView ? scrollY : 0);
    this.#enter(url, way, top);
    clearNotice();
    swap(page);
    restoreState?.();
    this.#prepare();
    scrollTo(0, top);
    const isKept = focusAsked(way.focus) || settleFocus(isSameView, inHeader, traces);
    // Back leads to where one had scrolled, wherever the focus was.
    if (isKept && way.isBack !== true) showFocus();
    tell(way, isSameView);
  }

  /** An address of its own in the history, but not for a page that was there already. */
  #enter(url: URL, { isBack = false }: Way, scroll: number): void {
    if (!isBack && addressOf(url.href) !== this.#shown) history.pushState({ scroll }, '', url);
    this.#shown = addressOf(url.href);
  }
}

/** Who sees it needs no words; of another page the heading is read out. */
function tell({ say, offer }: Way, isSameView: boolean): void {
  sayBriefly(say ?? (isSameView ? document.title : ''), say === undefined, offer?.());
}

/** Something may have opened above what has the focus. */
function showFocus(): void {
  document.activeElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

const focusAsked = (selector: string | undefined): boolean =>
  selector !== undefined && focusOn(document.querySelector(`#main ${selector}`), false);

/**
 * Keeps the focus where it was; a page of another question is read from its heading on.
 *
 * @returns whether it was kept: else what has it need not be seen, and the screen stays where it is
 */
function settleFocus(isSameView: boolean, inHeader: boolean, { same, headings }: Traces): boolean {
  if (isSameView && (inHeader || restoreFocus(same))) return true;
  const [near] = isSameView ? headings() : [];
  const heading = near ?? document.querySelector('#main h1');
  heading?.setAttribute('tabindex', '-1');
  focusOn(heading ?? document.getElementById('main'));
  return false;
}

interface Traces {
  readonly same: Trace;
  /** Where nothing is the same any more: what was around it. */
  readonly headings: Trace;
}

function setBusy(isBusy: boolean): void {
  document.getElementById('main')?.toggleAttribute('aria-busy', false);
  if (isBusy) document.getElementById('main')?.setAttribute('aria-busy', 'true');
}

const REST_MS = 120;

/** Notes in the history where the reader has scrolled to, for Back and reload. */
function rememberScroll(): void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  addEventListener(
    'scroll',
    () => {
      clearTimeout(rest);
      rest = setTimeout(() => {
        history.replaceState({ scroll: scrollY }, '');
      }, REST_MS);
    },
    { passive: true },
  );
}

function scrollOf(state: unknown): number | undefined {
  if (typeof state !== 'object' || state === null || !('scroll' in state)) return undefined;
  return typeof state.scroll === 'number' ? state.scroll : undefined;
}

/** An address without its place in the page. */
const addressOf = (href: string): string => href.replace(/#.*$/, '');
