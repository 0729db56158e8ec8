import { groupByCategory } from '../groups.ts';
import { legendOf, type LegendEntry } from '../legend.ts';
import { OTHER, type Colour } from '../palette.ts';
import type { LinkMark, NodeMark, PathsPicture } from '../types.ts';

/** The colours of the nodes of paths, by category over all of them; roles have a colour of their own. */
export interface Colours {
  readonly of: (id: string) => Colour;
  /** That of the end that is no role; of two such, that of the one met first. */
  readonly ofLink: (link: LinkMark, met: string) => Colour;
  readonly isHubLink: (link: LinkMark) => boolean;
  readonly legend: readonly LegendEntry[];
}

export function coloursOf({ nodes, links }: Pick<PathsPicture, 'nodes' | 'links'>): Colours {
  const items = nodes.filter(isItem);
  const groups = groupByCategory(items);
  const colours = new Map(
    groups.flatMap((group) => group.nodes.map(({ id }) => [id, group.colour] as const)),
  );
  const marks = new Map(nodes.map((node) => [node.id, node]));
  const of = (id: string): Colour => colours.get(id) ?? OTHER;
  const ends = ({ from, to }: LinkMark): NodeMark[] => [from, to].flatMap((id) => marks.get(id) ?? []);
  const shown = groups.filter(({ isHub }) => !isHub);
  return {
    of,
    ofLink: (link, met) => {
      const [one, other] = ends(link).filter(isItem);
      return of((other?.id === met ? other : one)?.id ?? '');
    },
    isHubLink: (link) => ends(link).some(({ hub }) => hub === true),
    legend: [
      ...shown.map(({ heading, colour }) => ({ sign: colour, text: heading })),
      ...legendOf(nodes, links),
    ],
  };
}

const isItem = ({ kind }: NodeMark): boolean => kind !== 'ROLE' && kind !== 'TEXT';
