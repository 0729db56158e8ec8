import type { Entity } from '../graph/entity.ts';
import { labelsOf, type Kind } from '../graph/kind.ts';
import { distinctivenessOf } from '../statements/distinctivenessOf.ts';
import { askedBy, usedBy } from '../statements/inShort.ts';
import { prerequisites } from '../statements/prerequisites.ts';
import type { Store } from '../store/Store.ts';
import { asksLoader } from './asksLoader.ts';
import { batchLoader, LoadersByArguments } from './batch.ts';
import { loadClosestRoles, type ClosestRole } from './closestRolesLoader.ts';
import { loadCoverage, type Coverage } from './loadCoverage.ts';
import { loadOpeners, type NextStep, type OpenersQuestion } from './nextStepsLoader.ts';
import {
  sharedBetween,
  similarReader,
  type SimilarEdge,
  type SimilarPage,
  type SimilarQuestion,
} from './similarLoader.ts';
import { loadTransition, type Transition, type TransitionQuestion } from './transitionLoader.ts';
import type { Weights } from './Weights.ts';

/** The questions that weigh what roles ask. */
export interface QuestionLoaders {
  transition(question: TransitionQuestion): Promise<Transition>;
  /** Ids of what an entity builds on. */
  prerequisites(id: string): Promise<readonly string[]>;
  /** The additions that bring most roles over a readiness. */
  openers(question: OpenersQuestion): Promise<NextStep[]>;
  similar(id: string, question: SimilarQuestion): Promise<SimilarPage>;
  /** Ids of what two similar entities share, heaviest first. */
  shared(edge: SimilarEdge): Promise<readonly string[]>;
  closestRoles(have: readonly string[], first: number): Promise<ClosestRole[]>;
  coverage(asked: readonly Entity[], have: readonly Entity[]): Promise<Coverage>;
}

export function questionLoaders(store: Store, weights: Pick<Weights, 'upToDate'>): QuestionLoaders {
  // Once a request: what it reads later can only be newer.
  let checked: Promise<void> | undefined;
  const weighed = (): Promise<void> => (checked ??= weights.upToDate());
  const asks = new LoadersByArguments((question: { includeDeprecated: boolean }) =>
    asksLoader(store, question),
  );
  const figures = batchLoader(
    (ids: string[]) => distinctivenessOf.run(store, { ids }),
    ({ id }) => id,
  );
  const needs = batchLoader(
    (ids: string[]) => prerequisites.run(store, { ids }),
    ({ id }) => id,
  );
  const similar = similarReader(store);
  const asked = new LoadersByArguments((kinds: readonly Kind[]) =>
    batchLoader(
      (ids: string[]) => askedBy.run(store, { ids, kinds: labelsOf(kinds) }),
      ({ id }) => id,
    ),
  );
  const used = batchLoader(
    (ids: string[]) => usedBy.run(store, { ids }),
    ({ id }) => id,
  );
  const reader = {
    asks: (role: string, includeDeprecated: boolean) => asks.for({ includeDeprecated }).load(role),
    distinctiveness: async (id: string) => (await figures.load(id))?.distinctiveness ?? 0,
  };
  return {
    transition: async (question) => {
      await weighed();
      return loadTransition(reader, question);
    },
    prerequisites: async (id) => (await needs.load(id))?.ids ?? [],
    openers: async (question) => {
      await weighed();
      return loadOpeners(store, question);
    },
    similar: async (id, question) => {
      await weighed();
      return similar(id, question);
    },
    shared: async ({ id, to, by }) => {
      const sides = by === null ? used : asked.for(by);
      const [one, other] = await Promise.all([sides.load(to), sides.load(id)]);
      return sharedBetween(one, other);
    },
    closestRoles: async (have, first) => {
      await weighed();
      return loadClosestRoles(store, have, first);
    },
    coverage: async (wanted, have) => {
      await weighed();
      return loadCoverage(reader, wanted, have);
    },
  };
}
