import { afterAll, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { removeTemporaryFolders } from '../../support/temporaryFolder.ts';
import { inBrowser } from '../support/inBrowser.ts';
import type { Visit } from '../support/Visit.ts';
import { Site } from './fixtures/Site.ts';

const site = new Site();
beforeEach(() => {
  site.reset();
});
afterAll(removeTemporaryFolders);

const START = '/connectors?between=Back+End+Developer&between=Data+Engineer';

const node = (page: Page, name: string) => page.locator(`.wide a[data-name="${name}"]`);
const focusedName = (page: Page) => page.evaluate<string>('document.activeElement.getAttribute("data-name")');
const namesWith = (page: Page, className: string) =>
  page
    .locator(`.wide .rg-node.${className}`)
    .evaluateAll((nodes) => nodes.map((one) => one.getAttribute('data-name')));
const evidence = (page: Page) => page.locator('[data-evidence] h3');

const PHONE = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true };

const inView = (page: Page, selector: string): Promise<boolean> =>
  page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

inBrowser(
  'the picture',
  () => site.serve(),
  ({ visit }) => {
    const onStart = (use: (it: Visit) => Promise<void>, options = {}) =>
      visit(async (it) => {
        await it.open(START);
        await use(it);
      }, options);

    /** Reached by the Tab key alone. */
    const tabInto = async (page: Page): Promise<void> => {
      await page.getByRole('button', { name: 'Copy link' }).focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
    };

    test('is one stop of the Tab key; arrow keys move by position, Home and End to the ends', () =>
      onStart(async ({ page }) => {
        await tabInto(page);
        expect(await focusedName(page)).toBe('Back End Developer');
        const steps: [key: string, name: string][] = [
          ['ArrowRight', 'Redis'],
          ['ArrowDown', 'PostgreSQL'],
          ['ArrowDown', 'Git'],
          ['ArrowDown', 'Git'],
          ['ArrowUp', 'PostgreSQL'],
          ['ArrowRight', 'Data Engineer'],
          ['ArrowLeft', 'Redis'],
          ['ArrowLeft', 'Back End Developer'],
          ['End', 'Git'],
          ['Home', 'Back End Developer'],
        ];
        for (const [key, name] of steps) {
          await page.keyboard.press(key);
          expect([key, await focusedName(page)]).toEqual([key, name]);
        }
        await page.keyboard.press('Tab');
        expect(await page.evaluate('document.activeElement.closest("svg")')).toBeNull();
        await page.keyboard.press('Shift+Tab');
        expect(await focusedName(page)).toBe('Back End Developer');
      }));

    test('Enter pins a node by its address and keeps the focus; Enter again unpins it', () =>
      onStart(async ({ page }) => {
        await node(page, 'Git').focus();
        await page.keyboard.press('Enter');
        await page.waitForURL('**&pin=tool%3Agit');
        await page.getByText('Git is pinned.').waitFor();
        expect(await evidence(page).allTextContents()).toEqual(['Git']);
        expect(await focusedName(page)).toBe('Git');
        await page.keyboard.press('Space');
        await page.waitForURL((url) => !url.search.includes('pin'));
        await page.getByText('Git is no longer pinned.').waitFor();
        expect(await focusedName(page)).toBe('Git');
      }));

    test('a click pins as well, from the first click after a swap', () =>
      onStart(async ({ page }) => {
        await node(page, 'Git').click();
        await page.waitForURL('**&pin=tool%3Agit');
        await node(page, 'Kafka').click();
        await page.waitForURL('**&pin=tool%3Agit&pin=tool%3Akafka');
        expect(await namesWith(page, 'rg-pinned')).toEqual(['Kafka', 'Git']);
      }));

    test('Escape takes all pins back, but not while one types', () =>
      onStart(async ({ page }) => {
        await node(page, 'Git').click();
        await page.waitForURL('**&pin=tool%3Agit');
        await node(page, 'Kafka').click();
        await evidence(page).nth(1).waitFor();
        await page.getByLabel('Filter').press('Escape');
        await page.waitForTimeout(200);
        expect(page.url()).toContain('pin=');
        await node(page, 'Redis').focus();
        await page.keyboard.press('Escape');
        await page.waitForURL((url) => !url.search.includes('pin'));
        expect(await evidence(page).count()).toBe(0);
        expect(await focusedName(page)).toBe('Redis');
      }));

    test('Escape leaves what is opened, and Ctrl+Z takes it back', () =>
      visit(async (it) => {
        await it.open(`${START}&pin=tool:git&open=tool:git~ROLE~8`);
        await node(it.page, 'Redis').focus();
        await it.page.keyboard.press('Escape');
        await it.page.waitForURL((url) => !url.search.includes('pin'));
        expect(it.page.url()).toContain('&open=tool:git~ROLE~8');
        await evidence(it.page).waitFor({ state: 'detached' });
        await it.page.getByRole('link', { name: 'Undo: close roles' }).waitFor();
        await it.page.keyboard.press('Control+z');
        await it.page.waitForURL((url) => !url.search.includes('open'));
      }));

    test('what the evidence takes out of the picture leaves the screen where it was', () =>
      visit(
        async (it) => {
          await it.open(`${START}&pin=tool:git`);
          await it.page.evaluate('scrollTo(0, 300)');
          await it.page.getByRole('link', { name: 'Avoid' }).focus();
          const scrolled = await it.page.evaluate('scrollY');
          expect(scrolled).toBeGreaterThan(150);
          await it.page.keyboard.press('Enter');
          await node(it.page, 'Git').waitFor({ state: 'detached' });
          await evidence(it.page).waitFor({ state: 'detached' });
          expect(await it.page.evaluate('scrollY')).toBe(scrolled);
          expect(await it.page.locator(':focus').textContent()).toBe('Evidence');
        },
        { viewport: { width: 1280, height: 400 } },
      ));

    test('o leads to what the evidence can open, and pins the node first where it is not', () =>
      onStart(async ({ page }) => {
        await node(page, 'Git').focus();
        await page.keyboard.press('o');
        await page.locator('[data-open="tool:git~ROLE~8"]:focus').waitFor();
        await page.keyboard.press('Enter');
        await page.getByText('Opened: Site Reliability Engineer').waitFor();
        // The link that opened it has become the one that closes it.
        await page.locator('[data-close="tool:git~ROLE~8"]:focus').waitFor();
        await page.getByRole('link', { name: 'Undo: close roles' }).focus();
        await page.keyboard.press('Enter');
        await page.getByText('Opened: Site Reliability Engineer').waitFor({ state: 'detached' });
        await page.locator('aside a:focus').waitFor();
      }));

    test('Ctrl+Z takes back what was opened', () =>
      onStart(async ({ page }) => {
        await node(page, 'Git').focus();
        await page.keyboard.press('o');
        await page.locator('[data-open]:focus').waitFor();
        await page.keyboard.press('Enter');
        await page.getByText('Opened: Site Reliability Engineer').waitFor();
        await page.keyboard.press('Control+z');
        await page.getByText('Opened: Site Reliability Engineer').waitFor({ state: 'detached' });
      }));

    test('unpinning in the evidence moves the focus to the node', () =>
      onStart(async ({ page }) => {
        await node(page, 'Git').click();
        await page.getByRole('link', { name: 'Unpin' }).focus();
        await page.keyboard.press('Enter');
        await evidence(page).waitFor({ state: 'detached' });
        expect(await focusedName(page)).toBe('Git');
      }));

    test('what the mouse or the focus is on stands out with what it is linked to; the rest fades', () =>
      onStart(async ({ page }) => {
        await node(page, 'Git').hover();
        expect(await namesWith(page, 'rg-lit')).toEqual(['Back End Developer', 'Data Engineer', 'Git']);
        expect(await namesWith(page, 'rg-dim')).toEqual(['Kafka', 'Redis', 'PostgreSQL']);
        expect(await page.locator('.wide .rg-link.rg-lit').count()).toBe(2);
        expect(await page.locator('.wide .rg-link.rg-dim').count()).toBe(6);
        expect(
          await node(page, 'Redis').evaluate((one) => Number(getComputedStyle(one).opacity)),
        ).toBeLessThan(0.5);
        await page.mouse.move(2, 2);
        expect(await namesWith(page, 'rg-dim')).toEqual([]);
        await node(page, 'Data Engineer').focus();
        expect(await namesWith(page, 'rg-dim')).toEqual(['Back End Developer']);
        await page.getByLabel('Filter').focus();
        expect(await namesWith(page, 'rg-dim')).toEqual([]);
      }));

    test('the filter hides rows and fades nodes by name and category, whatever the case and the accents', () =>
      onStart(async ({ page }) => {
        await page.getByText('Table', { exact: true }).click();
        await page.getByLabel('Filter').fill('DÁTABASE');
        expect(await page.getByRole('rowheader').allTextContents()).toEqual(['Redis', 'PostgreSQL']);
        expect(await namesWith(page, 'rg-out')).toEqual(['Kafka', 'Git']);
        expect(await page.getByRole('status').textContent()).toBe('2 of the 4 drawn match.');
        await page.getByLabel('Filter').fill('git');
        expect(await page.getByRole('rowheader').allTextContents()).toEqual(['Git']);
        await page.getByLabel('Filter').fill('41');
        expect(await page.getByRole('rowheader').allTextContents()).toEqual([]);
        await page.getByLabel('Filter').fill('');
        expect(await page.getByRole('rowheader').count()).toBe(4);
        expect(await namesWith(page, 'rg-out')).toEqual([]);
      }));

    test('the filter says how many it knows nothing of', () =>
      visit(async (it) => {
        await it.open('/connectors?all=1,016');
        await it.page.getByLabel('Filter').fill('git');
        expect(await it.page.getByRole('status').textContent()).toBe(
          '1 of the 4 drawn matches; 1,012 more are not drawn.',
        );
      }));

    test('on a narrow screen the narrow drawing does the same', () =>
      onStart(async ({ page }) => {
        await page.locator('.narrow a[data-name="Git"]').tap();
        await page.waitForURL('**&pin=tool%3Agit');
        await page.getByText('Git is pinned.').waitFor();
        expect(await page.locator('.narrow .rg-pinned').count()).toBe(1);
        expect(await page.locator('.wide svg').isVisible()).toBe(false);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      }, PHONE));

    test('on a narrow screen a pin offers to show why, and leads to the evidence', () =>
      onStart(async ({ page }) => {
        await page.locator('.narrow a[data-name="Git"]').tap();
        await page.getByRole('status').getByText('Git is pinned. See why').waitFor();
        const box = await page.getByRole('button', { name: 'See why' }).boundingBox();
        expect(box?.height).toBeGreaterThanOrEqual(44);
        await page.getByRole('button', { name: 'See why' }).tap();
        expect(await page.locator(':focus').textContent()).toBe('Git');
        expect(await inView(page, '[data-evidence] h3')).toBe(true);
        expect(await page.getByRole('status').textContent()).toBe('');
        await page.locator('.narrow a[data-name="Git"]').tap();
        await page.getByText('Git is no longer pinned.').waitFor();
        expect(await page.getByRole('button', { name: 'See why' }).count()).toBe(0);
      }, PHONE));

    test('on a wide one, where the evidence is beside the picture, it does not', () =>
      onStart(async ({ page }) => {
        await node(page, 'Git').click();
        await page.getByText('Git is pinned.').waitFor();
        expect(await page.getByRole('status').textContent()).toBe('Git is pinned.');
      }));

    test('tells of its keys where there is a mouse, and where a keyboard is used with a finger', async () => {
      const hint = (page: Page) => page.getByText('Keys: arrows move.');
      await onStart(async ({ page }) => {
        expect(await hint(page).isVisible()).toBe(true);
      });
      await onStart(async ({ page }) => {
        expect(await hint(page).isVisible()).toBe(false);
        await page.locator('.narrow a[data-name="Git"]').tap();
        await page.getByText('Git is pinned.').waitFor();
        expect(await hint(page).isVisible()).toBe(false);
        await page.getByRole('button', { name: 'Copy link' }).focus();
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        expect(await hint(page).isVisible()).toBe(true);
      }, PHONE);
    });
  },
);
