import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { draw } from '../../../src/drawing/draw.ts';
import type { Ask } from '../../../src/explorer/Ask.ts';
import { NOTHING_COMMON } from '../../../src/explorer/Common.ts';
import { Parameters } from '../../../src/explorer/Parameters.ts';
import { marked } from '../../../src/explorer/views/search/marked.ts';
import type { SearchAnswer } from '../../../src/explorer/views/search/SearchAnswer.ts';
import type { SearchQuestion } from '../../../src/explorer/views/search/SearchQuestion.ts';
import { searchView } from '../../../src/explorer/views/search/searchView.tsx';
import { KINDS, type Kind } from '../../../src/graph/kind.ts';
import type { Store } from '../../../src/store/Store.ts';
import { askGraph, shippedStore } from '../../support/explorer/askGraph.ts';
import { hrefIn, shownIn } from '../../support/explorer/cells.ts';
import { htmlOf } from '../../support/explorer/html.ts';
import { expectWellFormed, neighbourhood } from '../../support/explorer/neighbourhood.ts';
import { readerOf, type Page, type Reader } from '../../support/explorer/reader.ts';
import { runStatement } from '../../support/explorer/runStatement.ts';
import { factsOf } from '../../support/facts.ts';
import { tries } from '../../support/property.ts';
import { typed } from '../../support/explorer/typed.ts';
import { emptyGrafeo } from '../../support/stores.ts';
import { writeFacts } from '../../support/writes.ts';

// What a typed text finds in the shipped graph, as its reader meets it.

/** The other fields of two blanks are those of the fragment. */
const MARK = ['id', 'name', 'kind', 'category', 'degree', 'roleCount'].map((field) => `  ${field}`);

let store: Store;
let ask: Ask;
let search: Reader;
let asked: string[];

beforeAll(async () => {
  store = await shippedStore();
  const asks = askGraph(store);
  ask = (operation, variables) => {
    asked.push(operation.name);
    return asks(operation, variables);
  };
  asked = [];
  search = readerOf(searchView, ask);
});

afterAll(() => store.close());

const answerOf = (question: Partial<SearchQuestion> & { text: string }): Promise<SearchAnswer> =>
  searchView.ask(ask, { kinds: null, first: 20, ...question }, NOTHING_COMMON);

const results = ({ leadHtml }: Page): string[] =>
  [...leadHtml.matchAll(/<li>(?!<a class)(.*?)<\/li>/gs)].map(([, item = '']) => item);

describe('what is found', () => {
  test('each result has what matched in it marked, its kind and category, and a link to its page', async () => {
    const page = await search.read('text=reac');
    expect(page.title).toBe('What “reac” finds');
    const [first] = results(page);
    expect(first).toContain('<a href="/entity?ref=framework:react"><mark>Reac</mark>t</a>');
    expect(first).toMatch(/framework, Web front end, \d+ roles/);
  });

  test('a role leads to the page of a role', async () => {
    const page = await search.read('text=Back+End+Developer&have=Git');
    expect(page.to('Back End Developer')).toBe('/role?ref=role:back-end-developer&have=tool:git');
  });

  test('where another name matched, that one is said and marked', async () => {
    const page = await search.read('text=golang&kinds=TOOL');
    const go = results(page).find((item) => item.includes('tool:go"'));
    expect(go).toContain('>Go</a>');
    expect(go).toContain('also called <mark>golang</mark>');
  });

  test('a link keeps one kind, and the text with it', async () => {
    const page = await search.read('text=data&have=Git');
    const only = await search.read(page.to('Roles'));
    expect(only.address).toBe('/search?text=data&kinds=ROLE&have=tool:git');
    expect(only.tables()[0]?.rows.map(({ cells }) => shownIn(cells[1]))).toEqual(
      only.tables()[0]?.rows.map(() => 'Role'),
    );
    expect(only.leadHtml).toMatch(/kinds=ROLE[^>]*aria-current="true"/);
    expect((await search.read(only.to('All kinds'))).address).toBe('/search?text=data&have=tool:git');
  });

  test('20 at first, then more', async () => {
    const page = await search.read('text=data');
    const { search: found } = await answerOf({ text: 'data' });
    expect(results(page)).toHaveLength(20);
    expect(page.leadText).toContain(`${found.totalCount} results for “data”; the first 20 are shown.`);
    const more = await search.read(page.to('Show 50'));
    expect(results(more)).toHaveLength(50);
  });

  test('the picture has them by kind around the text, the table with their scores', async () => {
    const page = await search.read('text=data');
    const { search: found } = await answerOf({ text: 'data' });
    const picture = neighbourhood(page.picture());
    expectWellFormed(picture);
    expect(picture.centre).toMatchObject({ kind: 'TEXT', name: 'data' });
    expect(picture.centre.href).toBeUndefined();
    const [table] = page.tables();
    expect(table?.rows.map(({ cells }) => cells.map(shownIn))).toEqual(
      found.edges.map(({ node, matched, score }) => [
        node.name,
        expect.any(String),
        node.category === null ? null : expect.any(String),
        matched,
        expect.stringMatching(/^(its name|another name|a looser name or title)$/),
        score,
        node.roleCount,
      ]),
    );
    expect(hrefIn(table?.rows[0]?.cells[0])).toMatch(/^\/(role|entity)\?ref=/);
  });

  test('the suggestions of a page come from one question with one field', async () => {
    asked = [];
    const page = await search.read('text=pyth&kinds=TOOL&kinds=ROLE&first=8');
    expect(asked).toEqual(['Search']);
    expect(page.json()).toEqual({
      totalCount: expect.any(Number),
      edges: expect.arrayContaining([
        {
          matched: 'Python',
          match: 'NAME',
          score: expect.any(Number),
          highlights: [{ start: 0, end: 4 }],
          node: expect.objectContaining({
            id: 'tool:python',
            name: 'Python',
            kind: 'TOOL',
            category: 'LANGUAGE',
          }),
        },
      ]),
      pageInfo: expect.anything(),
    });
    expect(page.operation.operation.text.match(/^ {2}\w+/gm)).toEqual(['  search', ...MARK]);
  });

  test('the statements that are shown read what a search is answered from', async () => {
    const page = await search.read('text=react');
    const [entities, aliases] = await Promise.all(page.statements().map((one) => runStatement(store, one)));
    expect(entities?.length).toBeGreaterThan(1000);
    expect(aliases?.length).toBeGreaterThan(1000);
  });
});

describe('nothing found', () => {
  test('says so, and offers what is found without the filter', async () => {
    const page = await search.read('text=kubernetes&kinds=ROLE');
    expect(page.leadText).toContain('Nothing is named like “kubernetes” among the roles.');
    const label = page.links.map((link) => link.label).find((one) => one.startsWith('Search all kinds: '));
    const all = await search.read(page.to(label ?? ''));
    expect(label).toBe(`Search all kinds: ${all.tables()[0]?.rows.length ?? 0} results`);
    expect(neighbourhood(page.picture())).toMatchObject({ groups: [], links: [], subtitle: '0 results' });
  });

  test('without a filter there is none to drop', async () => {
    const page = await search.read('text=zzzqqqxxx');
    expect(page.leadText).toContain('Nothing is named like “zzzqqqxxx”.');
    expect(page.links.filter(({ label }) => label.startsWith('Search all kinds'))).toEqual([]);
    const among = await search.read('text=zzzqqqxxx&kinds=TOOL&kinds=ROLE');
    expect(among.leadText).toContain('among the tools and roles. Nothing of another kind is either.');
  });

  test('the names that are nearest are links', async () => {
    const page = await search.read('text=c%2B%2B&kinds=CREDENTIAL&have=Git');
    expect(page.leadText).toContain('The nearest names are: C++ tool');
    expect(page.to('C++')).toBe('/entity?ref=tool:c-plus-plus&have=tool:git');
  });
});

test('an address without a text has a form and no answer', async () => {
  const { answered, fields } = await search.open('kinds=TOOL');
  expect(answered).toBeUndefined();
  expect(htmlOf(fields())).toMatch(/name="text" value [^>]*required/);
});

test('a text that is too long is refused', async () => {
  await expect(search.read(`text=${'x'.repeat(201)}`)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
});

test('texts and names with markup stay text everywhere', async () => {
  const small = await emptyGrafeo();
  const bad = '<img src=x onerror="alert(1)">';
  await writeFacts(
    small,
    factsOf({ entities: { 'tool:bad': { name: `img ${bad}`, category: bad, aliases: [`onerror ${bad}`] } } }),
  );
  const reader = readerOf(searchView, askGraph(small));
  for (const text of ['img', 'onerror', bad]) {
    const page = await reader.read(`text=${encodeURIComponent(text)}`);
    const html = [
      page.leadHtml,
      page.fieldsHtml,
      draw(page.picture(), { width: 'wide', theme: 'auto', links: true }),
      draw(page.picture(), { width: 'narrow', theme: 'auto', links: true }),
    ].join('');
    expect(html).not.toContain('<img');
    expect(page.leadText).toContain(bad);
  }
  await small.close();
});

const questions: fc.Arbitrary<SearchQuestion> = fc.record({
  text: fc.option(
    typed({ minLength: 1, maxLength: 20 }).map((text) => `a${text}z`),
    { nil: undefined },
  ),
  kinds: fc.subarray([...KINDS]).map((some): readonly Kind[] | null => (some.length === 0 ? null : some)),
  first: fc.integer({ min: 1, max: 200 }),
});

test('what a question writes, reads as the same question', () => {
  fc.assert(
    fc.property(questions, (question) => {
      const written = searchView.write(question).map(([name, value]) => [name, value]);
      expect(searchView.read(new Parameters(new URLSearchParams(written)))).toEqual(question);
    }),
    tries(300),
  );
});

test('marked parts join to the text, and what is marked is what the highlights say', () => {
  const cases = typed({ maxLength: 30 }).chain((text) =>
    fc.tuple(
      fc.constant(text),
      fc.array(
        fc
          .tuple(fc.nat({ max: text.length + 3 }), fc.nat({ max: text.length + 3 }))
          .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
        { maxLength: 4 },
      ),
    ),
  );
  fc.assert(
    fc.property(cases, ([text, highlights]) => {
      const parts = marked(text, highlights);
      expect(parts.map((part) => part.text).join('')).toBe(text);
      let at = 0;
      for (const part of parts) {
        const end = at + part.text.length;
        for (let place = at; place < end; place += 1) {
          const isIn = highlights.some((one) => one.start <= place && place < one.end);
          expect(isIn).toBe(part.isMarked);
        }
        at = end;
      }
    }),
    tries(300),
  );
});

test('whatever is typed: the picture shows what was found, each once', async () => {
  const cases = fc.record({
    text: fc.constantFrom('a', 'data', 'py', 'c++', 'developer', 'sql', 'design', 'script', 'web', 'xyz'),
    kinds: fc.subarray([...KINDS]),
    first: fc.constantFrom(1, 8, 20, 200),
  });
  await fc.assert(
    fc.asyncProperty(cases, async ({ text, kinds, first }) => {
      const of = kinds.map((kind) => `&kinds=${kind}`).join('');
      const page = await search.read(`text=${encodeURIComponent(text)}${of}&first=${first}`);
      const { search: found } = await answerOf({ text, kinds: kinds.length === 0 ? null : kinds, first });
      const picture = neighbourhood(page.picture());
      expectWellFormed(picture);
      const ids = found.edges.map(({ node }) => node.id);
      const drawn = picture.groups.flatMap(({ nodes }) => nodes.map(({ id }) => id));
      expect([...drawn].sort()).toEqual([...ids].sort());
      for (const { heading, nodes } of picture.groups)
        expect(heading).toMatch(new RegExp(`: ${nodes.length}$`));
      expect(page.evidence().map(({ id }) => id)).toEqual([picture.centre.id, ...ids]);
      expect(page.leadText.includes('Nothing is named')).toBe(ids.length === 0);
    }),
    tries(60),
  );
});
