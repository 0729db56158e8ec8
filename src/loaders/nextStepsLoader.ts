import { labelsOf, type Kind } from '../graph/kind.ts';
import { nextSteps, type NextStepsRow } from '../statements/nextSteps.ts';
import type { Reader } from '../store/Store.ts';
import { learningPath } from './learningPath.ts';
import type { Transition } from './transitionLoader.ts';
import { MICRO, shareOf, sumOf } from './weighedItems.ts';

/** A role that one more thing brings over the threshold. */
export interface OpenedRole {
  readonly id: string;
  /** Readiness before and after, 0 to 1. */
  readonly before: number;
  readonly after: number;
}

/** Something to learn next. */
export interface NextStep {
  readonly id: string;
  /** Toward a role: the other ACTIVE roles linked to it; else the roles that it opens. */
  readonly opens: number;
  /** Nearest first; none toward a role. */
  readonly roles: readonly OpenedRole[];
  /** Toward a role: what it adds to readiness, and readiness after it, 0 to 1; else null. */
  readonly gain: number | null;
  readonly readiness: number | null;
  /** Ids of all that is had by then. */
  readonly had: ReadonlySet<string>;
}

export interface OpenersQuestion {
  /** Different ids. */
  readonly have: readonly string[];
  readonly kinds: readonly Kind[];
  /** Above 0, up to 1. */
  readonly threshold: number;
  readonly first: number;
}

/** How many of the roles that an addition opens are kept. */
const MOST_ROLES = 200;

/** The additions that bring most roles over the threshold, ties by id. */
export async function loadOpeners(reader: Reader, question: OpenersQuestion): Promise<NextStep[]> {
  const { have, kinds, threshold, first } = question;
  const rows = await nextSteps.run(reader, {
    have: [...have],
    kinds: labelsOf(kinds),
    threshold: Math.max(1, Math.round(threshold * MICRO)),
    first,
    most: MOST_ROLES,
  });
  const had = new Set(have);
  return rows.map(({ id, opens, roles }) => ({
    id,
    opens,
    roles: roles.map(openedRole),
    gain: null,
    readiness: null,
    had,
  }));
}

const openedRole = ({ id, had, asked, micro }: NextStepsRow['roles'][number]): OpenedRole => ({
  id,
  before: shareOf(had, asked),
  after: shareOf(had + micro, asked),
});

/** What is missing for a role as a path: what others of it build on comes before them. */
export function pathToward(
  { shared, missing, had: before }: Transition,
  prerequisites: ReadonlyMap<string, readonly string[]>,
  { kinds, first }: { readonly kinds: readonly Kind[]; readonly first: number },
): NextStep[] {
  const whole = sumOf([...shared, ...missing]);
  const wanted = missing.filter(({ entity }) => kinds.includes(entity.kind));
  const path = learningPath(
    wanted.map((item) => ({ ...item, id: item.entity.id })),
    prerequisites,
  );
  const steps: NextStep[] = [];
  let ready = sumOf(shared);
  let had = before;
  for (const { id, micro, gain, otherRoles } of path.slice(0, first)) {
    ready += micro;
    steps.push({ id, opens: otherRoles, roles: [], gain, readiness: shareOf(ready, whole), had });
    had = new Set([...had, id]);
  }
  return steps;
}
