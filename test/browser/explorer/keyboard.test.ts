import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inBrowser } from '../support/inBrowser.ts';
import { serveShipped } from '../support/served.ts';
import type { Visit } from '../support/Visit.ts';
import { eventually } from './support/eventually.ts';
import { Keys } from './support/Keys.ts';

// No mouse, no touch, and no click() of the tests: keys alone, and after each of them the focus is seen.

const PAIR = '/connectors?between=Back+End+Developer&between=Full+Stack+Developer&kinds=TOOL';

/** Types the beginning of a name and takes the suggestion with this name, which fills the box. */
async function suggested(page: Page, keys: Keys, typed: string, name: string): Promise<void> {
  await taken(page, keys, typed, name);
  expect(await page.locator('input:focus').inputValue()).toBe(name);
  expect(await page.getByRole('option').filter({ visible: true }).count()).toBe(0);
}

async function taken(page: Page, keys: Keys, typed: string, name: string): Promise<void> {
  await keys.type(typed);
  const options = page.getByRole('option');
  await options.filter({ hasText: name }).first().waitFor();
  const marked = page.locator('[role=option][aria-selected=true]');
  for (let moves = await options.count(); moves > 0; moves -= 1) {
    await keys.press('ArrowDown');
    if ((await marked.locator('span').textContent())?.trim() === name) break;
  }
  await keys.press('Enter');
}

const arrivesAt = (keys: Keys, heading: string): Promise<void> => keys.arrives({ tag: 'h1', name: heading });

const drawn = (page: Page): Promise<number> =>
  page.locator('.picture .rg-node').filter({ visible: true }).count();

const evidence = (page: Page): Promise<string[]> => page.locator('[data-evidence] h3').allTextContents();

inBrowser('with the keyboard alone', serveShipped, ({ visit }) => {
  const withKeys = (use: (page: Page, keys: Keys, it: Visit) => Promise<void>) =>
    visit((it) => use(it.page, new Keys(it.page), it));

  test('search, connect, pin, read the evidence, expand and undo', () =>
    withKeys(async (page, keys, it) => {
      await it.open('/');
      await keys.tabTo('Search', 'input');
      await taken(page, keys, 'full st', 'Full Stack Developer');
      await arrivesAt(keys, 'Full Stack Developer');

      await keys.tabTo('Connect with another role');
      await keys.press('Enter');
      await arrivesAt(keys, 'Connect');
      await keys.tabTo('and', 'input');
      await suggested(page, keys, 'back end dev', 'Back End Developer');
      await keys.press('Enter');
      // The question is of the same sort: one goes on where one was.
      await page
        .getByRole('heading', { name: 'What connects Full Stack Developer and Back End Developer' })
        .first()
        .waitFor();
      await keys.arrives({ tag: 'input', name: 'and' });

      await keys.tabTo(/^Full Stack Developer, /, 'a');
      await keys.press('ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowUp');
      const { id, name } = await keys.focused();
      expect(id).not.toMatch(/^role:/);
      await keys.press('Enter');
      await eventually(async () => {
        expect(await evidence(page)).toEqual([name.split(',')[0]]);
      });
      expect(new URL(page.url()).searchParams.getAll('pin')).toEqual([id]);
      await keys.arrives({ id });

      const before = await drawn(page);
      await keys.press('o');
      await keys.arrives({ tag: 'a', name: /^Open (?:8 of )?\d+ roles$/ });
      await keys.press('Enter');
      await eventually(async () => {
        expect(await drawn(page)).toBeGreaterThan(before);
      });
      await keys.arrives({ tag: 'a', name: /^(?:Show \d+ more|Close)$/ });

      await keys.tabBackTo(/^Undo: close roles of /);
      await keys.press('Enter');
      await eventually(async () => {
        expect(await drawn(page)).toBe(before);
      });
      await keys.arrives({ tag: 'a', name: /^Open (?:8 of )?\d+ roles$/ });
      expect(await evidence(page)).toHaveLength(1);
    }));

  test('the picture is one stop of Tab; arrows go to what is on that side, Home and End to the ends', () =>
    withKeys(async (page, keys, it) => {
      await it.open(PAIR);
      await keys.tabTo('Filter by name or category');
      await keys.tabTo(/^Back End Developer, /, 'a');
      const at = () => page.locator('.picture a:focus .rg-shape').boundingBox();
      const start = await at();
      await keys.press('ArrowRight');
      const middle = await at();
      expect(middle?.x).toBeGreaterThan((start?.x ?? 0) + (start?.width ?? 0));
      await keys.press('ArrowDown');
      expect((await at())?.y).toBeGreaterThan(middle?.y ?? 0);
      await keys.press('ArrowRight');
      expect(await keys.focused()).toMatchObject({ id: 'role:full-stack-developer' });
      await keys.press('Home');
      expect(await keys.focused()).toMatchObject({ id: 'role:back-end-developer' });
      await keys.press('End', 'Home', 'Tab');
      expect(await keys.focused()).toMatchObject({ tag: 'a', name: 'SVG' });
      await keys.press('Shift+Tab');
      expect(await keys.focused()).toMatchObject({ id: 'role:back-end-developer' });
    }));

  test('Space pins and unpins, Ctrl+Z takes back what was opened, Escape clears the pins', () =>
    withKeys(async (page, keys, it) => {
      await it.open(PAIR);
      await keys.tabTo(/^Back End Developer, /, 'a');
      await keys.press('ArrowRight', 'Space');
      const { id } = await keys.focused();
      await eventually(async () => {
        expect(await evidence(page)).toHaveLength(1);
      });
      await keys.arrives({ id });
      await keys.press('ArrowDown', 'Space');
      await eventually(async () => {
        expect(await evidence(page)).toHaveLength(2);
      });
      await keys.press('Space');
      await eventually(async () => {
        expect(await evidence(page)).toHaveLength(1);
      });

      // What is not pinned is pinned by `o` on the way to what can be opened.
      const before = await drawn(page);
      await keys.press('o');
      await keys.arrives({ tag: 'a', name: /^Open / });
      expect(await evidence(page)).toHaveLength(2);
      await keys.press('Enter');
      await eventually(async () => {
        expect(await drawn(page)).toBeGreaterThan(before);
      });
      await keys.expectFocus();
      await keys.press('Control+z');
      await eventually(async () => {
        expect(await drawn(page)).toBe(before);
      });
      await keys.expectFocus();
      await keys.press('Escape');
      await eventually(async () => {
        expect(await evidence(page)).toEqual([]);
      });
      await keys.expectFocus();
    }));

  test('the skip link leads over the header', () =>
    withKeys(async (page, keys, it) => {
      await it.open(PAIR);
      await keys.press('Tab');
      expect(await keys.focused()).toMatchObject({ tag: 'a', name: 'Skip to the content' });
      await page.keyboard.press('Enter');
      await keys.press('Tab');
      expect(await keys.focused()).toMatchObject({ tag: 'input', name: 'Between' });
    }));
});
