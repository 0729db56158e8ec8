import type { MarkFragment } from '../../generated.ts';
import type { Evidence } from '../../View.ts';
import { counted, countOf, grouped } from '../../words.ts';
import { countMeeting, endsOf, innerNodes, linksOf, pathsOf, type ShownPaths } from './PathsAnswer.ts';

/** For each node how many of the paths meet it, how many roles are linked to it, and its links on the paths. */
export function pathsEvidence(shown: ShownPaths): Evidence[] {
  const paths = pathsOf(shown.answer);
  const links = linksOf(paths);
  const evidenceOf = (id: string, facts: readonly string[]): Evidence => ({
    id,
    facts,
    links: links.filter(({ from, to }) => from.id === id || to.id === id),
  });
  return [
    ...endsOf(shown.answer).map(({ id, degree }) => evidenceOf(id, [`${counted(degree, 'link')} in all`])),
    ...innerNodes(paths).map((node) => evidenceOf(node.id, factsOf(shown, node))),
  ];
}

function factsOf({ answer }: ShownPaths, { id, degree, roleCount }: MarkFragment): string[] {
  const paths = pathsOf(answer);
  return [
    `On ${grouped(countMeeting(paths, id))} of ${counted(paths.length, 'path')}`,
    `Linked to ${grouped(roleCount)} of ${countOf(answer.roles.totalCount, 'ROLE')}`,
    `${counted(degree, 'link')} in all: adds ${Math.log(Math.max(1, degree)).toFixed(2)} to the hub penalty`,
  ];
}
