import { describe, expect, test } from '@jest/globals';
import { transitionQuestion } from '../../../src/cli/questions/transition.ts';
import {
  backEnd,
  broken,
  cSharp,
  dataScientist,
  git,
  pandas,
  python,
  statistics,
  wide,
} from '../entities.ts';
import { readDrawing } from '../../drawing/support/readDrawing.ts';
import { askedBy, printed } from '../run.ts';

const item = (entity: typeof git, gain: number, why: string) => ({
  entity,
  weight: 0.5,
  gain,
  essential: false,
  buildsOn: [],
  why,
});

/** Two of the three missing, both shared, one of two that are not asked. */
const TRANSITION = {
  from: backEnd,
  to: dataScientist,
  readiness: 0.0714,
  counts: { shared: 2, missing: 3, surplus: 2 },
  shared: [item(python, 0, 'Essential; 59 other roles are linked to it.'), item(git, 0, 'In demand.')],
  missing: [
    item(statistics, 0.104, 'Essential; in demand; 8 other roles are linked to it.'),
    item(
      pandas,
      0.0204,
      'Essential; hot; in demand; 15 other roles are linked to it; builds on Python and NumPy, which you have.',
    ),
  ],
  surplus: [item(cSharp, 0, 'One.')],
};
const NOTHING = {
  ...TRANSITION,
  counts: { shared: 0, missing: 0, surplus: 0 },
  shared: [],
  missing: [],
  surplus: [],
};

const ASK = ['transition', 'Back End Developer', 'Data Scientist'];

describe('what is asked', () => {
  test.each([
    [['A', 'B'], { from: 'A', to: 'B' }],
    [['A', 'B', '--have', 'X', 'Y', '--first', '5'], { from: 'A', to: 'B', have: ['X', 'Y'], first: 5 }],
    [['B', '--have', 'X'], { to: 'B', have: ['X'] }],
  ])('%j', async (args, variables) => {
    expect(await askedBy(['transition', ...args], { transition: TRANSITION })).toEqual([
      { url: undefined, document: transitionQuestion.document, variables },
    ]);
  });
});

describe('the table', () => {
  test('shows what is missing with why, and names the rest', async () => {
    expect(await printed(ASK, { transition: TRANSITION })).toBe(
      `
Back End Developer → Data Scientist: readiness 7.1 %
┌────────────┬───────────┬────────┬────────────────────────────────────────────────────────────────────────────────────┐
│ Missing    │ Kind      │ Adds   │ Why                                                                                │
├────────────┼───────────┼────────┼────────────────────────────────────────────────────────────────────────────────────┤
│ Statistics │ SKILL     │ 10.4 % │ Essential; in demand; 8 other roles are linked to it.                              │
│ pandas     │ FRAMEWORK │  2.0 % │ Essential; hot; in demand; 15 other roles are linked to it; builds on Python and   │
│            │           │        │ NumPy, which you have.                                                             │
└────────────┴───────────┴────────┴────────────────────────────────────────────────────────────────────────────────────┘
2 of 3 (more with --first)
Shared, 2: Python, Git
Not asked, 2: C#, …`.trim(),
    );
  });

  test.each([80, 100])('breaks what is long between words on a terminal of %i columns', async (columns) => {
    const lines = (await printed(ASK, { transition: TRANSITION }, columns)).split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBe(columns);
    expect(lines.filter((line) => line.includes('pandas'))).toHaveLength(1);
  });

  test('keeps a name on one line, and wide letters in their column', async () => {
    const missing = [item(broken, 0.1, 'Odd.'), item(wide, 0.05, 'Wide\u2028letters.')];
    const transition = { ...NOTHING, counts: { shared: 0, missing: 2, surplus: 0 }, missing };
    expect(await printed(ASK, { transition })).toBe(
      `
Back End Developer → Data Scientist: readiness 7.1 %
┌────────────────────┬───────┬────────┬───────────────┐
│ Missing            │ Kind  │ Adds   │ Why           │
├────────────────────┼───────┼────────┼───────────────┤
│ Two lines  [31mred │ SKILL │ 10.0 % │ Odd.          │
│ 機械学習           │ SKILL │  5.0 % │ Wide letters. │
└────────────────────┴───────┴────────┴───────────────┘
2
Shared: nothing
Not asked: nothing`.trim(),
    );
  });

  test('of a role without anything says so', async () => {
    expect(await printed(ASK, { transition: { ...NOTHING, readiness: 0 } })).toBe(
      `
Back End Developer → Data Scientist: readiness 0.0 %
Nothing is missing.
Shared: nothing
Not asked: nothing`.trim(),
    );
  });

  test('without a role to come from names the target alone', async () => {
    const transition = { ...NOTHING, from: null, readiness: 1 };
    expect(await printed(['transition', 'Data Scientist', '--have', 'Python'], { transition })).toMatch(
      /^Data Scientist: readiness 100\.0 %\n/,
    );
  });
});

test('JSON is the answer as it was given', async () => {
  const json = await printed([...ASK, '--format', 'json'], { transition: TRANSITION });
  expect(JSON.parse(json)).toEqual(TRANSITION);
});

describe('Mermaid', () => {
  const mermaid = (transition: object) => printed([...ASK, '--format', 'mermaid'], { transition });

  test('leads from the one role over what is had to what the other asks', async () => {
    expect(await mermaid(TRANSITION)).toBe(
      `
flowchart LR
  accTitle: From Back End Developer to Data Scientist
  n0["Back End Developer"]
  subgraph g1["Not asked: 1 of 2"]
    n1(["C#35;"])
  end
  subgraph g2["Shared: 2"]
    n2(["Python"])
    n3(["Git"])
  end
  subgraph g3["Missing: 2 of 3"]
    n4(["Statistics"])
    n5(["pandas"])
  end
  n6["Data Scientist"]
  n0 -->|HAS| n2
  n0 -->|HAS| n3
  n0 -->|HAS| n1
  n2 ---|"← ASKS"| n6
  n3 ---|"← ASKS"| n6
  n4 ---|"← ASKS"| n6
  n5 ---|"← ASKS"| n6`.trim(),
    );
  });

  test('without a role to come from leads from you', async () => {
    const transition = { ...NOTHING, from: null, counts: { shared: 1, missing: 0, surplus: 0 } };
    expect(await mermaid({ ...transition, shared: [item(python, 0, '')] })).toBe(
      `
flowchart LR
  accTitle: What Data Scientist asks of you
  n0(["You"])
  subgraph g2["Shared: 1"]
    n1(["Python"])
  end
  n2["Data Scientist"]
  n0 -->|HAS| n1
  n1 ---|"← ASKS"| n2`.trim(),
    );
  });
});

test('SVG is a drawing of the same, with readiness as a figure', async () => {
  const svg = await printed([...ASK, '--format', 'svg'], { transition: TRANSITION });
  const { nodes, links, texts } = readDrawing(svg);
  expect(nodes).toHaveLength(7);
  expect(links).toHaveLength(7);
  const words = texts.map(({ text }) => text.trim());
  for (const text of ['7.1%', 'Shared: 2', 'Missing: 2 of 3', 'Not asked: 1 of 2'])
    expect(words).toContain(text);
});
