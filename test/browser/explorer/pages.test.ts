import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeProblems } from '../support/axe.ts';
import { inBrowser } from '../support/inBrowser.ts';
import type { Visit } from '../support/Visit.ts';
import { serveWithTwin } from './support/serveWithTwin.ts';
import { SHOWN_PAGES, told, type ShownPage } from './support/shownPages.ts';

// A visit fails by itself on a request to another host, and on whatever the console says.

const NARROW = { width: 390, height: 844 };

/** How far the page can be scrolled sideways, in px. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** How many of these one sees. */
const seen = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).filter({ visible: true }).count();

const heading = (page: Page): Promise<string | null> => page.getByRole('heading', { level: 1 }).textContent();

async function expectShown({ page }: Visit, one: ShownPage, width: 'wide' | 'narrow'): Promise<void> {
  expect(await heading(page)).toBe(one.heading);
  const folded = page.locator('details:not([open]) > summary').filter({ hasText: one.under ?? 'nothing' });
  if (one.under !== undefined && (await folded.count()) > 0) await folded.click();
  expect({
    wide: await seen(page, '.picture .wide > svg'),
    narrow: await seen(page, '.picture .narrow > svg'),
    tables: await seen(page, 'main table'),
  }).toEqual({ wide: 0, narrow: 0, tables: one.tables, ...(one.picture ? { [width]: 1 } : {}) });
}

inBrowser('every page', serveWithTwin, ({ visit, served }) => {
  describe.each(Object.entries(SHOWN_PAGES))('%s', (_, one) => {
    test('asks nobody else, says nothing on the console, is accessible in light and dark, and fits a narrow screen', () =>
      visit(
        async (it) => {
          const { page } = it;
          expect(await it.open(one.path)).toBe(one.status ?? 200);
          await expectShown(it, one, 'wide');
          const light = await axeProblems(page);
          await page.emulateMedia({ colorScheme: 'dark' });
          await page.setViewportSize(NARROW);
          await expectShown(it, one, 'narrow');
          const dark = await axeProblems(page);
          expect({ light, dark }).toEqual({ light: [], dark: [] });
          expect(await overflow(page)).toBe(0);
        },
        { expected: told(one) },
      ));
  });

  test('the server logged nothing', () => {
    expect(served().logged).toEqual([]);
  });
});

inBrowser('without JavaScript', serveWithTwin, ({ visit }) => {
  const withoutScript = (use: (it: Visit) => Promise<void>, options = {}) =>
    visit(use, { javaScriptEnabled: false, ...options });

  test('every page has its picture and its tables, and nothing that needs a script', () =>
    withoutScript(
      async (it) => {
        for (const one of Object.values(SHOWN_PAGES)) {
          expect(await it.open(one.path)).toBe(one.status ?? 200);
          await expectShown(it, one, 'wide');
          expect(await seen(it.page, '.js-only')).toBe(0);
        }
      },
      { expected: Object.values(SHOWN_PAGES).flatMap(told) },
    ));

  interface Form {
    readonly button: string;
    /** What is typed in its boxes. */
    readonly typed: readonly string[];
    readonly heading: string;
  }

  const FORMS: readonly Form[] = [
    {
      button: 'Connect',
      typed: ['Data Analyst', 'Data Scientist'],
      heading: 'What connects Data Analyst and Data Scientist',
    },
    {
      button: 'Find paths',
      typed: ['UX Designer', 'Database Administrator'],
      heading: 'Paths from UX Designer to Database Administrator',
    },
    {
      button: 'Compare',
      typed: ['Data Analyst', 'Data Scientist'],
      heading: 'From Data Analyst to Data Scientist',
    },
    { button: 'Search', typed: ['postgres'], heading: 'What “postgres” finds' },
  ];

  test.each(FORMS)('the form "$button" gives its answer', ({ button, typed, heading: answered }) =>
    withoutScript(async (it) => {
      await it.open('/');
      const form = it.page
        .locator('main form')
        .filter({ has: it.page.getByRole('heading', { name: button }) });
      for (const [index, text] of typed.entries()) await form.getByRole('textbox').nth(index).fill(text);
      await form.getByRole('button', { name: button }).click();
      await it.page.waitForURL(/\?/);
      expect(await heading(it.page)).toBe(answered);
      expect(await it.page.locator('.picture .wide > svg').count()).toBe(1);
      expect(await it.page.locator('main table tbody tr').count()).toBeGreaterThan(0);
    }),
  );

  test('a node is pinned, opened and closed again by links, and what one knows is carried along', () =>
    withoutScript(async (it) => {
      const { page } = it;
      const evidence = page.locator('#evidence');
      await it.open('/connectors?between=Back+End+Developer&between=Full+Stack+Developer&kinds=TOOL');
      await page.locator('.wide a[data-id="tool:redis"]').click();
      await page.waitForURL(/pin=tool:redis/);
      expect(await evidence.getByRole('heading', { level: 3 }).allTextContents()).toEqual(['Redis']);
      expect(await page.locator('.wide .rg-pinned').getAttribute('data-id')).toBe('tool:redis');

      const before = await seen(page, '.wide .rg-node');
      await evidence.getByRole('link', { name: /^Open 8 of \d+ roles$/ }).click();
      await page.waitForURL(/open=tool:redis~ROLE~8/);
      expect(await seen(page, '.wide .rg-node')).toBe(before + 8);

      await evidence.getByRole('link', { name: 'Undo: close roles of Redis' }).click();
      await page.waitForURL((url) => !url.search.includes('open'));
      expect(await seen(page, '.wide .rg-node')).toBe(before);

      await evidence.getByRole('link', { name: 'I know this' }).click();
      await page.waitForURL(/have=tool:redis/);
      expect(await page.locator('.wide .rg-known').getAttribute('data-id')).toBe('tool:redis');
      await page
        .getByRole('navigation', { name: 'Questions' })
        .getByRole('link', { name: 'Transition' })
        .click();
      await page.waitForURL('**/transition?have=tool:redis');
    }));
});
