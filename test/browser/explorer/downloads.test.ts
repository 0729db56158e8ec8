import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { removeTemporaryFolders, temporaryFolder } from '../../support/temporaryFolder.ts';
import { inBrowser } from '../support/inBrowser.ts';
import { serveShipped } from '../support/served.ts';
import type { Visit } from '../support/Visit.ts';

interface Question {
  readonly path: string;
  /** What its GraphQL field is called. */
  readonly field: string;
  /** One that the picture has, and every file names. */
  readonly id: string;
  readonly name: string;
}

const QUESTIONS: readonly Question[] = [
  {
    path: '/connectors?between=role:back-end-developer&between=role:full-stack-developer&kinds=TOOL&have=Python',
    field: 'connectors',
    id: 'tool:redis',
    name: 'Redis',
  },
  {
    path: '/paths?from=role:front-end-developer&to=role:data-scientist',
    field: 'paths',
    id: 'skill:a-b-testing',
    name: 'A/B testing',
  },
  {
    path: '/transition?from=role:back-end-developer&to=role:data-scientist',
    field: 'transition',
    id: 'framework:xgboost',
    name: 'XGBoost',
  },
  { path: '/role?ref=role:data-scientist', field: 'role', id: 'framework:pandas', name: 'pandas' },
  { path: '/entity?ref=tool:postgresql', field: 'entity', id: 'tool:mysql', name: 'MySQL' },
  { path: '/search?text=postgres', field: 'search', id: 'tool:postgresql', name: 'PostgreSQL' },
  {
    path: '/overview?group=DATA&other=SOFTWARE',
    field: 'roleMatrix',
    id: 'role:data-engineer',
    name: 'Data Engineer',
  },
];

afterAll(removeTemporaryFolders);

/** A file that the page has saved. */
interface Saved {
  readonly name: string;
  readonly at: string;
  readonly text: string;
}

async function saved(page: Page, ending: string, folder: string): Promise<Saved> {
  const coming = page.waitForEvent('download');
  await page.locator(`[data-export="${ending}"]`).click();
  const download = await coming;
  const name = download.suggestedFilename();
  const at = path.join(folder, name);
  await download.saveAs(at);
  return { name, at, text: readFileSync(at, 'utf8') };
}

/** Opens a file of the disk, and tells what it asks for besides itself. */
async function openFile(it: Visit, at: string): Promise<string[]> {
  const before = it.requests.length;
  await it.page.goto(pathToFileURL(at).href);
  return it.requests
    .slice(before)
    .map((request) => request.url())
    .filter((url) => !url.startsWith('file:') && !url.startsWith('data:'));
}

/** How many colours a PNG has, as the browser draws it again, and how much of it is not as its corner. */
const pixelsOf = (page: Page, png: Buffer) =>
  page.evaluate<{ width: number; height: number; colours: number; drawn: number }>(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${png.toString('base64')}';
    await image.decode();
    const { width, height } = image;
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const pen = canvas.getContext('2d');
    pen.drawImage(image, 0, 0);
    const pixels = new Uint32Array(pen.getImageData(0, 0, width, height).data.buffer);
    const drawn = pixels.filter((pixel) => pixel !== pixels[0]).length / pixels.length;
    return { width, height, colours: new Set(pixels).size, drawn };
  })()`);

const sizeOnPage = (page: Page) =>
  page.evaluate<{ width: number; height: number }>(
    `(({ width, height }) => ({ width, height }))(document.querySelector('.picture .wide > svg').viewBox.baseVal)`,
  );

inBrowser('the files of', serveShipped, ({ visit, served }) => {
  /** What the page's own operation answers. */
  async function askedAsGraphql(page: Page, field: string): Promise<unknown> {
    const query = await page.getByLabel('GraphQL operation').textContent();
    const variables: unknown = JSON.parse((await page.getByLabel('Variables').textContent()) ?? '');
    const response = await fetch(`${served().address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data } = (await response.json()) as { data: Record<string, unknown> };
    return data[field];
  }

  describe.each(QUESTIONS)('$path', ({ path: address, field, name }) => {
    test('are saved, and say the same: Mermaid, JSON and CSV', () =>
      visit(async (it) => {
        await it.open(address);
        const folder = temporaryFolder();
        const mermaid = await saved(it.page, 'mmd', folder);
        expect(mermaid.text).toMatch(/^flowchart LR\n/);
        expect(mermaid.text).toContain(`"${name}`);

        const json = await saved(it.page, 'json', folder);
        expect(json.text).toContain(JSON.stringify(name));
        expect(JSON.parse(json.text)).toEqual(await askedAsGraphql(it.page, field));

        const table = await saved(it.page, 'csv', folder);
        const [head = [], ...rows] = parse(table.text, { bom: true });
        expect(head.length).toBeGreaterThan(1);
        expect(rows.length).toBeGreaterThan(0);
        expect(rows.flat().some((cell) => cell.includes(name))).toBe(true);

        const [bare] = mermaid.name.split('.');
        expect([mermaid.name, json.name, table.name]).toEqual([`${bare}.mmd`, `${bare}.json`, `${bare}.csv`]);
      }));

    test('are saved, and show the same: SVG and PNG', () =>
      visit(async (it) => {
        const { page } = it;
        await it.open(address);
        const folder = temporaryFolder();
        const size = await sizeOnPage(page);
        const png = await saved(page, 'png', folder);
        const pixels = await pixelsOf(page, readFileSync(png.at));
        expect(pixels).toMatchObject({ width: 2 * size.width, height: 2 * size.height });
        // Smoothed text alone has more shades than that.
        expect(pixels.colours).toBeGreaterThan(30);
        expect(pixels.drawn).toBeGreaterThan(0.02);

        const nodes = await page.locator('.picture .wide > svg a').count();
        const svg = await saved(page, 'svg', folder);
        expect(svg.name).toBe(png.name.replace(/png$/, 'svg'));
        expect(await openFile(it, svg.at)).toEqual([]);
        // What is no XML is shown as an error, not as a drawing.
        expect(await page.evaluate('document.documentElement.localName')).toBe('svg');
        expect(await page.locator('a').count()).toBe(nodes);
        expect(await page.locator('text').filter({ hasText: name }).first().isVisible()).toBe(true);
      }));
  });
});

inBrowser('the HTML file of', serveShipped, ({ visit }) => {
  const evidenceOf = (page: Page, id: string) => page.locator(`[data-evidence="${id}"]`);

  test.each(QUESTIONS)('$path works from disk with the network off', ({ path: address, id, name, field }) =>
    visit(async (it) => {
      const { page } = it;
      await it.open(address);
      const [title, tables] = [await page.title(), await page.locator('main table').count()];
      const file = await saved(page, 'html', temporaryFolder());
      await it.context.setOffline(true);
      expect(await openFile(it, file.at)).toEqual([]);
      expect(await page.title()).toBe(title);
      expect(await page.locator('.picture .wide > svg').isVisible()).toBe(true);
      expect(await page.locator('.picture text').filter({ hasText: name }).first().isVisible()).toBe(true);
      expect(await page.locator('main table').filter({ visible: true }).count()).toBe(tables);
      // A matrix has cells, which lead to the server.
      if (field === 'roleMatrix') return;

      expect(await evidenceOf(page, id).isVisible()).toBe(false);
      await page.locator(`.picture .wide a[data-id="${id}"]`).click();
      expect(await evidenceOf(page, id).isVisible()).toBe(true);
      expect(await evidenceOf(page, id).textContent()).toContain(name);
      await page.keyboard.press('Escape');
      await page.goto(`${pathToFileURL(file.at).href}#evidence-${id}`);
      await page.reload();
      expect(await page.locator('[data-evidence]').filter({ visible: true }).count()).toBe(1);
      expect(await evidenceOf(page, id).isVisible()).toBe(true);
    }),
  );

  test('shows evidence by its address where no script runs, and fits a narrow screen', async () => {
    const [{ path: address, id } = { path: '', id: '' }] = QUESTIONS;
    const at: string[] = [];
    await visit(async (it) => {
      await it.open(address);
      at.push((await saved(it.page, 'html', temporaryFolder())).at);
    });
    await visit(
      async (it) => {
        const { page } = it;
        expect(await openFile(it, at[0] ?? '')).toEqual([]);
        const narrow = page.locator('.picture .narrow');
        expect(await narrow.locator('> svg').isVisible()).toBe(true);
        expect(await page.locator('.js-only').filter({ visible: true }).count()).toBe(0);
        await narrow.locator(`a[data-id="${id}"]`).click();
        expect(new URL(page.url()).hash).toBe(`#evidence-${id}`);
        expect(await page.locator('[data-evidence]').filter({ visible: true }).count()).toBe(1);
        expect(
          await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
        ).toBe(0);
      },
      { javaScriptEnabled: false, viewport: { width: 390, height: 844 }, offline: true },
    );
  });
});
