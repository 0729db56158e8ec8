import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeProblems } from './support/axe.ts';
import { inBrowser } from './support/inBrowser.ts';
import { serveShipped } from './support/served.ts';
import type { Visit } from './support/Visit.ts';

const editor = (page: Page) => page.getByRole('region', { name: 'Operation Editor' });
const answer = (page: Page) => page.getByRole('region', { name: 'Result Window' });
const examples = (page: Page) => page.getByRole('region', { name: 'Examples' });

/** Opens the IDE, and waits until one can type in it. */
async function openIde(it: Visit, search = ''): Promise<Page> {
  expect(await it.open(`/graphiql${search}`)).toBe(200);
  await editor(it.page).locator('.view-line').first().waitFor();
  return it.page;
}

const run = (page: Page) => page.getByRole('button', { name: /^Execute query/ }).click();

/** Monaco shows spaces as no-break spaces. */
const textOf = async (page: Page, of: (page: Page) => ReturnType<typeof editor>): Promise<string> =>
  (await of(page).locator('.view-lines').innerText()).replace(/\u00a0/g, ' ');

const linkTo = (query: string, variables?: object): string =>
  `?${new URLSearchParams({ query, ...(variables ? { variables: JSON.stringify(variables) } : {}) }).toString()}`;

inBrowser('the IDE at /graphiql', serveShipped, ({ visit, served }) => {
  test('opens with a question in it, and runs it', () =>
    visit(async (it) => {
      const page = await openIde(it);
      expect(await textOf(page, editor)).toContain('query Connectors(');
      await run(page);
      await answer(page).getByText('"totalCount"').waitFor();
      expect(await textOf(page, answer)).toContain('"tool:curl"');
    }));

  test('offers every example by its question, and opens each in a tab of its own, which answers', () =>
    visit(async (it) => {
      const page = await openIde(it);
      await examples(page).getByRole('button', { name: 'How does one get from' }).click();
      await page.getByRole('tab', { name: 'Paths' }).waitFor();
      expect(await textOf(page, editor)).toContain('query Paths(');
      await run(page);
      await answer(page).getByText('"shortest"').or(answer(page).getByText('"paths"')).first().waitFor();
      await page.getByRole('tab', { name: 'Connectors' }).click();
      expect(await textOf(page, editor)).toContain('query Connectors(');
    }));

  test('opens what a link asks, with its variables, and keeps the link in the address', () =>
    visit(async (it) => {
      const query = 'query Named($ref: EntityRef!) {\n  role(ref: $ref) {\n    id\n  }\n}';
      const page = await openIde(it, linkTo(query, { ref: 'Data Scientist' }));
      expect(await textOf(page, editor)).toBe(query);
      await run(page);
      await answer(page).getByText('"role:data-scientist"').waitFor();
      const { searchParams } = new URL(page.url());
      expect(searchParams.get('query')).toBe(query);
      expect(searchParams.get('variables')).toBe('{"ref":"Data Scientist"}');
    }));

  test('runs nothing of a link by itself', () =>
    visit(async (it) => {
      await openIde(it, linkTo('mutation { removeEntity }'));
      const asked = it.requests.filter((one) => one.method() === 'POST').map((one) => one.postData() ?? '');
      expect(asked.filter((body) => !body.includes('IntrospectionQuery'))).toEqual([]);
    }));

  test('knows the schema: it marks a field that there is not, and documents those that there are', () =>
    visit(async (it) => {
      const page = await openIde(it, linkTo('{ role(ref: "Data Scientist") { nome } }'));
      await editor(page).locator('.squiggly-error').first().waitFor();
      await page.getByRole('button', { name: /Documentation Explorer/ }).click();
      await page.getByRole('link', { name: 'Query', exact: true }).click();
      await page.getByRole('link', { name: 'connectors', exact: true }).waitFor();
    }));

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    test('has no serious fault of accessibility in what is ours', () =>
      visit(
        async (it) => {
          const page = await openIde(it);
          const scope = { include: ['.examples', '.home'], impacts: ['serious', 'critical'] } as const;
          expect(await axeProblems(page, scope)).toEqual([]);
          // Follows the system.
          const ground = await page.evaluate<string>(
            'getComputedStyle(document.querySelector(".graphiql-container")).backgroundColor',
          );
          const [red = 0] = (/\d+/.exec(ground) ?? []).map(Number);
          expect(red > 128 ? 'light' : 'dark').toBe(colorScheme);
        },
        { colorScheme },
      ));
  });

  test('leaves the room to the editor on a narrow screen', () =>
    visit(
      async (it) => {
        const page = await openIde(it);
        expect(await examples(page).count()).toBe(0);
        await page.getByRole('button', { name: 'Show Examples' }).click();
        await examples(page).waitFor();
      },
      { viewport: { width: 390, height: 844 } },
    ));

  test('says what it needs where there is no JavaScript', () =>
    visit(
      async (it) => {
        await it.open('/graphiql');
        expect(await it.page.locator('body').innerText()).toContain('GraphiQL needs JavaScript.');
      },
      { javaScriptEnabled: false },
    ));

  test('the server logged nothing', () => {
    expect(served().logged).toEqual([]);
  });
});
