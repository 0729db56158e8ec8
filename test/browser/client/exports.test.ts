import { readFileSync } from 'node:fs';
import { afterAll, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DARK, LIGHT } from '../../../src/drawing/palette.ts';
import { removeTemporaryFolders } from '../../support/temporaryFolder.ts';
import { inBrowser } from '../support/inBrowser.ts';
import type { Visit } from '../support/Visit.ts';
import { Site } from './fixtures/Site.ts';

const site = new Site();
beforeEach(() => {
  site.reset();
});
afterAll(removeTemporaryFolders);

/** Width, height and whether it is a PNG at all. */
function sizeOf(png: Buffer): { readonly isPng: boolean; readonly width: number; readonly height: number } {
  return {
    isPng: png.subarray(1, 4).toString('latin1') === 'PNG',
    width: png.readUInt32BE(16),
    height: png.readUInt32BE(20),
  };
}

/** The saved PNG, and the name that it is saved under. */
async function savedPng(page: Page): Promise<{ readonly name: string; readonly png: Buffer }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'PNG' }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), png: readFileSync(await download.path()) };
}

/** What colours a PNG has, drawn again by the browser: how many pixels of each. */
async function coloursOf(page: Page, png: Buffer): Promise<ReadonlyMap<string, number>> {
  const pairs = await page.evaluate<[string, number][]>(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${png.toString('base64')}';
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const pen = canvas.getContext('2d');
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    const counts = new Map();
    for (let at = 0; at < data.length; at += 4) {
      const colour = [...data.slice(at, at + 4)].map((part) => part.toString(16).padStart(2, '0')).join('');
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return [...counts];
  })()`);
  return new Map(pairs);
}

const opaque = (colour: string): string => `${colour.slice(1)}ff`;
const ROLE_BOX = { light: opaque(LIGHT.role), dark: opaque(DARK.role) };
const GROUND = { light: opaque(LIGHT.ground), dark: opaque(DARK.ground) };

inBrowser(
  'what one takes along',
  () => site.serve(),
  ({ visit }) => {
    const onStart = (use: (it: Visit) => Promise<void>, options = {}) =>
      visit(async (it) => {
        await it.open('/connectors?between=Back+End+Developer&between=Data+Engineer');
        await use(it);
      }, options);

    test('a PNG of the picture on the screen, twice as large, named as the SVG', () =>
      onStart(async ({ page }) => {
        // Marked by the mouse, which the file does not show.
        await page.locator('.wide a[data-name="Git"]').focus();
        const { name, png } = await savedPng(page);
        expect(name).toBe('roles.png');
        expect(sizeOf(png)).toEqual({ isPng: true, width: 2 * 770, height: 2 * 260 });
        const colours = await coloursOf(page, png);
        const pixels = [...colours.values()].reduce((sum, count) => sum + count, 0);
        expect(colours.get(GROUND.light)).toBeGreaterThan(pixels / 2);
        // Two boxes of 150 × 30, less their text and corners.
        expect(colours.get(ROLE_BOX.light)).toBeGreaterThan(2 * 4 * 150 * 30 * 0.7);
        // Text is smoothed: more shades than the shapes have.
        expect(colours.size).toBeGreaterThan(30);
        await page.getByText('roles.png is saved.').waitFor();
      }));

    test.each(['system', 'chosen'])('a PNG as dark as the screen (%s)', (how) =>
      onStart(
        async ({ page }) => {
          if (how === 'chosen') {
            await page.getByRole('button', { name: 'Theme: system' }).click();
            await page.getByRole('button', { name: 'Theme: light' }).click();
          }
          const colours = await coloursOf(page, (await savedPng(page)).png);
          expect(colours.get(GROUND.dark)).toBeGreaterThan(100_000);
          expect(colours.get(ROLE_BOX.dark)).toBeGreaterThan(2 * 4 * 150 * 30 * 0.7);
        },
        { colorScheme: how === 'system' ? 'dark' : 'light' },
      ),
    );

    test('a PNG of the narrow drawing on a narrow screen', () =>
      onStart(
        async ({ page }) => {
          expect(sizeOf((await savedPng(page)).png)).toEqual({ isPng: true, width: 720, height: 800 });
        },
        { viewport: { width: 390, height: 800 } },
      ));

    test('the permanent link, in the clipboard', () =>
      onStart(
        async (it) => {
          await it.page.getByRole('button', { name: 'Copy link' }).click();
          await it.page.getByText('The link is copied.').waitFor();
          expect(await it.page.evaluate('navigator.clipboard.readText()')).toBe(
            it.url('/connectors?between=role:a&between=role:b'),
          );
        },
        { permissions: ['clipboard-read', 'clipboard-write'] },
      ));

    test('the permanent link, marked to be copied by hand where the clipboard is refused', () =>
      onStart(async (it) => {
        await it.page.evaluate(
          'navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"))',
        );
        await it.page.getByRole('button', { name: 'Copy link' }).click();
        await it.page.getByText('The link is marked').waitFor();
        const field = it.page.getByLabel('Permanent link');
        expect(await field.inputValue()).toBe(it.url('/connectors?between=role:a&between=role:b'));
        expect(await it.page.evaluate('getSelection().toString()')).toBe(await field.inputValue());
        await it.page.getByRole('button', { name: 'Copy link' }).click();
        expect(await field.count()).toBe(1);
      }));
  },
);

inBrowser(
  'the theme',
  () => site.serve(),
  ({ visit }) => {
    const ground = (page: Page) =>
      page.evaluate<string>('getComputedStyle(document.body.parentElement).backgroundColor');

    test('goes from the system over light to dark and back, and outlives a reload and a swap', () =>
      visit(async (it) => {
        const { page } = it;
        await it.open('/connectors');
        const light = await ground(page);
        await page.getByRole('button', { name: 'Theme: system' }).click();
        expect(await ground(page)).toBe(light);
        await page.getByRole('button', { name: 'Theme: light' }).click();
        const dark = await ground(page);
        expect(dark).not.toBe(light);
        await page.reload();
        expect(await ground(page)).toBe(dark);
        await page.getByRole('navigation').getByRole('link', { name: 'Search' }).click();
        await page.getByRole('heading', { name: 'Found for' }).waitFor();
        expect(await ground(page)).toBe(dark);
        await page.getByRole('button', { name: 'Theme: dark' }).click();
        expect(await page.getByRole('button', { name: 'Theme: system' }).count()).toBe(1);
        expect(await ground(page)).toBe(light);
      }));

    test('is that of another tab as soon as it is chosen there', () =>
      visit(async (it) => {
        const { page } = it;
        await it.open('/connectors');
        const light = await ground(page);
        const other = await it.context.newPage();
        await other.goto(it.url('/search'));
        await other.getByRole('button', { name: 'Theme: system' }).click();
        await page.getByRole('button', { name: 'Theme: light' }).waitFor();
        await other.getByRole('button', { name: 'Theme: light' }).click();
        await page.getByRole('button', { name: 'Theme: dark' }).waitFor();
        expect(await ground(page)).not.toBe(light);
        await other.getByRole('button', { name: 'Theme: dark' }).click();
        await page.getByRole('button', { name: 'Theme: system' }).waitFor();
        expect(await ground(page)).toBe(light);
        await other.close();
      }));

    test('light is chosen against a dark system', () =>
      visit(
        async (it) => {
          await it.open('/connectors');
          const dark = await ground(it.page);
          await it.page.getByRole('button', { name: 'Theme: system' }).click();
          expect(await ground(it.page)).not.toBe(dark);
        },
        { colorScheme: 'dark' },
      ));

    test('works where the browser refuses to store anything', () =>
      visit(async (it) => {
        await it.page.addInitScript(
          'Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } })',
        );
        await it.open('/connectors');
        await it.page.getByRole('button', { name: 'Theme: system' }).click();
        await it.page.getByRole('button', { name: 'Theme: light' }).click();
        expect(await it.page.locator('html').getAttribute('data-theme')).toBe('dark');
      }));
  },
);
