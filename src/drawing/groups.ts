import { inWords } from '../graph/inWords.ts';
import { kindWords } from './words.ts';
import { OTHER, type Colour } from './palette.ts';
import type { NodeMark } from './types.ts';

/** Nodes under a heading, in one colour. */
export interface Group {
  readonly heading: string;
  readonly colour: Colour;
  /** Whether these are the hubs. */
  readonly isHub: boolean;
  readonly nodes: readonly NodeMark[];
}

const COLOURED: readonly Colour[] = [0, 1, 2, 3, 4, 5];

/**
 * Nodes by category: the six most frequent in a colour each, the most frequent first, then "Other categories" in grey,
 * then the hubs. Inside a group they stay in the order given. What has no category goes by its kind.
 */
export function groupByCategory(items: readonly NodeMark[]): readonly Group[] {
  const categories = byFrequency(items.filter(({ hub }) => hub !== true));
  // One category too many keeps its own heading, in grey: "Other categories" would say less in the same room.
  const named = categories.length > COLOURED.length + 1 ? categories.slice(0, COLOURED.length) : categories;
  const headings = new Set(named.map(([heading]) => heading));
  const others = items.filter((item) => item.hub !== true && !headings.has(headingOf(item)));
  const hubs = items.filter(({ hub }) => hub === true);
  return [
    ...named.map(([heading, nodes], index) => group(heading, COLOURED[index] ?? OTHER, nodes)),
    group('Other categories', OTHER, others),
    { ...group('Hubs: nearly every role', OTHER, hubs), isHub: true },
  ].filter(({ nodes }) => nodes.length > 0);
}

const group = (heading: string, colour: Colour, nodes: readonly NodeMark[]): Group => ({
  heading,
  colour,
  isHub: false,
  nodes,
});

/** Of two categories as frequent, that of the better item comes first: a sort keeps the order of equals. */
function byFrequency(items: readonly NodeMark[]): readonly (readonly [heading: string, nodes: NodeMark[]])[] {
  const categories = new Map<string, NodeMark[]>();
  for (const item of items) {
    const heading = headingOf(item);
    const nodes = categories.get(heading);
    if (nodes) nodes.push(item);
    else categories.set(heading, [item]);
  }
  return [...categories].sort(([, one], [, other]) => other.length - one.length);
}

/** A category as one reads it; the kind of what has none. */
const headingOf = ({ category, kind }: NodeMark): string =>
  category == null || category.trim() === '' ? kindWords(kind).several : inWords(category);
