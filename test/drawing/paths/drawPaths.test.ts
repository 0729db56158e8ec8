// One long file: every case draws the same few pictures.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawPaths } from '../../../src/drawing/paths/drawPaths.ts';
import type { DrawOptions, LinkMark, NodeMark, PathsPicture, Width } from '../../../src/drawing/types.ts';
import { tries } from '../../support/property.ts';
import { pathsPictures } from '../support/arbitraryPictures.ts';
import { letters } from '../support/letters.ts';
import { nothingOver } from '../support/nothingOver.ts';
import { readDrawing, type Drawing, type DrawnNode } from '../support/readDrawing.ts';
import { everyElement, hasClass } from '../support/readXml.ts';

const options = (width: Width, links = true): DrawOptions => ({ width, theme: 'auto', links });

const read = (picture: PathsPicture, width: Width): Drawing =>
  readDrawing(drawPaths(picture, options(width)));

const textOf = ({ lines }: DrawnNode): string => letters(lines.map(({ text }) => text).join(''));

const byId = ({ nodes }: PathsPicture): ReadonlyMap<string, NodeMark> =>
  new Map(nodes.map((node) => [node.id, node]));

/** What a picture holds at each hop; the target once. */
function placesOf({ paths }: PathsPicture): ReadonlySet<string> {
  const places = paths.flatMap((path) =>
    path.map((id, hop) => `${hop === path.length - 1 ? 'last' : hop} ${id}`),
  );
  return new Set(places);
}

const linkKey = ({ from, relation, to }: Pick<LinkMark, 'from' | 'relation' | 'to'>): string =>
  `${from} ${relation} ${to}`;

/** Not what was opened. */
const ofPaths = (picture: PathsPicture, { nodes }: Drawing): readonly DrawnNode[] =>
  nodes.filter(({ id, element }) => byId(picture).has(id) && !hasClass(element, 'rg-leaf'));

describe.each(['wide', 'narrow'] as const)('any paths, %s', (width) => {
  test('every label is inside its shape, nothing is over anything else, and no link passes behind another node', () => {
    nothingOver(pathsPictures(), (picture) => read(picture, width), 80);
  });

  test('every name is whole, and every link of the paths is there', () => {
    fc.assert(
      fc.property(pathsPictures(), (picture) => {
        const drawing = read(picture, width);
        for (const node of ofPaths(picture, drawing)) {
          expect(textOf(node)).toContain(letters(byId(picture).get(node.id)?.name ?? ''));
        }
        const drawn = new Set(
          drawing.links.map(({ from, to, element }) =>
            linkKey({ from, to, relation: element.attributes.get('data-relation') ?? '' }),
          ),
        );
        for (const link of picture.links) expect(drawn).toContain(linkKey(link));
      }),
      tries(40),
    );
  });

  test('is the same text every time, and without links lacks the addresses alone', () => {
    fc.assert(
      fc.property(pathsPictures(), (picture) => {
        const linked = drawPaths(picture, options(width));
        expect(drawPaths(structuredClone(picture), options(width))).toBe(linked);
        expect(linked.replaceAll(/ href="[^"]*"/g, '')).toBe(drawPaths(picture, options(width, false)));
      }),
      tries(20),
    );
  });
});

describe('wide', () => {
  test('a node is drawn once for each hop it stands at, the target once, in columns from left to right', () => {
    fc.assert(
      fc.property(
        pathsPictures().filter(({ paths }) => paths.length > 0),
        (picture) => {
          const nodes = ofPaths(picture, read(picture, 'wide'));
          expect(nodes).toHaveLength(placesOf(picture).size);
          const [start, target] = [picture.paths[0]?.[0], picture.paths[0]?.at(-1)];
          const inner = nodes.filter(({ id }) => id !== start && id !== target);
          const left = nodes.find(({ id }) => id === start)?.shape.right ?? 0;
          const right = nodes.find(({ id }) => id === target)?.shape.left ?? 0;
          for (const { shape } of inner) {
            expect(shape.left).toBeGreaterThan(left);
            expect(shape.right).toBeLessThan(right);
          }
        },
      ),
      tries(40),
    );
  });

  test('hubs stand below all else in their column, dashed', () => {
    fc.assert(
      fc.property(
        pathsPictures().filter(({ paths }) => paths.length > 0),
        (picture) => {
          const columns = new Map<number, DrawnNode[]>();
          for (const node of ofPaths(picture, read(picture, 'wide'))) {
            const middle = Math.round(node.shape.left + node.shape.right);
            columns.set(middle, [...(columns.get(middle) ?? []), node]);
          }
          for (const nodes of columns.values()) {
            const down = nodes.toSorted((a, b) => a.shape.top - b.shape.top);
            const isHub = down.map(({ element }) => hasClass(element, 'rg-hub'));
            expect(isHub).toEqual(isHub.toSorted((a, b) => Number(a) - Number(b)));
          }
        },
      ),
      tries(60),
    );
    const plain = somePaths();
    const { nodes, links } = read(
      { ...plain, nodes: plain.nodes.map((node) => ({ ...node, hub: node.id === 'b' })) },
      'wide',
    );
    const [git, slack] = ['b', 'c'].map((id) => nodes.find((node) => node.id === id));
    expect(git?.shape.top).toBeGreaterThan(slack?.shape.bottom ?? Infinity);
    const shape = git && everyElement(git.element).find((part) => hasClass(part, 'rg-shape'));
    expect(shape?.attributes.get('stroke-dasharray')).toBeDefined();
    const classes = links
      .filter(({ to }) => to === 'b')
      .map(({ element }) => element.attributes.get('class'));
    expect(classes).toEqual(['rg-link rg-c6 rg-hub', 'rg-link rg-c6 rg-hub']);
  });

  test('what stands at a second hop says so, in its shape and aloud, and is the same node to the pointer', () => {
    const plain = somePaths();
    const { nodes } = read({ ...plain, paths: [...plain.paths, ['a', 'c', 'b', 'z']] }, 'wide');
    const git = nodes.filter(({ id }) => id === 'b');
    expect(git.map(({ lines }) => lines.map(({ text }) => text.trim()))).toEqual([['Git'], ['Git', 'again']]);
    expect(git.map(({ element }) => element.attributes.get('aria-label'))).toEqual([
      'Git, tool, Version control',
      'Git, again, tool, Version control',
    ]);
  });

  test('every link begins and ends at the edges of its nodes', () => {
    fc.assert(
      fc.property(pathsPictures(), (picture) => {
        const drawing = read(picture, 'wide');
        for (const { from, to, points, element } of drawing.links) {
          // What was opened hangs on a trunk.
          if (
            !picture.links.some(
              (link) =>
                linkKey(link) ===
                linkKey({ from, to, relation: element.attributes.get('data-relation') ?? '' }),
            )
          )
            continue;
          const touched = [points[0], points.at(-1)].flatMap((point) =>
            drawing.nodes.filter(
              ({ shape }) =>
                point &&
                (Math.abs(point.x - shape.right) < 0.2 || Math.abs(point.x - shape.left) < 0.2) &&
                Math.abs(point.y - (shape.top + shape.bottom) / 2) < 0.2,
            ),
          );
          expect(touched.map(({ id }) => id).sort()).toEqual([from, to].sort());
        }
      }),
      tries(40),
    );
  });

  test('what was opened from a node pushes the nodes beneath it down', () => {
    const plain = somePaths();
    const opened = {
      label: 'Roles: 2 of 41',
      nodes: [role('o1', 'Opened One'), role('o2', 'Opened Two')],
      links: [
        { from: 'o1', to: 'b', relation: 'USES', strength: 0.2 },
        { from: 'o2', to: 'b', relation: 'USES', strength: 0.2 },
      ],
    };
    const picture = {
      ...plain,
      nodes: plain.nodes.map((node) => (node.id === 'b' ? { ...node, opened: [opened] } : node)),
    };
    const [before, after] = [plain, picture].map((one) => {
      const { nodes } = read(one, 'wide');
      const top = (id: string): number => nodes.find((node) => node.id === id)?.shape.top ?? 0;
      return top('c') - top('b');
    });
    expect(after).toBeGreaterThan((before ?? 0) + 60);
  });

  test('the legend has the categories that occur, and no others', () => {
    const { height, texts } = read(somePaths(), 'wide');
    const legend = texts.filter(({ top }) => top > height - 50).map(({ text }) => text.trim());
    expect(legend).toEqual(['Version control', 'Messaging', 'role', 'tool']);
  });

  test('the relations stand above each gap, with an arrow the way they are stored', () => {
    const { texts } = read(somePaths(), 'wide');
    const words = texts.map(({ text }) => text.trim());
    expect(words).toContain('uses →');
    expect(words).toContain('← uses');
  });

  test('roles and links between them are of no category', () => {
    const { nodes, links } = read(somePaths(), 'wide');
    const classOf = (id: string): string =>
      nodes.find((node) => node.id === id)?.element.attributes.get('class') ?? '';
    expect(classOf('a')).toContain('rg-role');
    expect(classOf('b')).toContain('rg-item rg-c');
    const leads = links.find(({ from, to }) => from === 'a' && to === 'z');
    expect(leads?.element.attributes.get('class')).toBe('rg-link rg-c6');
  });

  test('of two categories each has a colour, on its nodes and on their links', () => {
    const { nodes, links } = read(somePaths(), 'wide');
    const colourOf = (value: string | undefined): string | undefined => /rg-c\d/.exec(value ?? '')?.[0];
    const colours = ['b', 'c'].map((id) => {
      const node = nodes.find((one) => one.id === id);
      const own = links.filter(({ from, to }) => from === id || to === id);
      const all = [node?.element, ...own.map(({ element }) => element)].map((element) =>
        colourOf(element?.attributes.get('class')),
      );
      expect(new Set(all).size).toBe(1);
      return all[0];
    });
    expect(new Set(colours).size).toBe(2);
  });

  test('where no path is, both ends stand alone and the subtitle says why', () => {
    const { nodes, links, texts } = read(
      {
        ...somePaths(),
        paths: [],
        links: [],
        nodes: [role('a', 'One'), role('z', 'Other')],
        subtitle: 'Nothing connects them.',
      },
      'wide',
    );
    expect(nodes.map(({ id }) => id)).toEqual(['a', 'z']);
    expect(links).toEqual([]);
    expect(texts.map(({ text }) => text.trim())).toContain('Nothing connects them.');
  });
});

describe('narrow', () => {
  test('is each path as a chain, from its first node down to its last, with the relations between', () => {
    const picture = somePaths();
    const { nodes, texts } = read(picture, 'narrow');
    expect(nodes.map(({ id }) => id)).toEqual(picture.paths.flat());
    const tops = nodes.map(({ shape }) => shape.top);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    const words = texts.map(({ text }) => text.trim());
    expect(words.filter((text) => /^Path \d/.test(text))).toEqual([
      'Path 1 of 3: 1 hop',
      'Path 2 of 3: 2 hops',
      'Path 3 of 3: 2 hops',
    ]);
    expect(words.filter((text) => /[↓↑]/.test(text))).toEqual([
      'leads to ↓',
      'uses ↓',
      '↑ uses',
      'uses ↓',
      '↑ uses',
    ]);
  });
});

const role = (id: string, name: string): NodeMark => ({ id, name, kind: 'ROLE' });

function somePaths(): PathsPicture {
  const uses = (from: string, to: string): LinkMark => ({ from, to, relation: 'USES', strength: 0.5 });
  return {
    type: 'paths',
    title: 'Paths from Front End Developer to Data Scientist',
    subtitle: '3 paths',
    description: '3 paths.',
    nodes: [
      role('a', 'Front End Developer'),
      { id: 'b', name: 'Git', kind: 'TOOL', category: 'VERSION_CONTROL' },
      { id: 'c', name: 'Slack', kind: 'TOOL', category: 'MESSAGING' },
      role('z', 'Data Scientist'),
    ],
    paths: [
      ['a', 'z'],
      ['a', 'b', 'z'],
      ['a', 'c', 'z'],
    ],
    links: [
      { from: 'a', to: 'z', relation: 'LEADS_TO', strength: 0.5 },
      uses('a', 'b'),
      uses('z', 'b'),
      uses('a', 'c'),
      uses('z', 'c'),
    ],
  };
}
