import fc from 'fast-check';
import { fold } from '../../../src/graph/fold.ts';
import { linkKey } from '../../../src/facts/facts.ts';
import { KINDS, labelOf } from '../../../src/graph/kind.ts';
import { RELATIONS } from '../../../src/graph/relation.ts';
import { ALIASES, CATEGORIES, NAMES, SOURCES, type Scenario } from './scenario.ts';

/** What questions about a graph may name, with something unknown of everything. */
export interface Known {
  readonly ids: readonly string[];
  readonly links: readonly { from: string; relation: string; to: string }[];
  readonly externalIds: readonly string[];
}

const UNKNOWN = 'tool:unknown';

/** Folded names and aliases, and none. */
export const FOLDED = [...new Set([...NAMES, ...ALIASES, 'nobody'].map(fold))].filter((key) => key !== '');

export function knownOf({ first, later }: Scenario): Known {
  const facts = [first, ...later].map((said) => said.facts);
  const links = facts.flatMap((all) => all.links.map(({ from, relation, to }) => ({ from, relation, to })));
  const keys = facts.flatMap((all) => all.entities.flatMap(({ externalIds }) => externalIds ?? []));
  return {
    ids: [...first.facts.entities.map(({ id }) => id), UNKNOWN],
    links,
    externalIds: [...new Set([...keys, 'onet:unknown'])],
  };
}

/** Mostly every one of them, else some, perhaps none. */
const allOrSome = (items: readonly string[]): fc.Arbitrary<string[]> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant(items).map((every) => [...every]) },
    { weight: 1, arbitrary: fc.subarray([...items]) },
  );

export const labels = allOrSome(KINDS.map(labelOf));
export const relations = allOrSome(RELATIONS);

/** Different ids, in any order. */
export const someIds = ({ ids }: Known, bounds: { min: number; max: number }): fc.Arbitrary<string[]> =>
  fc.uniqueArray(fc.constantFrom(...ids), {
    minLength: Math.min(bounds.min, ids.length),
    maxLength: bounds.max,
    size: 'max',
  });

export const idOf = ({ ids }: Known): fc.Arbitrary<string> => fc.constantFrom(...ids);

/** A link that somebody has given, or none. */
export function linkAsked(known: Known): fc.Arbitrary<{ from: string; relation: string; to: string }> {
  const any = fc.record(
    { from: idOf(known), relation: fc.constantFrom<string>(...RELATIONS), to: idOf(known) },
    { noNullPrototype: true },
  );
  return known.links.length === 0 ? any : fc.oneof(fc.constantFrom(...known.links), any);
}

/** Different ones, as `from RELATION to`. */
export const linkKeysAsked = (known: Known): fc.Arbitrary<string[]> =>
  fc.uniqueArray(linkAsked(known).map(linkKey), { maxLength: 12, size: 'max' });

const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { nil: null, freq: 1 });

/** null five times of six, so that several filters at once still leave something. */
const rarely = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

export const filters = {
  category: rarely(fc.constantFrom(...CATEGORIES, 'NONE')),
  source: rarely(fc.constantFrom(...SOURCES, 'none')),
  text: rarely(fc.constantFrom('', 'c', 'dev', 'backenddeveloper', '++', '🐍', '.', 'zzz')),
  hot: rarely(fc.boolean()),
};

export const mark = rarely(fc.boolean());

/** A place to go on from, which need not be one of the list. */
export const afterId = (known: Known): fc.Arbitrary<string | null> => seldom(idOf(known));

export const first = fc.oneof(fc.constantFrom(1, 2, 3), fc.integer({ min: 1, max: 100 }));
