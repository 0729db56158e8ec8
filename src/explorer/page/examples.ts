import { addressOf, ownPage, type Pairs } from '../address.ts';
import type { Ask } from '../Ask.ts';
import { Common } from '../generated.ts';

/** A question to begin with. */
export interface Example {
  readonly question: string;
  readonly href: string;
}

interface Candidate {
  /** Those that it is about: it is offered where the graph has them all. */
  readonly ids: readonly [string, ...string[]];
  readonly question: (names: readonly string[]) => string;
  readonly href: (carried: Pairs) => string;
}

const CANDIDATES: readonly Candidate[] = [
  {
    ids: ['role:back-end-developer', 'role:full-stack-developer'],
    question: ([one, other]) => `What connects ${one ?? ''} and ${other ?? ''}?`,
    href: (carried) =>
      addressOf('/connectors', [
        ['between', 'role:back-end-developer'],
        ['between', 'role:full-stack-developer'],
        ['kinds', 'TOOL'],
        ...carried,
      ]),
  },
  {
    ids: ['role:ux-designer', 'role:database-administrator'],
    question: ([from, to]) => `How far is it from ${from ?? ''} to ${to ?? ''}?`,
    href: (carried) =>
      addressOf('/paths', [['from', 'role:ux-designer'], ['to', 'role:database-administrator'], ...carried]),
  },
  {
    ids: ['role:data-analyst', 'role:data-scientist'],
    question: ([from, to]) => `What does a ${from ?? ''} lack to be a ${to ?? ''}?`,
    href: (carried) =>
      addressOf('/transition', [['from', 'role:data-analyst'], ['to', 'role:data-scientist'], ...carried]),
  },
  {
    ids: ['role:devops-engineer'],
    question: ([role]) => `What does the day of a ${role ?? ''} look like?`,
    href: (carried) => ownPage('role:devops-engineer', 'ROLE', carried),
  },
];

/** The example questions that this graph can answer. @throws RolegraphError */
export async function askExamples(ask: Ask, carried: Pairs): Promise<readonly Example[]> {
  const ids = [...new Set(CANDIDATES.flatMap((candidate) => candidate.ids))];
  const { pinned } = await ask(Common, { have: [], pins: ids });
  const names = new Map(pinned.flatMap((entity) => (entity ? [[entity.id, entity.name]] : [])));
  return CANDIDATES.flatMap(({ ids: needed, question, href }) => {
    const known = needed.flatMap((id) => names.get(id) ?? []);
    return known.length === needed.length ? [{ question: question(known), href: href(carried) }] : [];
  });
}
