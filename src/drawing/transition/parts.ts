import type { Group } from '../groups.ts';
import { legendOf, type LegendEntry } from '../legend.ts';
import type { Colour } from '../palette.ts';
import type { NodeMark, TransitionColumn, TransitionPicture } from '../types.ts';

/** A colour each; headings in the same say it in words. */
export const SHARED: Colour = 3;
export const MISSING: Colour = 2;
export const SURPLUS: Colour = 6;

/** A column as one group, its hubs last. */
export const groupOf = ({ heading, nodes }: TransitionColumn, colour: Colour): Group => ({
  heading,
  colour,
  isHub: false,
  nodes: [...nodes.filter(({ hub }) => hub !== true), ...nodes.filter(({ hub }) => hub === true)],
});

export const legendOfTransition = (picture: TransitionPicture): readonly LegendEntry[] =>
  legendOf(
    [...endsOf(picture), ...[picture.shared, picture.missing, picture.surplus].flatMap(({ nodes }) => nodes)],
    picture.links,
  );

const endsOf = ({ from, to }: TransitionPicture): NodeMark[] => [...(from ? [from] : []), to];
