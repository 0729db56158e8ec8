import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inBrowser } from '../support/inBrowser.ts';
import { pictureFile, takePicture } from '../support/picture.ts';
import { serveShipped } from '../support/served.ts';

// The pictures of the README. WRITE_PICTURES=1 makes them anew; without it, they must be there, and the drawing be
// the server's.

const WRITE = process.env['WRITE_PICTURES'] !== undefined;
/** Of a picture, in bytes: the README shows several. */
const LARGEST = 200_000;

/** The drawing that the README shows, from the address that it tells. */
const DRAWING = '/connectors.svg?between=Back+End+Developer&between=Full+Stack+Developer&kinds=TOOL';

const CONNECTORS =
  '/connectors?between=Back+End+Developer&between=Full+Stack+Developer&kinds=TOOL&pin=tool:redis';

interface Taken {
  readonly path: string;
  readonly status?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly isNarrow?: true;
  /** How much of it from the top, in px. */
  readonly highest?: number;
}

const PICTURES: Readonly<Record<string, Taken>> = {
  'home-light': { path: '/' },
  'connectors-light': { path: CONNECTORS },
  'connectors-dark': { path: CONNECTORS, colorScheme: 'dark' },
  'connectors-narrow': { path: CONNECTORS, isNarrow: true },
  'paths-light': {
    path: '/paths?from=UX+Designer&to=Database+Administrator&first=10&pin=tool:jira',
  },
  'transition-light': { path: '/transition?from=Data+Analyst&to=Data+Scientist&have=Python' },
  'role-light': { path: '/role?ref=DevOps+Engineer&first=12' },
  'entity-light': { path: '/entity?ref=PostgreSQL' },
  'search-light': { path: '/search?text=kubernates' },
  'overview-light': { path: '/overview' },
  'ide-light': { path: '/graphiql', highest: 900 },
  'error-light': {
    path: '/connectors?between=Data+Scientits&between=Data+Analyst',
    status: 404,
    highest: 600,
  },
};

/** The IDE with the answer to what it begins with. */
async function runFirstExample(page: Page): Promise<void> {
  await page.locator('.view-line').first().waitFor();
  await page.getByRole('button', { name: /^Execute query/ }).click();
  await page.getByRole('region', { name: 'Result Window' }).getByText('"totalCount"').waitFor();
}

inBrowser('the README', serveShipped, ({ visit, served }) => {
  test('has the drawing that the server gives', async () => {
    const response = await fetch(served().address + DRAWING);
    const drawing = await response.text();
    const file = fileURLToPath(new URL('../../../docs/pictures/connectors.svg', import.meta.url));
    if (WRITE) writeFileSync(file, drawing);
    expect(drawing).toMatch(/^<svg .*<\/svg>$/s);
    expect(readFileSync(file, 'utf8')).toBe(drawing);
  });

  test.each(Object.entries(PICTURES))(
    'has a picture of what is there: %s',
    async (name, { path, status = 200, colorScheme = 'light', isNarrow = false, highest }) => {
      if (WRITE) {
        await visit(
          async (it) => {
            expect(await it.open(path)).toBe(status);
            if (path === '/graphiql') await runFirstExample(it.page);
            await takePicture(it.page, name, highest);
          },
          {
            colorScheme,
            viewport: isNarrow ? { width: 390, height: 844 } : { width: 1280, height: 900 },
            expected: status === 200 ? [] : [new RegExp(`status of ${status}`)],
          },
        );
      }
      expect(statSync(pictureFile(name)).size).toBeLessThan(LARGEST);
    },
  );
});
