import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inBrowser } from '../support/inBrowser.ts';
import { serveShipped } from '../support/served.ts';
import type { Visit } from '../support/Visit.ts';
import { eventually } from './support/eventually.ts';

const START = '/paths?from=role:front-end-developer&to=role:data-scientist';
const ENDS = ['Front End Developer', 'Data Scientist'];

/** The paths in words, from the first table. */
const paths = (page: Page): Promise<string[]> =>
  page.locator('main table').first().locator('tbody th').allTextContents();

/** What is drawn between the two ends. */
async function drawn(page: Page): Promise<string[]> {
  const names = await page
    .locator('.picture .wide a.rg-node')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-name') ?? ''));
  return names.filter((name) => !ENDS.includes(name));
}

const row = (page: Page, id: string) => page.locator(`tr[data-id="${id}"]`);

inBrowser('paths', serveShipped, ({ visit }) => {
  const onPaths = (use: (page: Page, before: readonly string[], it: Visit) => Promise<void>) =>
    visit(async (it) => {
      await it.open(START);
      const before = await paths(it.page);
      expect(before.filter((path) => path.includes('A/B testing'))).toHaveLength(1);
      expect(await drawn(it.page)).toEqual(expect.arrayContaining(['A/B testing', 'Data visualization']));
      await use(it.page, before, it);
    });

  const expectBack = (page: Page, before: readonly string[]) =>
    eventually(async () => {
      expect(await paths(page)).toEqual(before);
    });

  test('lead around what one click in the table avoids, and over it again where that is taken back', () =>
    onPaths(async (page, before, it) => {
      await row(page, 'skill:a-b-testing').getByRole('link', { name: 'Avoid' }).click();
      await eventually(async () => {
        expect((await paths(page)).join()).not.toContain('A/B testing');
      });
      expect(page.url()).toBe(it.url(`${START}&avoid=skill:a-b-testing`));
      expect(await paths(page)).toHaveLength(before.length);
      expect(await paths(page)).toEqual(expect.arrayContaining(before.slice(1)));
      expect(await drawn(page)).not.toContain('A/B testing');

      await page.getByRole('link', { name: 'Stop avoiding A/B testing' }).click();
      await expectBack(page, before);
      expect(page.url()).toBe(it.url(START));
      expect(await drawn(page)).toContain('A/B testing');
    }));

  test('lead only through what one click in the table requires', () =>
    onPaths(async (page, before) => {
      await row(page, 'skill:data-visualization').getByRole('link', { name: 'Require' }).click();
      await eventually(async () => {
        for (const path of await paths(page)) expect(path).toContain('Data visualization');
      });
      expect((await paths(page)).length).toBeGreaterThan(1);
      await row(page, 'skill:data-visualization').getByRole('link', { name: 'Stop requiring' }).click();
      await expectBack(page, before);
    }));

  test('change by one click beside the evidence', () =>
    onPaths(async (page, before) => {
      const panel = page.locator('#evidence [data-evidence="skill:a-b-testing"]');
      const act = (name: string) => panel.getByRole('link', { name, exact: true }).click();

      await page.locator('.wide a[data-id="skill:a-b-testing"]').click();
      await act('Require');
      await eventually(async () => {
        for (const path of await paths(page)) expect(path).toContain('A/B testing');
      });
      await act('Stop requiring');
      await expectBack(page, before);

      await act('Avoid');
      await eventually(async () => {
        expect((await paths(page)).join()).not.toContain('A/B testing');
      });
      // What is avoided is no longer there to be pinned.
      expect(await panel.count()).toBe(0);
      await page.getByRole('link', { name: 'Stop avoiding A/B testing' }).click();
      await expectBack(page, before);
    }));
});
