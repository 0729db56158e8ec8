import { MILLION, sum, type QuestionGraph } from './QuestionGraph.ts';

/** What is compared: roles of one group, or one role. */
interface Line {
  readonly id: string;
  readonly roles: readonly string[];
}

/** A matrix as a client sees it, everything by its id. */
export interface RoleMatrixAnswer {
  readonly rows: readonly { readonly id: string; readonly roleCount: number }[];
  readonly columns: readonly { readonly id: string }[];
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly score: number;
    readonly shared: readonly { readonly id: string }[];
  }[];
}

/** How much each thing weighs with the roles on average. */
function averages(graph: QuestionGraph, { roles }: Line): Map<string, number> {
  const things = new Set(roles.flatMap((role) => graph.asks(role).map(({ id }) => id)));
  const weighing = (thing: string) =>
    sum(roles.flatMap((role) => graph.asks(role).map(({ id, micro }) => (id === thing ? micro : 0))));
  return new Map([...things].map((thing) => [thing, Math.round(weighing(thing) / roles.length)]));
}

/** Each pair of things that either has: the lesser weights over the greater ones. */
function compare(graph: QuestionGraph, one: Line, other: Line) {
  const [mine, theirs] = [averages(graph, one), averages(graph, other)];
  const pairs = [...new Set([...mine.keys(), ...theirs.keys()])].map((id) => {
    const weights = [mine.get(id) ?? 0, theirs.get(id) ?? 0];
    return { id, lesser: Math.min(...weights), greater: Math.max(...weights) };
  });
  const [both, either] = [sum(pairs.map(({ lesser }) => lesser)), sum(pairs.map(({ greater }) => greater))];
  const shared = pairs
    .filter(({ lesser }) => lesser > 0)
    .sort((a, b) => b.lesser - a.lesser || (a.id < b.id ? -1 : 1))
    .slice(0, 3);
  const score = either === 0 ? 0 : Math.round((MILLION * both) / either) / MILLION;
  return { score, shared: shared.map(({ id }) => ({ id })) };
}

const matrix = (graph: QuestionGraph, rows: readonly Line[], columns: readonly Line[]): RoleMatrixAnswer => ({
  rows: rows.map(({ id, roles }) => ({ id, roleCount: roles.length })),
  columns: columns.map(({ id }) => ({ id })),
  cells: rows.flatMap((one, row) =>
    columns.flatMap((other, column) =>
      one.id === other.id ? [] : [{ row, column, ...compare(graph, one, other) }],
    ),
  ),
});

const byId = (a: Line, b: Line): number => (a.id < b.id ? -1 : 1);

/** The groups whose roles ask for anything that weighs, most roles first. */
export function groupsOf(graph: QuestionGraph, categoryOf: (role: string) => string): Line[] {
  const roles = graph.ofKinds('ROLE');
  return [...new Set(roles.map(categoryOf))]
    .map((id): Line => ({ id, roles: roles.filter((role) => categoryOf(role) === id) }))
    .filter((line) => sum(averages(graph, line).values()) > 0)
    .sort((a, b) => b.roles.length - a.roles.length || byId(a, b));
}

export const matrixOfGroups = (graph: QuestionGraph, groups: readonly Line[]): RoleMatrixAnswer =>
  matrix(graph, groups, groups);

/** The first roles of two groups, those that ask most first. */
export function matrixOfRoles(graph: QuestionGraph, one: Line, other: Line, first: number): RoleMatrixAnswer {
  const asked = (role: string) => sum(graph.asks(role).map(({ micro }) => micro));
  const lines = ({ roles }: Line): Line[] =>
    roles
      .map((id): Line => ({ id, roles: [id] }))
      .sort((a, b) => asked(b.id) - asked(a.id) || byId(a, b))
      .slice(0, first);
  return matrix(graph, lines(one), lines(other));
}
