import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { inBrowser } from '../support/inBrowser.ts';
import { picture } from '../support/picture.ts';
import { serveShipped } from '../support/served.ts';

// The pictures of the README. WRITE_PICTURES=1 makes them anew; without it, the drawing is checked.

const PATIENCE = 60_000;
const WRITE = process.env['WRITE_PICTURES'] !== undefined;
const FOLDER = fileURLToPath(new URL('../../../docs/pictures/', import.meta.url));
/** Of a picture, in bytes: the README shows several. */
const LARGEST = 200_000;

/** The drawing that the README shows, from the address that it tells. */
const DRAWING = '/connectors.svg?between=Back+End+Developer&between=Full+Stack+Developer&kinds=TOOL';

const CONNECTORS = '/connectors?between=Back+End+Developer&between=Full+Stack+Developer&pin=tool:redis';

interface Taken {
  readonly path: string;
  readonly status?: number;
  readonly colorScheme?: 'dark';
  readonly isNarrow?: true;
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
  'role-light': { path: '/role?ref=DevOps+Engineer' },
  'entity-light': { path: '/entity?ref=PostgreSQL' },
  'search-light': { path: '/search?text=kubernates' },
  'overview-light': { path: '/overview' },
  'error-light': { path: '/connectors?between=Data+Scientits&between=Data+Analyst', status: 404 },
};

inBrowser('the README', serveShipped, ({ visit, served }) => {
  test('has the drawing that the server gives', async () => {
    const response = await fetch(served().address + DRAWING);
    const drawing = await response.text();
    const file = `${FOLDER}connectors.svg`;
    if (WRITE) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, drawing);
    }
    expect(drawing).toMatch(/^<svg .*<\/svg>$/s);
    expect(readFileSync(file, 'utf8')).toBe(drawing);
  });

  test.each(Object.entries(PICTURES))(
    'has a picture of what is there: %s',
    (name, { path, status = 200, colorScheme = 'light', isNarrow = false }) =>
      visit(
        async (it) => {
          expect(await it.open(path)).toBe(status);
          await picture(it.page, name);
          expect(readFileSync(`${FOLDER}${name}.png`).subarray(1, 4).toString()).toBe('PNG');
          expect(statSync(`${FOLDER}${name}.png`).size).toBeLessThan(LARGEST);
        },
        {
          colorScheme,
          viewport: isNarrow ? { width: 390, height: 844 } : { width: 1280, height: 900 },
          expected: status === 200 ? [] : [new RegExp(`status of ${status}`)],
        },
      ),
    PATIENCE,
  );
});
