import { DARK, type Colour, type Palette, type Shade } from './palette.ts';
import type { Theme } from './types.ts';

/** What the text of a drawing is set in, and measured for. */
export const FONT = 'Helvetica, Arial, "Liberation Sans", sans-serif';

/**
 * The text of a drawing's one style element: the same for every drawing of a theme, so that a page can allow it by
 * its hash. Light colours are attributes of the drawing; this holds what attributes cannot: a dark ground, forced
 * colours, what a pointer or the keyboard is on.
 */
export const drawingStyle = (theme: Theme): string => STYLES[theme];

const COLOURS: readonly Colour[] = [0, 1, 2, 3, 4, 5, 6];

const rule = (scope: string, selectors: readonly string[], declarations: string): string =>
  `${selectors.map((selector) => `${scope}${selector}`).join(',')}{${declarations}}`;

const shadeRules = (scope: string, colour: Colour, { line, ground }: Shade): readonly string[] => [
  rule(scope, [`.rg-c${colour} .rg-shape`], `stroke:${line};fill:${ground}`),
  rule(scope, [`.rg-link.rg-c${colour}`, `.rg-c${colour} .rg-check`], `stroke:${line}`),
  rule(scope, [`.rg-heading.rg-c${colour}`, `.rg-c${colour} .rg-icon`], `fill:${line}`),
];

const paletteRules = (scope: string, palette: Palette): string =>
  [
    rule(scope, ['.rg-ground'], `fill:${palette.ground}`),
    rule(scope, ['.rg-title', '.rg-label', '.rg-text'], `fill:${palette.text}`),
    rule(scope, ['.rg-subtitle', '.rg-note', '.rg-legend'], `fill:${palette.quiet}`),
    ...COLOURS.flatMap((colour) => shadeRules(scope, colour, palette.shades[colour])),
    rule(scope, ['.rg-link'], `stroke-opacity:${palette.lineOpacity}`),
    rule(scope, ['.rg-hub .rg-shape', '.rg-link.rg-hub', '.rg-hub .rg-check'], `stroke:${palette.hub}`),
    rule(scope, ['.rg-hub .rg-shape'], `fill:${palette.ground}`),
    rule(scope, ['.rg-hub .rg-icon', '.rg-heading.rg-hub'], `fill:${palette.hub}`),
    rule(scope, ['.rg-rail'], `stroke:${palette.rail}`),
    rule(scope, ['.rg-knot'], `fill:${palette.rail}`),
    rule(scope, ['.rg-role .rg-shape'], `fill:${palette.role};stroke:${palette.role}`),
    rule(scope, ['.rg-role .rg-label', '.rg-role .rg-icon'], `fill:${palette.roleText}`),
    rule(scope, ['.rg-role .rg-check'], `stroke:${palette.roleText}`),
    rule(scope, ['.rg-role .rg-note'], `fill:${palette.roleNote}`),
    rule(scope, ['.rg-ring'], `stroke:${palette.ring}`),
  ].join('');

/** Where the reader's own colours stand for ours, shape and dash alone tell things apart. */
const FORCED = `@media (forced-colors:active){${[
  '.rg-ground{fill:Canvas}',
  '.rg-title,.rg-subtitle,.rg-heading,.rg-label,.rg-note,.rg-legend,.rg-text,.rg-icon,.rg-knot{fill:CanvasText}',
  '.rg-shape{fill:Canvas;stroke:CanvasText}',
  '.rg-link,.rg-rail,.rg-check{stroke:CanvasText;stroke-opacity:1}',
  '.rg-link.rg-hub,.rg-hub .rg-shape{stroke:GrayText}',
  '.rg-role .rg-shape{fill:CanvasText}',
  '.rg-role .rg-label,.rg-role .rg-note,.rg-role .rg-icon{fill:Canvas}',
  '.rg-role .rg-check{stroke:Canvas}',
  '.rg-ring{stroke:Highlight}',
].join('')}}`;

const DARK_IN_PAGES = `@media (prefers-color-scheme:dark){${paletteRules(':root:not([data-theme=light]) ', DARK)}}${paletteRules(':root[data-theme=dark] ', DARK)}`;

/** A shape that something is on has a thicker edge; what is not joined with it fades. */
const ACTIVE =
  '.rg-node{text-decoration:none}.rg-node:focus{outline:none}.rg-node:focus-visible .rg-shape,.rg-node:hover .rg-shape{stroke-width:2.6}.rg-dim{opacity:.16}';

const STYLES: Readonly<Record<Theme, string>> = {
  auto: `${ACTIVE}${DARK_IN_PAGES}${FORCED}`,
  light: `${ACTIVE}${FORCED}`,
  dark: `${ACTIVE}${paletteRules('', DARK)}${FORCED}`,
};
