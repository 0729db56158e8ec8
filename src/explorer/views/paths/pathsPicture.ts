import type { LinkMark, NodeMark, PathsPicture } from '../../../drawing/types.ts';
import type { MarkFragment } from '../../generated.ts';
import { linkMarkOf, markingOf, markOf, strengthOf } from '../../marks.ts';
import { counted, grouped, listed } from '../../words.ts';
import { drawnPaths, type DrawnPaths } from './drawnPaths.ts';
import {
  endsOf,
  innerNodes,
  linksOf,
  noPathOf,
  pathsOf,
  type NoPath,
  type Path,
  type PathLink,
  type ShownPaths,
} from './PathsAnswer.ts';
import { pathInWords } from './pathInWords.ts';
import { pathsTitle } from './pathsTitle.ts';

/** The paths that fit, as one drawing; the two ends alone where there is no path. */
export function pathsPicture(shown: ShownPaths): PathsPicture {
  const { question, answer } = shown;
  const drawn = drawnPaths(shown);
  const title = pathsTitle(question, answer);
  return {
    type: 'paths',
    title,
    subtitle: subtitleOf(shown, drawn),
    description: descriptionOf(shown, drawn),
    nodes: nodeMarks(shown, drawn.paths),
    paths: drawn.paths.map(({ nodes }) => nodes.map(({ id }) => id)),
    links: linkMarks(shown, drawn.paths),
  };
}

function nodeMarks(shown: ShownPaths, paths: readonly Path[]): NodeMark[] {
  const { answer } = shown;
  const marking = markingOf(shown, answer.roles.totalCount);
  const links = linksOf(paths);
  const isHot = (id: string): boolean => links.some(({ to, hot }) => hot && to.id === id);
  return [
    ...endsOf(answer).map((end) =>
      markOf(end, marking, { mayBeHub: false, note: counted(end.degree, 'link') }),
    ),
    ...innerNodes(paths).map((node) => markOf(node, marking, { hot: isHot(node.id) })),
  ];
}

function linkMarks({ answer }: ShownPaths, paths: readonly Path[]): LinkMark[] {
  const roles = answer.roles.totalCount;
  const nodes = new Map(paths.flatMap((path) => path.nodes).map((node) => [node.id, node]));
  return linksOf(paths).map((link) => {
    const { roleCount = 0 } = tellingEnd(link, nodes) ?? {};
    return linkMarkOf(link, strengthOf(Math.log(Math.max(1, roles) / Math.max(1, roleCount)), roles, link));
  });
}

/** The end of a link whose rarity among roles says something: the one that is no role. */
function tellingEnd(link: PathLink, nodes: ReadonlyMap<string, MarkFragment>): MarkFragment | undefined {
  const [from, to] = [nodes.get(link.from.id), nodes.get(link.to.id)];
  return to?.kind === 'ROLE' && from?.kind !== 'ROLE' ? from : to;
}

function subtitleOf({ answer }: ShownPaths, { paths, overHubs, notFitting }: DrawnPaths): string {
  const all = pathsOf(answer);
  const noPath = noPathOf(answer);
  if (noPath) return inShort(noPath);
  if (all.length === 0) return 'The search ended before it found a path.';
  const left = [
    notFitting > 0 ? `the first ${grouped(paths.length)} that fit are drawn` : [],
    overHubs > 0 ? `${counted(overHubs, 'path')} over hubs not drawn` : [],
  ].flat();
  return [`${counted(all.length, 'path')} of ${hopsOf(all)}`, ...left].join('; ');
}

function inShort({ reason, searchedHops }: NoPath): string {
  switch (reason) {
    case 'SAME_ENTITY':
      return 'Both ends are the same.';
    case 'DISCONNECTED':
      return 'Nothing connects them.';
    case 'FILTERED_OUT':
      return 'The filters leave out every path.';
    case 'BEYOND_MAX_HOPS':
      return `None within ${counted(searchedHops, 'hop')}.`;
  }
}

/** "2 hops", "2 to 4 hops". */
export function hopsOf(paths: readonly Path[]): string {
  const lengths = paths.map(({ length }) => length);
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
  return least === most ? counted(most, 'hop') : `${least} to ${counted(most, 'hop')}`;
}

function descriptionOf({ answer }: ShownPaths, { paths }: DrawnPaths): string {
  const [best] = paths;
  const noPath = noPathOf(answer);
  if (noPath) return noPath.message;
  if (!best) return 'No path is drawn.';
  const inner = innerNodes(paths).map(({ name }) => name);
  const over = inner.length === 0 ? 'They are linked at once.' : `They lead over ${listed(inner)}.`;
  return `${counted(paths.length, 'path')}. The best is: ${pathInWords(best)}. ${over}`;
}
