import { beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inBrowser } from '../support/inBrowser.ts';
import { serveShipped } from '../support/served.ts';
import type { Visit } from '../support/Visit.ts';
import { eventually } from './support/eventually.ts';
import { serveWithTwin, storeWithTwin } from './support/serveWithTwin.ts';
import { StoppableServer } from './support/StoppableServer.ts';

const PAIR = '/connectors?between=role:back-end-developer&between=role:full-stack-developer&kinds=TOOL';

const heading = (page: Page): Promise<string | null> => page.getByRole('heading', { level: 1 }).textContent();

const isAt = (page: Page, expected: string) =>
  eventually(async () => {
    expect(await heading(page)).toBe(expected);
  });

const problem = (page: Page) => page.locator('main .problem');
const drawing = (page: Page) => page.locator('.picture .wide > svg');

/** The names of all nodes that one sees. */
async function drawn(page: Page): Promise<string[]> {
  expect(await drawing(page).isVisible()).toBe(true);
  return drawing(page)
    .locator('.rg-node')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-name') ?? ''));
}

inBrowser('a name', serveWithTwin, ({ visit }) => {
  test('that nothing has: the nearest names are links to the answer, and what was typed is still there', () =>
    visit(
      async (it) => {
        const { page } = it;
        expect(await it.open('/connectors?between=Data+Scientits&between=Data+Analyst&kinds=SKILL')).toBe(
          404,
        );
        expect(await heading(page)).toBe('There is nothing of that name');
        expect(await problem(page).textContent()).toContain('Nothing is named “Data Scientits”');
        expect(await page.getByLabel('Between').inputValue()).toBe('Data Scientits');
        await problem(page).getByRole('link', { name: 'Data Scientist', exact: true }).click();
        await isAt(page, 'What connects Data Scientist and Data Analyst');
        expect(page.url()).toBe(
          it.url('/connectors?between=role:data-scientist&between=Data+Analyst&kinds=SKILL'),
        );
        expect(await drawing(page).isVisible()).toBe(true);
      },
      { expected: [/status of 404/] },
    ));

  test('that two have: both are links, of which each leads to its own answer', () =>
    visit(
      async (it) => {
        const { page } = it;
        for (const [id, title] of [
          ['tool:go', 'Tool · tool:go'],
          ['skill:go', 'Skill · skill:go'],
        ] as const) {
          expect(await it.open('/paths?from=Go&to=Docker')).toBe(409);
          expect(await heading(page)).toBe('That name means several things');
          const candidate = problem(page).getByRole('listitem').filter({ hasText: title });
          await candidate.getByRole('link', { name: 'Go', exact: true }).click();
          await eventually(() => {
            expect(page.url()).toBe(it.url(`/paths?from=${id}&to=Docker`));
          });
          await eventually(async () => {
            expect(await heading(page)).toMatch(/^(?:Paths|No path) from Go to Docker$/);
          });
        }
      },
      { expected: [/status of 409/] },
    ));

  test('that two have is no question where it is chosen from the suggestions', () =>
    visit(async (it) => {
      const { page } = it;
      await it.open('/paths');
      await page.getByLabel('From').fill('Go');
      await page.getByRole('option').filter({ hasText: 'Skill' }).filter({ hasText: /^Go / }).click();
      await page.getByLabel('To', { exact: true }).fill('Docker');
      await page.getByRole('button', { name: 'Find paths' }).click();
      await eventually(() => {
        expect(page.url()).toBe(it.url('/paths?from=skill:go&to=Docker&maxHops=4&first=5'));
      });
    }));

  test('that nothing has, asked for in a form of the page, leaves the way back', () =>
    visit(
      async (it) => {
        const { page } = it;
        await it.open(PAIR);
        await page.getByLabel('and', { exact: true }).fill('Fullstack Developper');
        await page.getByRole('button', { name: 'Connect', exact: true }).click();
        await isAt(page, 'There is nothing of that name');
        await page.goBack();
        await isAt(page, 'What connects Back End Developer and Full Stack Developer');
      },
      { expected: [/status of 404/] },
    ));
});

inBrowser('where there is no path', serveShipped, ({ visit }) => {
  const ENDS = 'from=role:front-end-developer&to=role:data-scientist';

  interface Loosened {
    readonly narrow: string;
    readonly reason: string;
    readonly link: string;
  }

  const LOOSENED: readonly Loosened[] = [
    {
      narrow: 'maxHops=1',
      reason: 'There is no path between Front End Developer and Data Scientist within 1 hop.',
      link: 'Search up to 2 hops',
    },
    { narrow: 'kinds=CREDENTIAL', reason: 'the filters leave it out', link: 'Over entities of any kind' },
    {
      narrow: 'kinds=CREDENTIAL&avoid=tool:git',
      reason: 'the filters leave it out',
      link: 'Without any filter',
    },
  ];

  test.each(LOOSENED)(
    'because of $narrow, the page says so, and "$link" finds one',
    ({ narrow, reason, link }) =>
      visit(async (it) => {
        const { page } = it;
        await it.open(`/paths?${ENDS}&${narrow}`);
        expect(await heading(page)).toBe('No path from Front End Developer to Data Scientist');
        expect(await problem(page).textContent()).toContain(reason);
        await problem(page).getByRole('link', { name: link }).click();
        await isAt(page, 'Paths from Front End Developer to Data Scientist');
        expect(await page.locator('main table').first().locator('tbody tr').count()).toBeGreaterThan(0);
      }),
  );
});

let server: StoppableServer | undefined;

async function startStoppable(): Promise<StoppableServer> {
  server = new StoppableServer(await storeWithTwin());
  return server.start();
}

/** The icon may be on its way when the server goes. */
const GONE = { expected: [/ERR_CONNECTION_REFUSED/], possible: [/favicon\.svg/] };

inBrowser('a server that goes away', startStoppable, ({ visit }) => {
  const alert = (page: Page) => page.getByRole('alert');

  const onPair = (use: (page: Page, server: StoppableServer, it: Visit) => Promise<void>, options = {}) =>
    visit(async (it) => {
      if (!server) throw new Error('Before the tests of this file nothing runs.');
      await it.open(PAIR);
      await use(it.page, server, it);
    }, options);

  beforeEach(async () => {
    // Whatever a failed test has left behind.
    await server?.stop();
    await server?.start();
  });

  test('leaves the page as it was, and says so; "Try again" goes on once it is back', () =>
    onPair(async (page, gone) => {
      const before = await drawn(page);
      await gone.stop();
      await page.locator('.wide a[data-id="tool:redis"]').click();
      await alert(page).getByText('The server cannot be reached. What you see is as it was.').waitFor();
      expect(await heading(page)).toBe('What connects Back End Developer and Full Stack Developer');
      expect(await drawn(page)).toEqual(before);
      expect(new URL(page.url()).searchParams.has('pin')).toBe(false);

      await alert(page).getByRole('button', { name: 'Try again' }).click();
      await alert(page).getByRole('button', { name: 'Try again' }).waitFor();
      await gone.start();
      await alert(page).getByRole('button', { name: 'Try again' }).click();
      await page.locator('[data-evidence="tool:redis"]').waitFor();
      expect(await alert(page).textContent()).toBe('');
      expect(new URL(page.url()).searchParams.get('pin')).toBe('tool:redis');
    }, GONE));

  test('and comes back, with the address of what one was at: a reload shows it', () =>
    onPair(async (page, gone) => {
      await gone.stop();
      await page.getByRole('navigation', { name: 'Questions' }).getByRole('link', { name: 'Paths' }).click();
      await alert(page).getByText('The server cannot be reached.').waitFor();
      await gone.start();
      await page.reload();
      expect(await heading(page)).toBe('What connects Back End Developer and Full Stack Developer');
    }, GONE));

  test('gives no suggestions, and the form still says why there is no answer', () =>
    onPair(async (page, gone) => {
      await gone.stop();
      const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('/search.json'));
      await page.getByLabel('Between').fill('Data');
      await failed;
      expect(await page.locator('[role=option]').count()).toBe(0);
      await page.getByRole('button', { name: 'Connect', exact: true }).click();
      await alert(page).getByText('The server cannot be reached.').waitFor();
      expect(await page.getByLabel('Between').inputValue()).toBe('Data');
    }, GONE));

  test('or is slow: the page says that it waits, and keeps the picture until the answer comes', () =>
    onPair(async (page) => {
      const before = await drawn(page);
      let answer: () => void = () => undefined;
      const answered = new Promise<void>((resolve) => {
        answer = resolve;
      });
      await page.route(/pin=tool:redis/, async (route) => {
        await answered;
        await route.continue();
      });
      await page.locator('.wide a[data-id="tool:redis"]').click();
      await page.getByText('Still waiting for the server. What you see stays until it answers.').waitFor();
      expect(await drawn(page)).toEqual(before);
      expect(await page.locator('main').getAttribute('aria-busy')).toBe('true');
      answer();
      await page.locator('[data-evidence="tool:redis"]').waitFor();
      expect(await page.getByText('Still waiting for the server.').count()).toBe(0);
      expect(await page.locator('main').getAttribute('aria-busy')).toBeNull();
    }));
});
