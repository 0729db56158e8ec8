// One long file: every case reads the same flowcharts back.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mermaid } from '../../src/drawing/mermaid.ts';
import type {
  ConnectorsPicture,
  LinkMark,
  MatrixPicture,
  NodeMark,
  PathsPicture,
  Picture,
  TransitionPicture,
} from '../../src/drawing/types.ts';
import { tries } from '../support/property.ts';
import { connectorsPictures, neighbourhoodPictures } from './support/arbitraryLinked.ts';
import { matrixPictures, pathsPictures, transitionPictures } from './support/arbitraryPictures.ts';
import { readMermaid, type ReadFlowchart } from './support/readMermaid.ts';

const read = (picture: Picture): ReadFlowchart => readMermaid(mermaid(picture));

type Drawn = Exclude<Picture, MatrixPicture>;

const withOpened = (nodes: readonly NodeMark[]): readonly NodeMark[] =>
  nodes.flatMap((node) => [node, ...withOpened((node.opened ?? []).flatMap((list) => list.nodes))]);

function topNodes(picture: Drawn): readonly NodeMark[] {
  switch (picture.type) {
    case 'connectors':
      return [...picture.ends, ...picture.items];
    case 'paths':
      return picture.nodes;
    case 'neighbourhood':
      return [picture.centre, ...picture.groups.flatMap(({ nodes }) => nodes)];
    case 'transition':
      return [
        ...(picture.from ? [picture.from] : []),
        picture.to,
        ...[picture.shared, picture.missing, picture.surplus].flatMap(({ nodes }) => nodes),
      ];
  }
}

const nodesOf = (picture: Drawn): readonly NodeMark[] => withOpened(topNodes(picture));

const linksOf = (picture: Drawn): readonly LinkMark[] => [
  ...picture.links,
  ...nodesOf(picture).flatMap(({ opened }) => (opened ?? []).flatMap(({ links }) => links)),
];

/** Whether it says something else than that there is nothing. */
const isDrawn = (picture: Drawn): boolean => {
  if (picture.type === 'paths') return picture.paths.length > 0;
  return picture.type !== 'connectors' || picture.items.length > 0;
};

describe.each([
  ['connectors', connectorsPictures],
  ['paths', pathsPictures()],
  ['a neighbourhood', neighbourhoodPictures],
  ['a transition', transitionPictures],
] as const)('any picture of %s', (_, pictures: fc.Arbitrary<Drawn>) => {
  test('has every node and link once, with what was opened, each by its name', () => {
    fc.assert(
      fc.property(pictures.filter(isDrawn), (picture) => {
        const { nodes, links, title, comments } = read(picture);
        expect(title).toBe(picture.title);
        // Some pictures are too long for Mermaid; that is told of below.
        if (comments.length > 0) return;
        const given = nodesOf(picture).map(({ name, kind }) => `${name} ${String(kind === 'ROLE')}`);
        expect(nodes.map(({ name, isBox }) => `${name} ${String(isBox)}`).sort()).toEqual(given.sort());
        const names = new Map(nodesOf(picture).map(({ id, name }) => [id, name]));
        const named = new Map(nodes.map(({ key, name }) => [key, name]));
        const drawn = links.map(({ from, text, to, hasArrow }) => {
          const [start, end] = hasArrow ? [from, to] : [to, from];
          return `${named.get(start) ?? ''} ${text.replace(/^← /, '')} ${named.get(end) ?? ''}`;
        });
        const wanted = linksOf(picture).map(
          ({ from, relation, to }) => `${names.get(from) ?? ''} ${relation} ${names.get(to) ?? ''}`,
        );
        expect(drawn.sort()).toEqual(wanted.sort());
      }),
      tries(100),
    );
  });

  test('is no longer than Mermaid takes, and the same on every run', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const text = mermaid(picture);
        expect(text.length).toBeLessThan(50_000);
        expect(mermaid(structuredClone(picture))).toBe(text);
      }),
      tries(30),
    );
  });
});

describe('any matrix', () => {
  test('is its strongest pairs, at most 30, each once', () => {
    fc.assert(
      fc.property(matrixPictures(), (picture) => {
        const { nodes, links } = read(picture);
        const scores = new Map<string, number>();
        for (const { row, column, score } of picture.cells) {
          const key = [picture.rows[row]?.id, picture.columns[column]?.id].sort().join(' ');
          if (score > 0 && !scores.has(key)) scores.set(key, score);
        }
        const strongest = [...scores.values()].sort((a, b) => b - a).slice(0, 30);
        expect(links.map(({ text }) => text)).toEqual(strongest.map((score) => score.toFixed(2)));
        expect(links.every(({ hasArrow }) => !hasArrow)).toBe(true);
        const labels = [...picture.rows, ...picture.columns].map(({ label }) => label);
        for (const { name } of nodes) if (links.length > 0) expect(labels).toContain(name);
      }),
      tries(60),
    );
  });

  test('says how many pairs there are where it leaves some out', () => {
    const lines = Array.from({ length: 12 }, (_, index) => ({ id: `g${index}`, label: `Group ${index}` }));
    const cells = lines.flatMap((__, row) =>
      lines.flatMap((_, column) => (row === column ? [] : [{ row, column, score: 0.5, label: '' }])),
    );
    const picture: MatrixPicture = { ...described, type: 'matrix', rows: lines, columns: lines, cells };
    const { links, comments } = read(picture);
    expect(links).toHaveLength(30);
    expect(comments).toEqual(['The strongest 30 of 66 pairs.']);
  });
});

const described = { title: 'A title', subtitle: 'A subtitle', description: 'A description.' };

const role = (id: string, name = id): NodeMark => ({ id, name, kind: 'ROLE' });
const tool = (id: string, more: Partial<NodeMark> = {}): NodeMark => ({
  id,
  name: id,
  kind: 'TOOL',
  ...more,
});
const uses = (from: string, to: string): LinkMark => ({ from, to, relation: 'USES', strength: 0.5 });

function connectors(items: readonly NodeMark[]): ConnectorsPicture {
  const links = items.flatMap(({ id }) => [uses('a', id), uses('b', id)]);
  return {
    ...described,
    type: 'connectors',
    ends: [role('a', 'Back End Developer'), role('b', 'Full Stack Developer')],
    items,
    links,
  };
}

describe('connectors', () => {
  test('read as one would write them by hand', () => {
    const items = [
      tool('git', { name: 'Git', category: 'VERSION_CONTROL' }),
      tool('svn', { name: 'SVN', category: 'VERSION_CONTROL' }),
      tool('jira', { name: 'Jira', category: 'PROJECT_MANAGEMENT' }),
    ];
    expect(mermaid(connectors(items))).toBe(
      `
flowchart LR
  accTitle: A title
  n0["Back End Developer"]
  n1["Full Stack Developer"]
  subgraph g1["Version control"]
    n2(["Git"])
    n3(["SVN"])
  end
  n4(["Jira"])
  n0 -->|USES| n2
  n1 -->|USES| n2
  n0 -->|USES| n3
  n1 -->|USES| n3
  n0 -->|USES| n4
  n1 -->|USES| n4`.trim(),
    );
  });

  test('of one category stand in no frame', () => {
    const items = ['x', 'y', 'z'].map((id) => tool(id, { category: 'CLOUD' }));
    expect(read(connectors(items)).frames).toEqual([]);
  });

  test('hubs stand in a frame of their own, last', () => {
    const items = [tool('h', { hub: true }), tool('i', { hub: true }), tool('x'), tool('y')];
    const { frames, nodes } = read(connectors(items));
    expect(frames).toEqual(['Tools', 'Hubs: nearly every role']);
    expect(nodes.map(({ name }) => name).slice(-2)).toEqual(['h', 'i']);
  });

  test('of nothing are the sentence that says so', () => {
    expect(mermaid({ ...connectors([]), subtitle: 'Nothing connects "A" and B.' })).toBe(
      'flowchart LR\n  none["Nothing connects #34;A#34; and B."]',
    );
  });
});

test('a path that is none is the sentence that says why', () => {
  const picture: PathsPicture = {
    ...described,
    type: 'paths',
    subtitle: 'Nothing connects C# and D.',
    nodes: [tool('C#'), tool('D')],
    paths: [],
    links: [],
  };
  expect(mermaid(picture)).toBe('flowchart LR\n  none["Nothing connects C#35; and D."]');
});

test('paths lead from left to right, whichever way their links are stored', () => {
  const picture: PathsPicture = {
    ...described,
    type: 'paths',
    nodes: [role('a'), tool('x'), role('z')],
    paths: [
      ['a', 'z'],
      ['a', 'x', 'z'],
    ],
    links: [uses('a', 'x'), uses('z', 'x'), { from: 'z', to: 'a', relation: 'LEADS_TO', strength: 1 }],
  };
  expect(mermaid(picture)).toBe(
    `
flowchart LR
  accTitle: A title
  n0["a"]
  n1(["x"])
  n2["z"]
  n0 -->|USES| n1
  n1 ---|"← USES"| n2
  n0 ---|"← LEADS_TO"| n2`.trim(),
  );
});

test('a transition has a frame for what is not asked, shared and missing', () => {
  const picture: TransitionPicture = {
    ...described,
    type: 'transition',
    from: role('a'),
    to: role('b'),
    readiness: 0.5,
    shared: { heading: 'Shared: 1', nodes: [tool('s')] },
    missing: { heading: 'Missing: 1 of 2', nodes: [tool('m')] },
    surplus: { heading: 'Not asked: 0', nodes: [] },
    links: [uses('a', 's'), uses('b', 's'), uses('b', 'm')],
  };
  const { nodes, links } = read(picture);
  expect(nodes.map(({ key, name, frame }) => [key, name, frame])).toEqual([
    ['n0', 'a', undefined],
    ['n1', 's', 'Shared: 1'],
    ['n2', 'm', 'Missing: 1 of 2'],
    ['n3', 'b', undefined],
  ]);
  expect(links.map(({ from, text, to }) => [from, text, to])).toEqual([
    ['n0', 'USES', 'n1'],
    ['n1', '← USES', 'n3'],
    ['n2', '← USES', 'n3'],
  ]);
});

describe('what was opened', () => {
  test('stands in a frame beside the node, linked; who was there before stays where it was', () => {
    const opened = {
      label: 'Roles: 2 of 41',
      nodes: [role('c', 'Data Scientist'), role('a', 'Back End Developer')],
      links: [uses('c', 'git'), uses('a', 'git')],
    };
    const { nodes, links } = read(connectors([tool('git', { opened: [opened] })]));
    expect(nodes.map(({ name, frame }) => [name, frame])).toEqual([
      ['Back End Developer', undefined],
      ['Full Stack Developer', undefined],
      ['git', undefined],
      ['Data Scientist', 'Roles: 2 of 41'],
    ]);
    expect(links.map(({ from, to }) => `${from} ${to}`)).toEqual(['n0 n2', 'n1 n2', 'n3 n2']);
  });
});

describe('what Mermaid does not draw', () => {
  const many = (count: number, name = 'Tool'): ConnectorsPicture =>
    connectors(Array.from({ length: count }, (_, index) => tool(`t${index}`, { name: `${name} ${index}` })));

  test('is left out past 500 links, with the nodes that nothing leads to then, and a comment counts both', () => {
    const { nodes, links, comments } = read(many(300));
    expect(links).toHaveLength(500);
    expect(nodes).toHaveLength(252);
    expect(comments).toEqual(['100 more links and 50 more nodes are left out: Mermaid draws no more.']);
    expect(read(many(250)).comments).toEqual([]);
  });

  test('is left out where the text would be too long', () => {
    const text = mermaid(many(200, 'W'.repeat(320)));
    expect(text.length).toBeLessThan(50_000);
    expect(readMermaid(text).comments).toHaveLength(1);
  });
});

describe('a name', () => {
  test.each([
    ['C#', 'C#35;'],
    ['A "quoted" <b>name</b> & more', 'A #34;quoted#34; #60;b#62;name#60;/b#62; #38; more'],
    ['`code` and *stars*', '#96;code#96; and #42;stars#42;'],
    ['1. a list', '#49;. a list'],
    ['- a list', '#45; a list'],
    ['two\nlines\u2028more', 'two#10;lines#8232;more'],
    ['Node.js', 'Node.js'],
    ['3D Studio', '3D Studio'],
    ['機械学習 👩‍💻 מפתח', '機械学習 👩‍💻 מפתח'],
  ])('%j stays what it is', (name, written) => {
    const text = mermaid(connectors([tool('x', { name })]));
    expect(text).toContain(`n2(["${written}"])`);
    expect(readMermaid(text).nodes[2]?.name).toBe(name);
  });
});
