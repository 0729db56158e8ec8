import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fold } from '../../../src/graph/fold.ts';
import { KINDS } from '../../../src/graph/kind.ts';
import { readShippedGraph } from '../../../src/importers/shippedGraph.ts';
import { Dictionary } from '../../../src/loaders/extract/Dictionary.ts';
import { FoldedText } from '../../../src/loaders/extract/FoldedText.ts';
import { Pace } from '../../../src/loaders/Pace.ts';
import { bruteForce } from '../../support/extract/bruteForce.ts';
import { extractorOf, type Extractor } from '../../support/extract/extractor.ts';
import { tries } from '../../support/property.ts';
import { namesOf, type Written } from '../../support/search/names.ts';

/** The shipped graph's names. */
const shipped: Written[] = [
  ...new Map(
    readShippedGraph()
      .flatMap(({ entities }) => entities)
      .map(({ id, name, aliases = [] }) => {
        const spelled = (kind: string) => aliases.filter((one) => one.kind === kind).map((one) => one.name);
        return [id, { id, name, aliases: spelled('STRONG'), titles: spelled('LOOSE') }];
      }),
  ).values(),
];

let extract: Extractor;

beforeAll(async () => {
  extract = await extractorOf(namesOf(shipped));
});

const name = fc.constantFrom(...shipped.map((entity) => entity.name));
const oddities = fc.constantFrom(
  '🐍',
  'e\u0301',
  '\r\n',
  '\n\n',
  'ﬁ',
  '\u00ad',
  '\u200d',
  '　',
  'İ',
  '\ud83d',
  '語',
  '’s',
);
const signs = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  ', ',
  '. ',
  '-',
  '/',
  '.',
  '@',
  '://',
  '(',
  ') ',
  '+',
  '#',
  "'",
  '\t',
);
const words = fc.constantFrom('we', 'use', 'the', 'Go', 'C', 'in', 'and', 'lorem', 'Ipsum', 'rest');

/** A text of names, everyday words, signs and what is hard to count in UTF-16. */
const text = fc
  .array(fc.oneof({ weight: 3, arbitrary: name }, { weight: 4, arbitrary: signs }, words, oddities), {
    maxLength: 60,
    size: 'max',
  })
  .map((pieces) => pieces.join(''));

describe('of any text', () => {
  test('mentions are in order, do not overlap, and slice to their surface', () =>
    fc.assert(
      fc.asyncProperty(text, async (given) => {
        let free = 0;
        for (const { start, end, surface, confidence } of await extract(given)) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(end).toBeGreaterThan(start);
          expect(given.slice(start, end)).toBe(surface);
          expect(surface).toBe(surface.trim());
          expect(confidence).toBeGreaterThanOrEqual(0.5);
          expect(confidence).toBeLessThanOrEqual(1);
          free = end;
        }
      }),
      tries(300),
    ));

  test('some kinds are those mentions of all that are of these kinds', () =>
    fc.assert(
      fc.asyncProperty(text, fc.subarray([...KINDS]), async (given, kinds) => {
        const prefixes = kinds.map((kind) => `${kind.toLowerCase()}:`);
        const isWanted = ({ id }: { id: string }) => prefixes.some((prefix) => id.startsWith(prefix));
        const all = await extract(given);
        const some = await extract(given, kinds);
        const ofAll = all.filter(isWanted);
        // A name of several entities is settled by the kind that is wanted, and stays open without.
        expect(some.filter(({ start }) => all.some((one) => one.start === start))).toEqual(ofAll);
        expect(some.every(isWanted)).toBe(true);
      }),
      tries(200),
    ));
});

describe('a name of the graph', () => {
  /** Those that are surely names, being of several words. */
  const names = shipped.filter((entity) => /^[\w+#]+( [\w+#]+)+$/.test(entity.name));

  test('is found wherever it is planted in other words', async () => {
    expect(names.length).toBeGreaterThan(500);
    const before = 'Quia 🐍 voluptas, ';
    for (const entity of names) {
      const mentions = await extract(`${before}${entity.name} sit aspernatur.`);
      expect(mentions).toEqual([
        {
          id: entity.id,
          kind: expect.any(String),
          start: before.length,
          end: before.length + entity.name.length,
          surface: entity.name,
          confidence: 1,
        },
      ]);
    }
  });

  test('is found with other hyphens, spaces, capitals and line breaks', () =>
    fc.assert(
      fc.asyncProperty(
        // A word of two capitals needs them: IT support.
        fc.constantFrom(...names.filter((entity) => !/\b[A-Z]{2}\b/.test(entity.name))),
        fc.constantFrom('-', '  ', '\n', '\r\n', '\u00a0', '_', '\u2011'),
        fc.constantFrom<(text: string) => string>(
          (same) => same,
          (low) => low.toLowerCase(),
          (up) => up.toUpperCase(),
        ),
        async (entity, gap, written) => {
          const surface = written(entity.name.replaceAll(' ', gap));
          const found = (await extract(`quia ${surface} sit`)).find((one) => one.surface === surface);
          expect({ surface, id: found?.id }).toEqual({ surface, id: entity.id });
        },
      ),
      tries(300),
    ));
});

describe('beside the obvious quadratic way', () => {
  const word = fc.constantFrom('zor', 'qip', 'vax', 'zorqip', 'wub');
  const spelled = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
  const graph = fc
    .uniqueArray(spelled, { minLength: 1, maxLength: 8, selector: fold })
    .map((all) => all.map((one, index): Written => ({ id: `tool:n-${index}`, name: one })));
  const piece = fc.oneof(
    { weight: 5, arbitrary: word },
    { weight: 1, arbitrary: word.map((one) => one.toUpperCase()) },
    { weight: 5, arbitrary: fc.constantFrom(' ', '  ', '-', '\n', '-\n', ', ', ' - ', '\n\n', '    ', '. ') },
  );

  test('it finds the same', () =>
    fc.assert(
      fc.asyncProperty(graph, fc.array(piece, { maxLength: 30, size: 'max' }), async (names, pieces) => {
        const given = pieces.join('');
        const found = await (await extractorOf(namesOf(names)))(given);
        const places = found.map(({ id, start, end }) => ({ id, start, end }));
        expect({ given, places }).toEqual({ given, places: bruteForce(given, names) });
      }),
      tries(300),
    ));
});

describe('the work', () => {
  const hard = ['c', 'C ', 'c.', 'React Native ', 'back end ', 'Go, ', 'a.b/', '\n', 'e\u0301', 'ﷺ'];

  test.each(hard)('grows with the length alone, for a text of %j', async (unit) => {
    const dictionary = await Dictionary.of(namesOf(shipped), new Pace());
    const hitsOf = async (count: number): Promise<number> => {
      let hits = 0;
      const folded = await FoldedText.of(unit.repeat(count), new Pace());
      await dictionary.find(folded, new Pace(), () => (hits += 1));
      return hits;
    };
    // Longer than what is searched between two rests, so that no hit is told twice at a seam.
    const [once, twice] = [await hitsOf(40_000), await hitsOf(80_000)];
    const perUnit = once / 40_000;
    expect(Math.abs(twice - 2 * once)).toBeLessThanOrEqual(Math.ceil(perUnit) * 40);
  });
});
