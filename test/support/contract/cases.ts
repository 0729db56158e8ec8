// One long file: a case for each reading statement, so that none can be forgotten.
import fc from 'fast-check';
import { z } from 'zod';
import { KINDS, type Kind } from '../../../src/graph/kind.ts';
import { RELATIONS } from '../../../src/graph/relation.ts';
import { connectors } from '../../../src/statements/connectors.ts';
import { countEntities } from '../../../src/statements/countEntities.ts';
import { countKinds, countRelations } from '../../../src/statements/counts.ts';
import { dayRoles } from '../../../src/statements/dayRoles.ts';
import { daysOf } from '../../../src/statements/daysOf.ts';
import { degreesOf } from '../../../src/statements/degreesOf.ts';
import { entitiesById } from '../../../src/statements/entitiesById.ts';
import { expand } from '../../../src/statements/expand.ts';
import { graphState } from '../../../src/statements/graphState.ts';
import { linkedAmong } from '../../../src/statements/linkedAmong.ts';
import { linksBetween } from '../../../src/statements/linksBetween.ts';
import { linksOf } from '../../../src/statements/linksOf.ts';
import { listEntities } from '../../../src/statements/listEntities.ts';
import { listSources } from '../../../src/statements/listSources.ts';
import { aliasNames, everyEntity } from '../../../src/statements/names.ts';
import { resolveRefs } from '../../../src/statements/resolveRefs.ts';
import { readStatement } from '../../../src/statements/statement.ts';
import { identified, storedLinks } from '../../../src/statements/stored.ts';
import * as days from '../oracle/dayAnswers.ts';
import * as links from '../oracle/linkAnswers.ts';
import * as lookups from '../oracle/lookupAnswers.ts';
import {
  afterId,
  filters,
  first,
  FOLDED,
  idOf,
  labels,
  linkAsked,
  mark,
  relations,
  someIds,
  type Known,
} from './known.ts';
import { CHECKING } from './checkCases.ts';
import { EXPORTING } from './exportCases.ts';
import { asker, type Asker } from './question.ts';
import { SHARES } from './shareCases.ts';
import { WEIGHED } from './weighedCases.ts';

const PLAIN = { noNullPrototype: true } as const;

const none = () => fc.constant<Record<string, never>>({});

const graphVersion = readStatement<Record<string, never>, { version: number }>(
  'graph_version',
  z.object({ version: z.number() }),
);

const without: readonly Asker[] = [
  asker({ statement: aliasNames, sets: 1, parameters: none, answer: lookups.aliasNames }),
  asker({ statement: countKinds, sets: 1, parameters: none, answer: lookups.countKinds }),
  asker({ statement: countRelations, sets: 1, parameters: none, answer: lookups.countRelations }),
  asker({ statement: everyEntity, sets: 1, parameters: none, answer: lookups.everyEntity }),
  asker({ statement: graphState, sets: 1, parameters: none, answer: lookups.graphState }),
  asker({ statement: graphVersion, sets: 1, parameters: none, answer: lookups.graphVersion }),
  asker({ statement: listSources, sets: 1, parameters: none, answer: lookups.listSources, ordered: true }),
];

const idsAsked = (known: Known) => fc.record({ ids: someIds(known, { min: 0, max: 14 }) }, PLAIN);

const lookingUp: readonly Asker[] = [
  asker({
    statement: entitiesById,
    sets: 2,
    parameters: (known) => fc.record({ ids: someIds(known, { min: 0, max: 8 }) }, PLAIN),
    answer: lookups.entitiesById,
  }),
  asker({ statement: degreesOf, sets: 3, parameters: idsAsked, answer: links.degreesOf }),
  asker({
    statement: resolveRefs,
    sets: 3,
    parameters: (known) =>
      fc.record(
        {
          ids: someIds(known, { min: 0, max: 4 }),
          externalIds: fc.subarray([...known.externalIds]),
          keys: fc.subarray(FOLDED, { maxLength: 6 }),
        },
        PLAIN,
      ),
    answer: lookups.resolveRefs,
  }),
  asker({
    statement: identified,
    sets: 2,
    parameters: ({ externalIds }) => fc.record({ keys: fc.subarray([...externalIds]) }, PLAIN),
    answer: lookups.identified,
  }),
  asker({
    statement: storedLinks,
    sets: 2,
    parameters: (known) =>
      fc.array(linkAsked(known), { maxLength: 6 }).map((asked) => ({
        rows: asked.map(({ from, relation, to }, index) => ({ index, from, relation, to })),
      })),
    answer: lookups.storedLinks,
  }),
];

const listFilter = { includeDeprecated: fc.boolean(), ...filters };

const listCase = (kind: Kind, statement: ReturnType<typeof listEntities.get>): Asker[] =>
  statement === undefined
    ? []
    : [
        asker({
          statement,
          spliced: kind,
          sets: 3,
          ordered: true,
          parameters: (known) =>
            fc.record(
              {
                ...listFilter,
                byDegree: fc.boolean(),
                afterRank: fc.integer({ min: -12, max: 0 }),
                afterKey: fc.constantFrom(...FOLDED),
                afterId: afterId(known),
                first,
              },
              PLAIN,
            ),
          answer: lookups.listEntities(kind),
          paging: {
            items: (rows) => [...rows],
            next: (parameters, rows) => {
              const last = rows.at(-1);
              if (!last || rows.length < parameters.first) return undefined;
              return { ...parameters, afterRank: last.rank, afterKey: last.key, afterId: last.entity.id };
            },
            whole: (parameters) => ({ ...parameters, first: 1000 }),
          },
        }),
      ];

const countCase = (kind: Kind, statement: ReturnType<typeof countEntities.get>): Asker[] =>
  statement === undefined
    ? []
    : [
        asker({
          statement,
          spliced: kind,
          sets: 2,
          parameters: () => fc.record(listFilter, PLAIN),
          answer: lookups.countEntities(kind),
        }),
      ];

const lists: readonly Asker[] = KINDS.flatMap((kind) => [
  ...listCase(kind, listEntities.get(kind)),
  ...countCase(kind, countEntities.get(kind)),
]);

const linksOfParameters = (known: Known) =>
  fc.record(
    {
      ids: fc.oneof(someIds(known, { min: 1, max: 1 }), someIds(known, { min: 0, max: 6 })),
      relations,
      kinds: labels,
      outward: fc.boolean(),
      inward: fc.boolean(),
      includeDeprecated: fc.boolean(),
      ...filters,
      inDemand: mark,
      essential: mark,
      afterRank: fc.constantFrom(-1, 0, 0.5, 1),
      afterRelation: fc.constantFrom<string>(...RELATIONS),
      afterId: afterId(known),
      afterWay: fc.constantFrom(0, 1),
      first,
    },
    PLAIN,
  );

const walks = asker({
  statement: linksOf,
  sets: 8,
  parameters: linksOfParameters,
  answer: links.linksOf,
  paging: {
    items: (rows) =>
      z
        .array(z.object({ links: z.array(z.unknown()) }))
        .parse(rows)
        .flatMap((row) => row.links),
    next: (parameters, rows) => {
      // A cursor belongs to one entity, so only the links of one are walked.
      const page = parameters.ids.length === 1 ? (rows[0]?.links ?? []) : [];
      const last = page.at(-1);
      if (!last || page.length < parameters.first) return undefined;
      const { rank, link, entity, way } = last;
      return {
        ...parameters,
        afterRank: rank,
        afterRelation: link.relation,
        afterId: entity.id,
        afterWay: way,
      };
    },
    whole: (parameters) => (parameters.ids.length === 1 ? { ...parameters, first: 1000 } : parameters),
  },
});

/** What the header says of a found entity's links leaves their order open. */
const foundRow = z.object({
  total: z.number(),
  page: z.array(z.looseObject({ links: z.array(z.looseObject({ given: z.string() })) })),
});

const given = fc.oneof(
  { weight: 3, arbitrary: fc.constant(2) },
  { weight: 1, arbitrary: fc.integer({ min: 3, max: 10 }) },
);

const connecting = asker({
  statement: connectors,
  sets: 10,
  parameters: (known) =>
    given.chain((count) =>
      fc.record(
        {
          between: someIds(known, { min: 2, max: count }),
          kinds: labels,
          relations,
          atLeast: fc.integer({ min: 1, max: count }),
          includeDeprecated: fc.boolean(),
          byStrength: fc.boolean(),
          afterMet: fc.integer({ min: -count, max: -1 }),
          afterRank: fc.constantFrom(1, 2, -500_000, -1_000_000),
          afterId: afterId(known),
          first,
        },
        PLAIN,
      ),
    ),
  answer: links.connectors,
  tidy: (row) => {
    const { total, page } = foundRow.parse(row);
    const byGiven = (a: { given: string }, b: { given: string }) => (a.given < b.given ? -1 : 1);
    return { total, page: page.map((found) => ({ ...found, links: [...found.links].sort(byGiven) })) };
  },
  paging: {
    items: (rows) => foundRow.parse(rows[0]).page,
    next: (parameters, rows) => {
      const page = rows[0]?.page ?? [];
      const last = page.at(-1);
      if (!last || page.length < parameters.first) return undefined;
      return { ...parameters, afterMet: last.met, afterRank: last.rank, afterId: last.entity.id };
    },
    whole: (parameters) => ({ ...parameters, first: 1000 }),
  },
});

const layer = z.object({ id: z.string(), ids: z.array(z.string()), degrees: z.array(z.number()) });

const expanding = asker({
  statement: expand,
  sets: 6,
  parameters: (known) =>
    fc.record(
      {
        ids: someIds(known, { min: 0, max: 6 }),
        kinds: labels,
        ends: someIds(known, { min: 0, max: 2 }),
        avoid: someIds(known, { min: 0, max: 3 }),
        relations,
        includeDeprecated: fc.boolean(),
      },
      PLAIN,
    ),
  answer: links.expand,
  tidy: (row) => {
    const rows = layer.safeParse(row);
    if (!rows.success) return row;
    const { id, ids, degrees } = rows.data;
    return { id, neighbours: ids.map((other, index) => JSON.stringify([other, degrees[index]])).sort() };
  },
});

/** Mostly two that are linked, in either order. */
function pairAsked(known: Known): fc.Arbitrary<[string, string]> {
  const any = fc.tuple(idOf(known), idOf(known));
  if (known.links.length === 0) return any;
  const linked = fc
    .tuple(fc.constantFrom(...known.links), fc.boolean())
    .map(([{ from, to }, back]): [string, string] => (back ? [to, from] : [from, to]));
  return fc.oneof({ weight: 4, arbitrary: linked }, { weight: 1, arbitrary: any });
}

const between = asker({
  statement: linksBetween,
  sets: 4,
  parameters: (known) =>
    fc
      .record({ pairs: fc.array(pairAsked(known), { maxLength: 20, size: 'max' }), relations }, PLAIN)
      .map(({ pairs, ...rest }) => ({ ...rest, pairs: pairs.map(([a, b], index) => ({ index, a, b })) })),
  answer: links.linksBetween,
});

const among = asker({
  statement: linkedAmong,
  sets: 4,
  parameters: (known) =>
    fc.record(
      { ids: someIds(known, { min: 0, max: 10 }), others: someIds(known, { min: 0, max: 30 }) },
      PLAIN,
    ),
  answer: links.linkedAmong,
});

const daily: readonly Asker[] = [
  asker({ statement: dayRoles, sets: 3, parameters: idsAsked, answer: days.dayRoles }),
  asker({ statement: daysOf, sets: 3, parameters: idsAsked, answer: days.daysOf }),
];

/** Every statement of `cypher/` that reads, with all that is spliced into it. */
export const READING: readonly Asker[] = [
  ...without,
  ...lookingUp,
  ...lists,
  walks,
  connecting,
  expanding,
  between,
  among,
  ...daily,
  ...CHECKING,
  ...EXPORTING,
  ...SHARES,
  ...WEIGHED,
];
