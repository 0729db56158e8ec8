import { describe, expect, test } from '@jest/globals';
import { nextStepsQuestion } from '../../../src/cli/questions/nextSteps.ts';
import { backEnd, dataScientist, fullStack, pandas, statistics } from '../entities.ts';
import { askedBy, printed } from '../run.ts';

const opened = (role: typeof backEnd) => ({ role, before: 0.4, after: 0.6 });

/** The first opens four roles, of which three are shown. */
const OPENINGS = [
  {
    entity: pandas,
    opens: 4,
    roles: [opened(backEnd), opened(fullStack), opened(dataScientist)],
    gain: null,
    readiness: null,
    why: 'Brings 4 roles over the threshold; builds on Python, which you have by then.',
  },
  {
    entity: statistics,
    opens: 1,
    roles: [opened(dataScientist)],
    gain: null,
    readiness: null,
    why: 'Brings 1 role over the threshold.',
  },
];

const PATH = [
  { entity: statistics, opens: 8, roles: [], gain: 0.027, readiness: 0.097, why: 'Adds 2.7 %.' },
  { entity: pandas, opens: 15, roles: [], gain: 0.903, readiness: 1, why: 'Adds 90.3 %.' },
];

const ASK = ['next', 'Python', 'SQL'];

describe('what is asked', () => {
  test.each([
    [[], {}],
    [['--toward', 'Data Scientist'], { toward: 'Data Scientist' }],
    [
      ['--kinds', 'tool', 'SKILL', '--threshold', '0.35', '--first', '3'],
      { kinds: ['TOOL', 'SKILL'], threshold: 0.35, first: 3 },
    ],
    [['--threshold', '1'], { threshold: 1 }],
    [['--threshold', '.5'], { threshold: 0.5 }],
  ])('%j', async (options, variables) => {
    expect(await askedBy([...ASK, ...options], { nextSteps: PATH })).toEqual([
      {
        url: undefined,
        document: nextStepsQuestion.document,
        variables: { have: ['Python', 'SQL'], ...variables },
      },
    ]);
  });
});

describe('the table', () => {
  test('without a target names the roles that each addition opens', async () => {
    expect(await printed(ASK, { nextSteps: OPENINGS }, 160)).toBe(
      `
┌───┬────────────┬───────────┬─────────────────────────────────────────────────────────────┬───────────────────────────────────────────────────────────────────┐
│ # │ Learn      │ Kind      │ Opens                                                       │ Why                                                               │
├───┼────────────┼───────────┼─────────────────────────────────────────────────────────────┼───────────────────────────────────────────────────────────────────┤
│ 1 │ pandas     │ FRAMEWORK │ Back End Developer, Full Stack Developer, Data Scientist, … │ Brings 4 roles over the threshold; builds on Python, which you    │
│   │            │           │                                                             │ have by then.                                                     │
│ 2 │ Statistics │ SKILL     │ Data Scientist                                              │ Brings 1 role over the threshold.                                 │
└───┴────────────┴───────────┴─────────────────────────────────────────────────────────────┴───────────────────────────────────────────────────────────────────┘`.trim(),
    );
  });

  test('toward a role shows how ready one is after each step', async () => {
    expect(await printed(ASK, { nextSteps: PATH })).toBe(
      `
┌───┬────────────┬───────────┬────────────────┬──────────────┐
│ # │ Learn      │ Kind      │ Readiness then │ Why          │
├───┼────────────┼───────────┼────────────────┼──────────────┤
│ 1 │ Statistics │ SKILL     │   9.7 %        │ Adds 2.7 %.  │
│ 2 │ pandas     │ FRAMEWORK │ 100.0 %        │ Adds 90.3 %. │
└───┴────────────┴───────────┴────────────────┴──────────────┘`.trim(),
    );
  });

  test('is a sentence where there is nothing to add', async () => {
    expect(await printed(ASK, { nextSteps: [] }, 200)).toBe(
      'There is nothing to add: no one addition brings a role over the threshold (--threshold sets it), ' +
        'or nothing of these kinds is missing toward the role.',
    );
  });
});

test('JSON is the answer as it was given', async () => {
  const json = await printed([...ASK, '--format', 'json'], { nextSteps: OPENINGS });
  expect(JSON.parse(json)).toEqual(OPENINGS);
});
