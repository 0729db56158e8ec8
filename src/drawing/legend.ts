import { drawIcon } from './icons.ts';
import { textWidth, wrapText } from './measure.ts';
import { LIGHT, type Colour } from './palette.ts';
import { element, path } from './svg.ts';
import { drawLines, type TextSetting } from './text.ts';
import type { LinkMark, NodeMark } from './types.ts';
import { kindWords } from './words.ts';

/** What a sign of a drawing means. */
export interface LegendEntry {
  readonly sign: Sign;
  readonly text: string;
}

/** A colour stands for a category. */
export type Sign =
  Colour | 'role' | 'pill' | 'box' | 'text' | 'hot' | 'known' | 'pinned' | 'wide' | 'hub' | 'pale' | 'full';

/** The legend of a drawing that has these nodes and links: what occurs in it, and nothing else. */
export function legendOf(nodes: readonly NodeMark[], links: readonly LinkMark[]): readonly LegendEntry[] {
  const all = withOpened(nodes);
  const kinds = (sign: Sign): string =>
    [...new Set(all.filter((node) => signOf(node) === sign).map(kindOf))].join(', ');
  const entries: readonly LegendEntry[] = [
    { sign: 'role', text: kinds('role') },
    { sign: 'pill', text: kinds('pill') },
    { sign: 'box', text: kinds('box') },
    { sign: 'text', text: kinds('text') },
    { sign: 'hot', text: all.some(({ hot }) => hot === true) ? 'in many job postings' : '' },
    { sign: 'known', text: all.some(({ known }) => known === true) ? 'what you know' : '' },
    { sign: 'pinned', text: all.some(({ pinned }) => pinned === true) ? 'pinned' : '' },
    { sign: 'wide', text: differ(links) ? 'wider: rarer, or more in demand' : '' },
    {
      sign: 'hub',
      text: all.some(({ hub }) => hub === true) ? 'dashed: hub, nearly every role uses it' : '',
    },
  ];
  return entries.filter(({ text }) => text !== '');
}

const withOpened = (nodes: readonly NodeMark[]): readonly NodeMark[] =>
  nodes.flatMap((node) => [node, ...withOpened((node.opened ?? []).flatMap((list) => list.nodes))]);

const kindOf = ({ kind }: NodeMark): string => kindWords(kind).one;

function signOf({ kind }: NodeMark): Sign {
  if (kind === 'ROLE') return 'role';
  if (kind === 'TEXT') return 'text';
  return kind === 'TOOL' || kind === 'FRAMEWORK' || kind === 'SKILL' ? 'pill' : 'box';
}

const differ = (links: readonly LinkMark[]): boolean =>
  new Set(links.map(({ strength }) => strength)).size > 1;

const TEXT: TextSetting = { className: 'rg-legend', size: 12, line: 16, fill: LIGHT.quiet };
const SIGN_WIDTH = 26;
const SIGN_GAP = 7;
const BETWEEN = 20;

interface Placed extends LegendEntry {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

/** The entries in rows no wider than `width`, from 0, 0 on, and how high they are together. */
export function drawLegend(
  entries: readonly LegendEntry[],
  width: number,
): { readonly height: number; readonly svg: string } {
  const placed: Placed[] = [];
  let [x, y, rowHeight] = [0, 0, 0];
  for (const entry of entries) {
    const lines = wrapText(entry.text, TEXT.size, width - SIGN_WIDTH - SIGN_GAP);
    const wide = SIGN_WIDTH + SIGN_GAP + Math.max(...lines.map((line) => textWidth(line, TEXT.size)));
    if (x > 0 && x + wide > width) [x, y, rowHeight] = [0, y + rowHeight + 4, 0];
    placed.push({ ...entry, x, y, lines });
    x += wide + BETWEEN;
    rowHeight = Math.max(rowHeight, lines.length * TEXT.line);
  }
  return { height: y + rowHeight, svg: placed.map(drawEntry).join('') };
}

const drawEntry = ({ sign, x, y, lines }: Placed): string =>
  `${drawSign(sign, x, y + TEXT.line / 2)}${drawLines(TEXT, lines, x + SIGN_WIDTH + SIGN_GAP, y)}`;

const { line: GREY, ground: PALE } = LIGHT.shades[6];

/** A small picture of what the entry is about, with its left middle at x, y. */
function drawSign(sign: Sign, x: number, y: number): string {
  if (typeof sign === 'number') return drawColourSign(sign, x, y);
  if (sign === 'hot') return inGrey(drawIcon('star', x + SIGN_WIDTH / 2, y, GREY));
  if (sign === 'known') return inGrey(drawIcon('check', x + SIGN_WIDTH / 2, y, GREY));
  if (sign === 'wide') return inGrey(drawWidths(x, y));
  if (sign === 'hub')
    return inGrey(
      drawShapeSign(x, y, 7, { 'stroke-dasharray': '4 3', stroke: LIGHT.hub, fill: LIGHT.ground }),
      'rg-hub',
    );
  if (sign === 'pinned') {
    return element('rect', {
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
  }
  if (sign === 'role')
    return inGrey(drawShapeSign(x, y, 4, { fill: LIGHT.role, stroke: LIGHT.role }), 'rg-role');
  if (sign === 'pale' || sign === 'full') return drawCellSign(sign, x, y);
  return inGrey(drawShapeSign(x, y, sign === 'pill' ? 7 : sign === 'box' ? 4 : 0, {}));
}

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

const drawShapeSign = (x: number, y: number, rx: number, paint: Readonly<Record<string, string>>): string =>
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
