import type { PathsPicture } from '../../drawing/types.ts';
import type { PathsAnswer } from '../questions/paths.ts';
import { counted } from '../wording.ts';
import { idOf, inOneBreath, linkMark, nodeMark, onceEach } from './marks.ts';

type Found = Extract<PathsAnswer, { readonly paths: unknown }>;

/** The paths over each other, or the two ends as they were typed and why there is no path. */
export function pathsPicture(
  found: PathsAnswer,
  { from, to }: { readonly from: string; readonly to: string },
): PathsPicture {
  if ('paths' in found && found.paths.length > 0) return somePaths(found);
  const message = 'paths' in found ? OUT_OF_BUDGET : found.message;
  return {
    type: 'paths',
    title: `Paths from ${from} to ${to}`,
    subtitle: message,
    description: message,
    nodes: [from, to].map((typed) => ({ id: typed, name: typed, kind: 'TEXT' })),
    paths: [],
    links: [],
  };
}

const OUT_OF_BUDGET = 'The work budget ended the search before a path was found: there may be some.';

function somePaths({ paths, truncated }: Found): PathsPicture {
  const links = onceEach(
    paths.flatMap((path) => path.links),
    ({ from, relation, to }) => [from.id, relation, to.id].join('\n'),
  );
  const nodes = onceEach(
    paths.flatMap((path) => path.nodes),
    idOf,
  );
  const [from, to] = [paths[0]?.nodes[0], paths[0]?.nodes.at(-1)];
  const inner = nodes.filter(({ id }) => id !== from?.id && id !== to?.id).map(({ name }) => name);
  const more = truncated ? '; the work budget ended the search, so there may be more' : '';
  return {
    type: 'paths',
    title: `Paths from ${from?.name ?? ''} to ${to?.name ?? ''}`,
    subtitle: `${counted(paths.length, 'path')}, the shortest first${more}`,
    description: inner.length === 0 ? 'They are linked at once.' : `They lead over ${inOneBreath(inner)}.`,
    nodes: nodes.map((node) =>
      nodeMark(node, {
        category: node.category,
        hot: links.some((link) => link.hot === true && link.to.id === node.id),
      }),
    ),
    paths: paths.map((path) => path.nodes.map(({ id }) => id)),
    links: links.map(linkMark),
  };
}
