import type { MarkFragment } from '../../generated.ts';
import type { Evidence, EvidenceLink } from '../../View.ts';
import { inWords } from '../../../graph/inWords.ts';
import { counted, countOf, grouped } from '../../words.ts';
import type { Around, DrawnGroup } from './Around.ts';
import { endsOf } from './aroundPicture.ts';
import type { LinkTo } from './LinkGroup.ts';

/** What the answer says of the centre and of each that is drawn around it. */
export const aroundEvidence = (around: Around, drawn: readonly DrawnGroup[]): Evidence[] => [
  { id: around.centre.id, facts: factsOf(around.centre, around.roles), links: [] },
  ...drawn.flatMap((group) =>
    group.drawn.map(({ node, links }) => ({
      id: node.id,
      facts: factsOf(node, around.roles),
      links: links.map((link) => evidenceOf(around, link)),
    })),
  ),
];

/** "Tool, programming language", "Linked to 41 of 61 roles", "96 links in all". */
function factsOf({ kind, category, roleCount, degree }: MarkFragment, roles: number): string[] {
  const word = inWords(kind);
  return [
    category === null ? word : `${word}, ${inWords(category)}`,
    `Linked to ${grouped(roleCount)} of ${countOf(roles, 'ROLE')}`,
    `${counted(degree, 'link')} in all`,
  ];
}

function evidenceOf({ centre }: Around, link: LinkTo): EvidenceLink {
  const { from, to } = endsOf(centre, link);
  const { relation, weight, essential, hot, inDemand, sources } = link;
  return { from: named(from), relation, to: named(to), weight, essential, hot, inDemand, sources };
}

const named = ({ id, name }: { id: string; name: string }) => ({ id, name });
