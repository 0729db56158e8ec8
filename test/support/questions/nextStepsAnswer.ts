import type { Kind } from '../../../src/graph/kind.ts';
import { LEARNABLE, MILLION, share, sum, type Ask, type QuestionGraph } from './QuestionGraph.ts';

interface Id {
  readonly id: string;
}

/** A step as a client sees it, everything by its id. */
export interface StepAnswer {
  readonly entity: Id;
  readonly opens: number;
  readonly gain: number | null;
  readonly readiness: number | null;
  readonly roles: readonly { readonly role: Id; readonly before: number; readonly after: number }[];
  readonly buildsOn: readonly Id[];
}

export interface OpenersAsked {
  readonly have: readonly string[];
  readonly kinds: readonly Kind[] | null;
  readonly threshold: number;
  readonly first: number;
}

export interface PathAsked {
  readonly have: readonly string[];
  readonly toward: string;
  readonly kinds: readonly Kind[] | null;
  readonly first: number;
}

const weightOf = (asks: readonly Ask[], had: ReadonlySet<string>): number =>
  sum(asks.filter(({ id }) => had.has(id)).map(({ micro }) => micro));

const buildsOn = (graph: QuestionGraph, id: string, had: ReadonlySet<string>): Id[] =>
  graph
    .prerequisites(id)
    .filter((need) => had.has(need))
    .map((need) => ({ id: need }));

/** How ready one is for a role. */
function readinessFor(graph: QuestionGraph, role: string, had: ReadonlySet<string>): number {
  const asks = graph.asks(role);
  return share(weightOf(asks, had), sum(asks.map(({ micro }) => micro)));
}

/** The roles that learning one thing brings over the threshold, nearest first, ties by id. */
function openedBy(graph: QuestionGraph, id: string, { have, threshold }: OpenersAsked): StepAnswer['roles'] {
  const opened = graph.ofKinds('ROLE').map((role) => ({
    role: { id: role },
    before: readinessFor(graph, role, new Set(have)),
    after: readinessFor(graph, role, new Set([...have, id])),
  }));
  const millionths = (readiness: number): number => Math.round(MILLION * readiness);
  return opened
    .filter(({ before, after }) => before < threshold && after >= threshold)
    .sort((a, b) => millionths(b.after) - millionths(a.after) || (a.role.id < b.role.id ? -1 : 1));
}

/** Every addition that opens any role, by trying each. */
export function openers(graph: QuestionGraph, question: OpenersAsked): StepAnswer[] {
  const { have, kinds, first } = question;
  return graph
    .ofKinds(...(kinds ?? LEARNABLE))
    .filter((id) => !have.includes(id))
    .map((id) => ({ id, roles: openedBy(graph, id, question) }))
    .filter(({ roles }) => roles.length > 0)
    .sort((a, b) => b.roles.length - a.roles.length || (a.id < b.id ? -1 : 1))
    .slice(0, first)
    .map(({ id, roles }) => ({
      entity: { id },
      opens: roles.length,
      gain: null,
      readiness: null,
      roles,
      buildsOn: buildsOn(graph, id, new Set(have)),
    }));
}

/** What is missing in an order to learn it: the heaviest first, and before each what it builds on, alike. */
function inOrder(graph: QuestionGraph, missing: readonly Ask[]): Ask[] {
  const met = new Set<string>();
  const visit = (ask: Ask): Ask[] => {
    if (met.has(ask.id)) return [];
    met.add(ask.id);
    const needs = graph.prerequisites(ask.id);
    return [...missing.filter(({ id }) => needs.includes(id)).flatMap(visit), ask];
  };
  return missing.flatMap(visit);
}

/** The steps toward a role. */
export function stepsToward(graph: QuestionGraph, question: PathAsked): StepAnswer[] {
  const { have, toward, kinds, first } = question;
  const asks = graph.asks(toward);
  const whole = sum(asks.map(({ micro }) => micro));
  const missing = asks
    .filter(({ id }) => !have.includes(id))
    .filter(({ id }) => (kinds ?? LEARNABLE).includes(graph.kindOf(id)));
  const path = inOrder(graph, missing);
  return path.slice(0, first).map(({ id, micro }, index) => {
    const before = new Set([...have, ...path.slice(0, index).map((step) => step.id)]);
    return {
      entity: { id },
      opens: graph.rolesAt(id).filter((role) => role !== toward).length,
      gain: share(micro, whole),
      readiness: share(weightOf(asks, new Set([...before, id])), whole),
      roles: [],
      buildsOn: buildsOn(graph, id, before),
    };
  });
}

/** Whether one thing builds on another, in any number of steps through some things alone. */
export function leadsTo(graph: QuestionGraph, from: string, to: string, through: readonly string[]): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const need of graph
      .prerequisites(id)
      .filter((other) => through.includes(other) && !seen.has(other))) {
      seen.add(need);
      open.push(need);
    }
  }
  return seen.has(to);
}
