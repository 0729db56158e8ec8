import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inBrowser } from './support/inBrowser.ts';
import { onetFolder, serveOnet } from './support/served.ts';

// Widths are estimated where the drawing is made. Here a browser measures what it really draws.

const PAIRS = 40;
const A_TEST = 10;

/**
 * What is wrong with the drawing that one sees, a line each: texts that leave their shape, leave the drawing or lie
 * on another text; shapes that lie on another. Half a pixel is forgiven.
 */
const LOOK = `(() => {
  const svg = [...document.querySelectorAll('.picture svg')].find((one) => one.getBoundingClientRect().width > 0);
  if (!svg) return { nodes: 0, faults: ['there is no drawing'] };
  const boxOf = (element) => element.getBoundingClientRect();
  const nameOf = (element) => element.textContent.trim().slice(0, 60);
  const isIn = (inner, outer) =>
    inner.left >= outer.left - 0.5 && inner.right <= outer.right + 0.5 &&
    inner.top >= outer.top - 0.5 && inner.bottom <= outer.bottom + 0.5;
  const meet = (one, other) =>
    one.left < other.right - 0.5 && other.left < one.right - 0.5 &&
    one.top < other.bottom - 0.5 && other.top < one.bottom - 0.5;
  const faults = [];
  const nodes = [...svg.querySelectorAll('.rg-node')];
  for (const node of nodes) {
    const label = node.querySelector('.rg-label');
    const shape = node.querySelector('.rg-shape');
    if (!isIn(boxOf(label), boxOf(shape))) faults.push('leaves its shape: ' + nameOf(label));
  }
  const texts = [...svg.querySelectorAll('text')].filter((text) => text.textContent.trim() !== '');
  for (const text of texts) if (!isIn(boxOf(text), boxOf(svg))) faults.push('leaves the drawing: ' + nameOf(text));
  const lieOn = (elements, what) => elements.forEach((one, index) => {
    for (const other of elements.slice(index + 1)) {
      if (meet(boxOf(one), boxOf(other))) faults.push(what + ': ' + nameOf(one) + ' and ' + nameOf(other));
    }
  });
  lieOn(texts, 'texts lie on each other');
  lieOn(nodes.map((node) => node.querySelector('.rg-shape')), 'shapes lie on each other');
  return { nodes: nodes.length, faults };
})()`;

interface Look {
  readonly nodes: number;
  readonly faults: readonly string[];
}

/** A page's wide and narrow drawing. */
async function lookAt(page: Page, url: string): Promise<Look[]> {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(url);
  const wide = await page.evaluate<Look>(LOOK);
  await page.setViewportSize({ width: 390, height: 844 });
  return [wide, await page.evaluate<Look>(LOOK)];
}

const folder = onetFolder();

if (folder === undefined) {
  test.skip('labels on the O*NET graph', () => undefined);
} else {
  inBrowser(
    'with O*NET in the graph, labels stay in their shapes and lie on nothing',
    () => serveOnet(folder),
    (it) => {
      const { visit, served } = it;
      let pairs: [string, string][] = [];

      beforeAll(async () => {
        const rows = await served().store.read(
          `MATCH (r:Role) WHERE r.status = 'ACTIVE' AND 'onet' IN r.sources AND r.degree >= 60 RETURN r.id AS id ORDER BY id`,
          {},
        );
        const ids = rows.map(({ id }) => String(id));
        const nth = (index: number): string => ids[index % ids.length] ?? '';
        // The same each time, from all over the list: both factors are prime. Roles with few links share little.
        pairs = Array.from({ length: PAIRS }, (_, index) => [nth(index * 101), nth(index * 367 + 50)]);
      });

      /** Looks at pages one after the other, and shows all that is wrong with any. */
      const expectNoFaults = (paths: () => readonly string[]) =>
        visit(async (one) => {
          const faults: Record<string, unknown> = {};
          let nodes = 0;
          for (const path of paths()) {
            const looks = await lookAt(one.page, one.url(path));
            if (looks.some((look) => look.faults.length > 0)) faults[path] = looks.map((look) => look.faults);
            for (const look of looks) nodes += look.nodes;
          }
          expect(faults).toEqual({});
          // Some pairs share nothing; most share much.
          expect(nodes).toBeGreaterThan(12 * paths().length);
        });

      describe('between two roles', () => {
        const starts = Array.from({ length: PAIRS / A_TEST }, (_, index) => index * A_TEST);
        test.each(starts)('from pair %i on', (start) =>
          expectNoFaults(() =>
            pairs.slice(start, start + A_TEST).map(([a, b]) => `/connectors?between=${a}&between=${b}`),
          ),
        );
      });

      test('between four roles, and around what is opened', () =>
        expectNoFaults(() => {
          const [[a, b] = ['', ''], [c, d] = ['', '']] = pairs;
          const four = [a, b, c, d].map((id) => `between=${id}`).join('&');
          return [
            `/connectors?${four}&atLeast=2`,
            `/connectors?${four}&atLeast=2&first=50&open=${a}~SKILL~8`,
          ];
        }));

      test('on paths and transitions', () =>
        expectNoFaults(() =>
          pairs
            .slice(0, 5)
            .flatMap(([a, b]) => [`/paths?from=${a}&to=${b}`, `/transition?from=${a}&to=${b}`]),
        ));

      test('around what has the longest names', async () => {
        const rows = await served().store.read(
          `MATCH (e:Entity) WHERE e.status = 'ACTIVE' RETURN e.id AS id, size(e.name) AS length ORDER BY length DESC, id LIMIT 5`,
          {},
        );
        expect(Number(rows[0]?.['length'])).toBeGreaterThan(100);
        await expectNoFaults(() => rows.map(({ id }) => `/entity?ref=${String(id)}`));
      });
    },
  );
}
