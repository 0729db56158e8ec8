import { describe, expect, test } from '@jest/globals';
import { pathsQuestion } from '../../../src/cli/questions/paths.ts';
import { backEnd, cSharp, fullStack } from '../entities.ts';
import { readDrawing } from '../../drawing/support/readDrawing.ts';
import { askedBy, printed } from '../run.ts';

const link = (from: typeof cSharp, relation: string, to: typeof cSharp, weight: number | null) => ({
  from: { id: from.id, name: from.name },
  relation,
  to: { id: to.id, name: to.name },
  weight,
});

const PATHS = {
  truncated: false,
  paths: [
    {
      length: 1,
      hubPenalty: 0,
      nodes: [backEnd, fullStack],
      links: [link(backEnd, 'LEADS_TO', fullStack, 0.6)],
    },
    {
      length: 2,
      hubPenalty: 1.791759,
      nodes: [backEnd, cSharp, fullStack],
      links: [link(backEnd, 'USES', cSharp, 0.2), link(fullStack, 'USES', cSharp, null)],
    },
  ],
};
const NONE = {
  reason: 'DISCONNECTED',
  message: 'Nothing connects C# and "B", over any number of hops.',
  searchedHops: 4,
};

const ASK = ['paths', 'Back End Developer', 'Full Stack Developer'];

test('what is asked has every option', async () => {
  const options =
    '--max-hops 3 --first 2 --through X Y --avoid Z --kinds ROLE TOOL --relations USES REQUIRES';
  expect(await askedBy(['paths', 'A', 'B', ...options.split(' ')], { paths: PATHS })).toEqual([
    {
      url: undefined,
      document: pathsQuestion.document,
      variables: {
        from: 'A',
        to: 'B',
        maxHops: 3,
        first: 2,
        through: ['X', 'Y'],
        avoid: ['Z'],
        kinds: ['ROLE', 'TOOL'],
        relations: ['USES', 'REQUIRES'],
      },
    },
  ]);
});

describe('the table', () => {
  test('shows each link the way it leads', async () => {
    expect(await printed(ASK, { paths: PATHS })).toBe(
      `
┌──────┬─────────────┬──────────────────────────────────────────────────────────┐
│ Hops │ Hub penalty │ Path                                                     │
├──────┼─────────────┼──────────────────────────────────────────────────────────┤
│ 1    │ 0.00        │ Back End Developer —LEADS_TO→ Full Stack Developer       │
│ 2    │ 1.79        │ Back End Developer —USES→ C# ←USES— Full Stack Developer │
└──────┴─────────────┴──────────────────────────────────────────────────────────┘`.trim(),
    );
  });

  test('says where the search was ended', async () => {
    expect(await printed(ASK, { paths: { ...PATHS, truncated: true } })).toBe(
      `${await printed(ASK, { paths: PATHS })}\nThe work budget ended the search: there may be more.`,
    );
  });

  test('is why there are none, which is no error', async () => {
    expect(await printed(ASK, { paths: NONE })).toBe('Nothing connects C# and "B", over any number of hops.');
  });
});

test('JSON is the answer as it was given', async () => {
  expect(JSON.parse(await printed([...ASK, '--format', 'json'], { paths: PATHS }))).toEqual(PATHS);
  expect(JSON.parse(await printed([...ASK, '--format', 'json'], { paths: NONE }))).toEqual(NONE);
});

describe('Mermaid', () => {
  const mermaid = (paths: object) => printed([...ASK, '--format', 'mermaid'], { paths });

  test('has the inner entities rounded and each link once, from the start to the target', async () => {
    expect(await mermaid({ ...PATHS, paths: [...PATHS.paths, ...PATHS.paths] })).toBe(
      `
flowchart LR
  accTitle: Paths from Back End Developer to Full Stack Developer
  n0["Back End Developer"]
  n1["Full Stack Developer"]
  n2(["C#35;"])
  n0 -->|LEADS_TO| n1
  n0 -->|USES| n2
  n2 ---|"← USES"| n1`.trim(),
    );
  });

  test('of no path says why', async () => {
    expect(await mermaid(NONE)).toBe(
      'flowchart LR\n  none["Nothing connects C#35; and #34;B#34;, over any number of hops."]',
    );
  });
});

describe('SVG', () => {
  const svg = (paths: object) => printed([...ASK, '--format', 'svg'], { paths });

  test('is a drawing of the same, in layers', async () => {
    const { nodes, links } = readDrawing(await svg(PATHS));
    expect(nodes.map(({ id }) => id)).toEqual([backEnd.id, cSharp.id, fullStack.id]);
    const lefts = nodes.map(({ shape }) => shape.left);
    expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
    expect(links).toHaveLength(3);
  });

  test('says how many there are, and where there may be more', async () => {
    const words = async (paths: object) => readDrawing(await svg(paths)).texts.map(({ text }) => text);
    expect(await words(PATHS)).toContain('2 paths, the shortest first');
    expect(await words({ ...PATHS, truncated: true })).toContain(
      '2 paths, the shortest first; the work budget ended the search, so there may be more',
    );
    expect((await words({ ...PATHS, paths: [], truncated: true })).join('')).toMatch(
      /^Paths from .*The work budget ended/,
    );
  });

  test('of no path has both ends and says why', async () => {
    const { nodes, links, texts } = readDrawing(await svg(NONE));
    expect(nodes.map(({ id }) => id)).toEqual(['Back End Developer', 'Full Stack Developer']);
    expect(links).toEqual([]);
    expect(texts.map(({ text }) => text)).toContain(NONE.message);
  });
});
