import type { Mark } from '../../../src/facts/facts.ts';
import { share, sum, type Ask, type QuestionGraph } from './QuestionGraph.ts';

export interface TransitionAsked {
  readonly from: string | null;
  readonly to: string;
  readonly have: readonly string[] | null;
  readonly includeDeprecated: boolean;
}

interface Id {
  readonly id: string;
}

interface ItemAnswer {
  readonly entity: Id;
  readonly weight: number;
  readonly gain: number;
  readonly essential: boolean;
  readonly hot: boolean;
  readonly inDemand: boolean;
  readonly otherRoles: number;
  readonly buildsOn: Id[];
  readonly link: { readonly from: Id; readonly to: Id } | null;
}

/** A transition as a client sees it, everything by its id. */
export interface TransitionAnswer {
  readonly from: Id | null;
  readonly to: Id;
  readonly readiness: number;
  readonly counts: { readonly shared: number; readonly missing: number; readonly surplus: number };
  readonly shared: ItemAnswer[];
  readonly missing: ItemAnswer[];
  readonly surplus: ItemAnswer[];
}

const asId = (id: string): Id => ({ id });

/** Something counted, whether a role asks it or one just has it. */
type Counted = Pick<Ask, 'id' | 'micro'> & Partial<Ask>;

const heaviestFirst = <C extends Counted>(items: readonly C[]): C[] =>
  [...items].sort((a, b) => b.micro - a.micro || (a.id < b.id ? -1 : 1));

/** All that one brings along: what the role one comes from asks, then what else one has. */
function brought(graph: QuestionGraph, { from, have, includeDeprecated }: TransitionAsked): Counted[] {
  const asked = from === null ? [] : graph.asks(from, includeDeprecated);
  const known = new Set(asked.map(({ id }) => id));
  const besides = [...new Set(have)].filter((id) => !known.has(id));
  return [...asked, ...besides.map((id) => ({ id, micro: graph.distinctiveness(id) }))];
}

/** What a transition is, by looking at everything. */
export function transitionAnswer(graph: QuestionGraph, question: TransitionAsked): TransitionAnswer {
  const { from, to, includeDeprecated } = question;
  const asked = graph.asks(to, includeDeprecated);
  const whole = sum(asked.map(({ micro }) => micro));
  const mine = brought(graph, question);
  const had = new Set(mine.map(({ id }) => id));
  const wanted = new Set(asked.map(({ id }) => id));
  const item = ({ id, micro, link }: Counted): ItemAnswer => {
    // Of surplus they would be marks of the role one comes from.
    const isMarked = (mark: Mark): boolean => wanted.has(id) && (link?.marks.includes(mark) ?? false);
    return {
      entity: asId(id),
      weight: micro / 1e6,
      gain: wanted.has(id) ? share(micro, whole) : 0,
      essential: isMarked('essential'),
      hot: isMarked('hot'),
      inDemand: isMarked('inDemand'),
      otherRoles: graph.rolesAt(id).filter((role) => role !== to).length,
      buildsOn: graph
        .prerequisites(id)
        .filter((need) => had.has(need))
        .map(asId),
      link: link ? { from: asId(link.from), to: asId(link.to) } : null,
    };
  };
  const shared = asked.filter(({ id }) => had.has(id));
  const missing = asked.filter(({ id }) => !had.has(id));
  const surplus = mine.filter(({ id }) => !wanted.has(id) && (includeDeprecated || graph.isActive(id)));
  return {
    from: from === null ? null : asId(from),
    to: asId(to),
    readiness: from === to ? 1 : share(sum(shared.map(({ micro }) => micro)), whole),
    counts: { shared: shared.length, missing: missing.length, surplus: surplus.length },
    shared: heaviestFirst(shared).map(item),
    missing: heaviestFirst(missing).map(item),
    surplus: heaviestFirst(surplus).map(item),
  };
}
