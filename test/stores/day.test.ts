import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { kindOfId } from '../../src/graph/kind.ts';
import { applyFacts } from '../../src/facts/applyFacts.ts';
import type { LinkFact } from '../../src/facts/facts.ts';
import type { Relation } from '../../src/graph/relation.ts';
import { upsertEntities } from '../../src/statements/upsert.ts';
import type { Store } from '../../src/store/Store.ts';
import { askOf, dataOf, type Ask } from '../support/ask.ts';
import { dayAnswer, dayGraphOf } from '../support/day/dayGraph.ts';
import { dayCases, type DayCase } from '../support/day/randomDays.ts';
import { tries } from '../support/property.ts';
import { clear, emptyStore, NEO4J_URI } from '../support/stores.ts';

const DAYS = `query ($ids: [ID!]!) {
  nodes(ids: $ids) { ... on Role { id day {
    inheritedFrom { id }
    slots { timeOfDay startMinute activities {
      activity { id } tools { id } frameworks { id } skills { id }
    } }
  } } }
}`;

let store: Store;
let ask: Ask;

beforeAll(async () => {
  store = await emptyStore();
  ask = askOf(store);
});
afterAll(() => store.close());

async function make({ facts, deprecated }: DayCase): Promise<void> {
  await clear(store);
  await store.write(async (transaction) => {
    await applyFacts(transaction, facts, 'curated', '2026-01-01T00:00:00.000Z');
    for (const id of deprecated) {
      const rows = [{ id, properties: { status: 'DEPRECATED' } }];
      await upsertEntities.get(kindOfId(id) ?? 'ROLE')?.run(transaction, { rows });
    }
    return { changed: true, value: undefined };
  });
}

describe('the day of every role of a random graph', () => {
  const counts = { own: 0, inherited: 0, none: 0, shared: 0 };

  async function tryGraph(found: DayCase): Promise<void> {
    await make(found);
    const graph = dayGraphOf(found.facts, found.deprecated);
    const ids = found.facts.entities.filter(({ kind }) => kind === 'ROLE').map(({ id }) => id);
    const wanted = ids.map((id) => ({ id, day: dayAnswer(graph, id) }));
    expect((await dataOf(ask(DAYS, { ids })))['nodes']).toEqual(wanted);
    for (const { day } of wanted) {
      counts[day.inheritedFrom ? 'inherited' : day.slots.length > 0 ? 'own' : 'none'] += 1;
      counts.shared += day.slots.filter(({ activities }) => activities.length > 1).length;
    }
  }

  test('is its own, else that of the nearest broader or related role, in order', async () => {
    const runs = NEO4J_URI === undefined ? 100 : 25;
    await fc.assert(fc.asyncProperty(dayCases, tryGraph), tries(runs));
  });

  afterAll(() => {
    const { own, inherited, none, shared } = counts;
    process.stderr.write(
      `days on ${store.kind}: ${own} of the roles' own, ${inherited} inherited, ${none} roles without; ` +
        `${shared} times with several activities\n`,
    );
  });
});

describe('a role without a day of its own', () => {
  const roles = ['asked', 'one', 'three', 'two'].map((slug) => `role:${slug}`);
  const activities = ['activity:work', 'activity:gone'];
  const entities = [...roles, ...activities].map((id) => ({
    id,
    kind: kindOfId(id) ?? 'ROLE',
    name: id.slice(1 + id.indexOf(':')),
  }));

  const link = (from: string, relation: Relation, to: string, figure: number | null = 0.5): LinkFact => ({
    from: `role:${from}`,
    relation,
    to: `${relation === 'PERFORMS' ? 'activity' : 'role'}:${to}`,
    figure,
    marks: [],
  });
  const atNine = (role: string, activity = 'work'): LinkFact => ({
    ...link(role, 'PERFORMS', activity),
    timeOfDay: '9 AM',
    startMinute: 540,
    order: 1,
  });

  async function dayOfAsked(links: readonly LinkFact[], deprecated: readonly string[]): Promise<unknown> {
    await make({ facts: { entities, links }, deprecated });
    const { role } = await dataOf(
      ask('{ role(ref: "role:asked") { day { inheritedFrom { id } note slots { timeOfDay } } } }'),
    );
    return role;
  }

  const oneAndTwo = [atNine('one'), atNine('two')];

  test.each<[string, string, LinkFact[], string[], string]>([
    [
      'a broader role before one of the same people, however light its link',
      'one',
      [...oneAndTwo, link('asked', 'BROADER', 'one', null), link('asked', 'ALSO_TITLED', 'two', 1)],
      [],
      'asked has no day of its own; this is a day of one, which is broader.',
    ],
    [
      'one of the same people before a related one',
      'two',
      [...oneAndTwo, link('asked', 'RELATED_TO', 'one', 1), link('two', 'ALSO_TITLED', 'asked', 0.1)],
      [],
      'asked has no day of its own; this is a day of two, another title for the same people.',
    ],
    [
      'the heavier of two broader ones',
      'two',
      [...oneAndTwo, link('asked', 'BROADER', 'one', 0.4), link('asked', 'BROADER', 'two', 0.6)],
      [],
      'asked has no day of its own; this is a day of two, which is broader.',
    ],
    [
      'the lower id of two that weigh the same',
      'one',
      [...oneAndTwo, link('two', 'RELATED_TO', 'asked'), link('asked', 'RELATED_TO', 'one')],
      [],
      'asked has no day of its own; this is a day of one, which is related.',
    ],
    [
      'the next where the nearest has no day',
      'one',
      [...oneAndTwo, link('asked', 'BROADER', 'three'), link('asked', 'RELATED_TO', 'one')],
      [],
      'asked has no day of its own; this is a day of one, which is related.',
    ],
    [
      'the next where the nearest is DEPRECATED',
      'two',
      [...oneAndTwo, link('asked', 'BROADER', 'one'), link('asked', 'RELATED_TO', 'two')],
      ['role:one'],
      'asked has no day of its own; this is a day of two, which is related.',
    ],
    [
      'the next where the nearest does only what is DEPRECATED',
      'two',
      [
        atNine('one', 'gone'),
        atNine('two'),
        link('asked', 'BROADER', 'one'),
        link('asked', 'BROADER', 'two', 0.1),
      ],
      ['activity:gone'],
      'asked has no day of its own; this is a day of two, which is broader.',
    ],
    [
      'the next where what it and the nearest do has no time',
      'two',
      [
        link('asked', 'PERFORMS', 'work'),
        link('one', 'PERFORMS', 'work'),
        atNine('two'),
        link('asked', 'BROADER', 'one'),
        link('asked', 'RELATED_TO', 'two'),
      ],
      [],
      'asked has no day of its own; this is a day of two, which is related.',
    ],
  ])('takes %s', async (_, nearest, links, deprecated, note) => {
    expect(await dayOfAsked(links, deprecated)).toEqual({
      day: { inheritedFrom: { id: `role:${nearest}` }, note, slots: [{ timeOfDay: '9 AM' }] },
    });
  });

  test.each<[string, LinkFact[]]>([
    ['a narrower role has one', [atNine('one'), link('one', 'BROADER', 'asked')]],
    [
      'one two steps away has one',
      [atNine('one'), link('asked', 'BROADER', 'two'), link('two', 'BROADER', 'one')],
    ],
    [
      'one it works with or leads to has one',
      [atNine('one'), link('asked', 'WORKS_WITH', 'one'), link('asked', 'LEADS_TO', 'one')],
    ],
  ])('has none where only %s', async (_, links) => {
    const note =
      'No day is recorded for asked or for a broader or related role; PERFORMS links with a timeOfDay would give it one.';
    expect(await dayOfAsked(links, [])).toEqual({ day: { inheritedFrom: null, note, slots: [] } });
  });
});
