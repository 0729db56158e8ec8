import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { exitCodeOf } from '../../../src/cli/exitCode.ts';
import { extractQuestion } from '../../../src/cli/questions/extract.ts';
import { removeTemporaryFolders, temporaryFolder } from '../../support/temporaryFolder.ts';
import { backEnd, cSharp, dataScientist, python, statistics } from '../entities.ts';
import { readDrawing } from '../../drawing/support/readDrawing.ts';
import { askedBy, printed, run } from '../run.ts';

const TEXT = 'Python, C# and “data\nscience”; Python again. 機械学習\n';

const mention = ({ id }: typeof python, start: number, surface: string, confidence: number) => ({
  entity: { id },
  start,
  end: start + surface.length,
  surface,
  confidence,
});

const near = (
  role: typeof backEnd,
  score: number,
  readiness: number,
  shared: (typeof python)[],
  count: number,
) => ({
  role,
  score,
  readiness,
  transition: { counts: { shared: count }, shared: shared.map((entity) => ({ entity })) },
});

const EXTRACTION = {
  mentionCount: 4,
  mentions: [
    mention(python, 0, 'Python', 0.75),
    mention(cSharp, 8, 'C#', 1),
    mention(statistics, 16, 'data\nscience', 0.5),
    mention(python, 31, 'Python', 0.9),
  ],
  entities: [python, cSharp, statistics],
  closestRoles: [
    near(backEnd, 0.4123, 0.071, [python, cSharp], 3),
    near(dataScientist, 0.1, 0.05, [python], 1),
  ],
};
const NONE = { mentionCount: 0, mentions: [], entities: [], closestRoles: [] };

let folder: string;
let file: string;
beforeAll(() => {
  folder = temporaryFolder();
  file = path.join(folder, 'my cv.txt');
  writeFileSync(file, TEXT);
});
afterAll(removeTemporaryFolders);

describe('a text as a target', () => {
  const items = (...entities: (typeof python)[]) => entities.map((entity) => ({ entity }));
  const COVERED = {
    ...EXTRACTION,
    coverage: {
      coverage: 0.3015,
      counts: { shared: 1, missing: 2, surplus: 0 },
      shared: items(python),
      missing: items(statistics),
      surplus: [],
    },
  };

  test('asks what of it one has', async () => {
    const asked = await askedBy(['extract', file, '--have', 'Python', 'Git', '--roles', '2'], {
      extract: NONE,
    });
    expect(asked[0]?.variables).toEqual({ text: TEXT, have: ['Python', 'Git'], covered: true, roles: 2 });
  });

  test('says how much that is, and names the rest', async () => {
    const text = await printed(['extract', file, '--have', 'Python'], { extract: COVERED });
    expect(text.split('\n').slice(-4)).toEqual([
      'Of what the text asks, you have 30.1 %.',
      'Had, 1: Python',
      'Missing, 2: Statistics, …',
      'Not asked: nothing',
    ]);
  });
});

describe('what is asked', () => {
  test('is the text of the file', async () => {
    expect(await askedBy(['extract', file], { extract: NONE })).toEqual([
      { url: undefined, document: extractQuestion.document, variables: { text: TEXT } },
    ]);
  });

  test('has every option', async () => {
    const options = ['--toward', 'Data Scientist', '--kinds', 'tool', 'SKILL', '--first', '3'];
    expect(await askedBy(['extract', file, ...options], { extract: NONE })).toMatchObject([
      {
        variables: {
          text: TEXT,
          to: 'Data Scientist',
          toward: true,
          kinds: ['TOOL', 'SKILL'],
          first: 3,
        },
      },
    ]);
  });
});

describe('a file that is none', () => {
  test('ends the command with 1 and says so, before anything is asked', async () => {
    const missing = path.join(folder, 'nosuch.txt');
    const { commands, error } = await run(['extract', missing], { data: { extract: NONE } });
    expect(error).toMatchObject({
      message: `The file "${missing}" cannot be read: there is none of that name.`,
    });
    expect(exitCodeOf(error)).toBe(1);
    expect([commands.asked, commands.printed]).toEqual([[], '']);
  });
});

describe('the table', () => {
  test('has each entity with its first place, and the roles that are nearest', async () => {
    expect(await printed(['extract', file], { extract: EXTRACTION })).toBe(
      `
┌────────────┬───────┬───────┬──────────────┬────┬────────────┐
│ Named      │ Kind  │ Times │ First as     │ At │ Confidence │
├────────────┼───────┼───────┼──────────────┼────┼────────────┤
│ Python     │ TOOL  │ 2     │ Python       │  0 │ 0.90       │
│ C#         │ TOOL  │ 1     │ C#           │  8 │ 1.00       │
│ Statistics │ SKILL │ 1     │ data science │ 16 │ 0.50       │
└────────────┴───────┴───────┴──────────────┴────┴────────────┘
3 entities, 4 mentions
┌────────────────────┬───────┬───────────┬───────────────┐
│ Closest role       │ Score │ Readiness │ By            │
├────────────────────┼───────┼───────────┼───────────────┤
│ Back End Developer │ 0.41  │ 7.1 %     │ Python, C#, … │
│ Data Scientist     │ 0.10  │ 5.0 %     │ Python        │
└────────────────────┴───────┴───────────┴───────────────┘`.trim(),
    );
  });

  test('counts one as one, and leaves out roles where none is near', async () => {
    const [first] = EXTRACTION.mentions;
    const one = { mentionCount: 1, mentions: [first], entities: [python], closestRoles: [] };
    expect(await printed(['extract', file], { extract: one })).toMatch(/┘\n1 entity, 1 mention$/);
  });

  test('shows an entity whose mentions are past those that were given', async () => {
    const extract = { ...NONE, mentionCount: 10_001, entities: [python] };
    expect(await printed(['extract', file], { extract })).toBe(
      `
┌────────┬──────┬───────┬──────────┬────┬────────────┐
│ Named  │ Kind │ Times │ First as │ At │ Confidence │
├────────┼──────┼───────┼──────────┼────┼────────────┤
│ Python │ TOOL │ –     │          │ –  │ –          │
└────────┴──────┴───────┴──────────┴────┴────────────┘
1 entity, 10001 mentions`.trim(),
    );
  });

  test('ends with the transition where one was asked for', async () => {
    const transition = {
      from: null,
      to: dataScientist,
      readiness: 0.5,
      counts: { shared: 1, missing: 0, surplus: 0 },
      shared: [{ entity: python, gain: 0, why: 'Hot.' }],
      missing: [],
      surplus: [],
    };
    const args = ['extract', file, '--toward', 'Data Scientist'];
    expect(await printed(args, { extract: { ...EXTRACTION, transition } })).toMatch(
      /┘\nData Scientist: readiness 50\.0 %\nNothing is missing\.\nShared, 1: Python\nNot asked: nothing$/,
    );
  });

  test('is a sentence where the text names nothing', async () => {
    expect(await printed(['extract', file], { extract: NONE })).toBe(
      'The text names no entity of the graph.',
    );
  });
});

test('JSON is the answer as it was given', async () => {
  const json = await printed(['extract', file, '--format', 'json'], { extract: EXTRACTION });
  expect(JSON.parse(json)).toEqual(EXTRACTION);
});

describe('Mermaid', () => {
  const mermaid = (extract: object) => printed(['extract', file, '--format', 'mermaid'], { extract });

  test('leads from the nearest roles to what the text has of them', async () => {
    expect(await mermaid(EXTRACTION)).toBe(
      `
flowchart LR
  accTitle: The roles nearest to a text
  n0["Back End Developer"]
  n1["Data Scientist"]
  n2(["Python"])
  n3(["C#35;"])
  n0 -->|ASKS| n2
  n0 -->|ASKS| n3
  n1 -->|ASKS| n2`.trim(),
    );
  });

  test('without a near role says so', async () => {
    expect(await mermaid(NONE)).toBe('flowchart LR\n  none["No role is near what the text names."]');
  });
});

describe('SVG', () => {
  const svg = (extract: object) => printed(['extract', file, '--format', 'svg'], { extract });

  test('is a drawing of the same', async () => {
    const { nodes, links } = readDrawing(await svg(EXTRACTION));
    expect(nodes).toHaveLength(4);
    expect(links).toHaveLength(3);
  });

  test.each([0, 1])('of %i near roles is a drawing too', async (count) => {
    const { nodes, texts } = readDrawing(
      await svg({ ...EXTRACTION, closestRoles: EXTRACTION.closestRoles.slice(0, count) }),
    );
    expect(nodes).toHaveLength(count * 3);
    const none = texts.some(({ text }) => text === 'No role is near what the text names.');
    expect(none).toBe(count === 0);
  });
});
