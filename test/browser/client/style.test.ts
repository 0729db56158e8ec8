import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DARK, LIGHT } from '../../../src/drawing/palette.ts';
import { removeTemporaryFolders } from '../../support/temporaryFolder.ts';
import { axeProblems } from '../support/axe.ts';
import { inBrowser } from '../support/inBrowser.ts';
import { Site } from './fixtures/Site.ts';

const site = new Site();
afterAll(removeTemporaryFolders);

const START =
  '/connectors?between=Back+End+Developer&between=Data+Engineer&pin=tool:git&open=tool:git~ROLE~8';
const CSS = readFileSync(new URL('../../../src/browser/style/colours.css', import.meta.url), 'utf8');

/** The custom properties of the first rule that this selector opens. */
function properties(selector: string): ReadonlyMap<string, string> {
  const rule = CSS.slice(CSS.indexOf(`${selector} {`));
  const body = rule.slice(0, rule.indexOf('}'));
  return new Map(
    [...body.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** As WCAG 2 works it out. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [one, other].map(luminance).sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('colours', () => {
  const light = properties(':root');
  const dark = properties(":root[data-theme='dark']");

  test('are the same in the dark of the system and in that of the switch', () => {
    expect(dark.size).toBeGreaterThan(10);
    expect([...properties(":root:not([data-theme='light'])")]).toEqual([...dark]);
  });

  test.each([
    ['light', light, LIGHT],
    ['dark', dark, DARK],
  ] as const)('are those of the drawings, in the %s', (_, colours, palette) => {
    const names = ['--card', '--ink', '--quiet', '--button'];
    const { ground, text, quiet, role } = palette;
    expect(names.map((name) => colours.get(name))).toEqual([ground, text, quiet, role]);
  });

  const TEXT = ['--ink', '--quiet', '--accent', '--warn'];
  const GROUNDS = ['--page', '--card', '--sunk', '--soft', '--warn-ground'];

  test.each([
    ['light', light],
    ['dark', new Map([...light, ...dark])],
  ] as const)('have the contrast that is needed, in the %s', (_, colours) => {
    const of = (name: string): string => colours.get(name) ?? '';
    const weak = (names: readonly string[], grounds: readonly string[], least: number) =>
      names.flatMap((name) =>
        grounds
          .filter((ground) => contrast(of(name), of(ground)) < least)
          .map((ground) => `${name} on ${ground}`),
      );
    expect(weak(TEXT, GROUNDS, 4.5)).toEqual([]);
    expect(weak(['--on-button'], ['--button', '--button-over'], 4.5)).toEqual([]);
    expect(weak(['--edge', '--ring', '--button'], ['--page', '--card'], 3)).toEqual([]);
  });
});

inBrowser(
  'the look of a page',
  () => site.serve(),
  ({ visit }) => {
    /** Whatever reaches over the right edge, but for what scrolls in its own box. */
    const wide = (page: Page) =>
      page.evaluate<string[]>(`[...document.querySelectorAll('body *:not(.scroll *):not(svg *)')]
        .filter((one) => one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.outerHTML.slice(0, 80))`);

    test.each([
      ['light', 1280],
      ['dark', 1280],
      ['light', 390],
      ['dark', 390],
    ] as const)('has nothing that axe finds wrong, %s, %i px', (colorScheme, width) =>
      visit(
        async (it) => {
          await it.open(START);
          await it.page.getByText('Table', { exact: true }).click();
          expect(await axeProblems(it.page)).toEqual([]);
        },
        { colorScheme, viewport: { width, height: 900 } },
      ),
    );

    test.each([1280, 1000, 700, 390, 320])('fits into %i px', (width) =>
      visit(
        async (it) => {
          await it.open(START);
          await it.page.getByText('Table', { exact: true }).click();
          expect(await wide(it.page)).toEqual([]);
          expect(await it.page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        },
        { viewport: { width, height: 900 } },
      ),
    );

    test('shows the wide drawing where there is room for it, and else the narrow one', async () => {
      for (const [width, drawing] of [
        [1280, 'wide'],
        [1100, 'wide'],
        [1090, 'wide'],
        [800, 'wide'],
        [600, 'narrow'],
        [390, 'narrow'],
      ] as const) {
        await visit(
          async (it) => {
            await it.open(START);
            const shown = it.page.locator('.picture > div').filter({ visible: true });
            expect([width, await shown.getAttribute('class')]).toEqual([width, drawing]);
          },
          { viewport: { width, height: 900 } },
        );
      }
    });

    test('has targets of 24 px at least, and of 44 where one begins', () =>
      visit(async (it) => {
        await it.open(START);
        const sizes = await it.page
          .locator('button, .button, .field input, select, .nav a')
          .evaluateAll((all) =>
            all
              .map((one) => ({
                box: one.getBoundingClientRect(),
                isMain: one.matches('.primary, [data-suggest]'),
              }))
              .filter(({ box }) => box.width > 0)
              .map(({ box, isMain }) => ({ least: Math.min(box.width, box.height), isMain })),
          );
        expect(sizes.length).toBeGreaterThan(8);
        expect(sizes.filter(({ least, isMain }) => least < (isMain ? 44 : 24))).toEqual([]);
      }));

    test('shows where the focus is, on every stop of the Tab key', () =>
      visit(async (it) => {
        await it.open(START);
        const unseen: string[] = [];
        for (let stop = 0; stop < 30; stop += 1) {
          await it.page.keyboard.press('Tab');
          const missing = await it.page.evaluate<string | null>(`(() => {
            const focused = document.activeElement;
            const { outlineStyle, outlineWidth } = getComputedStyle(focused);
            return focused === document.body || (outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2) ? null : focused.outerHTML.slice(0, 120);
          })()`);
          if (missing !== null) unseen.push(missing);
        }
        expect(unseen).toEqual([]);
      }));

    test('hides what script alone can do where script is off', () =>
      visit(
        async (it) => {
          await it.open(START);
          expect(await it.page.locator('.js-only').filter({ visible: true }).count()).toBe(0);
          expect(
            await it.page.getByRole('link', { name: 'Git, tool, Version control' }).first().isVisible(),
          ).toBe(true);
        },
        { javaScriptEnabled: false },
      ));
  },
);
