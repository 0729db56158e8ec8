import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ConnectorsPicture, Picture } from '../../../src/drawing/types.ts';
import type { Ask } from '../../../src/explorer/Ask.ts';
import { Sources } from '../../../src/explorer/generated.ts';
import type { Cell } from '../../../src/explorer/Table.ts';
import { connectorsView } from '../../../src/explorer/views/connectors/connectorsView.tsx';
import type { Store } from '../../../src/store/Store.ts';
import { askGraph, shippedStore } from '../../support/explorer/askGraph.ts';
import { readerOf, type Reader } from '../../support/explorer/reader.ts';
import { runStatement } from '../../support/explorer/runStatement.ts';

// What connects some entities of the shipped graph, as the page's reader meets it.

let store: Store;
let ask: Ask;
let connectors: Reader;

beforeAll(async () => {
  store = await shippedStore();
  ask = askGraph(store);
  connectors = readerOf(connectorsView, ask);
});

afterAll(() => store.close());

const PAIR = 'between=Back+End+Developer&between=Full+Stack+Developer';

function drawn(picture: Picture): ConnectorsPicture {
  if (picture.type !== 'connectors') throw new Error(`drawn as ${picture.type}`);
  return picture;
}

const numberIn = (cell: Cell | undefined): number =>
  typeof cell === 'object' && cell !== null && 'number' in cell ? cell.number : 0;

describe('the picture', () => {
  test('has the given at its ends and what connects them between, each with its links', async () => {
    const page = await connectors.read(`${PAIR}&kinds=TOOL&first=200`);
    const { ends, items, links, subtitle } = drawn(page.picture());
    expect(ends.map(({ name }) => name)).toEqual(['Back End Developer', 'Full Stack Developer']);
    expect(subtitle).toBe(`${items.length} shared tools; ${items.length} drawn, rarest first`);
    expect(links).toHaveLength(2 * items.length);
    for (const { from, to, strength } of links) {
      expect(ends.map(({ id }) => id)).toContain(from);
      expect(items.map(({ id }) => id)).toContain(to);
      expect(strength).toBeGreaterThan(0);
      expect(strength).toBeLessThanOrEqual(1);
    }
  });

  test('has wider lines for what is rarer, and for what is in demand', async () => {
    const page = await connectors.read(`${PAIR}&kinds=TOOL&first=200`);
    const { links } = drawn(page.picture());
    const strengthOf = (id: string) =>
      links.find(({ from, to }) => from === 'role:back-end-developer' && to === id)?.strength ?? 0;
    // Neither of the first two is marked; Redis is marked as in demand, and linked to more roles than both.
    expect(strengthOf('tool:curl')).toBeGreaterThan(strengthOf('tool:swagger'));
    expect(strengthOf('tool:redis')).toBeGreaterThan(strengthOf('tool:curl'));
  });

  test('marks hubs, by all the roles that there are', async () => {
    const { graph } = await ask(Sources, {});
    const roles = graph.kinds.find(({ kind }) => kind === 'ROLE')?.count ?? 0;
    const page = await connectors.read(`${PAIR}&kinds=TOOL&first=200`);
    const table = page.tables()[0]?.rows ?? [];
    const hubs = drawn(page.picture())
      .items.filter(({ hub }) => hub === true)
      .map(({ id }) => id);
    const often = table.filter(({ cells }) => numberIn(cells[3]) > 0.35 * roles);
    expect(hubs.length).toBeGreaterThan(0);
    expect(hubs).toEqual(often.map(({ id }) => id));
    const without = drawn((await connectors.read(`${PAIR}&kinds=TOOL&first=200&hubs=false`)).picture());
    expect(without.items.filter(({ id }) => hubs.includes(id))).toEqual([]);
  });

  test('has what was opened beneath its node', async () => {
    const page = await connectors.read(`${PAIR}&kinds=TOOL&pin=tool:redis&open=tool:redis~ROLE~3`);
    const redis = drawn(page.picture()).items.find(({ id }) => id === 'tool:redis');
    const [roles, ...others] = redis?.opened ?? [];
    expect([redis?.pinned, others]).toEqual([true, []]);
    expect(roles?.label).toMatch(/^Roles: 3 of \d+$/);
    expect(roles?.nodes.map(({ kind }) => kind)).toEqual(['ROLE', 'ROLE', 'ROLE']);
    expect(roles?.links.map(({ to }) => to)).toEqual(['tool:redis', 'tool:redis', 'tool:redis']);
  });
});

test('the statement that it shows gives what it shows', async () => {
  const page = await connectors.read(`${PAIR}&between=Git&atLeast=2&orderBy=STRENGTH&first=7`);
  const [asked, ...others] = page.statements();
  expect(others).toEqual([]);
  if (!asked) throw new Error('there is no statement');
  const [row] = await runStatement(store, asked);
  const found = row?.['page'] as { id: string }[];
  expect(found.slice(0, 7).map(({ id }) => id)).toEqual(page.tables()[0]?.rows.map(({ id }) => id));
});

describe('evidence', () => {
  test('has numbers, the links and who says so', async () => {
    const page = await connectors.read(`${PAIR}&kinds=TOOL`);
    const redis = page.evidence().find(({ id }) => id === 'tool:redis');
    expect(redis?.facts[0]).toMatch(/^Linked to \d+ of \d+ roles\.$/);
    expect(redis?.facts[1]).toMatch(/^Number \d+ of \d+\.$/);
    expect(redis?.links.map(({ from, relation, to }) => `${from.name} ${relation} ${to.name}`)).toEqual([
      'Back End Developer USES Redis',
      'Full Stack Developer USES Redis',
    ]);
    for (const { sources } of redis?.links ?? []) expect(sources).toEqual(['curated']);
  });

  test('of a given one has all its links here', async () => {
    const page = await connectors.read(`${PAIR}&kinds=TOOL`);
    const role = page.evidence().find(({ id }) => id === 'role:back-end-developer');
    expect(role?.links).toHaveLength(25);
  });
});

describe('a node', () => {
  test('can join the question, and leave it again', async () => {
    const page = await connectors.read(PAIR);
    const add = page.actions('tool:redis').find(({ label }) => label === 'Ask what it shares with them');
    const wider = await connectors.read(add?.href ?? '');
    expect(wider.title).toBe('What connects Back End Developer, Full Stack Developer and Redis');
    const [remove] = wider.actions('tool:redis');
    expect((await connectors.read(remove?.href ?? '')).address).toBe(page.address);
    expect(page.actions('role:back-end-developer')).toEqual([]);
  });

  test('leads to the paths through it and without it', async () => {
    const page = await connectors.read(PAIR);
    const ends = 'from=role:back-end-developer&to=role:full-stack-developer';
    expect(
      page
        .actions('tool:redis')
        .map(({ href }) => href)
        .slice(1),
    ).toEqual([`/paths?${ends}&through=tool:redis`, `/paths?${ends}&avoid=tool:redis`]);
  });
});

test('one entity given twice is one', async () => {
  const page = await connectors.read(`${PAIR}&between=role:back-end-developer&atLeast=2`);
  expect(page.address).toBe(
    '/connectors?between=role:back-end-developer&between=role:full-stack-developer&atLeast=2',
  );
  expect(drawn(page.picture()).ends).toHaveLength(2);
});

describe('how much is drawn', () => {
  const drawnIds = (page: { picture: () => Picture }) => drawn(page.picture()).items.map(({ id }) => id);

  test('is said, and more of it is one click away', async () => {
    const page = await connectors.read(`${PAIR}&first=7`);
    const total = Number(/(\d+) connectors/.exec(drawn(page.picture()).subtitle)?.[1]);
    expect(page.leadText).toContain(`7 of ${total} drawn. Show 25`);
    const more = await connectors.read(page.to('Show 25'));
    expect(drawnIds(more)).toHaveLength(25);
    expect(drawnIds(more).slice(0, 7)).toEqual(drawnIds(page));
  });

  test('does not count hubs that are hidden, wherever they stand', async () => {
    const question = `${PAIR}&kinds=TOOL&orderBy=STRENGTH&first=10`;
    const page = await connectors.read(`${question}&hubs=false`);
    const shown = drawnIds(page).length;
    expect(shown).toBeLessThan(drawnIds(await connectors.read(question)).length);
    expect(page.leadText).toMatch(new RegExp(`^${shown} of \\d+ drawn\\. Show 25`));
  });

  test('goes on behind a cursor, and a changed question begins anew', async () => {
    const all = drawnIds(await connectors.read(`${PAIR}&first=200`));
    const first = await connectors.read(`${PAIR}&first=7`);
    const { pageInfo } = first.json() as { pageInfo: { endCursor: string } };
    const second = await connectors.read(`${PAIR}&first=7&after=${encodeURIComponent(pageInfo.endCursor)}`);
    expect(drawnIds(second)).toEqual(all.slice(7, 14));
    expect(drawnIds(await connectors.read(second.to('The next 7')))).toEqual(all.slice(14, 21));
    expect(drawnIds(await connectors.read(second.to('Back to the first')))).toEqual(drawnIds(first));
    for (const href of [second.to('Strongest first'), second.actions(all[8] ?? '')[0]?.href ?? ''])
      expect((await connectors.read(href)).address).not.toContain('after');
    expect(
      second
        .evidence()
        .find(({ id }) => id === all[8])
        ?.facts.join(' '),
    ).not.toContain('Number');
    expect(second.statements()).toEqual([]);
  });
});
