// One long file: every case asks the same store, filled once.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { draw } from '../../../src/drawing/draw.ts';
import type { Ask } from '../../../src/explorer/Ask.ts';
import { NOTHING_COMMON } from '../../../src/explorer/Common.ts';
import { Parameters } from '../../../src/explorer/Parameters.ts';
import type { EntityAnswer } from '../../../src/explorer/views/entity/EntityAnswer.ts';
import type { EntityQuestion } from '../../../src/explorer/views/entity/EntityQuestion.ts';
import { entityView } from '../../../src/explorer/views/entity/entityView.tsx';
import { fairShares } from '../../../src/explorer/views/entity/fairShares.ts';
import { countOf } from '../../../src/explorer/words.ts';
import { KINDS, type Kind } from '../../../src/graph/kind.ts';
import type { Store } from '../../../src/store/Store.ts';
import { askOf, dataOf } from '../../support/ask.ts';
import { askGraph, shippedStore } from '../../support/explorer/askGraph.ts';
import { hrefIn, shownIn, tableOf } from '../../support/explorer/cells.ts';
import { htmlOf } from '../../support/explorer/html.ts';
import { expectOf, expectWellFormed, neighbourhood } from '../../support/explorer/neighbourhood.ts';
import { readerOf, type Reader } from '../../support/explorer/reader.ts';
import { runStatement } from '../../support/explorer/runStatement.ts';
import { factsOf } from '../../support/facts.ts';
import { tries } from '../../support/property.ts';
import { typed } from '../../support/explorer/typed.ts';
import { emptyGrafeo } from '../../support/stores.ts';
import { setStatus, writeFacts } from '../../support/writes.ts';

// The page of any entity on the shipped graph, as its reader meets it.

let store: Store;
let ask: Ask;
let entity: Reader;
let everything: readonly string[];

const LISTS: readonly string[] = [
  ...['roles', 'skills', 'tools', 'frameworks'],
  ...['specializations', 'activities', 'projects', 'credentials'],
];

beforeAll(async () => {
  store = await shippedStore();
  ask = askGraph(store);
  entity = readerOf(entityView, ask);
  const fields = LISTS.map((list) => `${list}(first: 200) { edges { node { id } } }`);
  const data = await dataOf(askOf(store)(`{ ${fields.join(' ')} }`));
  everything = LISTS.flatMap((list) => {
    const { edges } = data[list] as { edges: { node: { id: string } }[] };
    return edges.map(({ node }) => node.id);
  });
});

afterAll(() => store.close());

const answerOf = (ref: string, question: Partial<EntityQuestion> = {}): Promise<EntityAnswer> =>
  entityView.ask(ask, { ref, kinds: null, first: 25, after: null, ...question }, NOTHING_COMMON);

describe('a tool', () => {
  test('what it is, by what names, and where it is at home', async () => {
    const page = await entity.read('ref=python3');
    expect(page.title).toBe('Python');
    expect(page.address).toBe('/entity?ref=tool:python');
    expect(page.leadText).toContain('General-purpose programming language');
    expect(page.leadText).toContain('Tool · Language · www.python.org · tool:python');
    expect(page.leadText).toContain('Also called CPython');
    expect(page.to('www.python.org')).toBe('https://www.python.org/');
    expect(page.leadText).not.toContain('The page of this role');
  });

  test('its links by kind: counts in the headings, at most 25 drawn, all of a kind one click away', async () => {
    const page = await entity.read('ref=Python');
    const { entity: asked, around } = await answerOf('Python');
    const picture = neighbourhood(page.picture());
    expect(picture.title).toBe('What is linked to Python');
    expect(picture.groups.flatMap(({ nodes }) => nodes)).toHaveLength(25);
    for (const { kind, count } of asked.degrees) {
      expect(around.groups.find((group) => group.kind === kind)?.links).toBe(count);
    }
    const roles = around.groups.find(({ kind }) => kind === 'ROLE')?.total ?? 0;
    expect(picture.groups[0]?.heading).toBe(`Roles: ${picture.groups[0]?.nodes.length} of ${roles}`);
    expect(roles).toBe(asked.roleCount);

    const only = await entity.read(page.to(`All ${roles} roles`));
    expect(only.address).toBe('/entity?ref=tool:python&kinds=ROLE&first=200');
    expect(neighbourhood(only.picture()).groups.map(({ heading }) => heading)).toEqual([`Roles: ${roles}`]);
    expect(only.leadText).toContain('Only roles are shown.');
    expect((await entity.read(only.to('Show all kinds'))).address).toBe('/entity?ref=tool:python&first=200');
  });

  test('what the same roles use, and what connects the two', async () => {
    const page = await entity.read('ref=Python');
    const table = tableOf(page, 'Used by the same roles as Python: 10 of');
    const { entity: asked } = await answerOf('Python');
    if (!('similar' in asked)) throw new Error('Python is a tool');
    const [first] = asked.similar.edges;
    expect(table.rows).toHaveLength(10);
    expect(table.rows[0]?.cells.slice(0, 3).map(shownIn)).toEqual([
      first?.node.name,
      first?.score,
      first?.sharedCount,
    ]);
    expect(hrefIn(table.rows[0]?.cells[4])).toBe(
      `/connectors?between=tool:python&between=${first?.node.id ?? ''}`,
    );
  });

  test('"I know this" is part of the link, and can be taken back', async () => {
    const page = await entity.read('ref=Python');
    const known = await entity.read(page.to('I know this'));
    expect(known.address).toBe('/entity?ref=tool:python&have=tool:python');
    expect((await entity.read(known.to('I do not know this'))).address).toBe(page.address);
    expect(neighbourhood(known.picture()).centre).toMatchObject({ known: true, hub: false });
    expect(known.to('Find paths from here')).toBe('/paths?from=tool:python&have=tool:python');
    expect(hrefIn(known.tables()[0]?.rows[0]?.cells[0])).toContain('have=tool:python');
  });

  test('how a link reads depends on the way that it leads', async () => {
    const page = await entity.read('ref=Python');
    const said = new Map(
      page.tables()[0]?.rows.map(({ cells }) => [shownIn(cells[0]), shownIn(cells[2])]) ?? [],
    );
    expect(said.get('Python Developer')).toBe('used by');
    expect(said.get('Django')).toBe('basis of');
    const django = tableOf(await entity.read('ref=Django'), 'What is linked to Django');
    const python = django.rows.find(({ id }) => id === 'tool:python');
    expect(shownIn(python?.cells[2])).toBe('built on');
  });
});

test('a role has a page of its own, which says more', async () => {
  const page = await entity.read('ref=Data+Scientist&have=Git');
  expect(page.to('The page of this role')).toBe('/role?ref=role:data-scientist&have=tool:git');
  expect(page.links.map(({ label }) => label)).not.toContain('I know this');
});

test('an activity has neither similar ones nor a brand', async () => {
  const page = await entity.read('ref=activity:daily-team-meeting');
  expect(page.tables().map(({ caption }) => caption.split(' ')[0])).toEqual(['What', 'Sources']);
  expect(page.leadText).not.toContain('colour');
});

test('colour and icon are said where the makers have them', async () => {
  const small = await emptyGrafeo();
  const { entities } = factsOf({ entities: { 'tool:python': { name: 'Python' } } });
  await writeFacts(small, {
    entities: entities.map((fact) => ({ ...fact, color: '#3776ab', icon: 'python' })),
  });
  const page = await readerOf(entityView, askGraph(small)).read('ref=Python');
  expect(page.leadText).toContain('colour #3776ab · icon python of Simple Icons');
  expect(page.leadHtml).toContain('fill="#3776ab"');
  expect(page.leadHtml).not.toContain('style=');
  await small.close();
});

test('an address that is not of the web leads nowhere', async () => {
  const small = await emptyGrafeo();
  const { entities } = factsOf({ entities: { 'tool:bad': { name: 'Bad', url: 'javascript:alert(1)' } } });
  await writeFacts(small, { entities });
  const page = await readerOf(entityView, askGraph(small)).read('ref=Bad');
  expect(page.leadHtml).not.toContain('javascript:');
  await small.close();
});

test('two that are linked twice are one neighbour with two links', async () => {
  const small = await emptyGrafeo();
  await writeFacts(
    small,
    factsOf({
      entities: { 'role:a': { name: 'A' }, 'role:b': { name: 'B' } },
      links: {
        'role:a': { RELATED_TO: { 'role:b': 0.9 }, LEADS_TO: { 'role:b': null } },
        'role:b': { RELATED_TO: { 'role:a': 0.4 } },
      },
    }),
  );
  const page = await readerOf(entityView, askGraph(small)).read('ref=role:a');
  const picture = neighbourhood(page.picture());
  expect(picture.groups).toMatchObject([{ heading: 'Roles: 1', nodes: [{ name: 'B' }] }]);
  expect(picture.links.map(({ from, relation, to }) => `${from} ${relation} ${to}`)).toEqual([
    'role:a RELATED_TO role:b',
    'role:b RELATED_TO role:a',
    'role:a LEADS_TO role:b',
  ]);
  expect(page.leadText).toContain('1 role by 3 links');
  expect(page.tables()[0]?.rows.map(({ cells }) => shownIn(cells[2]))).toEqual([
    'related to',
    'related to',
    'leads to',
  ]);
  const b = page.evidence().find(({ id }) => id === 'role:b');
  expect(b?.links.map(({ from, relation, to, weight }) => [from.name, relation, to.name, weight])).toEqual([
    ['A', 'RELATED_TO', 'B', 0.9],
    ['B', 'RELATED_TO', 'A', 0.4],
    ['A', 'LEADS_TO', 'B', null],
  ]);
  await small.close();
});

describe('more links than a page lists', () => {
  let large: Store;
  let reader: Reader;

  beforeAll(async () => {
    large = await emptyGrafeo();
    const numbers = Array.from({ length: 230 }, (_, index) => String(index + 1).padStart(3, '0'));
    await writeFacts(
      large,
      factsOf({
        entities: {
          'tool:excel': { name: 'Excel' },
          ...Object.fromEntries(numbers.map((number) => [`role:r${number}`, { name: `Role ${number}` }])),
        },
        links: Object.fromEntries(
          numbers.map((number) => [`role:r${number}`, { USES: { 'tool:excel': 0.5 } }]),
        ),
      }),
    );
    reader = readerOf(entityView, askGraph(large));
  });

  afterAll(() => large.close());

  test('the list says how many it holds, and the next page goes on', async () => {
    const page = await reader.read('ref=Excel');
    expect(page.tables()[0]?.caption).toBe('What is linked to Excel: 230 roles; 200 of 230 listed');
    const only = await reader.read(page.to('All 230 roles'));
    expect(only.tables()[0]?.rows).toHaveLength(200);
    const next = await reader.read(only.to('Next of the 230 roles'));
    expect(next.tables()[0]?.rows.map(({ id }) => id)).toEqual(
      Array.from({ length: 30 }, (_, index) => `role:r${index + 201}`),
    );
    expect(neighbourhood(next.picture()).groups[0]?.heading).toBe('Roles: 30 of 230');
    expect((await reader.read(next.to('Back to the first'))).address).toBe(only.address);
    expect(next.links.map(({ label }) => label)).not.toContain('Next of the 230 roles');
  });
});

test('an entity that is out of use says so', async () => {
  const small = await emptyGrafeo();
  await writeFacts(
    small,
    factsOf({
      entities: { 'tool:old': { name: 'Old' }, 'tool:new': { name: 'New' } },
      links: { 'tool:old': { REPLACED_BY: { 'tool:new': null } } },
    }),
  );
  await setStatus(small, 'tool:old', 'DEPRECATED');
  const page = await readerOf(entityView, askGraph(small)).read('ref=tool:old');
  expect(page.leadText).toContain('Deprecated. Old is no longer in use. It is replaced by New.');
  expect(page.to('New')).toBe('/entity?ref=tool:new');
  await small.close();
});

test('names with markup stay text everywhere', async () => {
  const small = await emptyGrafeo();
  const bad = '<img src=x onerror="alert(1)">&\'"';
  await writeFacts(
    small,
    factsOf({
      entities: {
        'tool:bad': { name: `Tool ${bad}`, description: bad, category: bad, aliases: [`alias ${bad}`] },
        'role:bad': { name: `Role ${bad}` },
      },
      links: { 'role:bad': { USES: { 'tool:bad': 0.5 } } },
    }),
  );
  const page = await readerOf(entityView, askGraph(small)).read('ref=tool:bad&kinds=ROLE');
  const html = [
    page.leadHtml,
    page.fieldsHtml,
    draw(page.picture(), { width: 'wide', theme: 'auto', links: true }),
    draw(page.picture(), { width: 'narrow', theme: 'auto', links: true }),
  ].join('');
  expect(html).not.toContain('<img');
  expect(page.leadText).toContain(`alias ${bad}`);
  await small.close();
});

test('the statements that are shown can be run, and find what the page shows', async () => {
  const page = await entity.read('ref=Python&kinds=ROLE');
  const rows = await Promise.all(page.statements().map((one) => runStatement(store, one)));
  const names = page.statements().map(({ statement }) => statement);
  const found = rows[names.indexOf('links_of')]?.[0];
  expect(found?.['total']).toBe((await answerOf('Python')).entity.roles?.totalCount);
  expect(names.filter((name) => name === 'links_of')).toHaveLength(1);
  expect(rows[names.indexOf('similar_technologies')]).toHaveLength(1);
});

test('an unknown name is an error with candidates; an address without one has a form', async () => {
  await expect(entity.read('ref=Pyhton')).rejects.toMatchObject({
    code: 'NOT_FOUND',
    details: { candidates: expect.arrayContaining([expect.objectContaining({ id: 'tool:python' })]) },
  });
  const { answered, fields } = await entity.open('');
  expect(answered).toBeUndefined();
  expect(htmlOf(fields())).toContain('name="ref"');
});

test('a page behind another is of one kind', () => {
  const read = () => entityView.read(new Parameters(new URLSearchParams('ref=a&after=b')));
  expect(read).toThrow('after: it goes on in a list of one kind. Give kinds once beside it.');
});

const kindLists: fc.Arbitrary<readonly Kind[] | null> = fc
  .subarray([...KINDS])
  .map((some) => (some.length === 0 ? null : some));

const questions: fc.Arbitrary<EntityQuestion> = fc
  .record({
    ref: fc.option(
      typed({ minLength: 1, maxLength: 20 }).map((text) => `a${text}z`),
      { nil: undefined },
    ),
    kinds: kindLists,
    first: fc.integer({ min: 1, max: 200 }),
    after: fc.option(fc.base64String({ minLength: 1, maxLength: 20 }), { nil: null }),
  })
  .map((question) => ({ ...question, after: question.kinds?.length === 1 ? question.after : null }));

test('what a question writes, reads as the same question', () => {
  fc.assert(
    fc.property(questions, (question) => {
      const written = entityView.write(question).map(([name, value]) => [name, value]);
      expect(entityView.read(new Parameters(new URLSearchParams(written)))).toEqual(question);
    }),
    tries(300),
  );
});

test('fair shares: all is given, no one has more than its size, and no one two less than a larger one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 60 }), { maxLength: 8 }),
      fc.integer({ min: 1, max: 200 }),
      (sizes, most) => {
        const shares = fairShares(sizes, most);
        const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
        expect(sum(shares)).toBe(Math.min(most, sum(sizes)));
        shares.forEach((share, index) => {
          const size = sizes[index] ?? 0;
          expect(share).toBeLessThanOrEqual(size);
          if (share < size) expect(share).toBeGreaterThanOrEqual(Math.max(...shares) - 1);
        });
      },
    ),
    tries(300),
  );
});

test('whatever the entity: the picture shows what the answer says, no more', async () => {
  const cases = fc.record({
    id: fc.constantFrom(...everything),
    kinds: kindLists,
    first: fc.constantFrom(1, 3, 25, 50, 200),
    hubs: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(cases, async ({ id, kinds, first, hubs }) => {
      const of = (kinds ?? []).map((kind) => `&kinds=${kind}`).join('');
      const page = await entity.read(`ref=${id}${of}&first=${first}&hubs=${String(hubs)}`);
      const { entity: asked, around } = await answerOf(id, { kinds });
      const picture = neighbourhood(page.picture());
      expectWellFormed(picture);
      expectOf(picture, around.groups);
      const drawn = picture.groups.flatMap(({ nodes }) => nodes);
      expect(drawn.length).toBeLessThanOrEqual(first);
      if (!hubs) expect(drawn.some(({ hub }) => hub)).toBe(false);
      expect(page.evidence().map((one) => one.id)).toEqual([id, ...drawn.map((node) => node.id)]);
      // The counts that an unopened node shows are those of its page.
      for (const { kind, count } of asked.degrees) {
        if (kinds?.includes(kind) === false) continue;
        expect(around.groups.find((group) => group.kind === kind)?.links).toBe(count);
      }
      const counts = around.groups.map(({ kind, total }) => countOf(total, kind));
      for (const count of counts) expect(page.tables()[0]?.caption).toContain(count);
    }),
    tries(60),
  );
});
