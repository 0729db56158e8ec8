import type { Form } from './form.ts';
import { drawIcon } from './icons.ts';
import { LIGHT, type Colour } from './palette.ts';
import { element, path } from './svg.ts';

/** What a legend explains. A colour stands for a category. */
export type Sign = Colour | Form | 'hot' | 'known' | 'pinned' | 'wide' | 'hub' | 'pale' | 'full';

/** The room of a sign, in pixels. */
export const SIGN_WIDTH = 26;

const { line: GREY, ground: PALE } = LIGHT.shades[6];

/** A small picture of what an entry of a legend is about, with its left middle at x, y. */
export const drawSign = (sign: Sign, x: number, y: number): string =>
  typeof sign === 'number' ? drawColourSign(sign, x, y) : SIGNS[sign](x, y);

const SIGNS: Readonly<Record<Exclude<Sign, Colour>, (x: number, y: number) => string>> = {
  role: (x, y) => inGrey(drawShapeSign(x, y, 4, { fill: LIGHT.role, stroke: LIGHT.role }), 'rg-role'),
  pill: (x, y) => inGrey(drawShapeSign(x, y, 7)),
  box: (x, y) => inGrey(drawShapeSign(x, y, 4)),
  text: (x, y) => inGrey(drawShapeSign(x, y, 0)),
  hot: (x, y) => inGrey(drawIcon('star', x + SIGN_WIDTH / 2, y, GREY)),
  known: (x, y) => inGrey(drawIcon('check', x + SIGN_WIDTH / 2, y, GREY)),
  pinned: (x, y) => drawRingSign(x, y),
  wide: (x, y) => drawWidths(x, y),
  hub: (x, y) => inGrey(drawShapeSign(x, y, 7, HUB), 'rg-hub'),
  pale: (x, y) => drawCellSign('pale', x, y),
  full: (x, y) => drawCellSign('full', x, y),
};

const HUB = { 'stroke-dasharray': '4 3', stroke: LIGHT.hub, fill: LIGHT.ground };

const drawRingSign = (x: number, y: number): string =>
  element('rect', {
    class: 'rg-ring',
    x: x + 2,
    y: y - 7,
    width: 22,
    height: 14,
    rx: 7,
    fill: 'none',
    stroke: LIGHT.ring,
    'stroke-width': 2,
  });

const inGrey = (svg: string, more = ''): string =>
  element('g', { class: `rg-c6${more === '' ? '' : ` ${more}`}` }, svg);

/** In the colour of the cells of a matrix. */
const drawCellSign = (sign: 'pale' | 'full', x: number, y: number): string =>
  element(
    'g',
    { class: 'rg-c5' },
    element('rect', {
      class: 'rg-icon',
      x: x + 6,
      y: y - 7,
      width: 14,
      height: 14,
      rx: 2,
      fill: LIGHT.shades[5].line,
      'fill-opacity': sign === 'pale' ? '0.12' : '1',
    }),
  );

function drawColourSign(colour: Colour, x: number, y: number): string {
  const { line, ground } = LIGHT.shades[colour];
  return element(
    'g',
    { class: `rg-c${colour}` },
    drawShapeSign(x, y, 7, { fill: ground, stroke: line }),
    drawIcon('dot', x + SIGN_WIDTH / 2, y, line),
  );
}

const drawShapeSign = (
  x: number,
  y: number,
  rx: number,
  paint: Readonly<Record<string, string>> = {},
): string =>
  element('rect', {
    class: 'rg-shape',
    x: x + 1,
    y: y - 7,
    width: 24,
    height: 14,
    rx,
    fill: PALE,
    stroke: GREY,
    'stroke-width': 1.4,
    ...paint,
  });

const drawWidths = (x: number, y: number): string =>
  [1.2, 4.2]
    .map((width, index) =>
      element('path', {
        class: 'rg-rail',
        d: path('M', x + 1 + index * 13, y, 'h', 11),
        stroke: LIGHT.rail,
        'stroke-width': width,
      }),
    )
    .join('');
