import fc from 'fast-check';
import { fold } from '../../../src/graph/fold.ts';
import type { Written } from './names.ts';

/** Words that are near each other: begun, joined, in the plural, misspelled, with symbols. */
const WORDS = [
  ...['c', 'c++', 'c#', '.net', 'net', 'node', 'nodejs', 'js', 'k8s', 'kubernetes', 'of', 'and'],
  ...['data', 'date', 'base', 'database', 'databases', 'spring', 'string', 'boot', 'springboot'],
  ...['python', 'pyton', 'analyst', 'analysts', 'analytics', 'engineer', 'enigneer', 'engine'],
];

const words = (most: number) => fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most });

const name = () =>
  fc.tuple(words(7), fc.constantFrom(' ', '-')).map(([parts, between]) => parts.join(between));

/** Up to 14 entities, so that there are sometimes enough of them and sometimes too few. */
export const randomGraph = (): fc.Arbitrary<Written[]> =>
  fc.array(fc.tuple(entity(), fc.nat(13)), { maxLength: 14 }).map((drawn) => {
    const byId = new Map(drawn.map(([written, at]) => [at, written]));
    return Array.from(byId, ([at, written]) => ({ ...written, id: `tool:${at}` }));
  });

const entity = (): fc.Arbitrary<Written> =>
  fc
    .record({
      name: name(),
      aliases: fc.array(name(), { maxLength: 2 }),
      titles: fc.array(name(), { maxLength: 3 }),
      degree: fc.nat(3),
      status: fc.constantFrom('ACTIVE' as const, 'ACTIVE' as const, 'ACTIVE' as const, 'DEPRECATED' as const),
    })
    .map(({ aliases, titles, ...rest }) => ({ id: '', ...rest, ...oneOfEachKey(aliases, titles) }));

/** An entity has an alias of a folded form once, a strong or a loose one. */
function oneOfEachKey(aliases: string[], titles: string[]): { aliases: string[]; titles: string[] } {
  const seen = new Set<string>();
  const isNew = (text: string) => !seen.has(fold(text)) && seen.add(fold(text)).size > 0;
  return { aliases: aliases.filter(isNew), titles: titles.filter(isNew) };
}

/** What someone may type: known words, cut, joined or misspelled. */
export const randomText = (): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...WORDS),
        misspelled(),
        begun(),
        fc.constantFrom('zzz', 'qq', 'sd', 'ds', 'pa', 'kad'),
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .chain((parts) => fc.constantFrom(parts.join(' '), parts.join(''), parts.join('-')));

const misspelled = () =>
  fc.constantFrom(...WORDS).chain((word) => randomEdit(word).map(([, edited]) => edited));

const begun = () =>
  fc.tuple(fc.constantFrom(...WORDS), fc.nat(6)).map(([word, length]) => word.slice(0, length + 1));

/** A word, and the same with a letter more, fewer or other, or two neighbours swapped. */
export const randomEdit = (word: string): fc.Arbitrary<[word: string, edited: string]> =>
  fc
    .record({
      at: fc.nat(word.length - 1),
      letter: fc.integer({ min: 0, max: 25 }).map((at) => 'abcdefghijklmnopqrstuvwxyz'.charAt(at)),
      how: fc.constantFrom('more', 'fewer', 'other', 'swapped'),
    })
    .map(({ at, letter, how }) => [word, edit(word, at, letter, how)]);

function edit(word: string, at: number, letter: string, how: string): string {
  const [before, here, next, rest] = [
    word.slice(0, at),
    word.charAt(at),
    word.charAt(at + 1),
    word.slice(at + 2),
  ];
  if (how === 'more') return before + letter + here + next + rest;
  if (how === 'fewer') return before + next + rest;
  if (how === 'other') return before + letter + next + rest;
  return before + next + here + rest;
}
