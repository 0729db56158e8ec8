// One long file: a row for each rule of the ranking, over one small graph.
import { setImmediate as othersGoFirst } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Names } from '../../../src/loaders/Catalogue.ts';
import { Pace } from '../../../src/loaders/Pace.ts';
import { SearchIndex, type Hit } from '../../../src/loaders/search/SearchIndex.ts';
import { tries } from '../../support/property.ts';
import { namesOf, type Written } from '../../support/search/names.ts';
import { rankByRules } from '../../support/search/rankByRules.ts';
import { randomEdit, randomGraph, randomText } from '../../support/search/random.ts';
import { aScope } from '../../support/faults/aScope.ts';
import { turnsDuring } from '../../support/turnsDuring.ts';

/** An index over names that a test may exchange, as a write would. */
function indexOver(first: Names): { index: SearchIndex; write: (names: Names) => void } {
  let names = first;
  const index = new SearchIndex({ names: () => Promise.resolve(names) });
  return {
    index,
    write: (next) => {
      names = next;
    },
  };
}

const hitsOf = async (index: SearchIndex, text: string): Promise<readonly Hit[]> =>
  (await index.search({ text, first: 200, includeDeprecated: false })).edges;

/** With the highlights worked out. */
const shownFor = async (index: SearchIndex, text: string) =>
  (await hitsOf(index, text)).map((hit) => ({ ...hit, highlights: hit.highlights() }));

const idsFor = async (written: readonly Written[], text: string): Promise<string[]> =>
  (await hitsOf(indexOver(namesOf(written)).index, text)).map(({ entity }) => entity.id);

/** Resolves when the turn that all work shares has just begun: then nobody has to wait yet. */
async function aTurnBegins(): Promise<void> {
  const pace = new Pace();
  let next = pace.pause();
  while (!next) {
    await othersGoFirst();
    next = pace.pause();
  }
  await next;
}

const tool = (name: string, more: Partial<Written> = {}): Written => ({ id: `tool:${name}`, name, ...more });

describe('an update that fails', () => {
  test('leaves nothing of itself: the next search builds the index anew', async () => {
    const { index, write } = indexOver(namesOf([tool('Alpha')]));
    expect(await hitsOf(index, 'alpha')).toHaveLength(1);
    const broken = namesOf([tool('Alpha'), tool('Beta')]);
    const spellings = {
      *[Symbol.iterator]() {
        yield* broken.spellings.slice(0, 1);
        throw new Error('out of memory');
      },
    };
    write({ ...broken, spellings: Object.assign([], spellings) });
    await expect(hitsOf(index, 'beta')).rejects.toThrow('out of memory');
    write(broken);
    expect(await hitsOf(index, 'alpha')).toHaveLength(1);
    expect(await hitsOf(index, 'beta')).toHaveLength(1);
  });
});

describe('many searches at once', () => {
  const many = namesOf(Array.from({ length: 1000 }, (_, at) => tool(`common word ${at}`)));

  test('let others go first', async () => {
    const { index } = indexOver(many);
    await index.warm();
    await aTurnBegins();
    const all = Array.from({ length: 100 }, () => hitsOf(index, 'comon wrd'));
    // What is worked on without a rest takes no turn but the last.
    expect(await turnsDuring(Promise.all(all))).toBeGreaterThan(2);
  });

  test('end with their request', async () => {
    const { index } = indexOver(many);
    const scope = aScope(60_000);
    scope.end();
    const search = index.search({ text: 'common', first: 1, includeDeprecated: false }, scope.signal);
    await expect(search).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
  });
});

describe('what is found', () => {
  const graph = [
    ...['C', 'C++', 'C#', 'F#', '.NET', 'Objective-C', 'CSS', 'Cassandra', 'Node.js', 'Vue.js', 'MongoDB'],
    ...['GitHub', 'Angular', 'Elasticsearch', 'Kubernetes', 'Spring Boot', 'Python', 'Java', 'JavaScript'],
    ...['PL/SQL', 'Microsoft Excel', 'Résumé', 'Site reliability engineering', '★'],
  ].map((name, index) => tool(name, { degree: index }));

  test.each([
    ['c', 'C'],
    ['C ', 'C'],
    ['c++', 'C++'],
    ['C++ ', 'C++'],
    ['c #', 'C#'],
    ['f#', 'F#'],
    ['.net', '.NET'],
    ['net', '.NET'],
    ['objective c', 'Objective-C'],
    ['node.JS', 'Node.js'],
    ['node', 'Node.js'],
    ['vue js', 'Vue.js'],
    ['vuejs', 'Vue.js'],
    ['mongo db', 'MongoDB'],
    ['springboot', 'Spring Boot'],
    ['springbo', 'Spring Boot'],
    ['boot spring', 'Spring Boot'],
    ['plsql', 'PL/SQL'],
    ['githb', 'GitHub'],
    ['angualr', 'Angular'],
    ['elasticserach', 'Elasticsearch'],
    ['kubernates', 'Kubernetes'],
    ['k8s', 'Kubernetes'],
    ['pyhton', 'Python'],
    ['microsft excle', 'Microsoft Excel'],
    ['resume', 'Résumé'],
    ['RÉSUMÉ', 'Résumé'],
    ['sre', 'Site reliability engineering'],
    ['java', 'Java'],
    ['★', '★'],
    ['spring boot wizard', 'Spring Boot'],
  ])('%j finds %s first', async (text, name) => {
    expect((await idsFor(graph, text))[0]).toBe(`tool:${name}`);
  });

  test.each(['', '  ', '+++', '?!', 'qqqq', 'qqqq zzzz', 'py thon zzzz qqqq xxxx'])(
    '%j finds nothing',
    async (text) => {
      expect(await idsFor(graph, text)).toEqual([]);
    },
  );

  test('C stands before all that begins with C, however many links that has', async () => {
    const others = Array.from({ length: 300 }, (_, index) => tool(`C++ ${index}`, { degree: 1000 + index }));
    expect((await idsFor([...graph, ...others], 'c'))[0]).toBe('tool:C');
  });

  test('words that are there are not taken for misspelled', async () => {
    expect(await idsFor([tool('Java'), tool('Lava'), tool('Java EE')], 'java')).toEqual([
      'tool:Java',
      'tool:Java EE',
    ]);
    expect(await idsFor([tool('Spring Boot'), tool('Sprint')], 'sprint boot')).toEqual(['tool:Spring Boot']);
  });

  test('DEPRECATED ones and other kinds are left out', async () => {
    const { index } = indexOver(
      namesOf([
        tool('Flash', { status: 'DEPRECATED' }),
        tool('Flash CS'),
        { id: 'role:flash', name: 'Flash' },
      ]),
    );
    const ids = async (includeDeprecated: boolean, kinds?: ('TOOL' | 'ROLE')[]) =>
      (await index.search({ text: 'flash', first: 10, includeDeprecated, kinds })).edges.map(
        ({ entity }) => entity.id,
      );
    expect(await ids(false)).toEqual(['role:flash', 'tool:Flash CS']);
    expect(await ids(true)).toEqual(['role:flash', 'tool:Flash', 'tool:Flash CS']);
    expect(await ids(true, ['TOOL'])).toEqual(['tool:Flash', 'tool:Flash CS']);
    expect(await ids(true, [])).toEqual([]);
  });
});

describe('the order', () => {
  test('is name, alias, title, then words, with links deciding among equals, and ids at last', async () => {
    const graph: Written[] = [
      { id: 'tool:8', name: 'Lone', titles: ['Go Get'], degree: 9 },
      { id: 'tool:7', name: 'Gone', degree: 500 },
      { id: 'tool:6', name: 'Go B', degree: 1 },
      { id: 'tool:5', name: 'Go A', degree: 1 },
      { id: 'tool:4', name: 'A Go', degree: 2 },
      { id: 'tool:3', name: 'Titled', titles: ['Go'], degree: 100 },
      { id: 'tool:3b', name: 'Go Man', titles: ['Go'], degree: 3 },
      { id: 'tool:2', name: 'Golang', aliases: ['GO'], degree: 1 },
      { id: 'tool:1', name: 'Go', degree: 0 },
    ];
    const { index } = indexOver(namesOf(graph));
    const hits = await hitsOf(index, 'go');
    expect(hits.map(({ entity, match, matched }) => [entity.id, match, matched])).toEqual([
      ['tool:1', 'NAME', 'Go'],
      ['tool:2', 'ALIAS', 'GO'],
      ['tool:3b', 'TITLE', 'Go'],
      ['tool:3', 'TITLE', 'Go'],
      ['tool:4', 'NAME', 'A Go'],
      ['tool:5', 'NAME', 'Go A'],
      ['tool:6', 'NAME', 'Go B'],
      ['tool:7', 'NAME', 'Gone'],
      ['tool:8', 'TITLE', 'Go Get'],
    ]);
    expect(hits[0]?.score).toBe(1);
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
  });

  test('holds 1,000 hits at the most', async () => {
    const many = Array.from({ length: 1100 }, (_, index) => tool(`Made ${index}`, { degree: index }));
    const { index } = indexOver(namesOf(many));
    const page = await index.search({ text: 'made', first: 2, includeDeprecated: false });
    expect([page.totalCount, page.hasNextPage]).toEqual([1000, true]);
    expect(page.edges.map(({ entity }) => entity.id)).toEqual(['tool:Made 1099', 'tool:Made 1098']);
  });
});

describe('highlights', () => {
  test.each([
    ['data sci', 'Data Scientist', ['Data', 'Sci']],
    ['sci data', 'Data Scientist', ['Data', 'Sci']],
    ['springboot dev', 'Spring Boot developer', ['Spring', 'Boot', 'dev']],
    ['mongo db', 'MongoDB Atlas', ['MongoDB']],
    ['kubernates', 'Kubernetes', ['Kubernetes']],
    ['analyst', 'Analysts', ['Analyst']],
    ['vue js', 'Vue.js', ['Vue', 'js']],
    ['resu', '🐍 Résumé', ['Résu']],
    ['resu', 'Re\u0301sume\u0301', ['Re\u0301sume\u0301']],
    ['sre', 'Site Reliability Engineer', ['S', 'R', 'E']],
    ['sc', 'System on Chip', ['S', 'C']],
    ['c #', 'C#', ['C#']],
    ['net', 'ASP.NET', ['NET']],
    ['★', '★', ['★']],
    ['1⁄2 inch', '½ inch', ['½', 'inch']],
  ])('of %j in %s', async (text, name, parts) => {
    const [hit] = await hitsOf(indexOver(namesOf([{ id: 'tool:a', name }])).index, text);
    expect(hit?.highlights().map(({ start, end }) => hit.matched.slice(start, end))).toEqual(parts);
  });
});

describe('an update', () => {
  const before = namesOf([
    tool('Alpha', { degree: 1 }),
    tool('Alphabet', { degree: 2, titles: ['Letters'] }),
  ]);

  test('is seen by the next search: names that came, went and changed', async () => {
    const { index, write } = indexOver(before);
    expect((await hitsOf(index, 'letters')).map(({ entity }) => entity.id)).toEqual(['tool:Alphabet']);
    write(namesOf([tool('Beta', { titles: ['Letters'] }), tool('Alphabet', { degree: 2 })], 2));
    expect((await hitsOf(index, 'letters')).map(({ entity }) => entity.id)).toEqual(['tool:Beta']);
    expect((await hitsOf(index, 'alpha')).map(({ entity }) => entity.id)).toEqual(['tool:Alphabet']);
  });

  test('of links alone changes the order', async () => {
    const { index, write } = indexOver(
      namesOf([tool('Alpha A', { degree: 1 }), tool('Alpha B', { degree: 2 })]),
    );
    expect((await hitsOf(index, 'alpha')).map(({ entity }) => entity.id)).toEqual([
      'tool:Alpha B',
      'tool:Alpha A',
    ]);
    write(namesOf([tool('Alpha A', { degree: 3 }), tool('Alpha B', { degree: 2 })], 2));
    expect((await hitsOf(index, 'alpha')).map(({ entity }) => entity.id)).toEqual([
      'tool:Alpha A',
      'tool:Alpha B',
    ]);
  });

  test('lets others work meanwhile, and no search sees half of it', async () => {
    const many = (word: string, version: number): Names =>
      namesOf(
        Array.from({ length: 20_000 }, (_, at) => ({ id: `tool:${at}`, name: `${word} ${at}` })),
        version,
      );
    const { index, write } = indexOver(many('Old', 1));
    await index.warm();
    write(many('New', 2));
    let turns = 0;
    let isDone = false;
    const count = () => {
      turns += 1;
      if (!isDone) setImmediate(count);
    };
    setImmediate(count);
    const texts = Array.from({ length: 10 }, (_, at) => (at % 2 === 0 ? 'old' : 'new'));
    const pages = await Promise.all(
      texts.map((text) => index.search({ text, first: 1, includeDeprecated: false })),
    );
    isDone = true;
    expect(pages.map(({ totalCount }) => totalCount)).toEqual(
      texts.map((text) => (text === 'old' ? 0 : 1000)),
    );
    expect(turns).toBeGreaterThan(2);
  });

  test('makes the index that a fresh one would be, for any sequence of changes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(randomGraph(), { minLength: 2, maxLength: 5 }),
        fc.array(randomText(), { minLength: 1, maxLength: 6 }),
        async (graphs, texts) => {
          const { index, write } = indexOver(namesOf(graphs[0] ?? []));
          for (const [version, graph] of graphs.entries()) {
            write(namesOf(graph, version + 1));
            const fresh = indexOver(namesOf(graph)).index;
            for (const text of texts)
              expect(await shownFor(index, text)).toEqual(await shownFor(fresh, text));
          }
        },
      ),
      tries(60),
    );
  });
});

describe('for any graph', () => {
  test('the answer is what the rules give', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(
        randomGraph(),
        fc.array(randomText(), { minLength: 1, maxLength: 5 }),
        async (graph, texts) => {
          const names = namesOf(graph);
          const { index } = indexOver(names);
          for (const text of texts) {
            const hits = (await hitsOf(index, text)).map(({ entity: { id }, matched, score }) => ({
              id,
              matched,
              score,
            }));
            const wanted = rankByRules(names, text).map(({ id, matched, cost }) => ({
              id,
              matched,
              score: 10 / (10 + cost),
            }));
            expect({ text, hits }).toEqual({ text, hits: wanted });
            found += hits.length;
          }
        },
      ),
      tries(300),
    );
    expect(found).toBeGreaterThan(0);
  });

  test('an exact name comes first', async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph(), fc.nat(), async (graph, at) => {
        const chosen = graph[at % Math.max(1, graph.length)];
        if (!chosen || chosen.status === 'DEPRECATED') return;
        const [first] = await hitsOf(indexOver(namesOf(graph)).index, chosen.name.toUpperCase());
        expect(first).toMatchObject({ match: 'NAME', score: 1 });
        expect(first?.matched.toLowerCase().replace(/[\s-]/g, '')).toBe(
          chosen.name.toLowerCase().replace(/[\s-]/g, ''),
        );
      }),
      tries(200),
    );
  });

  test('any one edit of a long word finds it', async () => {
    const { index } = indexOver(namesOf([tool('Elasticsearch'), tool('Kubernetes'), tool('Photoshop')]));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('Elasticsearch', 'Kubernetes', 'Photoshop').chain(randomEdit),
        async ([word, edited]) => {
          expect((await hitsOf(index, edited)).map(({ entity }) => entity.id)).toContain(`tool:${word}`);
        },
      ),
      tries(300),
    );
  });
});
