import { describe, expect, test } from '@jest/globals';
import { dayQuestion } from '../../../src/cli/questions/day.ts';
import { backEnd, dataScientist, git, pandas, python, statistics } from '../entities.ts';
import { askedBy, printed } from '../run.ts';

const activity = (name: string) => ({ id: `activity:${name}`, name, kind: 'ACTIVITY' });

const SLOTS = [
  {
    timeOfDay: '9 AM',
    startMinute: 540,
    activities: [
      { activity: activity('Read messages'), tools: [git, python], frameworks: [pandas], skills: [] },
      { activity: activity('Plan'), tools: [], frameworks: [], skills: [statistics] },
    ],
  },
  {
    timeOfDay: 'after work',
    startMinute: 1080,
    activities: [{ activity: activity('Rest'), tools: [], frameworks: [], skills: [] }],
  },
];
const OWN = {
  ...dataScientist,
  day: { note: 'A day of Data Scientist.', inheritedFrom: null, slots: SLOTS },
};

const ASK = ['day', 'Data Scientist'];

test('what is asked is the role', async () => {
  expect(await askedBy(ASK, { role: OWN })).toEqual([
    { url: undefined, document: dayQuestion.document, variables: { ref: 'Data Scientist' } },
  ]);
});

describe('the table', () => {
  test('has each time once, and what each activity involves', async () => {
    expect(await printed(ASK, { role: OWN })).toBe(
      `
A day of Data Scientist.
┌────────────┬───────────────┬─────────────────────┬────────────┐
│ Time       │ Activity      │ With                │ Skills     │
├────────────┼───────────────┼─────────────────────┼────────────┤
│ 9 AM       │ Read messages │ Git, Python, pandas │            │
│            │ Plan          │                     │ Statistics │
│ after work │ Rest          │                     │            │
└────────────┴───────────────┴─────────────────────┴────────────┘`.trim(),
    );
  });

  test('says whose day it is where it is inherited', async () => {
    const note =
      'Data Scientist has no day of its own; this is a day of Back End Developer, which is related.';
    const role = { ...dataScientist, day: { note, inheritedFrom: backEnd, slots: SLOTS } };
    expect((await printed(ASK, { role })).split('\n┌')[0]).toBe(note);
  });

  test('is a sentence where no day is known', async () => {
    const note = 'No day is recorded for Data Scientist or for a broader or related role.';
    const role = { ...dataScientist, day: { note, inheritedFrom: null, slots: [] } };
    expect(await printed(ASK, { role })).toBe(note);
  });
});

test('JSON is the answer as it was given', async () => {
  expect(JSON.parse(await printed([...ASK, '--format', 'json'], { role: OWN }))).toEqual(OWN);
});
