import { afterAll, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { removeTemporaryFolders } from '../../support/temporaryFolder.ts';
import { inBrowser } from '../support/inBrowser.ts';
import type { Visit } from '../support/Visit.ts';
import { send, Site } from './fixtures/Site.ts';

const site = new Site();
beforeEach(() => {
  site.reset();
});
afterAll(removeTemporaryFolders);

const START = '/connectors?between=Back+End+Developer&between=Data+Engineer';

const node = (page: Page, name: string) => page.locator(`.wide a[data-name="${name}"]`);
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const focused = (page: Page) => page.locator(':focus');
/** Waits for what a script of the page says; the policy forbids Playwright's own waiting. */
async function expectSoon(page: Page, script: string, value: unknown): Promise<void> {
  const end = Date.now() + 5000;
  while ((await page.evaluate(script)) !== value && Date.now() < end) await page.waitForTimeout(20);
  expect(await page.evaluate(script)).toBe(value);
}

const loads = (visit: Visit): number =>
  visit.requests.filter((request) => request.isNavigationRequest()).length;

inBrowser(
  'pages replace each other',
  () => site.serve(),
  ({ visit }) => {
    const onStart = (use: (it: Visit) => Promise<void>, options = {}) =>
      visit(async (it) => {
        await it.open(START);
        await use(it);
      }, options);

    test('a link swaps the main part: address, title and marked question follow, nothing is loaded anew', () =>
      onStart(async (it) => {
        await it.page.getByRole('navigation').getByRole('link', { name: 'Search' }).click();
        await heading(it.page, /Found for/).waitFor();
        expect(new URL(it.page.url()).pathname).toBe('/search');
        expect(await it.page.title()).toBe('Search');
        expect(await it.page.locator('[aria-current=page]').textContent()).toBe('Search');
        expect(await focused(it.page).textContent()).toContain('Found for');
        expect(loads(it)).toBe(1);
      }));

    test('a form swaps too, and leaves out what is empty', () =>
      onStart(async (it) => {
        await it.page.getByLabel('To', { exact: true }).fill('');
        await it.page.getByRole('button', { name: 'Connect' }).click();
        await it.page.waitForURL('**/connectors?between=Back+End+Developer');
        await it.page
          .getByRole('searchbox', { name: 'Search' })
          .or(it.page.getByRole('combobox', { name: 'Search' }))
          .fill('git');
        await it.page.keyboard.press('Enter');
        await heading(it.page, 'Found for git').waitFor();
        expect(loads(it)).toBe(1);
      }));

    test('Back and Forward show what was there, with its place; reload shows the same again', () =>
      onStart(async (it) => {
        await node(it.page, 'Git').click();
        await it.page.locator('[data-evidence="tool:git"]').waitFor();
        await node(it.page, 'Redis').click();
        await it.page.locator('[data-evidence="tool:redis"]').waitFor();
        await it.page.goBack();
        await it.page.locator('[data-evidence="tool:redis"]').waitFor({ state: 'detached' });
        expect(await it.page.locator('[data-evidence]').count()).toBe(1);
        await it.page.goForward();
        await it.page.locator('[data-evidence="tool:redis"]').waitFor();
        await it.page.reload();
        expect(await it.page.locator('[data-evidence] h3').allTextContents()).toEqual(['Redis', 'Git']);
        await it.page.goBack();
        await it.page.locator('[data-evidence="tool:redis"]').waitFor({ state: 'detached' });
      }));

    test('Back returns to where one had scrolled, and so does a reload', () =>
      onStart(
        async (it) => {
          await it.page.evaluate('scrollTo(0, 260)');
          // The place is noted when scrolling rests.
          await expectSoon(it.page, 'history.state?.scroll', 260);
          await it.page.reload();
          await expectSoon(it.page, 'scrollY', 260);
          await it.page.evaluate(`document.querySelector('.nav a[href^="/search"]').click()`);
          await heading(it.page, /Found for/).waitFor();
          expect(await it.page.evaluate('scrollY')).toBe(0);
          await it.page.goBack();
          await expectSoon(it.page, 'scrollY', 260);
        },
        { viewport: { width: 1280, height: 400 } },
      ));

    test('the same question keeps the scroll, the focus, what is unfolded and the filter', () =>
      onStart(async (it) => {
        await it.page.getByText('Table', { exact: true }).click();
        await it.page.getByLabel('Filter').fill('datab');
        await it.page.getByRole('row', { name: 'PostgreSQL' }).getByRole('link').focus();
        const scrolled = await it.page.evaluate('scrollY');
        await it.page.keyboard.press('Enter');
        await it.page.locator('[data-evidence="tool:postgresql"]').waitFor();
        expect(await it.page.evaluate('scrollY')).toBe(scrolled);
        expect(await focused(it.page).textContent()).toBe('PostgreSQL');
        expect(await it.page.getByLabel('Filter').inputValue()).toBe('datab');
        expect(await it.page.getByRole('rowheader').allTextContents()).toEqual(['Redis', 'PostgreSQL']);
      }));

    test('an error page of the server is shown as any other', () =>
      onStart(
        async (it) => {
          await it.page.getByLabel('From').fill('Nobody');
          await it.page.getByRole('button', { name: 'Connect' }).click();
          await it.page.getByText('There is no Nobody.').waitFor();
          expect(loads(it)).toBe(1);
        },
        { expected: [/404/] },
      ));

    test('what is not a page of the explorer is opened by the browser', () =>
      onStart(async (it) => {
        await it.page.getByRole('link', { name: 'IDE' }).click();
        await it.page.waitForURL('**/graphiql');
        expect(loads(it)).toBe(2);
      }));

    test('of two links clicked, the later is shown, also where the earlier answers last', () =>
      onStart(async (it) => {
        let release = (): void => undefined;
        site.before = ({ search }) =>
          search.includes('tool%3Agit') && !search.includes('redis')
            ? new Promise((resolve) => {
                release = () => {
                  resolve(false);
                };
              })
            : Promise.resolve(false);
        await node(it.page, 'Git').click();
        await node(it.page, 'Redis').click();
        await it.page.locator('[data-evidence="tool:redis"]').waitFor();
        release();
        await it.page.waitForTimeout(200);
        expect(await it.page.locator('[data-evidence] h3').allTextContents()).toEqual(['Redis']);
      }));

    test('Back and Forward again while the server is slow show the page of the address', () =>
      onStart(async (it) => {
        await node(it.page, 'Git').click();
        await it.page.locator('[data-evidence="tool:git"]').waitFor();
        let release = (): void => undefined;
        site.before = () =>
          new Promise((resolve) => {
            release = () => {
              resolve(false);
            };
          });
        const before = site.asked.length;
        await it.page.evaluate('history.back()');
        while (site.asked.length === before) await it.page.waitForTimeout(20);
        await it.page.evaluate('history.forward()');
        await expectSoon(it.page, 'location.search.includes("pin")', true);
        release();
        await it.page.waitForTimeout(200);
        expect(await it.page.locator('[data-evidence] h3').allTextContents()).toEqual(['Git']);
        expect(await it.page.locator('main').getAttribute('aria-busy')).toBeNull();
      }));
  },
);

inBrowser(
  'a server that is down or slow',
  () => site.serve(),
  ({ visit }) => {
    const onStart = (use: (it: Visit) => Promise<void>, options = {}) =>
      visit(async (it) => {
        await it.open(START);
        await use(it);
      }, options);

    const alert = (page: Page) => page.getByRole('alert');

    test('what is on the screen stays, a sentence says why, and "Try again" tries again', () =>
      onStart(
        async (it) => {
          site.before = (_, response) => {
            send(response, 503, 'text/html', '<!doctype html><main id="main"><h1>Down</h1></main>');
            return Promise.resolve(true);
          };
          await node(it.page, 'Git').click();
          await alert(it.page)
            .getByText('The server could not answer (503). What you see is as it was.')
            .waitFor();
          expect(await heading(it.page, 'What connects them').isVisible()).toBe(true);
          expect(new URL(it.page.url()).search).not.toContain('pin');
          site.reset();
          await alert(it.page).getByRole('button', { name: 'Try again' }).click();
          await it.page.locator('[data-evidence="tool:git"]').waitFor();
          expect(await alert(it.page).textContent()).toBe('');
        },
        { expected: [/503/] },
      ));

    test('says so where nothing answers at all', () =>
      onStart(
        async (it) => {
          site.before = (_, response) => {
            response.destroy();
            return Promise.resolve(true);
          };
          await node(it.page, 'Git').click();
          await alert(it.page)
            .getByText('The server cannot be reached. What you see is as it was.')
            .waitFor();
          await alert(it.page).getByRole('button', { name: 'Try again' }).focus();
          await it.page.keyboard.press('Enter');
          await it.page.waitForTimeout(300);
          // The second failure leaves the focus where it was.
          expect(await focused(it.page).textContent()).toBe('Try again');
        },
        { expected: [/ERR_EMPTY_RESPONSE/] },
      ));

    test('after two seconds says that it waits, and after fifteen that it has stopped', () =>
      onStart(async (it) => {
        await it.page.clock.install();
        site.before = () => new Promise(() => undefined);
        await node(it.page, 'Git').click();
        expect(await it.page.getByRole('status').textContent()).toBe('');
        await it.page.clock.fastForward(2100);
        await it.page
          .getByText('Still waiting for the server. What you see stays until it answers.')
          .waitFor();
        expect(await it.page.locator('main').getAttribute('aria-busy')).toBe('true');
        await it.page.clock.fastForward(13_000);
        await alert(it.page).getByText('The server has not answered within 15 seconds.').waitFor();
        expect(await it.page.getByRole('status').textContent()).toBe('');
        expect(await it.page.locator('main').getAttribute('aria-busy')).toBeNull();
      }));
  },
);
