import { describe, expect, test } from '@jest/globals';
import { similarQuestion } from '../../../src/cli/questions/similar.ts';
import { backEnd, dataScientist, fullStack, git, odd, python, statistics } from '../entities.ts';
import { askedBy, printed, refused } from '../run.ts';

/** Two of five; the second shares nothing that is shown. */
const SIMILAR = {
  ...dataScientist,
  similar: {
    totalCount: 5,
    edges: [
      { node: backEnd, score: 0.3421, sharedCount: 12, shared: [python, statistics, git] },
      { node: fullStack, score: 0.1, sharedCount: 1, shared: [python] },
    ],
  },
};

const ASK = ['similar', 'Data Scientist'];

test('what is asked has how many', async () => {
  expect(await askedBy([...ASK, '--first', '3'], { entity: SIMILAR })).toEqual([
    { url: undefined, document: similarQuestion.document, variables: { ref: 'Data Scientist', first: 3 } },
  ]);
});

describe('the table', () => {
  test('has what is shared, the first of it by name', async () => {
    expect(await printed(ASK, { entity: SIMILAR })).toBe(
      `
┌──────────────────────┬──────┬───────┬────────┬────────────────────────────┐
│ Similar              │ Kind │ Score │ Shared │ Such as                    │
├──────────────────────┼──────┼───────┼────────┼────────────────────────────┤
│ Back End Developer   │ ROLE │ 0.34  │ 12     │ Python, Statistics, Git, … │
│ Full Stack Developer │ ROLE │ 0.10  │  1     │ Python                     │
└──────────────────────┴──────┴───────┴────────┴────────────────────────────┘
2 of 5 (more with --first)`.trim(),
    );
  });

  test('is a sentence where nothing is similar', async () => {
    const entity = { ...dataScientist, similar: { totalCount: 0, edges: [] } };
    expect(await printed(ASK, { entity })).toBe('Nothing is similar to Data Scientist.');
  });

  test('is a sentence where the entity is of another kind', async () => {
    expect(await refused(['similar', 'odd'], { entity: odd })).toBe(
      'Only roles, tools and frameworks are compared; A "quoted" <b>name</b> & more is of the kind PROJECT.',
    );
  });
});

test('JSON is the answer as it was given', async () => {
  const json = await printed([...ASK, '--format', 'json'], { entity: SIMILAR });
  expect(JSON.parse(json)).toEqual(SIMILAR);
});
