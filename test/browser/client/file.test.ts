import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { removeTemporaryFolders, temporaryFolder } from '../../support/temporaryFolder.ts';
import { inBrowser } from '../support/inBrowser.ts';
import type { Visit } from '../support/Visit.ts';
import { pageOf } from './fixtures/pages.ts';
import { bundled, Site } from './fixtures/Site.ts';

const site = new Site();
afterAll(removeTemporaryFolders);

/** A page on the disk that holds its style and its script. */
function file(): URL {
  const assets = bundled();
  const read = (name: string): string => readFileSync(path.join(assets, name), 'utf8');
  const at = path.join(temporaryFolder(), 'roles.html');
  const url = pathToFileURL(at);
  const head = `<style>${read('explorer.css')}</style><script>${read('explorer.js')}</script>`;
  writeFileSync(at, pageOf(url, { mode: 'file', head }) ?? '');
  return url;
}

const node = (page: Page, name: string) => page.locator(`.wide a[data-name="${name}"]`);
const shown = (page: Page) =>
  page
    .locator('[data-evidence] h3')
    .evaluateAll((all) => all.filter((one) => one.getClientRects().length > 0).map((one) => one.textContent));

inBrowser(
  'a page saved as a file, with the network off',
  () => site.serve(),
  ({ visit }) => {
    const inFile = (use: (it: Visit) => Promise<void>, hash = '') =>
      visit(async (it) => {
        await it.context.setOffline(true);
        await it.page.goto(file().href + hash);
        await use(it);
        expect(it.requests.map((request) => new URL(request.url()).protocol)).not.toContain('http:');
      });

    test('shows the evidence of what is chosen by mouse or keyboard, and takes it back', () =>
      inFile(async ({ page }) => {
        expect(await shown(page)).toEqual([]);
        await node(page, 'Git').click();
        expect(await shown(page)).toEqual(['Git']);
        await page.getByText('Git is pinned.').waitFor();
        await page.keyboard.press('ArrowUp');
        await page.keyboard.press('Enter');
        await page.keyboard.press('ArrowUp');
        await page.keyboard.press('Space');
        expect(await shown(page)).toEqual(['Redis', 'PostgreSQL', 'Git']);
        await page.keyboard.press('Space');
        expect(await shown(page)).toEqual(['PostgreSQL', 'Git']);
        await page.keyboard.press('Escape');
        expect(await shown(page)).toEqual([]);
      }));

    test('opens with the evidence that its address names', () =>
      inFile(async ({ page }) => {
        expect(await shown(page)).toEqual(['Git']);
        expect(await node(page, 'Git').getAttribute('class')).toContain('rg-pinned');
      }, '#evidence-tool:git'));

    test('fades, filters and saves a PNG as the page does', () =>
      inFile(async ({ page }) => {
        await node(page, 'Git').focus();
        expect(await node(page, 'Redis').getAttribute('class')).toContain('rg-dim');
        await page.getByLabel('Filter').fill('kafka');
        expect(await node(page, 'Redis').getAttribute('class')).toContain('rg-out');
        const coming = page.waitForEvent('download');
        await page.getByRole('button', { name: 'PNG' }).click();
        const png = readFileSync(await (await coming).path());
        expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * 770, 2 * 260]);
      }));

    test('shows the evidence by its address alone where script is off', () =>
      visit(
        async (it) => {
          const url = file();
          await it.page.goto(url.href);
          expect(await shown(it.page)).toEqual([]);
          await node(it.page, 'Git').click();
          expect(await shown(it.page)).toEqual(['Git']);
        },
        { javaScriptEnabled: false },
      ));
  },
);
