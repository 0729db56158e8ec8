// One long file: everything that a random graph of the contract may hold.
import fc from 'fast-check';
import { KINDS, type Kind } from '../../../src/graph/kind.ts';
import { relationAllows, RELATIONS } from '../../../src/graph/relation.ts';
import { fold } from '../../../src/graph/fold.ts';
import {
  linkKey,
  MARKS,
  type AliasFact,
  type EntityFact,
  type Facts,
  type LinkEnds,
  type LinkFact,
} from '../../../src/facts/facts.ts';

/** What one source says at one time. */
export interface Said {
  readonly source: string;
  readonly facts: Facts;
}

interface ReleaseRecord {
  readonly source: { id: string; name: string; licence: string; attribution: string; url: string | null };
  readonly release: { id: string; sha256: string; importedAt: string; rows: number | null };
}

interface Pair {
  readonly from: string;
  readonly into: string;
}

/**
 * How a graph comes to be: every entity is first said, then the first source says that some are out of use, a curator
 * removes some links and makes one of two of a kind, more is said, and at last one source takes back all of its own.
 */
export interface Scenario {
  readonly first: Said;
  readonly deprecated: readonly string[];
  readonly removed: readonly LinkEnds[];
  readonly later: readonly Said[];
  readonly releases: readonly ReleaseRecord[];
  readonly merged: Pair | null;
  readonly withdrawn: string | null;
  readonly format: number | null;
}

export const SOURCES = ['onet', 'esco', 'article', 'curated', 'curator', 'zoo'] as const;
export const CATEGORIES = ['LANGUAGE', 'DATABASE', 'CLOUD'] as const;

/** Slugs that begin with each other, so that orders by id are put to the test. */
const SLUGS = [
  'a',
  'a-b',
  'a0',
  'ab',
  'b',
  'c',
  'c-plus-plus',
  'c-sharp',
  'dot-net',
  'git',
  'x1',
  'x10',
  'x2',
  'z',
];

/** Several spellings of one name, names that only symbols tell apart, and one past the basic plane. */
export const NAMES = [
  'Back End Developer',
  'Back-end developer',
  'back_end  DEVELOPER',
  'C',
  'C++',
  'C#',
  '.NET',
  'Café',
  'cafe',
  'Git',
  'GIT',
  'Node.js',
  'R & D',
  'ａｂｃ',
  'Ω mega',
  '🐍 charmer',
  'O\'Brien "quoted" \\ $x {y}',
];

export const ALIASES = ['Git', 'vcs', 'V C S', 'back end', 'C', 'c plus plus', 'Ｃ＋＋', 'net', '–'];

/** Plain records: a map without a prototype is fine for the stores, and hard to read in a report. */
const PLAIN = { noNullPrototype: true } as const;

type Key = { readonly id: string; readonly kind: Kind };

/** Roles are many, since most relations join them. */
const kind = fc.constantFrom<Kind>(
  'ROLE',
  'ROLE',
  'ROLE',
  'ROLE',
  'TOOL',
  'TOOL',
  'SKILL',
  'ACTIVITY',
  ...KINDS,
);

const keys = fc
  .uniqueArray(fc.tuple(kind, fc.constantFrom(...SLUGS)), {
    minLength: 3,
    maxLength: 14,
    size: 'max',
    selector: (pair) => pair.join(':'),
  })
  .map((pairs): Key[] =>
    pairs.map(([ofKind, slug]) => ({ id: `${ofKind.toLowerCase()}:${slug}`, kind: ofKind })),
  );

const aliases = fc.uniqueArray(
  fc.record<AliasFact>(
    {
      name: fc.constantFrom(...ALIASES),
      kind: fc.constantFrom('STRONG', 'STRONG', 'LOOSE', 'LOOSE', 'FORMER'),
    },
    PLAIN,
  ),
  { maxLength: 4, selector: (alias) => `${alias.kind} ${fold(alias.name)}` },
);

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

/** @param isNew whether it is the first that is said of it, which gives it its name */
const entityFact = ({ id, kind: ofKind }: Key, isNew: boolean): fc.Arbitrary<EntityFact> =>
  fc.record<EntityFact>(
    {
      id: fc.constant(id),
      kind: fc.constant(ofKind),
      name: isNew ? fc.constantFrom(...NAMES) : maybe(fc.constantFrom(...NAMES)),
      description: maybe(fc.constantFrom('One sentence.', 'Another one.', null)),
      category: maybe(fc.constantFrom(...CATEGORIES)),
      color: maybe(fc.constantFrom('#3776ab', '#ffffff', null)),
      icon: maybe(fc.constantFrom('python', 'git')),
      url: maybe(fc.constantFrom('https://example.org', 'https://example.com/?a=1&b=2')),
      aliases: maybe(aliases),
      areAllAliases: fc.constantFrom(undefined, true),
      isRetired: fc.constantFrom(undefined, undefined, undefined, undefined, true, false),
      externalIds: maybe(fc.subarray([`onet:${id}/1`, `onet:${id}/2`, `esco:${id}`])),
    },
    PLAIN,
  );

const FIGURES = [null, null, 0, 0.1, 0.5, 0.5, 0.9, 1, 1 / 3];

/** Few of each, so that several activities are done at one time, and one time is said in several ways. */
const time = fc.record(
  {
    timeOfDay: fc.constantFrom('9 AM', '9:00', 'after work', '🐍 time', 'ａt noon'),
    startMinute: fc.constantFrom(undefined, 0, 540, 540, 1080),
    order: fc.constantFrom(undefined, 1, 2, 10),
  },
  PLAIN,
);

const saying = fc.record(
  {
    choice: fc.nat(15),
    back: fc.boolean(),
    figure: fc.constantFrom(...FIGURES),
    marks: fc.subarray([...MARKS]),
    count: fc.constantFrom(undefined, undefined, 20, 1000),
    time: fc.option(time, { nil: undefined }),
  },
  PLAIN,
);

type Saying = typeof saying extends fc.Arbitrary<infer T> ? T : never;

const relationsFrom = (from: Key, to: Key) =>
  RELATIONS.filter((relation) => relationAllows(relation, from.kind, to.kind));

function linkFact(
  one: Key,
  other: Key,
  { choice, back, figure, marks, count, time: said }: Saying,
): LinkFact[] {
  const [from, to] = back ? [other, one] : [one, other];
  const allowed = relationsFrom(from, to);
  const relation = allowed[choice % allowed.length];
  if (relation === undefined) return [];
  const when = relation === 'PERFORMS' ? said : {};
  return [{ from: from.id, relation, to: to.id, figure, marks, count, ...when }];
}

const ASKED: ReadonlySet<Kind> = new Set<Kind>(['TOOL', 'FRAMEWORK', 'SKILL']);

/** What roles ask: some of all that they could, so that several ask for the same. */
function askFacts(entities: readonly Key[]): fc.Arbitrary<LinkFact[]> {
  const roles = entities.filter(({ kind: ofKind }) => ofKind === 'ROLE');
  const things = entities.filter(({ kind: ofKind }) => ASKED.has(ofKind));
  const pairs = roles.flatMap((role) => things.map((thing) => ({ from: role, to: thing })));
  return fc
    .subarray(pairs)
    .chain((some) =>
      fc.tuple(...some.map((pair) => fc.record({ pair: fc.constant(pair), said: saying }, PLAIN))),
    )
    .map((asks) =>
      asks.map(({ pair: { from, to }, said: { figure, marks } }) => ({
        from: from.id,
        relation: to.kind === 'SKILL' ? 'REQUIRES' : 'USES',
        to: to.id,
        figure,
        marks,
      })),
    );
}

/** Links by pairs, since several of one pair are what the evidence rule is about. */
const pairFacts = (entities: readonly Key[]): fc.Arbitrary<LinkFact[]> =>
  fc
    .array(
      fc.tuple(
        fc.nat(entities.length - 1),
        fc.nat(entities.length - 2),
        fc.array(saying, { minLength: 1, maxLength: 4 }),
      ),
      { maxLength: 3 * entities.length, size: 'max' },
    )
    .map((pairs) =>
      pairs.flatMap(([at, step, sayings]) => {
        const [one, other] = [entities[at], entities[(at + 1 + step) % entities.length]];
        return one && other ? sayings.flatMap((said) => linkFact(one, other, said)) : [];
      }),
    );

/** Each link once. */
const linkFacts = (entities: readonly Key[]): fc.Arbitrary<LinkFact[]> =>
  fc
    .tuple(askFacts(entities), pairFacts(entities))
    .map((facts) => [...new Map(facts.flat().map((fact) => [linkKey(fact), fact])).values()]);

const said = (entities: readonly Key[], spoken: readonly Key[], isNew = false): fc.Arbitrary<Said> =>
  fc
    .tuple(
      fc.constantFrom(...SOURCES),
      fc.tuple(...spoken.map((key) => entityFact(key, isNew))),
      linkFacts(entities),
    )
    .map(([source, facts, links]) => ({ source, facts: { entities: facts, links } }));

const release: fc.Arbitrary<ReleaseRecord> = fc
  .tuple(fc.constantFrom(...SOURCES), fc.nat(3), fc.nat(2), fc.option(fc.constant('https://example.org')))
  .map(([source, number, day, url]) => ({
    source: {
      id: source,
      name: source.toUpperCase(),
      licence: 'CC BY 4.0',
      attribution: `By ${source}`,
      url,
    },
    release: {
      id: `${source}@${number}`,
      sha256: `${number}`.repeat(64),
      importedAt: `2026-01-0${day + 1}T00:00:00.000Z`,
      rows: number === 0 ? null : 100 * number,
    },
  }));

/** Prints what makes the graph in few lines, for a failure's report. */
function printed(scenario: Scenario): Scenario {
  const line = ({ source, facts }: Said): string =>
    [
      `${source} says:`,
      ...facts.entities.map((fact) => `  ${JSON.stringify(fact)}`),
      ...facts.links.map((fact) => `  ${JSON.stringify(fact)}`),
    ].join('\n');
  const text = (): string =>
    [
      line(scenario.first),
      `deprecated: ${scenario.deprecated.join(', ')}`,
      `removed: ${scenario.removed.map(linkKey).join(', ')}`,
      ...scenario.later.map(line),
      `merged: ${scenario.merged ? `${scenario.merged.from} into ${scenario.merged.into}` : 'none'}`,
      `withdrawn: ${scenario.withdrawn ?? 'none'}`,
    ].join('\n');
  return Object.assign(scenario, { [fc.toStringMethod]: text });
}

/** 3 to 14 entities of random kinds, with everything that links and names may be like. */
export const scenarios: fc.Arbitrary<Scenario> = keys.chain((entities) =>
  fc
    .record(
      {
        first: said(entities, entities, true),
        deprecated: fc.subarray(
          entities.map(({ id }) => id),
          { maxLength: Math.ceil(entities.length / 3) },
        ),
        // Places among the links of the first: what is removed are links that somebody gives.
        removed: fc.uniqueArray(fc.nat(20), { maxLength: 3 }),
        later: fc.array(
          fc.subarray([...entities]).chain((spoken) => said(entities, spoken)),
          { maxLength: 2 },
        ),
        releases: fc.array(release, { maxLength: 4 }),
        merged: fc.option(fc.tuple(fc.nat(20), fc.nat(20)), { freq: 1 }),
        withdrawn: fc.option(fc.constantFrom(...SOURCES), { freq: 1 }),
        format: fc.constantFrom(null, 1, 7),
      },
      PLAIN,
    )
    .map(({ removed, merged, ...rest }) => {
      const { links } = rest.first.facts;
      return printed({
        ...rest,
        removed: endsOf(links.filter((_, index) => removed.includes(index))),
        merged: merged && pairOf(entities, merged),
      });
    }),
);

/** Two of one kind, where there are. */
function pairOf(entities: readonly Key[], [one, other]: readonly [number, number]): Pair | null {
  const from = entities[one % entities.length];
  const alike = entities.filter(({ id, kind: ofKind }) => ofKind === from?.kind && id !== from.id);
  const into = alike[other % alike.length];
  return from && into ? { from: from.id, into: into.id } : null;
}

const endsOf = (facts: readonly LinkFact[]): LinkEnds[] =>
  facts.map(({ from, relation, to }) => ({ from, relation, to }));

/** One graph with every kind, every relation and every property. */
export function wholeScenario(): Scenario {
  const entities = KINDS.flatMap((ofKind): EntityFact[] =>
    ['one', 'two'].map((slug) => ({
      id: `${ofKind.toLowerCase()}:${slug}`,
      kind: ofKind,
      name: `${ofKind} ${slug}`,
      description: 'One sentence.',
      category: 'LANGUAGE',
      url: 'https://example.org',
      color: '#3776ab',
      icon: 'python',
      aliases: [
        { name: `${ofKind} number ${slug}`, kind: 'STRONG' },
        { name: 'anything', kind: 'LOOSE' },
      ],
      externalIds: [`onet:${ofKind}/${slug}`],
    })),
  );
  const links = RELATIONS.flatMap((relation): LinkFact[] =>
    KINDS.flatMap((from) =>
      KINDS.filter((to) => relationAllows(relation, from, to)).map((to) => [from, to] as const),
    ).map(([from, to]) => ({
      from: `${from.toLowerCase()}:one`,
      relation,
      to: `${to.toLowerCase()}:two`,
      figure: 0.5,
      marks: MARKS,
      count: 20,
      timeOfDay: '9 AM',
      startMinute: 540,
      order: 1,
    })),
  );
  const source = {
    id: 'onet',
    name: 'O*NET',
    licence: 'CC BY 4.0',
    attribution: 'By O*NET',
    url: 'https://example.org',
  };
  const [one, other] = endsOf(links);
  const renamed = entities.map((fact) => ({
    ...fact,
    name: `${fact.name ?? ''} renamed`,
    aliases: [],
    externalIds: [`esco:${fact.id}`],
  }));
  return {
    first: { source: 'onet', facts: { entities, links } },
    deprecated: ['skill:two'],
    removed: one && other ? [one, other] : [],
    later: [
      { source: 'esco', facts: { entities: renamed, links } },
      { source: 'curator', facts: { entities: [], links: links.slice(1, 2) } },
      // Every relation is written anew on a link that is there: of some there is one link, which was removed above.
      { source: 'curator', facts: { entities: [], links: links.map((link) => ({ ...link, figure: 0.7 })) } },
    ],
    releases: [
      {
        source,
        release: { id: 'onet@1', sha256: '0'.repeat(64), importedAt: '2026-01-01T00:00:00.000Z', rows: 12 },
      },
      {
        source: { ...source, id: 'esco' },
        release: { id: 'esco@1', sha256: '1'.repeat(64), importedAt: '2026-01-01T00:00:00.000Z', rows: 12 },
      },
    ],
    merged: { from: 'tool:one', into: 'tool:two' },
    withdrawn: 'esco',
    format: 1,
  };
}
