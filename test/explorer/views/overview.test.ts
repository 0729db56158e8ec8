import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { draw } from '../../../src/drawing/draw.ts';
import type { MatrixPicture, Picture } from '../../../src/drawing/types.ts';
import type { Ask } from '../../../src/explorer/Ask.ts';
import { NOTHING_COMMON } from '../../../src/explorer/Common.ts';
import { shareInWords } from '../../../src/drawing/words.ts';
import { Parameters } from '../../../src/explorer/Parameters.ts';
import type { OverviewAnswer } from '../../../src/explorer/views/overview/OverviewAnswer.ts';
import type { OverviewQuestion } from '../../../src/explorer/views/overview/OverviewQuestion.ts';
import { overviewView } from '../../../src/explorer/views/overview/overviewView.tsx';
import type { Store } from '../../../src/store/Store.ts';
import { askGraph, shippedStore } from '../../support/explorer/askGraph.ts';
import { hrefIn, shownIn } from '../../support/explorer/cells.ts';
import { readerOf, type Reader } from '../../support/explorer/reader.ts';
import { runStatement } from '../../support/explorer/runStatement.ts';
import { factsOf } from '../../support/facts.ts';
import { tries } from '../../support/property.ts';
import { typed } from '../../support/explorer/typed.ts';
import { emptyGrafeo } from '../../support/stores.ts';
import { writeFacts } from '../../support/writes.ts';

// The overview of the shipped graph, as its reader meets it.

let store: Store;
let ask: Ask;
let overview: Reader;

beforeAll(async () => {
  store = await shippedStore();
  ask = askGraph(store);
  overview = readerOf(overviewView, ask);
});

afterAll(() => store.close());

const answerOf = (question: Partial<OverviewQuestion> = {}): Promise<OverviewAnswer> =>
  overviewView.ask(ask, { group: undefined, other: undefined, first: 24, ...question }, NOTHING_COMMON);

function matrix(picture: Picture): MatrixPicture {
  if (picture.type !== 'matrix') throw new Error(`drawn as ${picture.type}`);
  return picture;
}

describe('all groups', () => {
  test('each group is a row and a column with its number of roles; a cell says what the two share', async () => {
    const page = await overview.read('/overview');
    const { matrix: answered } = await answerOf();
    expect(page.title).toBe('Which groups of roles ask for the same');
    const picture = matrix(page.picture());
    expect(picture.rows.map(({ label, note }) => [label, note])).toEqual(
      answered.rows.map(({ name, roleCount }) => [name, String(roleCount)]),
    );
    expect(picture.columns).toEqual(picture.rows);
    const [cell] = answered.cells;
    expect(picture.cells[0]?.score).toBe(cell?.score);
    expect(picture.cells[0]?.label).toContain(
      `${answered.rows[0]?.name} and ${answered.rows[1]?.name}: ${shareInWords(cell?.score ?? 0)} in common; ${cell?.shared[0]?.name}`,
    );
    expect(page.leadText).toContain(`${answered.rows.length} groups of roles.`);
  });

  test('a cell opens the roles of its two groups, a name its own roles, and there is a way back', async () => {
    const page = await overview.read('have=Git');
    const picture = matrix(page.picture());
    const cell = picture.cells.find(({ label }) => label.startsWith('Software and Web: '));
    expect(cell?.href).toBe('/overview?group=SOFTWARE&other=WEB&have=tool:git');
    expect(picture.rows.find(({ label }) => label === 'Data')?.href).toBe(
      '/overview?group=DATA&have=tool:git',
    );

    const pair = await overview.read(cell?.href ?? '');
    expect(pair.title).toBe('Software and Web: which roles ask for the same');
    expect((await overview.read(pair.to('All groups'))).address).toBe(page.address);
  });

  test('the strongest pairs are in the table, each once, with what they share', async () => {
    const page = await overview.read('');
    const { matrix: answered } = await answerOf();
    const [table] = page.tables();
    const scores = table?.rows.map(({ cells }) => Number(shownIn(cells[2]))) ?? [];
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    const pairs =
      table?.rows.map(({ cells }) => [shownIn(cells[0]), shownIn(cells[1])].sort().join(' + ')) ?? [];
    expect(pairs).toEqual([...new Set(pairs)]);
    expect(pairs).toHaveLength(answered.cells.filter(({ score }) => score > 0).length / 2);
    const best = Math.max(...answered.cells.map(({ score }) => score));
    expect(scores[0]).toBe(best);
    expect(hrefIn(table?.rows[0]?.cells[4])).toMatch(/^\/overview\?group=\w+&other=\w+$/);
  });

  test('the groups can be chosen by name', async () => {
    const page = await overview.read('');
    expect(page.fieldsHtml).toContain('<option value="MACHINE_LEARNING">Machine learning</option>');
    const chosen = await overview.read('group=DATA&other=WEB');
    expect(chosen.fieldsHtml).toMatch(/<option value="DATA" selected[^>]*>Data<\/option>/);
  });

  test('the statements that are shown read what the matrix is worked out from', async () => {
    const page = await overview.read('');
    const rows = await Promise.all(page.statements().map((one) => runStatement(store, one)));
    expect(rows.map(({ length }) => length > 0)).toEqual([true, true]);
  });
});

describe('two groups', () => {
  test('their roles against each other; a cell opens what connects the two', async () => {
    const page = await overview.read('group=DATA&other=WEB');
    const { matrix: answered } = await answerOf({ group: 'DATA', other: 'WEB' });
    const picture = matrix(page.picture());
    expect(picture.rows.map(({ id }) => id)).toEqual(answered.rows.map(({ id }) => id));
    expect(picture.rows.map(({ href }) => href)).toEqual(answered.rows.map(({ id }) => `/role?ref=${id}`));
    const ids = [...picture.rows.slice(0, 1), ...picture.columns.slice(0, 1)].map(({ id }) => id);
    expect(picture.cells[0]?.href).toBe(`/connectors?between=${ids.join('&between=')}`);
    const row = page.tables()[0]?.rows[0];
    expect(hrefIn(row?.cells[4])).toMatch(/^\/connectors\?between=role:[\w-]+&between=role:[\w-]+$/);
    expect(hrefIn(row?.cells[5])).toMatch(/^\/transition\?from=role:[\w-]+&to=role:[\w-]+$/);
    expect(page.evidence().map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    const [best] = page.tables()[0]?.rows ?? [];
    const [one, other, score] = best?.cells.map(shownIn) ?? [];
    const lines = [...picture.rows, ...picture.columns];
    const strongest = lines.find(({ label }) => label === one)?.id;
    expect(page.evidence().find(({ id }) => id === strongest)?.facts).toEqual([
      `Most in common here with ${String(other)}: ${shareInWords(Number(score))}`,
    ]);
  });

  test('a group with itself: its own roles, and no role against itself', async () => {
    const page = await overview.read('group=DATA&other=DATA');
    expect(page.address).toBe('/overview?group=DATA');
    expect(page.title).toBe('Data: which roles ask for the same');
    const picture = matrix(page.picture());
    expect(picture.columns).toEqual(picture.rows);
    expect(picture.cells.some(({ row, column }) => row === column)).toBe(false);
  });

  test('as many roles of each as are wanted, those that ask most first', async () => {
    const few = matrix((await overview.read('group=SOFTWARE&first=3')).picture());
    const page = await overview.read('group=SOFTWARE&first=6');
    expect(few.rows.map(({ id }) => id)).toEqual(
      matrix(page.picture())
        .rows.slice(0, 3)
        .map(({ id }) => id),
    );
    const more = await overview.read(page.to('Show up to 40 of each'));
    expect(matrix(more.picture()).rows.length).toBeGreaterThan(6);
    expect(more.links.filter(({ label }) => label.startsWith('Show up to'))).toEqual([]);
  });

  test('a group that there is not is an error that names those that there are', async () => {
    await expect(overview.read('group=NOTHING')).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('SOFTWARE'),
    });
  });
});

describe('hardly any groups', () => {
  test('an empty graph says that there are none', async () => {
    const small = await emptyGrafeo();
    const page = await readerOf(overviewView, askGraph(small)).read('');
    expect(page.leadText).toContain('There are no groups of roles to compare.');
    expect(matrix(page.picture())).toMatchObject({ rows: [], columns: [], cells: [] });
    expect(draw(page.picture(), { width: 'wide', theme: 'auto', links: true })).toContain(
      'There is no group to show.',
    );
    await small.close();
  });

  test('a single group is shown itself, and said to be the only one', async () => {
    const small = await emptyGrafeo();
    await writeFacts(
      small,
      factsOf({
        entities: {
          'role:a': { name: 'A', category: 'CIRCUS' },
          'role:b': { name: 'B', category: 'CIRCUS' },
          'role:c': { name: 'C', category: 'CIRCUS' },
          'tool:nose': { name: 'Nose' },
        },
        links: { 'role:a': { USES: { 'tool:nose': 1 } }, 'role:b': { USES: { 'tool:nose': 1 } } },
      }),
    );
    const page = await readerOf(overviewView, askGraph(small)).read('');
    expect(page.address).toBe('/overview?group=CIRCUS');
    expect(page.leadText).toContain('All roles of this graph are in one group, Circus.');
    expect(page.links.map(({ label }) => label)).not.toContain('All groups');
    expect(page.tables()[0]?.rows.map(({ cells }) => cells.slice(0, 2).map(shownIn))).toEqual([['A', 'B']]);
    await small.close();
  });
});

test('names with markup stay text everywhere', async () => {
  const small = await emptyGrafeo();
  const bad = '<img src=x onerror="alert(1)">';
  await writeFacts(
    small,
    factsOf({
      entities: {
        'role:a': { name: `A ${bad}`, category: bad },
        'role:b': { name: `B ${bad}`, category: 'OTHERS' },
        'role:c': { name: 'C', category: 'OTHERS' },
        'tool:bad': { name: `Tool ${bad}` },
      },
      links: { 'role:a': { USES: { 'tool:bad': 1 } }, 'role:b': { USES: { 'tool:bad': 1 } } },
    }),
  );
  const reader = readerOf(overviewView, askGraph(small));
  for (const address of ['', `group=OTHERS&other=${encodeURIComponent(bad)}`]) {
    const page = await reader.read(address);
    const html = [
      page.leadHtml,
      page.fieldsHtml,
      draw(page.picture(), { width: 'wide', theme: 'auto', links: true }),
      draw(page.picture(), { width: 'narrow', theme: 'auto', links: true }),
    ].join('');
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img');
  }
  await small.close();
});

const names = typed({ minLength: 1, maxLength: 20 }).map((text) => `a${text}z`);

const questions: fc.Arbitrary<OverviewQuestion> = fc
  .record({
    group: fc.option(names, { nil: undefined }),
    other: fc.option(names, { nil: undefined }),
    first: fc.integer({ min: 1, max: 60 }),
  })
  .map((question) => ({
    ...question,
    other: question.group === undefined || question.other === question.group ? undefined : question.other,
  }));

test('what a question writes, reads as the same question; a second group alone is the first', () => {
  const read = (pairs: string[][] | string) => overviewView.read(new Parameters(new URLSearchParams(pairs)));
  fc.assert(
    fc.property(questions, (question) => {
      expect(read(overviewView.write(question).map(([name, value]) => [name, value]))).toEqual(question);
    }),
    tries(300),
  );
  expect(read('other=DATA')).toMatchObject({ group: 'DATA', other: undefined });
});

test('a group is taken by its name in words, whatever the case; what there is none of is refused', async () => {
  const page = await overview.read('group=machine+LEARNING&other=Data');
  expect(page.address).toBe('/overview?group=MACHINE_LEARNING&other=DATA');
  expect((await overview.read('group=data&other=Data')).address).toBe('/overview?group=DATA');
  await expect(overview.read('group=zzz&other=Data')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
});

test('names in the table lead to their own pages', async () => {
  const [groups] = (await overview.read('')).tables()[0]?.rows ?? [];
  expect(hrefIn(groups?.cells[0])).toMatch(/^\/overview\?group=[A-Z_]+$/);
  const [roles] = (await overview.read('group=DATA')).tables()[0]?.rows ?? [];
  expect(hrefIn(roles?.cells[0])).toMatch(/^\/role\?ref=role:/);
  expect(roles?.cells[3]).toMatchObject({
    parts: expect.arrayContaining([
      { text: expect.any(String), href: expect.stringMatching(/^\/entity\?ref=/) },
    ]),
  });
});

test('whatever the groups: every cell of the answer is drawn once, between two of its lines', async () => {
  const ids = (await answerOf()).groups.map(({ id }) => id);
  const cases = fc.record({
    group: fc.option(fc.constantFrom(...ids), { nil: undefined }),
    other: fc.constantFrom(...ids),
    first: fc.constantFrom(1, 5, 24, 60),
  });
  await fc.assert(
    fc.asyncProperty(cases, async ({ group, other, first }) => {
      const address = group === undefined ? '' : `group=${group}&other=${other}`;
      const page = await overview.read(`${address}&first=${first}`);
      const json = page.json() as OverviewAnswer['matrix'];
      const picture = matrix(page.picture());
      expect(picture.cells.map(({ row, column, score }) => [row, column, score])).toEqual(
        json.cells.map(({ row, column, score }) => [row, column, score]),
      );
      for (const { row, column, label, href } of picture.cells) {
        const [one, two] = [picture.rows[row], picture.columns[column]];
        expect(label.startsWith(`${one?.label} and ${two?.label}: `)).toBe(true);
        expect(href).toContain(one?.id);
        expect(href).toContain(two?.id);
      }
      if (group !== undefined) expect(picture.rows.length).toBeLessThanOrEqual(first);
    }),
    tries(40),
  );
});
