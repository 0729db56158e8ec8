import { drawLegend, type LegendEntry } from './legend.ts';
import { wrapText } from './measure.ts';
import { LIGHT } from './palette.ts';
import { drawingStyle, FONT } from './style.ts';
import { element, escapeText } from './svg.ts';
import { drawLines, type TextSetting } from './text.ts';
import type { DrawOptions, Picture, Width } from './types.ts';

/** How wide the body of a drawing is to be, between the margins. A body may be wider where it must. */
export const BODY_WIDTH: Readonly<Record<Width, number>> = { wide: 740, narrow: 336 };

const MARGIN: Readonly<Record<Width, number>> = { wide: 20, narrow: 12 };

const TITLE: Readonly<Record<Width, TextSetting>> = {
  wide: { className: 'rg-title', size: 19, line: 25, isBold: true, fill: LIGHT.text },
  narrow: { className: 'rg-title', size: 17, line: 22, isBold: true, fill: LIGHT.text },
};
const SUBTITLE: TextSetting = {
  className: 'rg-subtitle',
  size: 13,
  line: 18,
  fill: LIGHT.quiet,
};
const ABOVE_BODY = 18;
const ABOVE_LEGEND = 22;

/**
 * A whole drawing around a body that was drawn from 0, 0 on.
 * @param size of the body in pixels
 */
export function frame(
  picture: Pick<Picture, 'title' | 'subtitle' | 'description' | 'type'>,
  { width, theme }: DrawOptions,
  size: { readonly width: number; readonly height: number },
  body: string,
  legend: readonly LegendEntry[],
): string {
  const margin = MARGIN[width];
  const title = drawHead(picture.title, TITLE[width], size.width, margin);
  const subtitle = drawHead(picture.subtitle, SUBTITLE, size.width, margin + title.height);
  const top = margin + title.height + subtitle.height + ABOVE_BODY;
  const legendTop = top + size.height + ABOVE_LEGEND;
  const { height: legendHeight, svg: legendSvg } = drawLegend(legend, size.width);
  const whole = {
    width: Math.ceil(size.width + 2 * margin),
    height: Math.ceil(legend.length === 0 ? top + size.height + margin : legendTop + legendHeight + margin),
  };
  return element(
    'svg',
    rootAttributes(picture.type, width, whole),
    element('title', { id: `rg-${width}-title` }, escapeText(picture.title)),
    element('desc', { id: `rg-${width}-desc` }, escapeText(picture.description)),
    element('style', {}, drawingStyle(theme)),
    element('rect', { class: 'rg-ground', ...whole, rx: 8, fill: LIGHT.ground }),
    element('g', { transform: `translate(${margin} 0)` }, title.svg, subtitle.svg),
    element('g', { class: 'rg-body', transform: `translate(${margin} ${top})` }, body),
    element('g', { transform: `translate(${margin} ${legendTop})` }, legendSvg),
  );
}

const rootAttributes = (
  type: Picture['type'],
  width: Width,
  whole: { readonly width: number; readonly height: number },
): Readonly<Record<string, string | number>> => ({
  xmlns: 'http://www.w3.org/2000/svg',
  class: `rg rg-${type} rg-${width}`,
  // Not an image: what is inside an image cannot be reached by the keyboard.
  role: 'group',
  'aria-labelledby': `rg-${width}-title`,
  'aria-describedby': `rg-${width}-desc`,
  viewBox: `0 0 ${whole.width} ${whole.height}`,
  ...whole,
  'font-family': FONT,
  'font-size': '13',
});

function drawHead(
  text: string,
  setting: TextSetting,
  width: number,
  top: number,
): { readonly height: number; readonly svg: string } {
  if (text.trim() === '') return { height: 0, svg: '' };
  const lines = wrapText(text, setting.size, width, setting.isBold);
  return { height: lines.length * setting.line, svg: drawLines(setting, lines, 0, top) };
}
