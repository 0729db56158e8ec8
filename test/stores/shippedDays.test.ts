import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { importShipped } from '../../src/importers/importShipped.ts';
import { readDataFile } from '../../src/importers/shippedGraph.ts';
import type { Store } from '../../src/store/Store.ts';
import { askOf, dataOf } from '../support/ask.ts';
import { factsOf } from '../support/facts.ts';
import { emptyStore } from '../support/stores.ts';

// The days of the shipped roles, on every store.

const named = z.object({ id: z.string(), name: z.string() });
const role = named.extend({
  day: z.object({
    inheritedFrom: named.nullable(),
    note: z.string(),
    slots: z.array(
      z.object({
        timeOfDay: z.string(),
        startMinute: z.number().nullable(),
        activities: z.array(
          z.object({
            activity: named,
            tools: z.array(named),
            frameworks: z.array(named),
            skills: z.array(named),
          }),
        ),
      }),
    ),
  }),
});
const answer = z.object({ roles: z.object({ edges: z.array(z.object({ node: role })) }) });

const DAYS = `{ roles(first: 200) { edges { node { id name day {
  inheritedFrom { id name } note
  slots { timeOfDay startMinute activities {
    activity { id name } tools { id name } frameworks { id name } skills { id name }
  } }
} } } } }`;

type Role = z.output<typeof role>;

let store: Store;
let roles: readonly Role[];

beforeAll(async () => {
  store = await emptyStore();
  await importShipped(store);
  roles = answer.parse(await dataOf(askOf(store)(DAYS))).roles.edges.map(({ node }) => node);
});

afterAll(() => store.close());

const dayOf = (id: string): Role['day'] => {
  const found = roles.find((one) => one.id === id);
  if (!found) throw new Error(`${id} is not in the shipped graph`);
  return found.day;
};

const namesOf = (id: string): string[] =>
  dayOf(id).slots.map(
    ({ timeOfDay, activities }) =>
      `${timeOfDay}: ${activities.map(({ activity }) => activity.name).join(', ')}`,
  );

describe('the day of the article', () => {
  const file = 'data/article/facts.yaml';
  const facts = factsOf(readDataFile(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'), file));
  const from = (id: string) => facts.links.filter((link) => link.from === id);
  const done = from('role:python-developer').filter(({ relation }) => relation === 'PERFORMS');

  test('comes back whole, hour by hour', () => {
    expect(dayOf('role:python-developer')).toMatchObject({
      inheritedFrom: null,
      note: 'A day of Python Developer.',
    });
    expect(namesOf('role:python-developer')).toEqual([
      '9 AM: Read and answer messages, One-on-one meetings',
      '10 AM: Daily team meeting, Prioritize tasks, Pair programming session',
      '2 PM: Hand over finished work, Track time, Receive feedback and performance reviews',
      "5 PM: Review the day's code, Learn from tutorials and cross-training, Plan the next day",
      'after work: Network with professionals, Study for a certification',
    ]);
  });

  test('is that of its facts', () => {
    const { slots } = dayOf('role:python-developer');
    const shown = slots.flatMap(({ timeOfDay, startMinute, activities }) =>
      activities.map(({ activity }, index) => ({
        timeOfDay,
        startMinute,
        order: index + 1,
        to: activity.id,
      })),
    );
    expect(shown).toEqual(
      done.map(({ timeOfDay, startMinute, order, to }) => ({ timeOfDay, startMinute, order, to })),
    );
  });

  test('names every tool and skill that its facts say an activity involves', () => {
    const shown = new Map(
      dayOf('role:python-developer').slots.flatMap(({ activities }) =>
        activities.map(({ activity, tools, frameworks, skills }) => [
          activity.id,
          [...tools, ...frameworks, ...skills].map(({ id }) => id),
        ]),
      ),
    );
    const said = done.flatMap(({ to }) => from(to));
    expect(said.length).toBeGreaterThan(10);
    expect(said.filter((link) => !shown.get(link.from)?.includes(link.to))).toEqual([]);
  });

  test('leaves the training of others to the senior', () => {
    const senior = namesOf('role:senior-python-developer').find((slot) => slot.startsWith('10 AM'));
    expect(senior).toContain('Train junior developers');
  });
});

describe('the other shipped roles', () => {
  const own = () => roles.filter(({ day }) => day.inheritedFrom === null && day.slots.length > 0);

  test('at least 12 have a day of their own, from morning on, of several times and activities', () => {
    const days = own().filter(({ id }) => id !== 'role:python-developer');
    expect(days.length).toBeGreaterThanOrEqual(12);
    const poor = days.filter(
      ({ day: { slots } }) => slots.length < 4 || slots.flatMap(({ activities }) => activities).length < 7,
    );
    expect(poor.map(({ id }) => id)).toEqual([]);
  });

  test('none is left without a day', () => {
    const without = roles.filter(({ day }) => day.slots.length === 0);
    const inherited = roles.filter(({ day }) => day.inheritedFrom);
    process.stderr.write(
      `shipped days on ${store.kind}: ${own().length} of ${roles.length} roles have their own, ` +
        `${inherited.length} take another's, ${without.length} have none\n`,
    );
    expect(without.map(({ day }) => day.note)).toEqual([]);
  });

  test('a day that was taken is that of the other role, which has it itself', () => {
    const wrong = roles.filter(
      ({ id, day: { inheritedFrom, slots } }) =>
        inheritedFrom &&
        (inheritedFrom.id === id ||
          dayOf(inheritedFrom.id).inheritedFrom !== null ||
          JSON.stringify(dayOf(inheritedFrom.id).slots) !== JSON.stringify(slots)),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test.each([
    ['role:salesforce-developer', 'Salesforce Developer', 'Software Developer', 'broader'],
    ['role:cloud-architect', 'Cloud Architect', 'Solutions Architect', 'related'],
  ])('%s says whose day it shows', (id, name, other, how) => {
    expect(dayOf(id).note).toBe(`${name} has no day of its own; this is a day of ${other}, which is ${how}.`);
  });

  test('hours come in their order', () => {
    const wrong = roles.filter(({ day: { slots } }) => {
      const minutes = slots.map(({ startMinute }) => startMinute ?? Infinity);
      return minutes.some((minute, index) => minute < (minutes[index - 1] ?? 0));
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});
