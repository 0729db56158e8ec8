import { describe, expect, test } from '@jest/globals';
import { searchQuestion } from '../../../src/cli/questions/search.ts';
import { backEnd, broken, cSharp, git } from '../entities.ts';
import { askedBy, printed } from '../run.ts';

const hit = (entity: typeof git, degree: number, match: string, matched: string) => ({
  node: { ...entity, degree },
  match,
  matched,
  score: 0.9,
  highlights: [{ start: 0, end: 1 }],
});

const SEARCH = {
  totalCount: 9,
  edges: [
    hit(cSharp, 40, 'NAME', 'C#'),
    hit(git, 123, 'ALIAS', 'git-scm'),
    hit(backEnd, 7, 'TITLE', 'C Sharp\tProgrammer'),
    hit(broken, 0, 'NAME', broken.name),
  ],
};
const NONE = { totalCount: 0, edges: [] };

describe('what is asked', () => {
  test.each([
    [['c#'], { text: 'c#' }],
    [['data', 'scientist'], { text: 'data scientist' }],
    [['k8s', '--kinds', 'tool', 'ROLE', '--first', '3'], { text: 'k8s', kinds: ['TOOL', 'ROLE'], first: 3 }],
  ])('%j', async (args, variables) => {
    expect(await askedBy(['search', ...args], { search: NONE })).toEqual([
      { url: undefined, document: searchQuestion.document, variables },
    ]);
  });
});

describe('the table', () => {
  test('says what an entity was found by where that is not its name', async () => {
    expect(await printed(['search', 'c#'], { search: SEARCH })).toBe(
      `
┌────────────────────┬─────────────────────────┬───────┬───────────────────────────┐
│ Name               │ Id                      │ Links │ Found by                  │
├────────────────────┼─────────────────────────┼───────┼───────────────────────────┤
│ C#                 │ tool:c-sharp            │  40   │                           │
│ Git                │ tool:git                │ 123   │ alias: git-scm            │
│ Back End Developer │ role:back-end-developer │   7   │ title: C Sharp Programmer │
│ Two lines  [31mred │ skill:broken            │   0   │                           │
└────────────────────┴─────────────────────────┴───────┴───────────────────────────┘
4 of 9 (more with --first)`.trim(),
    );
  });

  test('is a sentence where nothing is found', async () => {
    expect(await printed(['search', 'zzz'], { search: NONE })).toBe('Nothing is found.');
  });
});

test('JSON is the answer as it was given', async () => {
  const json = await printed(['search', 'c#', '--format', 'json'], { search: SEARCH });
  expect(JSON.parse(json)).toEqual(SEARCH);
});
