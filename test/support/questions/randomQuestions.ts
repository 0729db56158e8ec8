import fc from 'fast-check';
import type { Kind } from '../../../src/graph/kind.ts';
import { relationAllows, type Relation } from '../../../src/graph/relation.ts';
import { MARKS, type EntityFact, type Facts, type LinkFact } from '../../../src/facts/facts.ts';
import { someDeprecated } from '../someDeprecated.ts';

export interface QuestionCase {
  readonly facts: Facts;
  readonly deprecated: readonly string[];
}

/** Slugs that begin with each other, so that orders by id are put to the test. */
const SLUGS = ['a', 'a-b', 'a0', 'b', 'x1', 'x10', 'x2'] as const;

/** How many of each kind there are, at least and at the most. */
const KINDS: readonly (readonly [kind: Kind, least: number, most: number])[] = [
  ['ROLE', 2, 7],
  ['TOOL', 1, 5],
  ['FRAMEWORK', 0, 4],
  ['SKILL', 0, 4],
  ['SPECIALIZATION', 0, 1],
  ['ACTIVITY', 0, 1],
];

/** How often a relation is there between two that it may join, in hundredths. */
const RELATIONS: readonly (readonly [relation: Relation, percent: number])[] = [
  ['USES', 50],
  ['REQUIRES', 50],
  ['BUILT_ON', 40],
  ['NEEDS', 40],
  ['EXERCISES', 20],
  ['RELATED_TO', 10],
  ['LEADS_TO', 10],
];

const some = (kind: Kind, least: number, most: number): fc.Arbitrary<EntityFact[]> =>
  fc
    .subarray([...SLUGS], { minLength: least, maxLength: most })
    .map((slugs) =>
      slugs.map((slug) => ({ id: `${kind.toLowerCase()}:${slug}`, kind, name: `${kind} ${slug}` })),
    );

/** Few figures, so that weights are often the same. */
const said = fc.record(
  {
    figure: fc.constantFrom(null, 0, 0.1, 0.333333, 0.5, 0.5, 0.9, 1),
    marks: fc.subarray([...MARKS]),
  },
  { noNullPrototype: true },
);

function linksOf(
  entities: readonly EntityFact[],
  [relation, percent]: (typeof RELATIONS)[number],
): fc.Arbitrary<LinkFact[]> {
  const pairs = entities.flatMap((from) =>
    entities
      .filter((to) => from !== to && relationAllows(relation, from.kind, to.kind))
      .map((to) => [from, to] as const),
  );
  const links = pairs.map(([from, to]) =>
    fc
      .tuple(fc.integer({ min: 1, max: 100 }), said)
      .map(([chance, figures]): LinkFact[] =>
        chance > percent ? [] : [{ from: from.id, relation, to: to.id, ...figures }],
      ),
  );
  return fc.tuple(...links).map((found) => found.flat());
}

const factsOn = (entities: readonly EntityFact[]): fc.Arbitrary<Facts> =>
  fc
    .tuple(...RELATIONS.map((relation) => linksOf(entities, relation)))
    .map((links) => ({ entities, links: links.flat() }));

/** Up to 22 entities: roles, what they ask, and what that builds on, in circles too. */
export const questionCases: fc.Arbitrary<QuestionCase> = fc
  .tuple(...KINDS.map(([kind, least, most]) => some(kind, least, most)))
  .map((kinds) => kinds.flat())
  .chain((entities) =>
    fc.record({
      facts: factsOn(entities),
      deprecated: someDeprecated(entities),
    }),
  );

const idsOf = ({ facts }: QuestionCase, kinds: readonly Kind[]): string[] =>
  facts.entities.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);

export const roleOf = (found: QuestionCase): fc.Arbitrary<string> =>
  fc.constantFrom(...idsOf(found, ['ROLE']));

/** Up to six of what roles ask, sometimes one of them twice. */
export const haveOf = (found: QuestionCase): fc.Arbitrary<string[]> => {
  const ids = idsOf(found, ['TOOL', 'FRAMEWORK', 'SKILL']);
  return fc
    .tuple(fc.subarray(ids, { maxLength: Math.min(6, ids.length) }), fc.boolean())
    .map(([have, twice]) => [...have, ...(twice ? have.slice(0, 1) : [])]);
};

/** Mostly left out, else some of them, perhaps none. */
export const kindsAsked: fc.Arbitrary<Kind[] | null> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.subarray<Kind>(['TOOL', 'FRAMEWORK', 'SKILL']) },
);

/** A graph with some questions on it. */
export const withQuestions = <Q>(
  questionsOn: (found: QuestionCase) => fc.Arbitrary<Q>,
  count: number,
): fc.Arbitrary<{ found: QuestionCase; questions: Q[] }> =>
  questionCases.chain((found) =>
    fc.record({
      found: fc.constant(found),
      questions: fc.array(questionsOn(found), { minLength: count, maxLength: count }),
    }),
  );
