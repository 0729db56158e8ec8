import { textWidth } from '../measure.ts';
import { LIGHT, type Colour } from '../palette.ts';
import { element } from '../svg.ts';
import { drawLines, type TextSetting } from '../text.ts';

const LABEL: TextSetting = { className: 'rg-text', size: 14, line: 20, isBold: true, fill: LIGHT.text };
const BAR = 12;
const GAP = 12;

/** A bar with its figure, from 0, 0 on. */
export function drawReadiness(
  share: number,
  width: number,
  colour: Colour,
): { readonly height: number; readonly svg: string } {
  const figure = percentOf(share);
  const left = textWidth('Readiness', LABEL.size, true) + GAP;
  const room = Math.max(0, width - left - GAP - textWidth(figure, LABEL.size, true));
  const { line, ground } = LIGHT.shades[colour];
  const bar = { x: left, y: (LABEL.line - BAR) / 2, height: BAR };
  return {
    height: LABEL.line,
    svg: element(
      'g',
      { class: `rg-readiness rg-c${colour}`, role: 'img', 'aria-label': `Readiness: ${figure}` },
      drawLines(LABEL, ['Readiness '], 0, 0),
      element('rect', { class: 'rg-shape', ...bar, width: room, rx: BAR / 2, fill: ground, stroke: line }),
      element('rect', { class: 'rg-icon', ...bar, width: filled(share, room), rx: BAR / 2, fill: line }),
      drawLines({ ...LABEL, anchor: 'end' }, [figure], width, 0),
    ),
  };
}

/** A share that is not nothing shows as at least a dot. */
const filled = (share: number, room: number): number =>
  share <= 0 ? 0 : Math.min(room, Math.max(BAR, share * room));

/** "7.1%"; what is not quite all is never "100%", nor what is not nothing "0%". */
function percentOf(share: number): string {
  if (share <= 0) return '0%';
  return share >= 1 ? '100%' : `${Math.min(99.9, Math.max(0.1, share * 100)).toFixed(1)}%`;
}
