import type { NeighbourhoodPicture, NodeMark } from '../../../drawing/types.ts';
import { KINDS } from '../../../graph/kind.ts';
import { markingOf, markOf } from '../../marks.ts';
import { counted, grouped, listed } from '../../words.ts';
import { headingWord } from '../entity/aroundPicture.ts';
import { searchTitle } from './searchTitle.ts';
import type { ShownSearch } from './SearchAnswer.ts';

/** No entity has this id: theirs begin with a kind. */
export const TEXT_ID = 'text:typed';

/** What was found, by kind, around the text that was typed. */
export function searchPicture(shown: ShownSearch): NeighbourhoodPicture {
  const { edges, totalCount } = shown.answer.search;
  const marking = markingOf(shown);
  const groups = KINDS.map((kind) => ({
    kind,
    nodes: edges.filter(({ node }) => node.kind === kind).map(({ node }) => markOf(node, marking)),
  })).filter(({ nodes }) => nodes.length > 0);
  return {
    type: 'neighbourhood',
    title: searchTitle(shown.question),
    subtitle:
      edges.length < totalCount
        ? `${counted(totalCount, 'result')}; the first ${grouped(edges.length)} drawn`
        : counted(totalCount, 'result'),
    description: descriptionOf(groups),
    centre: { id: TEXT_ID, name: shown.question.text ?? '', kind: 'TEXT' },
    groups: groups.map(({ kind, nodes }) => ({
      heading: `${headingWord(kind, nodes.length)}: ${grouped(nodes.length)}`,
      nodes,
    })),
    links: edges.map(({ node, match, score }) => ({
      from: TEXT_ID,
      to: node.id,
      relation: match,
      strength: score,
    })),
  };
}

type Group = { readonly kind: (typeof KINDS)[number]; readonly nodes: readonly NodeMark[] };

const descriptionOf = (groups: readonly Group[]): string =>
  groups.length === 0
    ? 'Nothing was found.'
    : `${groups
        .map(
          ({ kind, nodes }) => `${headingWord(kind, nodes.length)}: ${listed(nodes.map(({ name }) => name))}`,
        )
        .join('. ')}.`;
