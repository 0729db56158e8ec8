import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeProblems } from './support/axe.ts';
import { inBrowser } from './support/inBrowser.ts';
import { picture } from './support/picture.ts';
import { serveShipped } from './support/served.ts';

const PATIENCE = 60_000;

interface Shown {
  readonly path: string;
  /** The HTTP status where it is not 200, which the browser then tells on its console. */
  readonly status?: number;
  /** Pictures of it in the dark and on a narrow screen are kept, too. */
  readonly more?: true;
}

const NONE: string[] = [];

/** Each by the name of its picture. */
const PAGES: Readonly<Record<string, Shown>> = {
  home: { path: '/' },
  connectors: {
    path: '/connectors?between=Back+End+Developer&between=Full+Stack+Developer&kinds=TOOL',
    more: true,
  },
  'connectors-pinned': {
    path: '/connectors?between=role:back-end-developer&between=role:full-stack-developer&between=role:data-scientist&pin=tool:docker',
  },
  paths: { path: '/paths?from=Front+End+Developer&to=Data+Scientist', more: true },
  transition: { path: '/transition?from=Back+End+Developer&to=Data+Scientist&have=Statistics', more: true },
  role: { path: '/role?ref=Data+Scientist', more: true },
  entity: { path: '/entity?ref=PostgreSQL' },
  search: { path: '/search?text=kubernates' },
  overview: { path: '/overview', more: true },
  sources: { path: '/sources' },
  'unknown-name': { path: '/role?ref=Data+Scientits', status: 404 },
  'no-path': { path: '/paths?from=Front+End+Developer&to=Data+Scientist&maxHops=1' },
  nothing: { path: '/nowhere', status: 404 },
};

const failed = ({ status }: Shown): RegExp[] =>
  status === undefined ? [] : [new RegExp(`Failed to load resource: .*status of ${status} `)];

/** How far the page can be scrolled sideways, in px: it should not. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

inBrowser('every page of the explorer', serveShipped, ({ visit, served }) => {
  describe.each(Object.entries(PAGES))('%s', (name, shown) => {
    test(
      'asks nobody else, says nothing on the console, and axe finds no fault, light, dark and narrow',
      () =>
        visit(
          async (it) => {
            expect(await it.open(shown.path)).toBe(shown.status ?? 200);
            const { page } = it;
            expect(await page.locator('main h1').count()).toBe(1);
            await picture(page, name);
            const problems = { light: await axeProblems(page), dark: NONE, narrow: NONE };
            await page.emulateMedia({ colorScheme: 'dark' });
            if (shown.more) await picture(page, `${name}-dark`);
            problems.dark = await axeProblems(page);
            await page.setViewportSize({ width: 390, height: 844 });
            problems.narrow = await axeProblems(page);
            await page.emulateMedia({ colorScheme: 'light' });
            if (shown.more) await picture(page, `${name}-narrow`);
            expect(problems).toEqual({ light: [], dark: [], narrow: [] });
            expect(await overflow(page)).toBe(0);
          },
          { expected: failed(shown) },
        ),
      PATIENCE,
    );

    test(
      'says the same without JavaScript',
      async () => {
        const texts: string[] = [];
        for (const javaScriptEnabled of [true, false]) {
          await visit(
            async (it) => {
              await it.open(shown.path);
              // What only the script can do is hidden where there is none.
              const kept = await it.page.locator('main').ariaSnapshot();
              texts.push(kept);
            },
            { javaScriptEnabled, expected: failed(shown) },
          );
        }
        const [withScript = '', without = ''] = texts.map(headingsAndLinks);
        expect(without).not.toBe('');
        expect(without).toBe(withScript);
      },
      PATIENCE,
    );
  });

  test('the server logged nothing', () => {
    expect(served().logged).toEqual([]);
  });
});

const headingsAndLinks = (snapshot: string): string =>
  snapshot
    .split('\n')
    .filter((line) => /^\s*- (?:heading|link|cell|rowheader|columnheader)\b/.test(line))
    .map((line) => line.trim())
    .join('\n');
