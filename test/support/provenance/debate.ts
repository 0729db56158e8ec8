import fc from 'fast-check';
import {
  linkKey,
  MARKS,
  type AliasFact,
  type EntityFact,
  type Facts,
  type LinkFact,
} from '../../../src/facts/facts.ts';
import { kindOfId } from '../../../src/graph/kind.ts';
import { relationAllows, RELATIONS } from '../../../src/graph/relation.ts';

/** What one source says at one time. */
export interface Speech {
  readonly source: string;
  readonly facts: Facts;
}

/** Their words stand in this order. */
export const SOURCES = ['curated', 'onet', 'esco'] as const;

type Source = (typeof SOURCES)[number];

/** Few, so that the sources meet. */
export const IDS = ['role:a', 'role:b', 'tool:c', 'tool:d', 'framework:e', 'skill:f'] as const;

/** Two are spellings of one name. */
const NAMES = ['Git', 'GIT', 'Git SCM', 'VCS', 'C++'];

const PLAIN = { noNullPrototype: true } as const;

const maybe = <T>(...values: readonly T[]): fc.Arbitrary<T | undefined> =>
  fc.constantFrom(undefined, ...values);

const alias = fc.record<AliasFact>(
  { name: fc.constantFrom(...NAMES, 'vcs', 'dvcs'), kind: fc.constantFrom('STRONG', 'LOOSE', 'FORMER') },
  PLAIN,
);

const words = fc.record(
  {
    id: fc.constantFrom(...IDS),
    name: maybe(...NAMES),
    description: maybe('One.', 'Another.', null),
    category: maybe('CLOUD', 'DATABASE'),
    url: maybe('https://example.org'),
    color: maybe('#3776ab', '#000000'),
    icon: maybe('git'),
    aliases: fc.option(fc.array(alias, { maxLength: 3 }), { nil: undefined }),
    areAllAliases: maybe(true),
    isRetired: fc.constantFrom(undefined, undefined, undefined, true, false),
    numbers: fc.subarray([1, 2]),
  },
  PLAIN,
);

const link = fc.record(
  {
    from: fc.nat(IDS.length - 1),
    to: fc.nat(IDS.length - 1),
    relation: fc.nat(20),
    figure: fc.constantFrom(null, 0, 0.25, 0.5, 1, 1 / 3),
    marks: fc.subarray([...MARKS]),
    count: maybe(20, 500),
    startMinute: maybe(540, 600),
    order: maybe(1),
  },
  PLAIN,
);

const said = fc.record(
  {
    words: fc.uniqueArray(words, { minLength: 1, maxLength: 5, selector: ({ id }) => id }),
    links: fc.array(link, { maxLength: 6 }),
  },
  PLAIN,
);

type Said = typeof said extends fc.Arbitrary<infer T> ? T : never;

/** What a source says, one thing after the other; it links only what it has named itself. */
function speechesOf(source: Source, all: readonly Said[]): Speech[] {
  const named = new Set<string>();
  return all.map(({ words: spoken, links }) => {
    const entities = spoken.flatMap(({ id, name, numbers, ...rest }): EntityFact[] => {
      const kind = kindOfId(id);
      if (!kind) return [];
      const called = name ?? (named.has(id) ? undefined : 'Nameless');
      named.add(id);
      return [
        {
          ...rest,
          id,
          kind,
          name: called,
          externalIds: numbers.map((number) => `${source}:${id}/${number}`),
        },
      ];
    });
    return { source, facts: { entities, links: linkFacts([...named], links) } };
  });
}

function linkFacts(ids: readonly string[], links: Said['links']): LinkFact[] {
  const facts = links.flatMap(({ from, to, relation, ...rest }): LinkFact[] => {
    const [one = '', other = ''] = [ids[from % ids.length], ids[to % ids.length]];
    const [a, b] = [kindOfId(one), kindOfId(other)];
    const allowed = a && b && one !== other ? RELATIONS.filter((name) => relationAllows(name, a, b)) : [];
    const chosen = allowed[relation % allowed.length];
    return chosen ? [{ ...rest, from: one, relation: chosen, to: other }] : [];
  });
  return [...new Map(facts.map((fact) => [linkKey(fact), fact])).values()];
}

/** Takes one from each list in the turns given, then what is left. */
function interleaved(lists: readonly (readonly Speech[])[], turns: readonly number[]): Speech[] {
  const rest = lists.map((speeches) => [...speeches]);
  const taken = turns.flatMap((turn) => rest[turn % rest.length]?.shift() ?? []);
  return [...taken, ...rest.flat()];
}

/** Three sources speak in turns, each up to three times. */
export const debates: fc.Arbitrary<Speech[]> = fc
  .record(
    {
      said: fc.tuple(...SOURCES.map(() => fc.array(said, { maxLength: 3 }))),
      turns: fc.array(fc.nat(2), { maxLength: 9 }),
    },
    PLAIN,
  )
  .map(({ said: all, turns }) => {
    const lists = SOURCES.map((source, index) => speechesOf(source, all[index] ?? []));
    return interleaved(lists, turns);
  });

/** The same, one source after the other. */
export const inOrder = (speeches: readonly Speech[], sources: readonly string[]): Speech[] =>
  sources.flatMap((source) => speeches.filter((speech) => speech.source === source));
