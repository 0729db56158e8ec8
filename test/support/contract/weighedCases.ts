import fc from 'fast-check';
import { z } from 'zod';
import { KINDS, labelOf, LEARNABLE, type Kind } from '../../../src/graph/kind.ts';
import { asksOf } from '../../../src/statements/asksOf.ts';
import { closestRoles } from '../../../src/statements/closestRoles.ts';
import { distinctivenessOf } from '../../../src/statements/distinctivenessOf.ts';
import { everyAsk } from '../../../src/statements/everyAsk.ts';
import { askedBy, usedBy } from '../../../src/statements/inShort.ts';
import { nextSteps } from '../../../src/statements/nextSteps.ts';
import { prerequisites } from '../../../src/statements/prerequisites.ts';
import { similarRoles, similarTechnologies, type SimilarRow } from '../../../src/statements/similar.ts';
import { weightsState } from '../../../src/statements/weights.ts';
import * as answers from '../oracle/weighedAnswers.ts';
import { afterId, first, labels, someIds, type Known } from './known.ts';
import { asker, type Asker } from './question.ts';

const PLAIN = { noNullPrototype: true } as const;

/** Only of these kinds, and an unknown one of each. */
const idsOfKinds = ({ ids, ...known }: Known, kinds: readonly Kind[]): Known => {
  const prefixes = kinds.map((kind) => `${kind.toLowerCase()}:`);
  return {
    ...known,
    ids: [
      ...ids.filter((id) => prefixes.some((prefix) => id.startsWith(prefix))),
      ...prefixes.map((prefix) => `${prefix}nobody`),
    ],
  };
};

const someOf = (known: Known, kinds: readonly Kind[] = KINDS, max = 14): fc.Arbitrary<string[]> =>
  someIds(idsOfKinds(known, kinds), { min: 0, max });

/** Mostly all that a role can ask. */
const askedKinds: fc.Arbitrary<Kind[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Kind[]>([...LEARNABLE]) },
  { weight: 1, arbitrary: fc.subarray<Kind>([...LEARNABLE]) },
);

const short = z.object({ id: z.string(), ids: z.array(z.string()), micros: z.array(z.number()) });

/** Two lists in the same order, which is any, as pairs. */
const tidyShort = (row: unknown): unknown => {
  const { id, ids, micros } = short.parse(row);
  return { id, asked: ids.map((other, index) => JSON.stringify([other, micros[index]])).sort() };
};

const needed = z.object({ id: z.string(), ids: z.array(z.string()) });

const tidyNeeded = (row: unknown): unknown => {
  const { id, ids } = needed.parse(row);
  return { id, ids: [...ids].sort() };
};

const plain: readonly Asker[] = [
  asker({
    statement: weightsState,
    sets: 1,
    parameters: () => fc.constant<Record<string, never>>({}),
    answer: answers.weightsState,
  }),
  asker({
    statement: asksOf,
    sets: 3,
    parameters: (known) =>
      fc.record({ ids: someOf(known, ['ROLE']), includeDeprecated: fc.boolean() }, PLAIN),
    answer: answers.asksOf,
  }),
  asker({
    statement: askedBy,
    sets: 3,
    parameters: (known) => fc.record({ ids: someOf(known, ['ROLE']), kinds: labels }, PLAIN),
    answer: answers.askedBy,
    tidy: tidyShort,
  }),
  asker({
    statement: everyAsk,
    sets: 1,
    parameters: () => fc.constant<Record<string, never>>({}),
    answer: answers.everyAsk,
    tidy: tidyShort,
  }),
  asker({
    statement: usedBy,
    sets: 3,
    parameters: (known) => fc.record({ ids: someOf(known, ['TOOL', 'FRAMEWORK']) }, PLAIN),
    answer: answers.usedBy,
    tidy: tidyShort,
  }),
  asker({
    statement: prerequisites,
    sets: 3,
    parameters: (known) => fc.record({ ids: someOf(known) }, PLAIN),
    answer: answers.prerequisites,
    tidy: tidyNeeded,
  }),
  asker({
    statement: distinctivenessOf,
    sets: 2,
    parameters: (known) => fc.record({ ids: someOf(known) }, PLAIN),
    answer: answers.distinctivenessOf,
  }),
  asker({
    statement: closestRoles,
    sets: 4,
    ordered: true,
    parameters: (known) => fc.record({ have: someOf(known, LEARNABLE, 6), first }, PLAIN),
    answer: answers.closestRoles,
  }),
  asker({
    statement: nextSteps,
    sets: 5,
    ordered: true,
    parameters: (known) =>
      fc.record(
        {
          have: someOf(known, LEARNABLE, 4),
          kinds: askedKinds.map((kinds) => kinds.map(labelOf)),
          threshold: fc.constantFrom(1, 100_000, 250_000, 500_000, 500_000, 750_000, 1_000_000),
          first,
          most: fc.constantFrom(1, 2, 200),
        },
        PLAIN,
      ),
    answer: answers.nextSteps,
  }),
];

/** One alone, whose pages are walked, or several. */
const oneOrSeveral = (known: Known): fc.Arbitrary<string[]> =>
  fc.oneof(someIds(known, { min: 1, max: 1 }), someIds(known, { min: 0, max: 6 }));

const place = (known: Known) => ({
  afterScore: fc.constantFrom(0, 250_000, 500_000, 1_000_000),
  afterId: afterId(known),
  first,
});

type Placed = { ids: string[]; afterScore: number; afterId: string | null; first: number };

const pageOf = z.array(z.object({ page: z.array(z.unknown()) }));

/** A cursor belongs to one entity, so only what is similar to one is walked. */
const paging = {
  items: (rows: readonly unknown[]) => pageOf.parse(rows).flatMap(({ page }) => page),
  next: <P extends Placed>(parameters: P, rows: readonly SimilarRow[]): P | undefined => {
    const page = parameters.ids.length === 1 ? (rows[0]?.page ?? []) : [];
    const last = page.at(-1);
    if (!last || page.length < parameters.first) return undefined;
    return { ...parameters, afterScore: last.score, afterId: last.id };
  },
  whole: <P extends Placed>(parameters: P): P =>
    parameters.ids.length === 1 ? { ...parameters, first: 1000 } : parameters,
};

const comparing: readonly Asker[] = [
  asker({
    statement: similarRoles,
    sets: 5,
    parameters: (known) =>
      fc
        .record({ ids: oneOrSeveral(idsOfKinds(known, ['ROLE'])), by: askedKinds, ...place(known) }, PLAIN)
        .map(({ by, ...rest }) => ({
          ...rest,
          kinds: by.map(labelOf),
          tools: by.includes('TOOL') ? 1 : 0,
          frameworks: by.includes('FRAMEWORK') ? 1 : 0,
          skills: by.includes('SKILL') ? 1 : 0,
        })),
    answer: answers.similarRoles,
    paging,
  }),
  asker({
    statement: similarTechnologies,
    sets: 4,
    parameters: (known) =>
      fc.record({ ids: oneOrSeveral(idsOfKinds(known, ['TOOL', 'FRAMEWORK'])), ...place(known) }, PLAIN),
    answer: answers.similarTechnologies,
    paging,
  }),
];

/** The statements that read what roles ask and what that weighs. */
export const WEIGHED: readonly Asker[] = [...plain, ...comparing];
