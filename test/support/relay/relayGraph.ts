import type { EntityFact, Facts, LinkFact } from '../../../src/facts/facts.ts';
import { KINDS, type Kind } from '../../../src/graph/kind.ts';
import { relationAllows, RELATIONS } from '../../../src/graph/relation.ts';

/** The numbers of the entities that there are of each kind. */
export const NUMBERS: readonly number[] = [1, 2, 3, 4, 5];
/** Those of the entities that come later: one before all others, in every order, and one behind them. */
export const [EARLY, LATE] = [0, 9];

export const idOf = (kind: Kind, number: number): string => `${kind.toLowerCase()}:n-${number}`;

const entity = (kind: Kind, number: number): EntityFact => ({
  id: idOf(kind, number),
  kind,
  name: `${kind} ${number}`,
});

/** Tools that nothing is linked to: what a search finds must not move when a neighbour goes. */
const keeper = (number: number): EntityFact => ({
  id: `tool:keeper-${number}`,
  kind: 'TOOL',
  name: `Keeper ${number}`,
});

/** Lower numbers weigh more, whichever end they stand at. */
const weight = (one: number, other: number): number => Math.round(100 - 5 * (one + other)) / 100;

/** Links of every relation between the entities of two kinds and numbers that the model lets them have. */
const linksBetween = (from: readonly [Kind, number], to: readonly [Kind, number]): LinkFact[] =>
  RELATIONS.filter((relation) => relation !== 'REPLACED_BY' && relationAllows(relation, from[0], to[0])).map(
    (relation) => ({
      ...{ from: idOf(...from), relation, to: idOf(...to), marks: [] },
      figure: weight(from[1], to[1]),
    }),
  );

/** Entities of all kinds, each linked to all others that it may be linked to. */
export function relayGraph(): Facts {
  const all = KINDS.flatMap((kind) => NUMBERS.map((number) => [kind, number] as const));
  const links = all.flatMap((from) =>
    all.filter((to) => to !== from).flatMap((to) => linksBetween(from, to)),
  );
  // A role that asks nothing, so that what all the others ask weighs something.
  const idle: EntityFact = { id: 'role:z', kind: 'ROLE', name: 'Zero' };
  return { entities: [...all.map((one) => entity(...one)), ...NUMBERS.map(keeper), idle], links };
}

/** Two more of a kind, linked like the others: one that comes before them, and one behind. */
export function twoMore(kind: Kind): Facts {
  const news = [EARLY, LATE];
  const old = KINDS.flatMap((other) => NUMBERS.map((number) => [other, number] as const));
  const links = news.flatMap((number) =>
    old.flatMap((other) => [...linksBetween([kind, number], other), ...linksBetween(other, [kind, number])]),
  );
  const keepers = kind === 'TOOL' ? news.map(keeper) : [];
  return { entities: [...news.map((number) => entity(kind, number)), ...keepers], links };
}
