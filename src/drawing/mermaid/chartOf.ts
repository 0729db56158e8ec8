import { groupByCategory } from '../groups.ts';
import type {
  ConnectorsPicture,
  LinkMark,
  MatrixPicture,
  NeighbourhoodPicture,
  NodeMark,
  PathsPicture,
  Picture,
  TransitionPicture,
} from '../types.ts';
import type { Chart, ChartGroup, ChartLink, ChartNode } from './flowchart.ts';

type Content = Pick<Chart, 'groups' | 'links' | 'note'>;

/** A picture as nodes in groups, and links. What was opened is a group of its own. */
export function chartOf(picture: Picture): Chart {
  return { title: picture.title, nothing: picture.subtitle, ...contentOf(picture) };
}

function contentOf(picture: Picture): Content {
  switch (picture.type) {
    case 'connectors':
      return connectors(picture);
    case 'paths':
      return paths(picture);
    case 'neighbourhood':
      return neighbourhood(picture);
    case 'transition':
      return transition(picture);
    case 'matrix':
      return matrix(picture);
  }
}

/** Where nothing connects the ends, the chart says that. */
const connectors = ({ ends, items, links }: ConnectorsPicture): Content => {
  if (items.length === 0) return { groups: [], links: [] };
  const groups = groupByCategory(items);
  // A frame around one node says less than it takes up.
  const framed = groups.map(({ heading, nodes }) => ({
    heading: groups.length > 1 && nodes.length > 1 ? heading : undefined,
    nodes,
  }));
  return withOpened([{ nodes: ends }, ...framed], links);
};

/** Where there is no path, the chart says why. */
function paths({ nodes, paths: found, links }: PathsPicture): Content {
  if (found.length === 0) return { groups: [], links: [] };
  const steps = found.flatMap((path) => path.slice(1).map((to, index) => [path[index] ?? '', to] as const));
  // Of a link that paths take both ways, the best path's way counts.
  const ways = new Set<string>();
  for (const [from, to] of steps) if (!ways.has(wayOf(to, from))) ways.add(wayOf(from, to));
  return withOpened([{ nodes }], links, ({ from, to }) => ways.has(wayOf(to, from)));
}

const wayOf = (from: string, to: string): string => JSON.stringify([from, to]);

const neighbourhood = ({ centre, groups, links }: NeighbourhoodPicture): Content =>
  withOpened([{ nodes: [centre] }, ...groups], links);

const transition = ({ from, to, shared, missing, surplus, links }: TransitionPicture): Content =>
  withOpened(
    [{ nodes: from ? [from] : [] }, surplus, shared, missing, { nodes: [to] }],
    links,
    (link) => link.from === to.id || link.to === from?.id,
  );

interface MarkGroup {
  readonly heading?: string | undefined;
  readonly nodes: readonly NodeMark[];
}

/**
 * With what was opened from the nodes, and from what was opened.
 * @param isLeftward whether a link is stored against the way that the chart is to lead
 */
function withOpened(
  groups: readonly MarkGroup[],
  links: readonly LinkMark[],
  isLeftward: (link: LinkMark) => boolean = () => false,
): Content {
  const all: ChartGroup[] = [];
  const arrows = links.map((link) => (isLeftward(link) ? leftward(link) : arrow(link)));
  const opening: MarkGroup[] = [];
  const add = ({ heading, nodes }: MarkGroup): void => {
    all.push({ heading, nodes: nodes.map(nodeOf) });
    for (const opened of nodes.flatMap((node) => node.opened ?? [])) {
      arrows.push(...opened.links.map(arrow));
      opening.push({ heading: opened.label, nodes: opened.nodes });
    }
  };
  groups.forEach(add);
  for (const group of opening) add(group);
  return { groups: all, links: arrows };
}

const nodeOf = ({ id, name, kind }: NodeMark): ChartNode => ({ id, name, isRole: kind === 'ROLE' });

const arrow = ({ from, to, relation }: LinkMark): ChartLink => ({ from, to, text: relation, hasArrow: true });

/** Mermaid puts what an arrow leads to at the right, and knows no arrow that leads to the left. */
const leftward = ({ from, to, relation }: LinkMark): ChartLink => ({
  from: to,
  to: from,
  text: `← ${relation}`,
  hasArrow: false,
});

/** How many pairs of a matrix a flowchart can show and still be read. */
const MOST_PAIRS = 30;

/** The strongest pairs, each once whichever of the two is the row. */
function matrix({ rows, columns, cells }: MatrixPicture): Content {
  const pairs = new Map<string, ChartLink & { readonly score: number }>();
  for (const { row, column, score } of cells) {
    const [from, to] = [rows[row]?.id, columns[column]?.id];
    if (from === undefined || to === undefined || from === to || score <= 0) continue;
    const key = [from, to].sort().join('\n');
    if (!pairs.has(key)) pairs.set(key, { from, to, score, text: score.toFixed(2), hasArrow: false });
  }
  const links = [...pairs.values()].sort((a, b) => b.score - a.score).slice(0, MOST_PAIRS);
  const met = new Set(links.flatMap(({ from, to }) => [from, to]));
  const lines = [...rows, ...columns].filter(({ id }) => met.has(id));
  return {
    groups: [{ nodes: lines.map(({ id, label }) => ({ id, name: label, isRole: true })) }],
    links,
    note: pairs.size > MOST_PAIRS ? `The strongest ${MOST_PAIRS} of ${pairs.size} pairs.` : undefined,
  };
}
