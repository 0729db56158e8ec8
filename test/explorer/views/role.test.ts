// One long file: every case asks the same store, filled once.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { draw } from '../../../src/drawing/draw.ts';
import type { Ask } from '../../../src/explorer/Ask.ts';
import { Parameters } from '../../../src/explorer/Parameters.ts';
import { NOTHING_COMMON } from '../../../src/explorer/Common.ts';
import type { RoleAnswer } from '../../../src/explorer/views/role/RoleAnswer.ts';
import type { RoleQuestion } from '../../../src/explorer/views/role/RoleQuestion.ts';
import { roleView } from '../../../src/explorer/views/role/roleView.tsx';
import type { LinkFact } from '../../../src/facts/facts.ts';
import type { Store } from '../../../src/store/Store.ts';
import { askOf, dataOf } from '../../support/ask.ts';
import { askGraph, shippedStore } from '../../support/explorer/askGraph.ts';
import { hrefIn, shownIn, tableOf } from '../../support/explorer/cells.ts';
import { htmlOf, linksIn } from '../../support/explorer/html.ts';
import { expectOf, expectWellFormed, neighbourhood } from '../../support/explorer/neighbourhood.ts';
import { readerOf, type Reader } from '../../support/explorer/reader.ts';
import { runStatement } from '../../support/explorer/runStatement.ts';
import { factsOf } from '../../support/facts.ts';
import { tries } from '../../support/property.ts';
import { typed } from '../../support/explorer/typed.ts';
import { emptyGrafeo } from '../../support/stores.ts';
import { setStatus, writeFacts } from '../../support/writes.ts';

// The page of a role on the shipped graph, as its reader meets it.

let store: Store;
let ask: Ask;
let role: Reader;
let roles: readonly string[];

beforeAll(async () => {
  store = await shippedStore();
  ask = askGraph(store);
  role = readerOf(roleView, ask);
  const data = await dataOf(askOf(store)('{ roles(first: 200) { edges { node { id } } } }'));
  const { edges } = data['roles'] as { edges: { node: { id: string } }[] };
  roles = edges.map(({ node }) => node.id);
});

afterAll(() => store.close());

const answerOf = (ref: string): Promise<RoleAnswer> => roleView.ask(ask, { ref, first: 25 }, NOTHING_COMMON);

describe('what a role asks for', () => {
  test('its description, kind, category, names and other titles stand above the picture', async () => {
    const page = await role.read('ref=Back+End+Developer');
    expect(page.title).toBe('Back End Developer');
    expect(page.address).toBe('/role?ref=role:back-end-developer');
    expect(page.leadText).toContain('Builds and runs the server side of applications');
    expect(page.leadText).toMatch(/Role · Software · role:back-end-developer/);
    expect(page.leadText).toContain('Also called back end dev, back end engineer');
    expect(page.leadText).toContain('The same work under another title: Python Developer');
    expect(page.to('Python Developer')).toBe('/role?ref=role:python-developer');
    expect(page.leadText).not.toContain('Deprecated');
  });

  test('25 are drawn, in fair shares of the four kinds; more are a click away', async () => {
    const page = await role.read('ref=Back+End+Developer');
    const { role: asked, around } = await answerOf('Back End Developer');
    const picture = neighbourhood(page.picture());
    expect(picture.title).toBe('What Back End Developer asks for');
    const sizes = picture.groups.map(({ nodes }) => nodes.length);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(25);
    expect(picture.groups.map(({ heading }) => heading.split(':')[0])).toEqual([
      'Tools',
      'Frameworks',
      'Skills',
      'Specializations',
    ]);
    expect(picture.groups.at(-1)?.heading).toBe(`Specializations: ${asked.specializations.totalCount}`);
    const [tools = 0, frameworks = 0, skills = 0] = sizes;
    expect(Math.max(tools, frameworks, skills) - Math.min(tools, frameworks, skills)).toBeLessThanOrEqual(1);

    const all = around.groups.reduce((sum, { total }) => sum + total, 0);
    expect(page.leadText).toContain(`25 of ${all} drawn, the heaviest of each kind.`);
    const more = await role.read(page.to('Show 50'));
    expect(neighbourhood(more.picture()).groups.flatMap(({ nodes }) => nodes)).toHaveLength(50);
    const most = await role.read('ref=Back+End+Developer&first=200');
    expect(neighbourhood(most.picture()).groups.flatMap(({ nodes }) => nodes)).toHaveLength(all);
    expect(most.leadText).not.toContain('drawn');
  });

  test('the heaviest are drawn, hubs behind the others; with hubs hidden, others take their place', async () => {
    const { role: asked } = await answerOf('Back End Developer');
    const page = await role.read('ref=Back+End+Developer');
    const [tools] = neighbourhood(page.picture()).groups;
    const heaviest = asked.tools.edges.slice(0, tools?.nodes.length).map(({ node }) => node.name);
    expect(new Set(tools?.nodes.map(({ name }) => name))).toEqual(new Set(heaviest));
    const hubs = tools?.nodes.map(({ hub }) => hub);
    expect(hubs).toEqual([...(hubs ?? [])].sort((a, b) => Number(a) - Number(b)));
    expect(hubs).toContain(true);

    const without = await role.read('ref=Back+End+Developer&hubs=false');
    const drawn = neighbourhood(without.picture()).groups.flatMap(({ nodes }) => nodes);
    expect(drawn).toHaveLength(25);
    expect(drawn.some(({ hub }) => hub)).toBe(false);
    expect(without.to('Show 50')).toContain('hubs=false');
  });

  test('the table has all of them with what their links say', async () => {
    const page = await role.read('ref=Back+End+Developer');
    const { role: asked } = await answerOf('Back End Developer');
    const table = tableOf(page, 'What Back End Developer asks for: ');
    expect(table.caption).toContain(
      `${asked.tools.totalCount} tools, ${asked.frameworks.totalCount} frameworks`,
    );
    expect(table.rows).toHaveLength(
      asked.tools.totalCount +
        asked.frameworks.totalCount +
        asked.skills.totalCount +
        asked.specializations.totalCount,
    );
    const git = table.rows.find(({ id }) => id === 'tool:git');
    const link = asked.tools.edges.find(({ node }) => node.id === 'tool:git');
    expect(git?.cells.map(shownIn)).toEqual([
      'Git',
      'Tool',
      'uses',
      'Version control',
      link?.weight,
      ...[link?.hot, link?.inDemand, link?.essential].map((is) => (is === true ? 'yes' : null)),
      link?.node.roleCount,
      link?.sources.join(', '),
    ]);
    expect(link?.weight).toBeGreaterThan(0);
    expect(hrefIn(git?.cells[0])).toBe('/entity?ref=tool:git');
  });

  test('each kind has a link to all of it', async () => {
    const page = await role.read('ref=Back+End+Developer');
    const { role: asked } = await answerOf('Back End Developer');
    expect(page.to(`All ${asked.tools.totalCount} tools`)).toBe(
      '/entity?ref=role:back-end-developer&kinds=TOOL&first=200',
    );
  });

  test('evidence says how common each is, and has its link with the sources', async () => {
    const page = await role.read('ref=Back+End+Developer');
    const git = page.evidence().find(({ id }) => id === 'tool:git');
    expect(git?.facts[0]).toBe('Tool, Version control');
    expect(git?.facts[1]).toMatch(new RegExp(`^Linked to \\d+ of ${roles.length} roles$`));
    expect(git?.links).toMatchObject([
      { from: { name: 'Back End Developer' }, relation: 'USES', to: { name: 'Git' } },
    ]);
    expect(git?.links[0]?.sources.length).toBeGreaterThan(0);
  });

  test('its sources have licences, what the role asks to be attributed, and their releases', async () => {
    const table = tableOf(await role.read('ref=Back+End+Developer'), 'Sources of Back End Developer');
    const [curated] = table.rows.map(({ cells }) => cells.map(shownIn));
    expect(curated?.[0]).toBe('rolegraph curated graph');
    expect(curated?.[3]).toBe('Apache-2.0');
    expect(curated?.[5]).toMatch(/^curated@\w+, imported \d{4}-\d\d-\d\d/);
  });

  test('the value of the field role is the JSON', async () => {
    const json = (await role.read('ref=Back+End+Developer')).json();
    expect(json).toMatchObject({ id: 'role:back-end-developer', day: { note: expect.any(String) } });
  });

  test('the statements that are shown can be run, and the links are those of the page', async () => {
    const page = await role.read('ref=Back+End+Developer');
    const { role: asked } = await answerOf('Back End Developer');
    const rows = await Promise.all(page.statements().map((one) => runStatement(store, one)));
    const names = page.statements().map(({ statement }) => statement);
    // No source of the shipped graph knows a role by an id of its own.
    expect(names.filter((_, index) => rows[index]?.length === 0)).toEqual(['external_ids_of']);
    const tools = rows[names.indexOf('links_of')]?.[0];
    expect(tools?.['total']).toBe(asked.tools.totalCount);
    expect(names).toEqual(expect.arrayContaining(['similar_roles', 'day_roles', 'days_of', 'list_sources']));
  });

  test('a name that is no role is an error with candidates', async () => {
    await expect(role.read('ref=Git')).rejects.toMatchObject({
      code: 'NOT_FOUND',
      details: { candidates: expect.arrayContaining([expect.objectContaining({ id: 'tool:git' })]) },
    });
    const { answered, fields } = await role.open('');
    expect(answered).toBeUndefined();
    expect(htmlOf(fields())).toContain('data-suggest="ROLE"');
  });
});

describe('where to go on from a role', () => {
  test('similar roles: how similar, what they share, what connects them, how to get there', async () => {
    const page = await role.read('ref=Back+End+Developer');
    const { role: asked } = await answerOf('Back End Developer');
    const table = tableOf(page, 'Roles similar to Back End Developer: the first 10 of');
    expect(table.rows).toHaveLength(10);
    const [first] = asked.similar.edges;
    const cells = table.rows[0]?.cells ?? [];
    expect(cells.map(shownIn)).toEqual([
      first?.node.name,
      first?.score,
      first?.sharedCount,
      first?.shared.map(({ name }) => name).join(', '),
      'What connects them',
      'How to get there',
    ]);
    const id = first?.node.id ?? '';
    expect(hrefIn(cells[4])).toBe(`/connectors?between=role:back-end-developer&between=${id}`);
    expect(hrefIn(cells[5])).toBe(`/transition?from=role:back-end-developer&to=${id}`);
  });

  test('every question begins here with one click, and carries what is known', async () => {
    const page = await role.read('ref=Back+End+Developer&have=Git&have=SQL&pin=tool:git');
    const known = 'have=tool:git&have=tool:sql';
    expect(page.to('Connect with another role')).toBe(`/connectors?between=role:back-end-developer&${known}`);
    expect(page.to('Find paths from here')).toBe(`/paths?from=role:back-end-developer&${known}`);
    expect(page.to('Move on from this role')).toBe(`/transition?from=role:back-end-developer&${known}`);
    expect(page.to('How ready I am with the 2 that I know')).toBe(
      `/transition?to=role:back-end-developer&${known}`,
    );
    const without = await role.read('ref=Back+End+Developer');
    expect(without.to('How to get here')).toBe('/transition?to=role:back-end-developer');
    const git = neighbourhood(page.picture())
      .groups.flatMap(({ nodes }) => nodes)
      .find(({ id }) => id === 'tool:git');
    expect(git).toMatchObject({ known: true, pinned: true });
  });

  test('projects, and the roles around it with how they are linked', async () => {
    const page = await role.read('ref=Back+End+Developer');
    const { projects } = await answerOf('Back End Developer');
    expect(tableOf(page, 'Projects of Back End Developer').rows).toHaveLength(projects.total);
    const roleTable = tableOf(page, 'Roles linked to Back End Developer');
    // What no row says has no column.
    expect(roleTable.columns.map(({ label }) => label)).toEqual([
      ...['Name', 'Kind', 'Link', 'Category', 'Weight', 'Roles', 'Sources'],
    ]);
    const links = roleTable.rows.map(({ cells }) => [shownIn(cells[0]), shownIn(cells[2])]);
    expect(links).toContainEqual(['Software Developer', 'part of']);
    expect(links).toContainEqual(['Python Developer', 'also titled']);
  });
});

const performs = (from: string, to: string, timeOfDay: string): LinkFact => ({
  from,
  relation: 'PERFORMS',
  to,
  figure: null,
  marks: [],
  timeOfDay,
  startMinute: 245,
  order: 1,
});

describe('a day of a role', () => {
  test('its own, from morning to evening, with what is done and with what', async () => {
    const page = await role.read('ref=Back+End+Developer');
    expect(page.moreText).toMatch(/^A day of Back End Developer 9 AM Read and answer messages with Slack, /);
    expect(page.moreText).toContain('Write code for a feature with Git, Visual Studio Code');
    expect(page.moreText).toContain('; exercises ');
    expect(htmlOf(page.more())).toContain('<ol class="timeline">');
    expect(page.to('Daily team meeting')).toBe('/entity?ref=activity:daily-team-meeting');
  });

  test('one that is inherited says whose it is, and leads there', async () => {
    for (const id of roles) {
      const { role: asked } = await answerOf(id);
      const { inheritedFrom } = asked.day;
      if (!inheritedFrom) continue;
      const page = await role.read(`ref=${id}`);
      expect(page.moreText).toContain(
        `${asked.name} has no day of its own; this is a day of ${inheritedFrom.name}`,
      );
      expect(page.to(`The page of ${inheritedFrom.name}`)).toBe(`/role?ref=${inheritedFrom.id}`);
      return;
    }
    throw new Error('no shipped role inherits its day');
  });

  test('a time of day is said in words; where there is no day, the page says so', async () => {
    const small = await emptyGrafeo();
    const { entities } = factsOf({
      entities: {
        'role:baker': { name: 'Baker' },
        'role:clown': { name: 'Clown' },
        'activity:bake': { name: 'Bake' },
      },
    });
    const links = [performs('role:baker', 'activity:bake', 'early morning')];
    await writeFacts(small, { entities, links });
    const reader = readerOf(roleView, askGraph(small));
    const baker = await reader.read('ref=Baker');
    expect(baker.moreText).toBe('A day of Baker early morning Bake');
    const clown = await reader.read('ref=Clown');
    expect(clown.moreText).toContain('No day is known for Clown.');
    expect(htmlOf(clown.more())).not.toContain('timeline');
    expect(neighbourhood(clown.picture())).toMatchObject({ groups: [], links: [] });
    expect(clown.tables()[0]?.caption).toBe('What Clown asks for: nothing');
    await small.close();
  });
});

test('a role that is out of use says so, and what stands in its place', async () => {
  const small = await emptyGrafeo();
  await writeFacts(
    small,
    factsOf({
      entities: {
        'role:webmaster': { name: 'Webmaster' },
        'role:typist': { name: 'Typist' },
        'role:web-developer': { name: 'Web Developer' },
      },
      links: { 'role:webmaster': { REPLACED_BY: { 'role:web-developer': null } } },
    }),
  );
  await setStatus(small, 'role:webmaster', 'DEPRECATED');
  await setStatus(small, 'role:typist', 'DEPRECATED');
  const reader = readerOf(roleView, askGraph(small));
  const page = await reader.read('ref=role:webmaster');
  expect(page.leadText).toContain(
    'Deprecated. Webmaster is no longer in use. It is replaced by Web Developer.',
  );
  expect(page.to('Web Developer')).toBe('/role?ref=role:web-developer');
  expect((await reader.read('ref=role:typist')).leadText).toContain('Nothing replaces it.');
  await small.close();
});

test('names with markup stay text everywhere', async () => {
  const small = await emptyGrafeo();
  const bad = '<img src=x onerror="alert(1)">&\'"';
  const { entities, links } = factsOf({
    entities: {
      'role:bad': { name: `Role ${bad}`, description: bad, category: bad, aliases: [`alias ${bad}`] },
      'role:other': { name: `Other ${bad}` },
      'tool:bad': { name: `Tool ${bad}`, category: bad, url: 'https://example.org/"><script>' },
      'activity:bad': { name: `Activity ${bad}` },
    },
    links: {
      'role:bad': { USES: { 'tool:bad': 0.5 }, ALSO_TITLED: { 'role:other': null } },
      'role:other': { USES: { 'tool:bad': 0.5 } },
      'activity:bad': { USES: { 'tool:bad': null } },
    },
  });
  const done = performs('role:bad', 'activity:bad', bad);
  await writeFacts(small, { entities, links: [...links, done] });
  const page = await readerOf(roleView, askGraph(small)).read('ref=role:bad&pin=tool:bad');
  const html = [
    page.leadHtml,
    htmlOf(page.more()),
    page.fieldsHtml,
    draw(page.picture(), { width: 'wide', theme: 'auto', links: true }),
    draw(page.picture(), { width: 'narrow', theme: 'auto', links: true }),
  ].join('');
  expect(html).not.toContain('<img');
  expect(html).not.toContain('<script');
  expect(page.moreText).toContain(`Activity ${bad}`);
  expect(page.leadText).toContain(`Other ${bad}`);
  expect(linksIn(page.leadHtml).every(({ href }) => href.startsWith('/'))).toBe(true);
  await small.close();
});

const questions: fc.Arbitrary<RoleQuestion> = fc.record({
  ref: fc.option(
    typed({ minLength: 1, maxLength: 20 }).map((text) => `a${text}z`),
    { nil: undefined },
  ),
  first: fc.integer({ min: 1, max: 200 }),
});

test('what a question writes, reads as the same question', () => {
  fc.assert(
    fc.property(questions, (question) => {
      const written = roleView.write(question).map(([name, value]) => [name, value]);
      expect(roleView.read(new Parameters(new URLSearchParams(written)))).toEqual(question);
    }),
    tries(300),
  );
});

test('whatever the role: the picture shows what the answer says, no more', async () => {
  const cases = fc.record({
    id: fc.constantFrom(...roles),
    first: fc.constantFrom(1, 3, 25, 50, 200),
    hubs: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(cases, async ({ id, first, hubs }) => {
      const page = await role.read(`ref=${id}&first=${first}&hubs=${String(hubs)}`);
      const { around } = await answerOf(id);
      const picture = neighbourhood(page.picture());
      expectWellFormed(picture);
      expectOf(picture, around.groups);
      const drawn = picture.groups.flatMap(({ nodes }) => nodes);
      expect(drawn.length).toBeLessThanOrEqual(first);
      if (hubs) {
        const all = around.groups.reduce((sum, { total }) => sum + total, 0);
        expect(drawn).toHaveLength(Math.min(first, all));
      } else expect(drawn.some(({ hub }) => hub)).toBe(false);
      const explained = page.evidence().map((one) => one.id);
      expect(explained).toEqual([id, ...drawn.map((node) => node.id)]);
    }),
    tries(60),
  );
});
