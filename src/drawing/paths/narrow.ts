import { drawBox, measureBox } from '../box.ts';
import { BODY_WIDTH, frame } from '../frame.ts';
import { drawLink } from '../links.ts';
import { LIGHT } from '../palette.ts';
import { path } from '../svg.ts';
import { drawLines, type TextSetting } from '../text.ts';
import type { DrawOptions, NodeMark, PathsPicture } from '../types.ts';
import { linkFinder, type FindLinks } from '../wires.ts';
import { coloursOf, type Colours } from './colours.ts';
import { relationText } from './relations.ts';

const HEADING: TextSetting = { className: 'rg-text', size: 13, line: 18, isBold: true, fill: LIGHT.text };
const RELATION: TextSetting = { className: 'rg-legend', size: 11.5, line: 15, fill: LIGHT.quiet };
/** Links run down at the left of the boxes, so that they pass by what was opened beneath one. */
const INDENT = 22;
const RAIL = 7;
const CORNER = 8;
const AROUND_RELATION = 4;
const BETWEEN_PATHS = 22;

/** Each path as a chain from top to bottom, with the relation between two nodes. */
export function drawNarrowPaths(picture: PathsPicture, options: DrawOptions): string {
  const colours = coloursOf(picture);
  const chains = new Chains(picture, colours, options);
  if (picture.paths.length === 0) chains.add(picture.nodes.map(({ id }) => id));
  picture.paths.forEach((ids, index) => {
    chains.add(ids, headingOf(ids, index, picture.paths.length));
  });
  return frame(
    picture,
    options,
    { width: BODY_WIDTH.narrow, height: chains.height },
    chains.svg,
    colours.legend,
  );
}

const headingOf = ({ length }: readonly string[], index: number, count: number): string =>
  `Path ${index + 1} of ${count}: ${length - 1} ${length === 2 ? 'hop' : 'hops'}`;

class Chains {
  height = 0;
  readonly #parts: string[] = [];
  readonly #nodes: ReadonlyMap<string, NodeMark>;
  readonly #find: FindLinks;
  readonly #colours: Colours;
  readonly #options: DrawOptions;
  readonly #ends: ReadonlySet<string | undefined>;
  /** What was drawn before is repeated without its note and without what was opened from it. */
  readonly #drawn = new Set<string>();

  constructor({ nodes, links, paths }: PathsPicture, colours: Colours, options: DrawOptions) {
    this.#nodes = new Map(nodes.map((node) => [node.id, node]));
    this.#find = linkFinder(links);
    this.#colours = colours;
    this.#options = options;
    this.#ends = new Set(paths.length === 0 ? this.#nodes.keys() : [paths[0]?.[0], paths[0]?.at(-1)]);
  }

  get svg(): string {
    return this.#parts.join('');
  }

  add(ids: readonly string[], heading?: string): void {
    if (this.height > 0) this.height += BETWEEN_PATHS;
    if (heading !== undefined) this.#text(HEADING, heading, 0, 6);
    let above: { readonly id: string; readonly middle: number } | undefined;
    for (const id of ids) {
      if (above) this.#relation(above.id, id);
      const middle = this.#node(id);
      if (middle === undefined) continue;
      if (above) this.#link(above, { id, middle });
      above = { id, middle };
    }
  }

  #text(setting: TextSetting, text: string, x: number, gap: number): void {
    this.#parts.push(drawLines(setting, [text], x, this.height));
    this.height += setting.line + gap;
  }

  #relation(from: string, to: string): void {
    this.height += AROUND_RELATION;
    for (const link of this.#find(from, to))
      this.#text(RELATION, relationText(link, from, 'down'), INDENT, 0);
    this.height += AROUND_RELATION;
  }

  /** @returns the height of its middle */
  #node(id: string): number | undefined {
    const mark = this.#nodes.get(id);
    if (!mark) return undefined;
    const plain = this.#drawn.has(id) ? { ...mark, note: undefined, opened: undefined } : mark;
    this.#drawn.add(id);
    const box = measureBox(plain, BODY_WIDTH.narrow - INDENT, this.#ends.has(id) ? 'end' : 'item');
    this.#parts.push(drawBox(box, INDENT, this.height, this.#colours.of(id), this.#options));
    const middle = this.height + box.height / 2;
    this.height += box.height + box.openedHeight;
    return middle;
  }

  #link(
    from: { readonly id: string; readonly middle: number },
    to: { readonly id: string; readonly middle: number },
  ): void {
    const d = path(
      ...['M', INDENT, from.middle, 'H', RAIL + CORNER, 'Q', RAIL, from.middle, RAIL, from.middle + CORNER],
      ...['V', to.middle - CORNER, 'Q', RAIL, to.middle, RAIL + CORNER, to.middle, 'H', INDENT],
    );
    for (const link of this.#find(from.id, to.id)) {
      this.#parts.push(drawLink(link, d, this.#colours.ofLink(link, from.id), this.#colours.isHubLink(link)));
    }
  }
}
