// One long file: every case asks the same store, filled once.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Picture, TransitionPicture } from '../../../src/drawing/types.ts';
import type { Ask } from '../../../src/explorer/Ask.ts';
import { NOTHING_COMMON, writeCommon } from '../../../src/explorer/Common.ts';
import { hrefIn, shownIn } from '../../support/explorer/cells.ts';
import { Parameters } from '../../../src/explorer/Parameters.ts';
import { percent } from '../../../src/explorer/views/transition/percent.ts';
import { COLUMNS, type TransitionAnswer } from '../../../src/explorer/views/transition/TransitionAnswer.ts';
import type { TransitionQuestion } from '../../../src/explorer/views/transition/TransitionQuestion.ts';
import { transitionView } from '../../../src/explorer/views/transition/transitionView.tsx';
import type { Store } from '../../../src/store/Store.ts';
import { askOf, dataOf } from '../../support/ask.ts';
import { askGraph, shippedStore } from '../../support/explorer/askGraph.ts';
import { readerOf, type Page, type Reader } from '../../support/explorer/reader.ts';
import { runStatement } from '../../support/explorer/runStatement.ts';
import { tries } from '../../support/property.ts';
import { typed } from '../../support/explorer/typed.ts';

// Transitions on the shipped graph, as the page's reader meets them.

let store: Store;
let ask: Ask;
let transition: Reader;
let roles: readonly string[];

beforeAll(async () => {
  store = await shippedStore();
  ask = askGraph(store);
  transition = readerOf(transitionView, ask);
  const data = await dataOf(askOf(store)('{ roles(first: 200) { edges { node { id } } } }'));
  const { edges } = data['roles'] as { edges: { node: { id: string } }[] };
  roles = edges.map(({ node }) => node.id);
});

afterAll(() => store.close());

const ROLES = 'from=Back+End+Developer&to=Full+Stack+Developer';

function drawn(picture: Picture): TransitionPicture {
  if (picture.type !== 'transition') throw new Error(`drawn as ${picture.type}`);
  return picture;
}

const answerOf = (page: Page) => page.json() as TransitionAnswer['transition'];

const rowsIn = (page: Page, column: string) =>
  page.tables()[0]?.rows.filter(({ cells }) => cells[1] === column) ?? [];

describe('two roles', () => {
  test('readiness is a figure, with what it counts', async () => {
    const page = await transition.read(ROLES);
    const { readiness, counts } = answerOf(page);
    expect(page.title).toBe('From Back End Developer to Full Stack Developer');
    expect(readiness).toBeGreaterThan(0.3);
    expect(readiness).toBeLessThan(1);
    const asked = counts.shared + counts.missing;
    expect(page.leadText).toContain(
      `Readiness ${percent(readiness)}: ${counts.shared} of ${asked} things that Full Stack Developer asks`,
    );
  });

  test('three columns, each item with its gain and why; what gains most is missing first', async () => {
    const page = await transition.read(ROLES);
    const { counts, missing } = answerOf(page);
    const [first] = missing;
    expect(page.moreText).toMatch(
      new RegExp(
        `Shared: 8 of ${counts.shared} .* Missing: 9 of ${counts.missing} .* Surplus: 8 of ${counts.surplus} `,
      ),
    );
    expect(page.moreText).toContain(
      `Missing: 9 of ${counts.missing} Asked, and you lack it. The first gains most. ` +
        `${first?.entity.name ?? ''} +${percent(first?.gain ?? 0)}Tool. ${first?.why ?? ''} I know this`,
    );
    const gains = missing.map(({ gain }) => gain);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
  });

  test('"I know this" adds it to what is known, keeps the rest, and raises readiness by its gain', async () => {
    const page = await transition.read(`${ROLES}&have=Docker&hubs=false&pin=tool:git`);
    const [first] = answerOf(page).missing;
    const name = first?.entity.name ?? '';
    const after = await transition.read(page.to(`I know this: ${name}`));
    expect(after.address).toBe(
      '/transition?from=role:back-end-developer&to=role:full-stack-developer' +
        `&have=tool:docker&have=${first?.entity.id ?? ''}&pin=tool:git&hubs=false`,
    );
    expect(answerOf(after).readiness).toBeCloseTo(answerOf(page).readiness + (first?.gain ?? 0), 6);
    expect(rowsIn(after, 'missing').map(({ cells }) => shownIn(cells[0]))).not.toContain(name);
    expect(rowsIn(after, 'shared').map(({ cells }) => shownIn(cells[0]))).toContain(name);
  });

  test('what was said to be known can be taken back', async () => {
    const page = await transition.read(`${ROLES}&have=ESLint&first=200`);
    const back = await transition.read(page.to('I do not know this: ESLint'));
    expect(back.address).toBe(
      '/transition?from=role:back-end-developer&to=role:full-stack-developer&first=200',
    );
    expect(page.links.filter(({ label }) => label.startsWith('I do not know this'))).toHaveLength(1);
  });

  test('the other direction is a link, and the two as connectors and paths', async () => {
    const page = await transition.read(`${ROLES}&have=Docker`);
    const other = await transition.read(page.to('From Full Stack Developer to Back End Developer'));
    expect(other.address).toBe(
      '/transition?from=role:full-stack-developer&to=role:back-end-developer&have=tool:docker',
    );
    expect(answerOf(other).readiness).not.toBe(answerOf(page).readiness);
    const both = 'role:back-end-developer&between=role:full-stack-developer&have=tool:docker';
    expect(page.to('What connects the two')).toBe(`/connectors?between=${both}`);
    expect(page.to('Paths between the two')).toBe(
      '/paths?from=role:back-end-developer&to=role:full-stack-developer&have=tool:docker',
    );
  });

  test('its own address has ids, and gives the same page', async () => {
    const page = await transition.read(`${ROLES}&have=docker&have=ReactJS&first=50`);
    const again = await transition.read(page.address);
    expect(page.address).toBe(
      '/transition?from=role:back-end-developer&to=role:full-stack-developer&first=50&have=tool:docker&have=framework:react',
    );
    expect(again.address).toBe(page.address);
    expect(again.picture()).toEqual(page.picture());
    expect(again.tables()).toEqual(page.tables());
    expect(again.operation.variables).toEqual({
      from: 'role:back-end-developer',
      to: 'role:full-stack-developer',
      have: ['tool:docker', 'framework:react'],
      includeDeprecated: false,
    });
  });

  test('25 are drawn over the three columns, and "show more" draws more', async () => {
    const page = await transition.read(ROLES);
    const { counts } = answerOf(page);
    const total = counts.shared + counts.missing + counts.surplus;
    const count = ({ shared, missing, surplus }: TransitionPicture) =>
      shared.nodes.length + missing.nodes.length + surplus.nodes.length;
    expect(count(drawn(page.picture()))).toBe(25);
    expect(page.leadText).toContain(`25 of ${total} drawn. Show more`);
    const more = await transition.read(page.to('Show more'));
    expect(count(drawn(more.picture()))).toBe(50);
    const all = await transition.read(`${ROLES}&first=200`);
    expect(count(drawn(all.picture()))).toBe(total);
    expect(all.leadText).not.toContain('Show more');
  });

  test('the table has every item with its column', async () => {
    const page = await transition.read(ROLES);
    const answer = answerOf(page);
    for (const name of COLUMNS) {
      expect(rowsIn(page, name).map(({ cells }) => shownIn(cells[0]))).toEqual(
        answer[name].map(({ entity }) => entity.name),
      );
    }
    for (const { id, cells } of page.tables()[0]?.rows ?? []) {
      expect(hrefIn(cells[0])).toBe(`/entity?ref=${id ?? ''}`);
    }
  });

  test('with hubs hidden, hubs are not drawn and the page says so', async () => {
    const page = await transition.read(`${ROLES}&hubs=false&first=200`);
    const picture = drawn(page.picture());
    const nodes = [picture.shared, picture.missing, picture.surplus].flatMap((column) => column.nodes);
    expect(nodes.some(({ hub }) => hub === true)).toBe(false);
    const with_ = drawn((await transition.read(page.to('Show hubs'))).picture());
    const hubs = [with_.shared, with_.missing, with_.surplus]
      .flatMap((column) => column.nodes)
      .filter(({ hub }) => hub === true);
    expect(hubs.map(({ name }) => name)).toContain('Git');
    expect(page.leadText).toContain(`${hubs.length} hubs not drawn. Show hubs`);
  });

  test('evidence says why each item counts, with the link behind it', async () => {
    const page = await transition.read(ROLES);
    const [first] = answerOf(page).missing;
    const eslint = page.evidence().find(({ id }) => id === first?.entity.id);
    expect(eslint?.facts[0]).toBe(`Asked and missing: ${percent(first?.gain ?? 0)} of readiness`);
    expect(eslint?.facts).toContain(first?.why);
    expect(eslint?.links[0]?.from.name).toBe('Full Stack Developer');
    const target = page.evidence().find(({ id }) => id === 'role:full-stack-developer');
    expect(target?.facts[0]).toMatch(/^Asks \d+ things: \d+ had, \d+ missing$/);
  });

  test('the statements that are shown can be run, and find what the roles ask', async () => {
    const page = await transition.read(`${ROLES}&have=Figma&have=Blender`);
    const answer = answerOf(page);
    const [asks, distinctiveness, prerequisites, ...others] = page.statements();
    if (!asks || !distinctiveness || !prerequisites) throw new Error('too few statements');
    expect(others).toEqual([]);
    const asked = await runStatement(store, asks);
    const ids = asked
      .filter(({ id }) => id === answer.to.id)
      .map(({ entity }) => (entity as { id: string }).id);
    expect(new Set(ids)).toEqual(
      new Set([...answer.shared, ...answer.missing].map(({ entity }) => entity.id)),
    );
    expect((await runStatement(store, distinctiveness)).map(({ id }) => id)).toEqual(['tool:blender']);
    const built = await runStatement(store, prerequisites);
    expect(built.length).toBeGreaterThan(0);
  });
});

describe('one role', () => {
  test('without another, what is known alone counts', async () => {
    const page = await transition.read('to=Full+Stack+Developer');
    expect(page.title).toBe('What Full Stack Developer asks');
    expect(page.leadText).toContain('Readiness 0%: 0 of ');
    expect(drawn(page.picture()).from).toBeNull();
    expect(answerOf(page).counts.shared).toBe(0);
    const [first] = answerOf(page).missing;
    const after = await transition.read(page.to(`I know this: ${first?.entity.name ?? ''}`));
    expect(answerOf(after).readiness).toBeCloseTo(first?.gain ?? 0, 9);
  });

  test('compared with itself it is ready, and drawn once', async () => {
    const page = await transition.read('from=UX+Designer&to=role:ux-designer');
    expect(page.leadText).toContain('Readiness 100%: ');
    expect(drawn(page.picture()).from).toBeNull();
    expect(page.links.map(({ label }) => label)).not.toContain('What connects the two');
  });

  test('only where one comes from is not enough: the page is a form', async () => {
    const { answered, fields } = await transition.open('from=UX+Designer');
    expect(answered).toBeUndefined();
    expect(fields()).not.toBeNull();
  });

  test('an unknown role has candidates', async () => {
    await expect(transition.read('from=UX+Designr&to=UX+Designer')).rejects.toMatchObject({
      code: 'NOT_FOUND',
      details: { candidates: expect.arrayContaining([expect.objectContaining({ id: 'role:ux-designer' })]) },
    });
  });
});

describe('the address', () => {
  test('what a question and what is common write, reads as the same question', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const written = [
          ...transitionView.write(question),
          ...writeCommon({ ...NOTHING_COMMON, have: question.have }),
        ].map(([name, value]) => [name, value]);
        expect(transitionView.read(new Parameters(new URLSearchParams(written)))).toEqual(question);
      }),
      tries(300),
    );
  });
});

const refs = typed({ minLength: 1, maxLength: 20 }).map((text) => `a${text}z`);

const questions: fc.Arbitrary<TransitionQuestion> = fc.record({
  from: fc.option(refs, { nil: undefined }),
  to: fc.option(refs, { nil: undefined }),
  have: fc.uniqueArray(refs, { maxLength: 5 }),
  includeDeprecated: fc.boolean(),
  first: fc.integer({ min: 1, max: 200 }),
});

test('whatever the roles: the picture shows what the answer says in its column, and every link joins two of its nodes', async () => {
  const cases = fc.record({
    from: fc.option(fc.constantFrom(...roles), { nil: undefined }),
    to: fc.constantFrom(...roles),
    have: fc.subarray(['tool:git', 'framework:react', 'tool:blender', 'skill:agile']),
    first: fc.integer({ min: 1, max: 200 }),
    hubs: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(cases, async ({ from, to, have, first, hubs }) => {
      const page = await transition.read(
        new URLSearchParams([
          ...(from === undefined ? [] : [['from', from]]),
          ['to', to],
          ...have.map((id) => ['have', id]),
          ['first', String(first)],
          ['hubs', String(hubs)],
        ]).toString(),
      );
      const answer = answerOf(page);
      const picture = drawn(page.picture());
      let count = 0;
      for (const name of COLUMNS) {
        const ids = picture[name].nodes.map(({ id }) => id);
        const all = answer[name].map(({ entity }) => entity.id);
        expect(all.filter((id) => ids.includes(id))).toEqual(ids);
        if (hubs) expect(all.slice(0, ids.length)).toEqual(ids);
        count += ids.length;
      }
      expect(count).toBeLessThanOrEqual(first);
      const nodes = [
        picture.to.id,
        ...(picture.from ? [picture.from.id] : []),
        ...COLUMNS.flatMap((name) => picture[name].nodes.map(({ id }) => id)),
      ];
      expect(new Set(nodes).size).toBe(nodes.length);
      for (const link of picture.links) expect(nodes).toEqual(expect.arrayContaining([link.from, link.to]));
      const keys = picture.links.map((link) => `${link.from} ${link.to}`);
      expect(new Set(keys).size).toBe(keys.length);
      const explained = page.evidence().map(({ id }) => id);
      expect(explained).toEqual(expect.arrayContaining(nodes));
    }),
    tries(60),
  );
});

test('a share is never rounded to all or to nothing', () => {
  expect([0, 0.0001, 0.413, 0.99999, 1].map(percent)).toEqual(['0%', '0.1%', '41.3%', '99.9%', '100%']);
});
