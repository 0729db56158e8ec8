// One long file: every case asks the same store, filled once.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PathsPicture, Picture } from '../../../src/drawing/types.ts';
import type { Ask } from '../../../src/explorer/Ask.ts';
import { shownIn } from '../../support/explorer/cells.ts';
import { Parameters } from '../../../src/explorer/Parameters.ts';
import type { PathsAnswer } from '../../../src/explorer/views/paths/PathsAnswer.ts';
import type { PathsQuestion } from '../../../src/explorer/views/paths/PathsQuestion.ts';
import { pathsView } from '../../../src/explorer/views/paths/pathsView.tsx';
import { KINDS } from '../../../src/graph/kind.ts';
import { RELATIONS } from '../../../src/graph/relation.ts';
import type { Store } from '../../../src/store/Store.ts';
import { askOf, dataOf } from '../../support/ask.ts';
import { askGraph, shippedStore } from '../../support/explorer/askGraph.ts';
import { runStatement } from '../../support/explorer/runStatement.ts';
import { readerOf, type Page, type Reader } from '../../support/explorer/reader.ts';
import { factsOf } from '../../support/facts.ts';
import { tries } from '../../support/property.ts';
import { typed } from '../../support/explorer/typed.ts';
import { emptyGrafeo } from '../../support/stores.ts';
import { writeFacts } from '../../support/writes.ts';

// Paths on the shipped graph, as the page's reader meets them.

let store: Store;
let ask: Ask;
let paths: Reader;
let roles: readonly string[];

beforeAll(async () => {
  store = await shippedStore();
  ask = askGraph(store);
  paths = readerOf(pathsView, ask);
  const data = await dataOf(askOf(store)('{ roles(first: 200) { edges { node { id } } } }'));
  const { edges } = data['roles'] as { edges: { node: { id: string } }[] };
  roles = edges.map(({ node }) => node.id);
});

afterAll(() => store.close());

const ENDS = 'from=Back+End+Developer&to=UX+Designer';

function drawn(picture: Picture): PathsPicture {
  if (picture.type !== 'paths') throw new Error(`drawn as ${picture.type}`);
  return picture;
}

/** What the first cells of a table say. */
const firstCells = ({ tables }: Page, index: number) =>
  tables()[index]?.rows.map(({ cells }) => shownIn(cells[0]));

const cellsOf = (page: Page, index: number, id: string) =>
  page.tables()[index]?.rows.find((row) => row.id === id)?.cells ?? [];

describe('paths that there are', () => {
  test('the page says how many, and the best is first, in words with the arrows as stored', async () => {
    const page = await paths.read(ENDS);
    expect(page.title).toBe('Paths from Back End Developer to UX Designer');
    expect(page.leadText).toContain('5 paths of 2 hops.');
    expect(firstCells(page, 0)).toEqual([
      'Back End Developer —performs→ Plan the next day ←performs— UX Designer',
      'Back End Developer —performs→ Daily team meeting ←performs— UX Designer',
      'Back End Developer —performs→ Read and answer messages ←performs— UX Designer',
      'Back End Developer —uses→ Slack ←uses— UX Designer',
      'Back End Developer —broader→ Software Developer —works with→ UX Designer',
    ]);
  });

  test('its own address has ids in place of what was typed, and gives the same page', async () => {
    const page = await paths.read(`${ENDS}&avoid=Git&through=Slack&maxHops=3`);
    expect(page.address).toBe(
      '/paths?from=role:back-end-developer&to=role:ux-designer&maxHops=3&avoid=tool:git&through=tool:slack',
    );
    const again = await paths.read(page.address);
    expect(again.address).toBe(page.address);
    expect(again.picture()).toEqual(page.picture());
    expect(again.tables()).toEqual(page.tables());
  });

  test('every path leads over what is required, and no path over what is avoided', async () => {
    const page = await paths.read(`${ENDS}&first=10`);
    const slack = cellsOf(page, 1, 'tool:slack');
    expect(slack.slice(0, 2)).toEqual([{ text: 'Slack', href: '/entity?ref=tool:slack' }, 'Tool']);
    const [avoid, require] = slack.slice(-2);
    expect(avoid).toMatchObject({ text: 'Avoid' });
    expect(require).toMatchObject({ text: 'Require' });

    const without = await paths.read(hrefOf(avoid));
    expect(firstCells(without, 1)).not.toContain('Slack');
    const only = await paths.read(hrefOf(require));
    for (const path of firstCells(only, 0) ?? []) expect(path).toContain('Slack');
    expect(cellsOf(only, 1, 'tool:slack').slice(2, 3)).toEqual([{ number: 10 }]);
  });

  test('what is avoided or required is a chip that takes it back', async () => {
    const page = await paths.read(`${ENDS}&avoid=Slack&avoid=Git&through=Agile`);
    expect(page.links.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Stop avoiding Slack', 'Stop avoiding Git', 'Stop requiring Agile']),
    );
    expect((await paths.read(page.to('Stop avoiding Slack'))).address).toBe(
      '/paths?from=role:back-end-developer&to=role:ux-designer&avoid=tool:git&through=skill:agile',
    );
    expect(page.fieldsHtml).toContain('<input type="hidden" name="avoid" value="tool:git"/>');
  });

  test('an entity can be avoided, required, and no longer; an end can not', async () => {
    const page = await paths.read(ENDS);
    const labels = (id: string, of: Page = page) => of.actions(id).map(({ label }) => label);
    expect(labels('tool:slack')).toEqual(['Avoid', 'Require']);
    expect(labels('role:ux-designer')).toEqual([]);
    const [avoid, require] = page.actions('tool:slack');
    const avoided = await paths.read(avoid?.href ?? '');
    expect(labels('tool:slack', avoided)).toEqual(['Stop avoiding', 'Require']);
    const required = await paths.read(require?.href ?? '');
    expect(labels('tool:slack', required)).toEqual(['Avoid', 'Stop requiring']);
    expect(required.actions('tool:slack')[1]?.href).toBe(page.address);
  });

  test('no more than three can be required', async () => {
    const page = await paths.read(`${ENDS}&through=Agile&through=Slack&through=CSS`);
    expect(page.actions('tool:git').map(({ label }) => label)).toEqual(['Avoid']);
    await expect(paths.read(`${ENDS}&through=Agile&through=Slack&through=CSS&through=Git`)).rejects.toThrow(
      'through: 4 entities are too many. Give at most 3.',
    );
  });

  test('as many as were asked for may be more: the next number is a link', async () => {
    const page = await paths.read(ENDS);
    const more = await paths.read(page.to('Show up to 10 paths'));
    expect(firstCells(more, 0)).toHaveLength(10);
    expect(more.links.map(({ label }) => label)).toContain('Show up to 25 paths');
    const all = await paths.read(`${ENDS}&first=50`);
    expect(all.links.filter(({ label }) => label.startsWith('Show up to'))).toEqual([]);
  });

  test('the first paths that fit in 25 nodes are drawn; "show more" draws more', async () => {
    const page = await paths.read(`${ENDS}&first=50`);
    const picture = drawn(page.picture());
    expect(picture.nodes.length).toBeLessThanOrEqual(25);
    expect(page.leadText).toContain(
      `${picture.paths.length} of 50 paths drawn, the first that fit in 25 nodes.`,
    );
    const more = drawn((await paths.read(page.to('Show more'))).picture());
    expect(more.paths.length).toBeGreaterThan(picture.paths.length);
    expect(more.nodes.length).toBeLessThanOrEqual(50);
    expect(more.paths.slice(0, picture.paths.length)).toEqual(picture.paths);
  });

  test('with hubs hidden, paths over hubs are not drawn and the page says so', async () => {
    const page = await paths.read(`${ENDS}&hubs=false`);
    const picture = drawn(page.picture());
    expect(picture.nodes.map(({ name }) => name)).not.toContain('Daily team meeting');
    expect(page.leadText).toMatch(/\d paths? over hubs not drawn\. Show hubs/);
    expect(firstCells(page, 0)).toHaveLength(5);
    const shown = drawn((await paths.read(page.to('Show hubs'))).picture());
    expect(shown.nodes.find(({ name }) => name === 'Daily team meeting')).toMatchObject({ hub: true });
    expect(shown.nodes.slice(0, 2).every(({ hub }) => hub === false)).toBe(true);
  });

  test('what is known and pinned stays in every link', async () => {
    const page = await paths.read(`${ENDS}&have=Git&pin=tool:slack`);
    for (const { href } of page.links) expect(href).toMatch(/have=tool:git&pin=tool:slack/);
    expect(drawn(page.picture()).nodes.find(({ id }) => id === 'tool:slack')).toMatchObject({ pinned: true });
  });

  test('evidence has numbers, and the links with their sources', async () => {
    const page = await paths.read(ENDS);
    const slack = page.evidence().find(({ id }) => id === 'tool:slack');
    expect(slack?.facts[0]).toBe('On 1 of 5 paths');
    expect(slack?.facts[1]).toMatch(/^Linked to \d+ of \d+ roles$/);
    expect(slack?.links.map(({ from, relation, to }) => [from.name, relation, to.name])).toEqual([
      ['Back End Developer', 'USES', 'Slack'],
      ['UX Designer', 'USES', 'Slack'],
    ]);
    expect(slack?.links.every(({ sources }) => sources.length > 0)).toBe(true);
  });

  test('the statements that are shown can be run, and find what is around the ends and the links of the paths', async () => {
    const page = await paths.read(ENDS);
    const [here, there, between, ...others] = page.statements();
    if (!here || !there || !between) throw new Error('too few statements');
    expect(others).toEqual([]);
    const around = await Promise.all([here, there].map((one) => runStatement(store, one)));
    expect(around.map((rows) => rows.map(({ id }) => id))).toEqual([
      ['role:back-end-developer'],
      ['role:ux-designer'],
    ]);
    const rows = (await runStatement(store, between)) as {
      link: { from: string; relation: string; to: string };
    }[];
    const drawnLinks = drawn(page.picture()).links.map(
      ({ from, relation, to }) => `${from} ${relation} ${to}`,
    );
    expect(rows.map(({ link }) => `${link.from} ${link.relation} ${link.to}`).sort()).toEqual(
      drawnLinks.sort(),
    );
  });

  test('the search that ended early says so, with or without a path', async () => {
    const { ends, ...rest } = await answerOf(ENDS);
    const answered = (found: number): Ask => {
      const answer = {
        ends,
        ...rest,
        paths: { truncated: true, paths: pathsIn(rest.paths).slice(0, found) },
      };
      // The one operation that is asked is the view's own.
      return () => Promise.resolve(answer as never);
    };
    const some = await readerOf(pathsView, answered(2)).read(ENDS);
    expect(some.leadText).toContain('The search ended before it had looked everywhere. These are the best');
    const none = await readerOf(pathsView, answered(0)).read(ENDS);
    expect(none.leadText).toContain('No path was found.');
    expect(none.leadText).toContain('There may be one. Search up to 3 hops');
    expect(none.picture()).toMatchObject({ subtitle: 'The search ended before it found a path.', paths: [] });
  });
});

const hrefOf = (cell: unknown): string => {
  if (typeof cell === 'object' && cell !== null && 'href' in cell) return String(cell.href);
  throw new Error('no link in this cell');
};

const answerOf = (parameters: string): Promise<PathsAnswer> =>
  pathsView.ask(ask, pathsView.read(new Parameters(new URLSearchParams(parameters))), {
    pins: [],
    open: [],
    have: [],
    hubs: true,
  });

const pathsIn = (result: PathsAnswer['paths']) => ('paths' in result ? result.paths : []);

describe('why there is no path, and what to loosen', () => {
  /** How many paths the page of each link has; undefined where it is a form that waits for the rest. */
  async function follow(page: Page): Promise<Map<string, number | undefined>> {
    const counts = new Map<string, number | undefined>();
    for (const { label, href } of page.links.filter((link) => link.href.startsWith('/paths?'))) {
      const { answered } = await paths.open(href);
      counts.set(label, answered && answered.tables()[0]?.rows.length);
    }
    return counts;
  }

  const linked = (page: Page, path: string) => page.links.filter(({ href }) => href.startsWith(path));

  test('the two ends are drawn, and stand in a table', async () => {
    const page = await paths.read(`${ENDS}&maxHops=1`);
    expect(drawn(page.picture())).toMatchObject({
      nodes: [{ name: 'Back End Developer' }, { name: 'UX Designer' }],
      paths: [],
      links: [],
    });
    expect(page.tables().map(({ rows }) => rows.length)).toEqual([0, 2]);
    expect(page.evidence().map(({ id }) => id)).toEqual(['role:back-end-developer', 'role:ux-designer']);
  });

  test('SAME_ENTITY: choose another end', async () => {
    const page = await paths.read('from=Back+End+Developer&to=role:back-end-developer');
    expect(page.title).toBe('From Back End Developer to itself');
    expect(page.leadText).toContain('are the same entity');
    expect(await follow(page)).toEqual(
      new Map([
        ['Keep Back End Developer as the start and choose another end', undefined],
        ['Keep Back End Developer as the end and choose another start', undefined],
      ]),
    );
    expect(linked(page, '/role?')).toEqual([
      { label: 'What is linked to Back End Developer', href: '/role?ref=role:back-end-developer' },
    ]);
    expect(drawn(page.picture()).nodes).toHaveLength(1);
    expect(page.statements()).toEqual([]);
  });

  test('BEYOND_MAX_HOPS: more hops', async () => {
    const page = await paths.read(`${ENDS}&maxHops=1`);
    expect(page.leadText).toContain(
      'There is no path between Back End Developer and UX Designer within 1 hop.',
    );
    const found = await follow(page);
    expect([...found.keys()]).toEqual(['Search up to 2 hops', 'Search up to 6 hops']);
    expect([...found.values()]).toEqual([5, 5]);
    expect(page.leadText).not.toContain('maxHops');
  });

  test('FILTERED_OUT: one filter less each, and none', async () => {
    const page = await paths.read(`${ENDS}&kinds=TOOL&relations=CERTIFIES&avoid=Slack&avoid=Git&through=CSS`);
    expect(page.leadText).toContain('the filters leave it out');
    const found = await follow(page);
    expect([...found.keys()]).toEqual([
      'Stop avoiding Slack',
      'Stop avoiding Git',
      'Stop requiring CSS',
      'Over entities of any kind',
      'Over links of any relation',
      'Avoid nothing',
      'Without any filter',
      'Keep the filters and search up to 6 hops',
    ]);
    expect(found.get('Without any filter')).toBe(5);
  });

  test('FILTERED_OUT: the filter that is in the way is among the links', async () => {
    const page = await paths.read(`${ENDS}&kinds=TOOL&relations=CERTIFIES`);
    const found = await follow(page);
    expect(found.get('Over links of any relation')).toBe(5);
    expect(found.get('Over entities of any kind')).toBe(0);
  });

  test('FILTERED_OUT: an end that is avoided', async () => {
    const page = await paths.read(`${ENDS}&avoid=UX+Designer`);
    expect((await follow(page)).get('Stop avoiding UX Designer')).toBe(5);
    expect(page.links.map(({ label }) => label)).not.toContain('Without any filter');
  });

  test('DISCONNECTED: the search, and their own pages', async () => {
    const small = await emptyGrafeo();
    const entities = {
      'role:clown': { name: 'Clown' },
      'role:baker': { name: 'Baker' },
      'tool:oven': { name: 'Oven' },
      'tool:nose': { name: 'Nose' },
    };
    await writeFacts(
      small,
      factsOf({
        entities,
        links: {
          'role:clown': { USES: { 'tool:nose': null } },
          'role:baker': { USES: { 'tool:oven': null } },
        },
      }),
    );
    const reader = readerOf(pathsView, askGraph(small));
    const page = await reader.read('from=Clown&to=Baker');
    expect(page.leadText).toContain('Nothing connects Clown and Baker, over any number of hops.');
    expect(linked(page, '/search?').map(({ href }) => href)).toEqual([
      '/search?text=Clown',
      '/search?text=Baker',
    ]);
    expect(linked(page, '/role?').map(({ href }) => href)).toEqual([
      '/role?ref=role:clown',
      '/role?ref=role:baker',
    ]);
    const other = await reader.read(page.to('Also over what is out of use'));
    expect(other.links.map(({ label }) => label)).not.toContain('Also over what is out of use');
    await small.close();
  });
});

describe('the address', () => {
  test('a parameter that cannot be read is named', () => {
    const read = (text: string) => () => pathsView.read(new Parameters(new URLSearchParams(text)));
    expect(read('maxHops=7')).toThrow('maxHops: "7" is not a whole number from 1 to 6.');
    expect(read('first=0')).toThrow('first: "0" is not a whole number from 1 to 50.');
    expect(read('kinds=PLANT')).toThrow('kinds: "PLANT" is none of ROLE');
  });

  test('what a question writes, reads as the same question', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const written = pathsView.write(question).map(([name, value]) => [name, value]);
        expect(pathsView.read(new Parameters(new URLSearchParams(written)))).toEqual(question);
      }),
      tries(300),
    );
  });

  test('an address with one end only has a form and no answer', async () => {
    const { answered, fields } = await paths.open('from=role:ux-designer');
    expect(answered).toBeUndefined();
    expect(fields()).not.toBeNull();
  });
});

const refs = typed({ minLength: 1, maxLength: 20 }).map((text) => `a${text}z`);

const someOf = <T extends string>(all: readonly T[]): fc.Arbitrary<readonly T[] | null> =>
  fc.subarray([...all]).map((some) => (some.length === 0 ? null : some));

const questions: fc.Arbitrary<PathsQuestion> = fc.record({
  from: fc.option(refs, { nil: undefined }),
  to: fc.option(refs, { nil: undefined }),
  maxHops: fc.integer({ min: 1, max: 6 }),
  kinds: someOf(KINDS),
  relations: someOf(RELATIONS),
  avoid: fc.uniqueArray(refs, { maxLength: 4 }),
  through: fc.uniqueArray(refs, { maxLength: 3 }),
  first: fc.integer({ min: 1, max: 50 }),
  includeDeprecated: fc.boolean(),
  draw: fc.integer({ min: 2, max: 200 }),
});

test('whatever the roles: the picture shows what the answer says, no more, and every link joins two of its nodes', async () => {
  const cases = fc.record({
    from: fc.constantFrom(...roles),
    to: fc.constantFrom(...roles),
    first: fc.constantFrom(1, 5, 25, 50),
    maxHops: fc.integer({ min: 1, max: 4 }),
    hubs: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(cases, async ({ from, to, first, maxHops, hubs }) => {
      const address = `from=${from}&to=${to}&first=${first}&maxHops=${maxHops}&hubs=${String(hubs)}`;
      const page = await paths.read(address);
      const result = page.json() as PathsAnswer['paths'];
      const picture = drawn(page.picture());
      const ids = picture.nodes.map(({ id }) => id);
      const answered = pathsIn(result).map(({ nodes }) => nodes.map(({ id }) => id));
      expect(ids).toEqual([...new Set(ids)]);
      expect(ids.length).toBeLessThanOrEqual(25);
      for (const path of picture.paths) expect(answered).toContainEqual(path);
      if (hubs && answered.length > 0) expect(picture.paths[0]).toEqual(answered[0]);
      expect(new Set(ids)).toEqual(new Set([from, to, ...picture.paths.flat()]));
      for (const link of picture.links) expect(ids).toEqual(expect.arrayContaining([link.from, link.to]));
      // Each hop that is drawn has its link.
      const joined = new Set(
        picture.links.flatMap((link) => [`${link.from} ${link.to}`, `${link.to} ${link.from}`]),
      );
      for (const path of picture.paths) {
        path.slice(1).forEach((id, before) => {
          expect(joined).toContain(`${path[before] ?? ''} ${id}`);
        });
      }
      const explained = page.evidence().map(({ id }) => id);
      expect(explained).toEqual(expect.arrayContaining(ids));
    }),
    tries(60),
  );
});
