import { describe, expect, test } from '@jest/globals';
import { DARK, LIGHT, type Palette } from '../../src/drawing/palette.ts';
import { drawingStyle } from '../../src/drawing/style.ts';

type Rgb = readonly [number, number, number];

const TEXT = 4.5;
const SHAPE = 3;

const rgb = (hex: string): Rgb => {
  const [, r = '', g = '', b = ''] = /^#(..)(..)(..)$/.exec(hex) ?? [];
  return [parseInt(r, 16), parseInt(g, 16), parseInt(b, 16)];
};

/** As WCAG 2 has it. */
const luminance = (colour: Rgb): number => {
  const [r, g, b] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
};

const contrast = (one: Rgb, other: Rgb): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

const over = (front: Rgb, back: Rgb, opacity: number): Rgb => {
  const mixed = front.map((value, index) => value * opacity + (back[index] ?? 0) * (1 - opacity));
  return [mixed[0] ?? 0, mixed[1] ?? 0, mixed[2] ?? 0];
};

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('the %s palette', (_, palette: Palette) => {
  const ground = rgb(palette.ground);
  const shades = Object.entries(palette.shades);

  test('has text that stands out from what it is on', () => {
    const texts: readonly (readonly [string, string])[] = [
      [palette.text, palette.ground],
      [palette.quiet, palette.ground],
      [palette.hub, palette.ground],
      [palette.roleText, palette.role],
      [palette.roleNote, palette.role],
      ...shades.flatMap(([, shade]) => [
        [shade.line, palette.ground] as const,
        [palette.text, shade.ground] as const,
        [palette.quiet, shade.ground] as const,
      ]),
    ];
    const pale = texts.filter(([front, back]) => contrast(rgb(front), rgb(back)) < TEXT);
    expect(pale).toEqual([]);
  });

  test('has shapes and lines that stand out from the ground', () => {
    const lines = [
      palette.role,
      palette.ring,
      palette.rail,
      palette.hub,
      ...shades.map(([, { line }]) => line),
    ];
    expect(lines.filter((line) => contrast(rgb(line), ground) < SHAPE)).toEqual([]);
    const links = shades.map(([, { line }]) => over(rgb(line), ground, palette.lineOpacity));
    expect(links.filter((link) => contrast(link, ground) < SHAPE)).toEqual([]);
  });

  test('has icons that stand out from the shapes that they are in', () => {
    const pale = shades.filter(([, shade]) => contrast(rgb(shade.line), rgb(shade.ground)) < SHAPE);
    expect(pale).toEqual([]);
  });
});

describe('the style of a drawing', () => {
  test('needs no escaping in XML, so that its hash is the same in a page and in a file', () => {
    for (const theme of ['auto', 'light', 'dark'] as const)
      expect(drawingStyle(theme)).not.toMatch(/[<&>]|\]\]/);
  });

  test('follows the reader’s system unless the page or the drawing has another theme', () => {
    expect(drawingStyle('auto')).toContain(
      '@media (prefers-color-scheme:dark){:root:not([data-theme=light])',
    );
    expect(drawingStyle('auto')).toContain(`:root[data-theme=dark] .rg-ground{fill:${DARK.ground}}`);
    expect(drawingStyle('light')).not.toContain(DARK.ground);
    expect(drawingStyle('dark')).toMatch(new RegExp(`}\\.rg-ground{fill:${DARK.ground}}`));
    expect(drawingStyle('dark')).not.toContain('prefers-color-scheme');
  });

  test('gives way to colours that the reader forces', () => {
    for (const theme of ['auto', 'light', 'dark'] as const) {
      expect(drawingStyle(theme)).toMatch(/@media \(forced-colors:active\){.*CanvasText/);
    }
  });
});
