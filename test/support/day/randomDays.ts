import fc from 'fast-check';
import type { Kind } from '../../../src/graph/kind.ts';
import { relationAllows, type Relation } from '../../../src/graph/relation.ts';
import { linkKey, type EntityFact, type Facts, type LinkFact } from '../../../src/facts/facts.ts';
import { someDeprecated } from '../someDeprecated.ts';

export interface DayCase {
  readonly facts: Facts;
  readonly deprecated: readonly string[];
}

/** Slugs that begin with each other, so that orders by id are put to the test. */
const SLUGS = ['a', 'a-b', 'a0', 'b', 'x1', 'x10', 'x2'] as const;
/** How many of each kind there are at the most. */
const MOST: Readonly<Partial<Record<Kind, number>>> = {
  ROLE: 7,
  ACTIVITY: 5,
  TOOL: 3,
  FRAMEWORK: 2,
  SKILL: 3,
};

const isKind = (text: string): text is Kind => Object.hasOwn(MOST, text);
const KINDS = Object.keys(MOST).filter(isKind);

const some = (kind: Kind): fc.Arbitrary<EntityFact[]> =>
  fc
    .shuffledSubarray([...SLUGS], { minLength: kind === 'ROLE' ? 2 : 1, maxLength: MOST[kind] ?? 0 })
    .map((slugs) =>
      slugs.map((slug) => ({ id: `${kind.toLowerCase()}:${slug}`, kind, name: `${kind} ${slug}` })),
    );

/** Few times and places, so that several activities meet; said in other words, or without a minute, it is another time. */
const when = fc.oneof(
  { weight: 1, arbitrary: fc.constant({}) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          { timeOfDay: '9 AM', startMinute: 540 },
          { timeOfDay: '9 AM', startMinute: 540 },
          { timeOfDay: '9 AM', startMinute: undefined },
          { timeOfDay: '🐍 time', startMinute: 540 },
          { timeOfDay: 'ａt noon', startMinute: 540 },
          { timeOfDay: 'midnight', startMinute: 0 },
        ),
        fc.constantFrom(undefined, 1, 2, 10),
      )
      .map(([time, order]) => ({ ...time, order })),
  },
);

const RELATIONS = [
  'PERFORMS',
  'BROADER',
  'ALSO_TITLED',
  'RELATED_TO',
  'LEADS_TO',
  'USES',
  'EXERCISES',
] as const;

/** The pairs that a relation may join; only the first three roles do anything, so that they do several things. */
const pairsOf = (entities: readonly EntityFact[], relation: Relation): [EntityFact, EntityFact][] =>
  entities
    .slice(0, relation === 'PERFORMS' ? 3 : entities.length)
    .flatMap((from) =>
      entities
        .filter((to) => from !== to && relationAllows(relation, from.kind, to.kind))
        .map((to): [EntityFact, EntityFact] => [from, to]),
    );

/** Some of the links that a relation may have; few near ones, so that some roles are left without a day. */
function linksOf(entities: readonly EntityFact[], relation: Relation): fc.Arbitrary<LinkFact[]> {
  const pairs = pairsOf(entities, relation);
  if (pairs.length === 0) return fc.constant([]);
  const link = fc
    .tuple(
      fc.constantFrom(...pairs),
      fc.constantFrom(null, 0, 0.5, 0.5, 1),
      relation === 'PERFORMS' ? when : fc.constant({}),
    )
    .map(([[from, to], figure, time]): LinkFact => ({
      from: from.id,
      relation,
      to: to.id,
      figure,
      marks: [],
      ...time,
    }));
  return fc.array(link, { maxLength: relation === 'PERFORMS' ? 12 : 6, size: 'max' });
}

/** Up to 20 entities, each link of a relation once. */
const factsOn = (entities: readonly EntityFact[]): fc.Arbitrary<Facts> =>
  fc.tuple(...RELATIONS.map((relation) => linksOf(entities, relation))).map((said) => ({
    entities,
    links: [...new Map(said.flat().map((link) => [linkKey(link), link])).values()],
  }));

/** Graphs of roles with and without a day, and what their activities involve. */
export const dayCases: fc.Arbitrary<DayCase> = fc
  .tuple(...KINDS.map(some))
  .map((kinds) => kinds.flat())
  .chain((entities) =>
    fc.record({
      facts: factsOn(entities),
      deprecated: someDeprecated(entities),
    }),
  );
