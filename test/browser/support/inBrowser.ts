import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core';
import { chromiumPath } from './chromiumPath.ts';
import type { Served } from './served.ts';
import { Visit } from './Visit.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing but this machine is reachable: what a page asks of others fails, and is counted.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

interface VisitOptions extends BrowserContextOptions {
  /** Problems that this visit is meant to have; each must come. */
  readonly expected?: readonly RegExp[];
  /** Problems that it may have, by how things fall. */
  readonly possible?: readonly RegExp[];
  /** Requests to others are part of the test. */
  readonly mayLeave?: boolean;
}

/** What the cases of a file share: one browser and one server. */
export interface InBrowser {
  /**
   * A visit in a new context, 1280 × 900 and light unless said otherwise. It fails on any request to another
   * origin, and on any error or warning in the console that is not expected.
   */
  readonly visit: (use: (visit: Visit) => Promise<unknown>, options?: VisitOptions) => Promise<void>;
  /** The server of the file. */
  readonly served: () => Served;
}

/**
 * Cases in a real browser, over one server; skipped, with a line that says so, where there is no browser.
 *
 * @param start starts the server, once
 */
export function inBrowser(name: string, start: () => Promise<Served>, cases: (it: InBrowser) => void): void {
  const executablePath = chromiumPath();
  (executablePath === undefined ? describe.skip : describe)(name, () => {
    let browser: Browser | undefined;
    let served: Served | undefined;
    const running = <T>(value: T | undefined): T => {
      if (value === undefined) throw new Error('Before the tests of this file nothing runs.');
      return value;
    };

    beforeAll(async () => {
      [browser, served] = await Promise.all([
        chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: FLAGS }),
        start(),
      ]);
    });

    afterAll(async () => {
      await browser?.close();
      await served?.close();
    });

    cases({
      served: () => running(served),
      visit: (use, options) => visitOnce(running(browser), running(served).address, use, options),
    });
  });
}

async function visitOnce(
  browser: Browser,
  origin: string,
  use: (visit: Visit) => Promise<unknown>,
  { expected = [], possible = [], mayLeave = false, ...options }: VisitOptions = {},
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    ...options,
  });
  try {
    const visit = new Visit(context, await context.newPage(), origin);
    await use(visit);
    checkClean(visit, { expected, possible, mayLeave });
  } finally {
    await context.close();
  }
}

function checkClean(
  visit: Visit,
  { expected, possible, mayLeave }: Required<Pick<VisitOptions, 'expected' | 'possible' | 'mayLeave'>>,
): void {
  const isExpected = (problem: string): boolean =>
    [...expected, ...possible].some((pattern) => pattern.test(problem));
  expect(visit.problems.filter((problem) => !isExpected(problem))).toEqual([]);
  const missed = expected.filter((pattern) => !visit.problems.some((problem) => pattern.test(problem)));
  expect(missed).toEqual([]);
  if (!mayLeave) expect(visit.outside()).toEqual([]);
}
