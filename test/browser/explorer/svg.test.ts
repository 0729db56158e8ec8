import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inBrowser } from '../support/inBrowser.ts';
import { serveShipped } from '../support/served.ts';

const WIDTHS = ['wide', 'narrow'] as const;
type Width = (typeof WIDTHS)[number];

const ROLES = 'between=role:back-end-developer&between=role:full-stack-developer';

/** Views with a picture, each with a question. */
const QUESTIONS: readonly (readonly [view: string, search: string])[] = [
  ['connectors', `${ROLES}&kinds=TOOL`],
  ['connectors', `${ROLES}&between=role:data-scientist&pin=tool:git&open=tool:git~ROLE~8&have=Python`],
  ['paths', 'from=UX+Designer&to=Database+Administrator&first=10'],
  ['paths', 'from=Front+End+Developer&to=Data+Scientist&maxHops=1'],
  ['transition', 'from=Back+End+Developer&to=Data+Scientist&have=Statistics'],
  ['role', 'ref=Data+Scientist'],
  ['entity', 'ref=PostgreSQL'],
  ['search', 'text=kubernates'],
  ['overview', ''],
  ['overview', 'group=DATA&other=SOFTWARE'],
];

const withoutLinks = (svg: string): string => svg.replaceAll(/ href="[^"]*"/g, '');

/** The drawing of a page as the server wrote it. */
function drawingIn(html: string, width: Width): string {
  const [, svg] = new RegExp(`<div class="${width}">(<svg .*?</svg>)</div>`, 's').exec(html) ?? [];
  if (svg === undefined) throw new Error(`The page has no ${width} drawing.`);
  return svg;
}

/** Whether a drawing on the page, but for its links and the Tab stop, is the same tree as an SVG file. */
const isAsFile = (page: Page, width: Width, file: string): Promise<boolean> =>
  page.evaluate<boolean>(`(() => {
    const drawing = document.querySelector('.picture .${width} svg').cloneNode(true);
    for (const link of drawing.querySelectorAll('a')) {
      for (const name of ['href', 'tabindex']) link.removeAttribute(name);
    }
    const file = new DOMParser().parseFromString(${JSON.stringify(file)}, 'image/svg+xml').documentElement;
    return drawing.isEqualNode(file);
  })()`);

inBrowser('the drawing of a page', serveShipped, ({ visit, served }) => {
  const textAt = async (path: string): Promise<string> => {
    const response = await fetch(served().address + path);
    expect({ path, status: response.status }).toEqual({ path, status: 200 });
    return response.text();
  };

  describe.each(QUESTIONS)('/%s?%s', (view, search) => {
    test('is byte for byte that of the .svg, but for its links', async () => {
      const page = await textAt(`/${view}?${search}`);
      for (const width of WIDTHS) {
        const file = await textAt(`/${view}.svg?${search}&width=${width}`);
        const drawing = drawingIn(page, width);
        expect(drawing).toContain(' href="');
        expect(withoutLinks(drawing)).toBe(file);
      }
    });

    test('is the same tree where a browser has read both', () =>
      visit(async (it) => {
        await it.open(`/${view}?${search}`);
        for (const width of WIDTHS) {
          const file = await textAt(`/${view}.svg?${search}&width=${width}`);
          expect({ width, same: await isAsFile(it.page, width, file) }).toEqual({ width, same: true });
        }
      }));
  });

  test('without a width is the wide one', async () => {
    const [[view, search] = ['', '']] = QUESTIONS;
    expect(await textAt(`/${view}.svg?${search}`)).toBe(await textAt(`/${view}.svg?${search}&width=wide`));
  });

  test('of the first page is that of the overview', async () => {
    const page = await textAt('/');
    for (const width of WIDTHS) {
      expect(withoutLinks(drawingIn(page, width))).toBe(await textAt(`/overview.svg?width=${width}`));
    }
  });
});
