import { describe, expect, test } from '@jest/globals';
import { connectorsQuestion } from '../../../src/cli/questions/connectors.ts';
import { backEnd, dataScientist, fullStack, git, odd } from '../entities.ts';
import { readDrawing } from '../../drawing/support/readDrawing.ts';
import { askedBy, printed } from '../run.ts';

const link = (from: typeof git, relation: string, to: typeof git, weight: number | null) => ({
  from: { id: from.id, name: from.name },
  relation,
  to: { id: to.id, name: to.name },
  weight,
});

/** Two of three connectors, the second without a category and linked to the first and third given only. */
const CONNECTORS = {
  totalCount: 3,
  edges: [
    {
      node: {
        entity: { ...git, category: 'VERSION_CONTROL' },
        roleCount: 60,
        distinctiveness: 0.123456,
        links: [
          link(backEnd, 'USES', git, 0.9),
          link(fullStack, 'USES', git, 1),
          link(dataScientist, 'USES', git, null),
        ],
      },
    },
    {
      node: {
        entity: { ...odd, category: null },
        roleCount: 2,
        distinctiveness: 3.4,
        links: [link(backEnd, 'BUILDS', odd, 0.5), link(dataScientist, 'BUILDS', odd, 0.25)],
      },
    },
  ],
};
const NONE = { totalCount: 0, edges: [] };

const ASK = ['connectors', 'Back End Developer', 'Full Stack Developer', 'Data Scientist'];

describe('what is asked', () => {
  test('is what connects the entities', async () => {
    expect(await askedBy(['connectors', 'A', 'B b', 'C'], { connectors: NONE })).toEqual([
      {
        url: undefined,
        document: connectorsQuestion.document,
        variables: { between: ['A', 'B b', 'C'], orderBy: 'DISTINCTIVE' },
      },
    ]);
  });

  test('has every option', async () => {
    const options = '--kinds tool FRAMEWORK --relations uses --at-least 2 --order-by STRENGTH --first 7';
    const args = ['connectors', 'A', 'B', ...options.split(' '), '--url', 'http://localhost:4000'];
    expect(await askedBy(args, { connectors: NONE })).toMatchObject([
      {
        url: 'http://localhost:4000',
        variables: {
          between: ['A', 'B'],
          kinds: ['TOOL', 'FRAMEWORK'],
          relations: ['USES'],
          atLeast: 2,
          orderBy: 'STRENGTH',
          first: 7,
        },
      },
    ]);
  });
});

describe('the table', () => {
  test('has a column for each given entity, and says how many there are', async () => {
    expect(await printed(ASK, { connectors: CONNECTORS }, 140)).toBe(
      `
┌───────────────────────────────┬─────────────────┬───────┬─────────────┬────────────────────┬──────────────────────┬────────────────┐
│ Connector                     │ Category        │ Roles │ Distinctive │ Back End Developer │ Full Stack Developer │ Data Scientist │
├───────────────────────────────┼─────────────────┼───────┼─────────────┼────────────────────┼──────────────────────┼────────────────┤
│ Git                           │ VERSION_CONTROL │ 60    │ 0.12        │ 0.90               │ 1.00                 │    –           │
│ A "quoted" <b>name</b> & more │ PROJECT         │  2    │ 3.40        │ 0.50               │                      │ 0.25           │
└───────────────────────────────┴─────────────────┴───────┴─────────────┴────────────────────┴──────────────────────┴────────────────┘
2 of 3 (more with --first)`.trim(),
    );
  });

  test('has heads of two lines where the terminal is narrow', async () => {
    expect(await printed(ASK, { connectors: CONNECTORS }, 100)).toBe(
      `
┌─────────────┬─────────────────┬───────┬─────────────┬──────────────┬──────────────┬──────────────┐
│ Connector   │ Category        │ Roles │ Distinctive │ Back End     │ Full Stack   │ Data         │
│             │                 │       │             │ Developer    │ Developer    │ Scientist    │
├─────────────┼─────────────────┼───────┼─────────────┼──────────────┼──────────────┼──────────────┤
│ Git         │ VERSION_CONTROL │ 60    │ 0.12        │ 0.90         │ 1.00         │    –         │
│ A "quoted"  │ PROJECT         │  2    │ 3.40        │ 0.50         │              │ 0.25         │
│ <b>name</b> │                 │       │             │              │              │              │
│ & more      │                 │       │             │              │              │              │
└─────────────┴─────────────────┴───────┴─────────────┴──────────────┴──────────────┴──────────────┘
2 of 3 (more with --first)`.trim(),
    );
  });

  test('ends with their number where all are shown', async () => {
    expect(await printed(ASK, { connectors: { ...CONNECTORS, totalCount: 2 } })).toMatch(/┘\n2$/);
  });

  test('is a sentence where there are none', async () => {
    expect(await printed(ASK, { connectors: NONE })).toBe('Nothing connects them.');
  });
});

test('JSON is the answer as it was given', async () => {
  const json = await printed([...ASK, '--format', 'json'], { connectors: CONNECTORS });
  expect(JSON.parse(json)).toEqual(CONNECTORS);
});

describe('Mermaid', () => {
  const mermaid = (connectors: object) => printed([...ASK, '--format', 'mermaid'], { connectors });

  test('has each entity once, what connects rounded and hubs last, and names that break nothing', async () => {
    expect(await mermaid(CONNECTORS)).toBe(
      `
flowchart LR
  accTitle: What connects Back End Developer, Full Stack Developer and Data Scientist
  n0["Back End Developer"]
  n1["Full Stack Developer"]
  n2["Data Scientist"]
  n3(["A #34;quoted#34; #60;b#62;name#60;/b#62; #38; more"])
  n4(["Git"])
  n0 -->|USES| n4
  n1 -->|USES| n4
  n2 -->|USES| n4
  n0 -->|BUILDS| n3
  n2 -->|BUILDS| n3`.trim(),
    );
  });

  test('of none says so', async () => {
    expect(await mermaid(NONE)).toBe('flowchart LR\n  none["Nothing connects them."]');
  });
});

describe('SVG', () => {
  const svg = (connectors: object) => printed([...ASK, '--format', 'svg'], { connectors });

  test('is a drawing of the same, with its title, and leads nowhere', async () => {
    const { nodes, links, texts, root } = readDrawing(await svg(CONNECTORS));
    expect(nodes.map(({ id }) => id).sort()).toEqual(
      [backEnd, dataScientist, fullStack, git, odd].map(({ id }) => id).sort(),
    );
    expect(links.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(
      [
        `${backEnd.id} ${git.id}`,
        `${backEnd.id} ${odd.id}`,
        `${dataScientist.id} ${git.id}`,
        `${dataScientist.id} ${odd.id}`,
        `${fullStack.id} ${git.id}`,
      ].sort(),
    );
    expect(texts.map(({ text }) => text).join('')).toContain(
      'What connects Back End Developer, Full Stack Developer and Data Scientist',
    );
    expect(root.attributes.get('class')).toContain('rg-wide');
    expect(await svg(CONNECTORS)).not.toContain('href');
  });

  test('has a hub dashed: what more than 35 percent of all roles are linked to', async () => {
    const { nodes } = readDrawing(await svg(CONNECTORS));
    const isHub = ({ id }: typeof git): boolean =>
      (nodes.find((node) => node.id === id)?.element.attributes.get('class') ?? '').includes('rg-hub');
    expect([isHub(git), isHub(odd)]).toEqual([true, false]);
  });

  test('has no role as a hub, however many others it is linked to', async () => {
    const edges = CONNECTORS.edges.map(({ node }) => ({
      node: { ...node, entity: { ...node.entity, kind: 'ROLE' } },
    }));
    expect(await svg({ ...CONNECTORS, edges })).not.toContain('rg-item');
    expect(await svg({ ...CONNECTORS, edges })).not.toMatch(/class="rg-node[^"]*rg-hub/);
  });

  test('of none has the entities as they were typed, and says so', async () => {
    const { nodes, links, texts } = readDrawing(await svg(NONE));
    expect(nodes.map(({ id }) => id)).toEqual(ASK.slice(1));
    expect(links).toEqual([]);
    expect(texts.map(({ text }) => text)).toContain('Nothing connects them.');
  });
});
