import { expect, test } from '@jest/globals';
import { inBrowser } from '../support/inBrowser.ts';
import { serveShipped } from '../support/served.ts';

const START = '/paths?from=UX+Designer&to=Database+Administrator&maxHops=6&first=20&avoid=tool:sql';

inBrowser('a paths picture', serveShipped, ({ visit }) => {
  test('lights a node at each hop that it stands at, whichever of them the pointer is on', () =>
    visit(async (it) => {
      await it.open(START);
      const jira = it.page.locator('.picture .wide a[data-id="tool:jira"]');
      expect(await jira.count()).toBe(2);
      const classes = () =>
        jira.evaluateAll((nodes) => nodes.map((node) => node.classList.contains('rg-lit')));
      expect(await classes()).toEqual([false, false]);
      for (const at of [0, 1]) {
        await jira.nth(at).hover();
        expect(await classes()).toEqual([true, true]);
        expect(await it.page.locator('.picture .wide a.rg-dim').count()).toBeGreaterThan(0);
        await it.page.mouse.move(1, 1);
      }
    }));

  test('stands in the middle where it is narrower than its place', () =>
    visit(async (it) => {
      await it.page.setViewportSize({ width: 720, height: 900 });
      await it.open(START);
      const [place, drawing] = await Promise.all(
        ['.picture', '.picture .narrow svg'].map((selector) => it.page.locator(selector).boundingBox()),
      );
      const middle = (box: typeof place): number => (box ? box.x + box.width / 2 : Number.NaN);
      expect(drawing?.width).toBeLessThan((place?.width ?? 0) - 100);
      expect(middle(drawing)).toBeCloseTo(middle(place), 0);
    }));
});
