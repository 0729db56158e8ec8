import { DARK, LIGHT, type Colour, type Palette, type Shade } from './palette.ts';
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

/** Where the reader's own colours stand for ours, dark or light, shape and dash alone tell things apart. */
const FORCED = `@media (forced-colors:active){${[
  forced('fill', 'Canvas', '.rg-ground,.rg-shape'),
  forced('fill', 'CanvasText', '.rg-title,.rg-subtitle,.rg-heading,.rg-label,.rg-note,.rg-legend,.rg-text'),
  forced('fill', 'CanvasText', '.rg-icon,.rg-knot,.rg-role .rg-shape'),
  forced('fill', 'Canvas', '.rg-role .rg-label,.rg-role .rg-note,.rg-role .rg-icon'),
  forced('stroke', 'CanvasText', '.rg-shape,.rg-link,.rg-rail,.rg-check'),
  forced('stroke', 'GrayText', '.rg-link.rg-hub,.rg-hub .rg-shape'),
  forced('stroke', 'Canvas', '.rg-role .rg-check'),
  forced('stroke', 'Highlight', '.rg-ring'),
  forced('stroke-opacity', '1', '.rg-link'),
].join('')}}`;

function forced(property: string, value: string, selectors: string): string {
  return `${selectors}{${property}:${value}!important}`;
}

const DARK_IN_PAGES = `@media (prefers-color-scheme:dark){${paletteRules(':root:not([data-theme=light]) ', DARK)}}${paletteRules(':root[data-theme=dark] ', DARK)}`;

/** A shape that the pointer or the keyboard is on has a thicker edge; a cell of a matrix has one only then. */
const ACTIVE = [
  '.rg-node,.rg-cell,.rg-line{text-decoration:none}',
  '.rg-node:focus-visible .rg-shape,.rg-node:hover .rg-shape{stroke-width:2.6}',
  `.rg-cell:focus-visible .rg-icon,.rg-cell:hover .rg-icon{stroke:${LIGHT.rail};stroke-width:2.6}`,
].join('');

const STYLES: Readonly<Record<Theme, string>> = {
  auto: `${ACTIVE}${DARK_IN_PAGES}${FORCED}`,
  light: `${ACTIVE}${FORCED}`,
  dark: `${ACTIVE}${paletteRules('', DARK)}${FORCED}`,
};
