import { afterAll, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { removeTemporaryFolders } from '../../support/temporaryFolder.ts';
import { axeProblems } from '../support/axe.ts';
import { inBrowser } from '../support/inBrowser.ts';
import type { Visit } from '../support/Visit.ts';
import { Site } from './fixtures/Site.ts';

const site = new Site();
beforeEach(() => {
  site.reset();
});
afterAll(removeTemporaryFolders);

const from = (page: Page) => page.getByLabel('From');
const search = (page: Page) => page.getByRole('combobox', { name: 'Search' });
const options = (page: Page) => page.getByRole('option');

/** The form, with a text typed into its first box and the suggestions shown. */
async function typed({ page }: Visit, text: string): Promise<void> {
  await from(page).fill(text);
  await options(page).first().waitFor();
}

inBrowser(
  'suggestions',
  () => site.serve(),
  ({ visit }) => {
    const onForm = (use: (it: Visit) => Promise<void>, options = {}) =>
      visit(async (it) => {
        await it.open('/connectors');
        await use(it);
      }, options);

    test('come while one types, of the kinds that the box asks for, and are counted for those who listen', () =>
      onForm(async (it) => {
        await typed(it, 'data');
        expect(await options(it.page).allTextContents()).toEqual([
          'Data Engineer Role',
          'Data Scientist Role',
        ]);
        expect(await from(it.page).getAttribute('aria-expanded')).toBe('true');
        expect(await it.page.getByRole('status').textContent()).toBe(
          '2 suggestions. Use the arrow keys to choose.',
        );
        expect(site.asked.filter((path) => path.startsWith('/search.json'))).toEqual([
          '/search.json?text=data&kinds=ROLE&first=8',
        ]);
        expect(await axeProblems(it.page)).toEqual([]);
        await it.page.getByLabel('To', { exact: true }).pressSequentially('data');
        await it.page.getByRole('option', { name: 'Datadog Tool · Monitoring' }).waitFor();
      }));

    test('are chosen by the arrow keys and Enter, which sends nothing yet; the id goes with the name', () =>
      onForm(async (it) => {
        await typed(it, 'data');
        await it.page.keyboard.press('ArrowDown');
        expect(await marked(it.page)).toBe('Data Engineer Role');
        await it.page.keyboard.press('ArrowDown');
        expect(await marked(it.page)).toBe('Data Scientist Role');
        await it.page.keyboard.press('ArrowDown');
        expect(await marked(it.page)).toBe('Data Engineer Role');
        await it.page.keyboard.press('ArrowUp');
        await it.page.keyboard.press('Enter');
        expect(await from(it.page).inputValue()).toBe('Data Scientist');
        expect(await options(it.page).count()).toBe(0);
        expect(site.asked.some((path) => path.includes('between='))).toBe(false);
        await it.page.keyboard.press('Enter');
        await it.page.waitForURL('**/connectors?between=role:data-scientist');
      }));

    const ownPages: [name: string, choose: (page: Page) => Promise<void>, text: string, path: string][] = [
      ['Enter', byEnter, 'data eng', '/role?ref=role:data-engineer&have=Git'],
      ['a click', (page) => options(page).first().click(), 'datadog', '/entity?ref=tool:data-dog&have=Git'],
    ];
    test.each(ownPages)('in the header are opened by %s, with what is known', (_, choose, text, path) =>
      visit(async (it) => {
        await it.open('/connectors?have=Git');
        await search(it.page).fill(text);
        await options(it.page).first().waitFor();
        await choose(it.page);
        await it.page.waitForURL(it.url(path));
        await it.page.locator('h1:focus').getByText('About ').waitFor();
        expect(await options(it.page).count()).toBe(0);
        expect(site.asked.filter((asked) => asked.startsWith('/search?'))).toEqual([]);
      }),
    );

    test('in the header open another entity from its top, also from the page of one', () =>
      visit(async (it) => {
        await it.open('/role?ref=role:data-scientist');
        await search(it.page).fill('data eng');
        await options(it.page).first().waitFor();
        await it.page.evaluate('scrollTo(0, 300)');
        await byEnter(it.page);
        await it.page.locator('h1:focus').getByText('About role:data-engineer').waitFor();
        expect(await it.page.evaluate('scrollY')).toBe(0);
      }));

    test('in the header leave a text that none was chosen for to the search', () =>
      visit(async (it) => {
        await it.open('/connectors');
        await search(it.page).fill('data eng');
        await options(it.page).first().waitFor();
        await it.page.keyboard.press('Enter');
        await it.page.waitForURL('**/search?text=data+eng');
      }));

    test('a text typed after a choice is what counts again', () =>
      onForm(async (it) => {
        await typed(it, 'data');
        await it.page.keyboard.press('ArrowDown');
        await it.page.keyboard.press('Enter');
        await from(it.page).pressSequentially('s');
        await it.page.keyboard.press('Enter');
        await it.page.waitForURL('**/connectors?between=Data+Engineers');
      }));

    test('Escape closes them and keeps the text; ArrowDown opens them again; Home and End go back to the text', () =>
      onForm(async (it) => {
        await typed(it, 'data');
        await it.page.keyboard.press('Escape');
        expect(await options(it.page).count()).toBe(0);
        expect(await from(it.page).inputValue()).toBe('data');
        expect(await from(it.page).getAttribute('aria-expanded')).toBe('false');
        await it.page.keyboard.press('ArrowDown');
        await options(it.page).first().waitFor();
        await it.page.keyboard.press('ArrowDown');
        await it.page.keyboard.press('Home');
        expect(await from(it.page).getAttribute('aria-activedescendant')).toBeNull();
        await it.page.keyboard.type('x');
        expect(await from(it.page).inputValue()).toBe('xdata');
      }));

    test('close when the box loses the focus', () =>
      onForm(async (it) => {
        await typed(it, 'data');
        await it.page.keyboard.press('Tab');
        expect(await options(it.page).count()).toBe(0);
      }));

    test('are chosen by a click, and by a finger', async () => {
      await onForm(async (it) => {
        await typed(it, 'data');
        await options(it.page).nth(1).click();
        expect(await from(it.page).inputValue()).toBe('Data Scientist');
      });
      const choose = async (it: Visit): Promise<void> => {
        await typed(it, 'data');
        await options(it.page).nth(1).tap();
        expect(await from(it.page).inputValue()).toBe('Data Scientist');
        expect(await it.page.evaluate('document.activeElement.name')).toBe('between');
      };
      await onForm(choose, { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });
    });

    test('an answer that comes after that to a later text is dropped', () =>
      onForm(async (it) => {
        const held = new Map<string | null, () => void>();
        site.before = (url) =>
          url.pathname === '/search.json'
            ? new Promise((resolve) => {
                held.set(url.searchParams.get('text'), () => {
                  resolve(false);
                });
              })
            : Promise.resolve(false);
        await from(it.page).pressSequentially('back');
        await until(it.page, () => held.has('back'));
        await from(it.page).fill('data');
        await until(it.page, () => held.has('data'));
        held.get('data')?.();
        await options(it.page).first().waitFor();
        held.get('back')?.();
        await it.page.waitForTimeout(300);
        expect(await options(it.page).allTextContents()).toEqual([
          'Data Engineer Role',
          'Data Scientist Role',
        ]);
      }));

    test('a suggestion marked before the answer to the last letter stays marked', () =>
      onForm(async (it) => {
        await typed(it, 'dat');
        await it.page.keyboard.press('ArrowDown');
        await it.page.keyboard.press('ArrowDown');
        let release: (() => void) | undefined;
        site.before = () =>
          new Promise((resolve) => {
            release = () => {
              resolve(false);
            };
          });
        await it.page.keyboard.press('a');
        await until(it.page, () => release !== undefined);
        await it.page.keyboard.press('ArrowDown');
        await it.page.keyboard.press('ArrowDown');
        const answer = it.page.waitForResponse('**/search.json?text=data*');
        release?.();
        await answer;
        await it.page.waitForTimeout(100);
        expect(await marked(it.page)).toBe('Data Scientist Role');
      }));

    test('ask once for letters typed in quick succession', () =>
      onForm(async (it) => {
        await from(it.page).pressSequentially('data eng', { delay: 10 });
        await options(it.page).first().waitFor();
        expect(site.asked.filter((path) => path.startsWith('/search.json')).length).toBeLessThan(4);
      }));

    test('nothing is asked of an empty box, and none found closes the list', () =>
      onForm(async (it) => {
        await typed(it, 'data');
        await from(it.page).fill('nothing like it');
        await it.page.getByText('No suggestions.').waitFor({ state: 'attached' });
        expect(await options(it.page).count()).toBe(0);
        await from(it.page).fill('');
        await it.page.waitForTimeout(300);
        expect(site.asked.filter((path) => path.startsWith('/search.json'))).toHaveLength(2);
      }));

    test('work again after the page was swapped', () =>
      onForm(async (it) => {
        await it.page.getByRole('button', { name: 'Connect' }).click();
        await it.page.getByRole('link', { name: 'Search', exact: true }).click();
        await it.page.getByRole('heading', { name: 'Found for' }).waitFor();
        await it.page.getByRole('link', { name: 'Connect two roles' }).click();
        await from(it.page).fill('');
        await typed(it, 'back');
        expect(await options(it.page).allTextContents()).toEqual(['Back End Developer Role']);
      }));
  },
);

async function byEnter(page: Page): Promise<void> {
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** Waits for what the server has seen. */
async function until(page: Page, isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !isSo(); tries += 1) await page.waitForTimeout(20);
  expect(isSo()).toBe(true);
}

/** The suggestion that the arrow keys are on, as the box tells those who listen. */
const marked = (page: Page): Promise<string> =>
  page.evaluate<string>(
    'document.getElementById(document.activeElement.getAttribute("aria-activedescendant")).textContent',
  );
