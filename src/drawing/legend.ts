import { formOf, type Form } from './form.ts';
import { textWidth, wrapText } from './measure.ts';
import { LIGHT } from './palette.ts';
import { drawSign, SIGN_WIDTH, type Sign } from './signs.ts';
import { drawLines, type TextSetting } from './text.ts';
import type { LinkMark, NodeMark } from './types.ts';
import { isStarred, kindWords } from './words.ts';

/** What a sign of a drawing means. */
export interface LegendEntry {
  readonly sign: Sign;
  readonly text: string;
}

/** The legend of a drawing that has these nodes and links: what occurs in it, and nothing else. */
export function legendOf(nodes: readonly NodeMark[], links: readonly LinkMark[]): readonly LegendEntry[] {
  const all = withOpened(nodes);
  const kinds = (form: Form): string =>
    [...new Set(all.filter(({ kind }) => formOf(kind) === form).map(kindOf))].join(', ');
  const entries: readonly LegendEntry[] = [
    { sign: 'role', text: kinds('role') },
    { sign: 'pill', text: kinds('pill') },
    { sign: 'box', text: kinds('box') },
    { sign: 'text', text: kinds('text') },
    { sign: 'hot', text: all.some(isStarred) ? 'in many job postings' : '' },
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

const differ = (links: readonly LinkMark[]): boolean =>
  new Set(links.map(({ strength }) => strength)).size > 1;

const TEXT: TextSetting = { className: 'rg-legend', size: 12, line: 16, fill: LIGHT.quiet };
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
