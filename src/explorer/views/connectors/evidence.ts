import { carriedPairs } from '../../changeCommon.ts';
import { addressOf } from '../../address.ts';
import type { Action, Evidence } from '../../View.ts';
import { counted, grouped } from '../../words.ts';
import { allRoles, uniqueEnds, type ShownConnectors } from './answer.ts';
import { fromTheFirst } from './question.ts';

/** Why each is in the picture, with numbers. */
export function connectorsEvidence({ question, answer }: ShownConnectors): readonly Evidence[] {
  const { between, connectors } = answer;
  const roles = allRoles(answer) ?? 0;
  const all = connectors.edges.flatMap(({ node }) => node.links);
  const ends = uniqueEnds(between);
  return [
    ...ends.map(({ id, degree }) => ({
      id,
      facts: [
        `One of the ${ends.length} that were asked about.`,
        `It has ${counted(degree, 'link')} in all.`,
      ],
      links: all.filter(({ from, to }) => from.id === id || to.id === id),
    })),
    ...connectors.edges.map(({ node: { entity, roleCount, distinctiveness, links } }, index) => ({
      id: entity.id,
      facts: [
        `Linked to ${grouped(roleCount)} of ${counted(roles, 'role')}.`,
        ...(question.after === null ? [`Number ${index + 1} of ${grouped(connectors.totalCount)}.`] : []),
        `Distinctiveness ${distinctiveness.toFixed(2)}, the logarithm of all roles over its own.`,
      ],
      links,
    })),
  ];
}

/** The form has room for so many. */
const MOST_ENDS = 5;

/** Take it into the question or out of it, or follow it to the paths. */
export function connectorsActions(shown: ShownConnectors, id: string): readonly Action[] {
  const { answer, link } = shown;
  const question = fromTheFirst(shown.question);
  const ends = uniqueEnds(answer.between).map((end) => end.id);
  if (ends.includes(id)) {
    if (ends.length < 3) return [];
    const between = ends.filter((end) => end !== id);
    return [{ label: 'Take it out of the question', href: link({ ...question, between, atLeast: null }) }];
  }
  const add = { ...question, between: [...ends, id] };
  return [
    ...(ends.length < MOST_ENDS ? [{ label: 'Ask what it shares with them', href: link(add) }] : []),
    ...pathActions(shown, ends, id),
  ];
}

function pathActions({ common }: ShownConnectors, ends: readonly string[], id: string): readonly Action[] {
  const [from, to, ...others] = ends;
  if (from === undefined || to === undefined || others.length > 0) return [];
  const carried = carriedPairs(common);
  const path = (name: string) => addressOf('/paths', [['from', from], ['to', to], [name, id], ...carried]);
  return [
    { label: 'Paths through it', href: path('through') },
    { label: 'Paths without it', href: path('avoid') },
  ];
}
