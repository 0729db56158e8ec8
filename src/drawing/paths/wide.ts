import { drawBox } from '../box.ts';
import { BODY_WIDTH, frame } from '../frame.ts';
import { drawLink } from '../links.ts';
import { LIGHT } from '../palette.ts';
import { element } from '../svg.ts';
import { drawLines, type TextSetting } from '../text.ts';
import type { DrawOptions, PathsPicture } from '../types.ts';
import { linkFinder } from '../wires.ts';
import { coloursOf, type Colours } from './colours.ts';
import { GAP, layOut, placeOf, type Layout } from './layOut.ts';
import { relationText } from './relations.ts';
import { route } from './route.ts';

const RELATION: TextSetting = {
  className: 'rg-legend',
  size: 11.5,
  line: 15,
  fill: LIGHT.quiet,
  anchor: 'middle',
};

/** Layers by hop from left to right, with the relations above the gaps between them. */
export function drawWidePaths(picture: PathsPicture, options: DrawOptions): string {
  const layout = layOut(picture, BODY_WIDTH.wide);
  const colours = coloursOf(picture);
  const relations = drawRelations(picture, layout);
  const last = layout.columns.at(-1);
  const body = element(
    'g',
    { transform: `translate(0 ${relations.height})` },
    ...drawLinks(picture, layout, colours),
    ...drawNodes(layout, colours, options),
  );
  const size = {
    width: Math.max(BODY_WIDTH.wide, last ? last.left + last.width : 0),
    height: relations.height + layout.height,
  };
  return frame(picture, options, size, `${relations.svg}${body}`, colours.legend);
}

/** Those to hubs lie beneath the others. */
function drawLinks({ links }: PathsPicture, layout: Layout, colours: Colours): readonly string[] {
  const find = linkFinder(links);
  const drawn = layout.steps.flatMap((step) => {
    const d = route(step, layout);
    return find(step.from, step.to).map((link) => {
      const isHub = colours.isHubLink(link);
      return { isHub, svg: drawLink(link, d, colours.ofLink(link, step.from), isHub) };
    });
  });
  const svgs = (isHub: boolean): string[] => drawn.filter((one) => one.isHub === isHub).map(({ svg }) => svg);
  return [...svgs(true), ...svgs(false)];
}

/** From the start on, each layer from top to bottom. */
const drawNodes = (layout: Layout, colours: Colours, options: DrawOptions): readonly string[] =>
  layout.order.flatMap((layer, at) =>
    layer.map((item) => {
      const box = layout.columns[at]?.boxes[item];
      const { left } = placeOf(layout, at, item);
      if (!box) return '';
      return drawBox(box, left.x, left.y - box.height / 2, colours.of(box.mark.id), options);
    }),
  );

/** How many relations are named above a gap; more would be read by nobody. */
const MOST_RELATIONS = 3;

/** Above each gap between layers, the relations of the links that begin there, the most frequent first. */
function drawRelations(
  { links }: PathsPicture,
  { steps, columns }: Layout,
): { readonly height: number; readonly svg: string } {
  const find = linkFinder(links);
  const counts = columns.map(() => new Map<string, number>());
  for (const { from, to, layer } of steps) {
    const count = counts[layer];
    for (const link of find(from, to)) {
      const text = relationText(link, from, 'right');
      count?.set(text, (count.get(text) ?? 0) + 1);
    }
  }
  const texts = counts.map(relationLines);
  const most = Math.max(0, ...texts.map(({ length }) => length));
  const svg = texts.map((lines, at) => {
    const { left = 0, width = 0 } = columns[at] ?? {};
    const next = columns[at + 1]?.left ?? left + width;
    return lines.length === 0 ? '' : drawLines(RELATION, lines, (left + width + next) / 2, 0);
  });
  return { height: most === 0 ? 0 : most * RELATION.line + GAP, svg: svg.join('') };
}

function relationLines(count: ReadonlyMap<string, number>): readonly string[] {
  const lines = [...count].sort(([, a], [, b]) => b - a).map(([text]) => text);
  const more = lines.length - MOST_RELATIONS;
  return more <= 1 ? lines : [...lines.slice(0, MOST_RELATIONS), `and ${more} others`];
}
