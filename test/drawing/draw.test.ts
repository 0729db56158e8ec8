import { describe, expect, test } from '@jest/globals';
import { draw } from '../../src/drawing/draw.ts';
import type { NodeMark, Picture, Width } from '../../src/drawing/types.ts';
import { readDrawing, type Drawing, type DrawnNode } from './support/readDrawing.ts';
import { everyElement, hasClass, textOf } from './support/readXml.ts';
import { around, connecting, role, tool, uses } from './support/samplePictures.ts';

const read = (picture: Picture, width: Width): Drawing =>
  readDrawing(draw(picture, { width, theme: 'auto', links: true }));

const nodeOf = (drawing: Drawing, id: string): DrawnNode => {
  const node = drawing.nodes.find((one) => one.id === id);
  if (!node) throw new Error(`${id} is not drawn`);
  return node;
};

const written = ({ texts }: Drawing): string =>
  texts
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ');

const WEB = role('Web Developer', { note: '310 tools' });
const DATA = role('Data Scientist');
const GIT = tool('Git', 'VERSION_CONTROL');
const EXCEL = tool('Excel', 'Office', { hub: true });
const SPARK = tool('Apache Spark', 'DATA', { hot: true });

const WIDTHS = ['wide', 'narrow'] as const;

describe.each(WIDTHS)('every %s drawing', (width) => {
  const drawing = read(connecting([WEB, DATA], [GIT]), width);

  test('is named and described for those who do not see it', () => {
    const named = (attribute: string): string => {
      const id = drawing.root.attributes.get(attribute);
      const element = everyElement(drawing.root).find(({ attributes }) => attributes.get('id') === id);
      return element ? textOf(element) : '';
    };
    expect(named('aria-labelledby')).toBe('What connects Web Developer and Data Scientist');
    expect(named('aria-describedby')).toBe('They share Git.');
  });

  test('says its title and subtitle, and is as big as it says', () => {
    expect(written(drawing)).toContain('What connects Web Developer and Data Scientist');
    expect(written(drawing)).toContain('1 shared tools');
    expect(drawing.root.attributes.get('viewBox')).toBe(`0 0 ${drawing.width} ${drawing.height}`);
    expect(drawing.width).toBe(width === 'wide' ? 780 : 360);
  });

  test('names each node with all that its looks say', () => {
    const known = tool('Docker', 'DATA_PROCESSING', { hot: true, hub: true, known: true, pinned: true });
    const { element } = nodeOf(read(connecting([WEB, DATA], [known]), width), known.id);
    expect(element.attributes.get('aria-label')).toBe(
      'Docker, tool, Data processing, asked for in many job postings, a hub that nearly every role uses, known, pinned',
    );
    expect(element.attributes.get('class')).toBe('rg-node rg-item rg-c6 rg-hub rg-hot rg-known rg-pinned');
    expect(element.attributes.get('data-kind')).toBe('TOOL');
    expect(element.attributes.get('data-name')).toBe('Docker');
    expect(element.attributes.get('href')).toBe('/connectors?pin=tool:docker');
  });

  test('has a star for hot, a check mark for known, a dot for neither and a ring for pinned', () => {
    const marks = [
      GIT,
      SPARK,
      tool('Known', null, { known: true }),
      tool('Both', null, { known: true, hot: true }),
    ];
    const pinned = tool('Pinned', null, { pinned: true });
    const shown = read(connecting([WEB, DATA], [...marks, pinned]), width);
    const looks = (id: string): readonly string[] =>
      everyElement(nodeOf(shown, id).element).flatMap((part) => {
        if (hasClass(part, 'rg-icon')) return part.name === 'circle' ? 'dot' : 'star';
        if (hasClass(part, 'rg-check')) return 'check';
        return hasClass(part, 'rg-ring') ? 'ring' : [];
      });
    expect(marks.map(({ id }) => looks(id))).toEqual([['dot'], ['star'], ['check'], ['star', 'check']]);
    expect(looks(pinned.id)).toEqual(['ring', 'dot']);
    expect(looks(WEB.id)).toEqual([]);
  });

  test('has no star on a role: it is the role that asks, and is not asked for', () => {
    const hot = role('Bioinformatics Engineer', { hot: true });
    const shown = read(connecting([GIT, EXCEL], [hot]), width);
    const { element } = nodeOf(shown, hot.id);
    expect(everyElement(element).filter((part) => hasClass(part, 'rg-icon'))).toEqual([]);
    expect(element.attributes.get('aria-label')).toBe('Bioinformatics Engineer, role');
    expect(element.attributes.get('class')).not.toContain('rg-hot');
    expect(written(shown)).not.toContain('in many job postings');
    expect(written(read(connecting([WEB, DATA], [SPARK]), width))).toContain('in many job postings');
  });

  test('breaks no word of what is asked about', () => {
    const name = 'Telecommunications Representatives, Manufacturing';
    const [one, other] = [role(name), role(`${name} Administrators`)];
    const shown = read(connecting([one, other], [GIT]), width);
    for (const { id, name: whole } of [one, other]) {
      const { lines } = nodeOf(shown, id);
      expect(lines.map(({ text }) => text.trim()).join(' ')).toBe(whole);
    }
  });

  test('has a legend of what occurs in it and nothing else', () => {
    const legend = (items: readonly NodeMark[]): readonly string[] => {
      const { root } = read(connecting([WEB, DATA], items), width);
      return everyElement(root)
        .filter((one) => hasClass(one, 'rg-legend'))
        .map((one) => textOf(one));
    };
    expect(legend([GIT])).toEqual(['role', 'tool']);
    const framework = { ...tool('React', 'Web', { known: true, pinned: true }), kind: 'FRAMEWORK' as const };
    const project = { ...tool('Shop', null), kind: 'PROJECT' as const };
    expect(legend([SPARK, framework, project, EXCEL])).toEqual([
      'role',
      'tool, framework',
      'project',
      'in many job postings',
      'what you know',
      'pinned',
      'dashed: hub, nearly every role uses it',
    ]);
  });

  test('draws stronger links wider, and says so', () => {
    const picture = {
      ...connecting([WEB, DATA], [GIT]),
      links: [uses(WEB, GIT, 0.1), uses(DATA, GIT, 0.9)],
    };
    const shown = read(picture, width);
    const widths = [WEB, DATA].map(({ id }) =>
      Number(shown.links.find(({ from }) => from === id)?.element.attributes.get('stroke-width')),
    );
    expect(widths[1]).toBeGreaterThan(widths[0] ?? Infinity);
    expect(written(shown)).toContain('wider: rarer, or more in demand');
  });

  test('puts hubs last and dashes them, under a heading of their own', () => {
    const shown = read(connecting([WEB, DATA], [EXCEL, GIT, SPARK]), width);
    const tops = [GIT, SPARK, EXCEL].map(({ id }) => nodeOf(shown, id).shape.top);
    expect(tops).toEqual([...tops].sort((one, other) => one - other));
    const heading = shown.texts.find(({ text }) => text === 'Hubs: nearly every role');
    expect(heading?.bottom).toBeLessThan(nodeOf(shown, EXCEL.id).shape.top);
    const dashed = shown.links.filter(({ element }) => element.attributes.has('stroke-dasharray'));
    expect(dashed.map(({ to }) => to)).toEqual([EXCEL.id, EXCEL.id]);
  });

  test('shows what was opened beneath its node, before the next one', () => {
    const roles = [role('Nurse'), role('Teacher')];
    const opened = { label: 'Roles: 2 of 41', nodes: roles, links: roles.map((one) => uses(one, GIT)) };
    const shown = read(
      connecting(
        [WEB, DATA],
        [
          { ...GIT, opened: [opened] },
          { ...SPARK, category: 'VERSION_CONTROL' },
        ],
      ),
      width,
    );
    const label = shown.texts.find(({ text }) => text === 'Roles: 2 of 41');
    const tops = [
      nodeOf(shown, GIT.id).shape.bottom,
      label?.top ?? 0,
      ...roles.map(({ id }) => nodeOf(shown, id).shape.top),
      nodeOf(shown, SPARK.id).shape.top,
    ];
    expect(tops).toEqual([...tops].sort((one, other) => one - other));
    expect(
      shown.links.filter(({ to, from }) => to === GIT.id && roles.some(({ id }) => id === from)),
    ).toHaveLength(2);
  });

  test('of 25 items is under 60 KB', () => {
    const names = Array.from({ length: 25 }, (_, index) => `JavaScript Object Notation JSON ${index}`);
    const items = names.map((name, index) =>
      tool(name, `Data base management system software ${index % 8}`, { hot: true, hub: index > 22 }),
    );
    const picture = connecting([WEB, DATA], items);
    const options = { width, theme: 'auto', links: true } as const;
    const svg = draw(picture, options);
    const begun = performance.now();
    for (let time = 0; time < 20; time += 1) draw(picture, options);
    const each = (performance.now() - begun) / 20;
    console.log(`25 items, ${width}: ${svg.length} bytes, ${each.toFixed(1)} ms`);
    expect(Buffer.byteLength(svg)).toBeLessThan(60_000);
  });
});

describe('what connects some ends', () => {
  const ends = ['Ann', 'Bob', 'Cid', 'Dan', 'Eve'].map((name) => role(name));

  test.each([
    [2, ['Ann'], ['Bob']],
    [3, ['Ann', 'Bob'], ['Cid']],
    [5, ['Ann', 'Bob', 'Cid'], ['Dan', 'Eve']],
  ])('%i of them stand to the left and right of what they share', (count, left, right) => {
    const shown = read(connecting(ends.slice(0, count), [GIT, SPARK]), 'wide');
    const items = [GIT, SPARK].map(({ id }) => nodeOf(shown, id).shape);
    const edges = {
      left: Math.min(...items.map((one) => one.left)),
      right: Math.max(...items.map((one) => one.right)),
    };
    const named = (isThere: (node: DrawnNode) => boolean): readonly string[] =>
      shown.nodes.filter(isThere).map(({ element }) => element.attributes.get('data-name') ?? '');
    expect(named(({ shape }) => shape.right < edges.left)).toEqual(left);
    expect(named(({ shape }) => shape.left > edges.right)).toEqual(right);
  });

  test('narrow, they stand above what they share', () => {
    const shown = read(connecting(ends, [GIT, SPARK]), 'narrow');
    const lowest = Math.max(...ends.map(({ id }) => nodeOf(shown, id).shape.bottom));
    for (const { id } of [GIT, SPARK]) expect(nodeOf(shown, id).shape.top).toBeGreaterThan(lowest);
  });

  test('all lines of an end leave from one point', () => {
    const shown = read(connecting(ends, [GIT, SPARK, EXCEL]), 'wide');
    for (const { id } of ends) {
      const starts = shown.links
        .filter(({ from }) => from === id)
        .map(({ element }) => /^M[-\d. ]+/.exec(element.attributes.get('d') ?? '')?.[0]);
      expect(starts).toHaveLength(3);
      expect(new Set(starts).size).toBe(1);
    }
  });

  test('a role among the items is a filled box, a tool a pill', () => {
    const shown = read(connecting([GIT, SPARK], [WEB, tool('Docker', null)]), 'wide');
    const shapeOf = (id: string) =>
      everyElement(nodeOf(shown, id).element).find((one) => hasClass(one, 'rg-shape'))?.attributes;
    expect(shapeOf(WEB.id)?.get('fill')).toBe('#1e4a85');
    expect(Number(shapeOf(WEB.id)?.get('rx'))).toBeLessThan(8);
    expect(Number(shapeOf('tool:docker')?.get('rx'))).toBeGreaterThan(12);
  });

  test('where nothing connects them, they stand alone', () => {
    for (const width of WIDTHS) {
      const shown = read(connecting([WEB, DATA], []), width);
      expect(shown.nodes).toHaveLength(2);
      expect(shown.links).toEqual([]);
    }
  });
});

describe('a neighbourhood', () => {
  const few = { heading: 'Tools: 2 of 57', nodes: [GIT, SPARK] };
  const many = ['Skills', 'Roles', 'Projects'].map((heading) => ({
    heading: `${heading}: 6 of 9`,
    nodes: Array.from({ length: 6 }, (_, index) => tool(`${heading} ${index}`, null)),
  }));

  test('of few stands to the right of its centre', () => {
    const shown = read(around(WEB, [few]), 'wide');
    const centre = nodeOf(shown, WEB.id).shape;
    for (const { id } of few.nodes) expect(nodeOf(shown, id).shape.left).toBeGreaterThan(centre.right);
  });

  test('of many stands on both sides, each group whole, the first ones to the left', () => {
    const shown = read(around(WEB, [few, ...many]), 'wide');
    const centre = nodeOf(shown, WEB.id).shape;
    const sides = [few, ...many].map(({ nodes }) => {
      const places = nodes.map(({ id }) => nodeOf(shown, id).shape);
      if (places.every(({ right }) => right < centre.left)) return 'left';
      return places.every(({ left }) => left > centre.right) ? 'right' : 'torn';
    });
    expect(sides).toEqual(['left', 'left', 'right', 'right']);
  });

  test('narrow is a list beneath its centre, group by group, under headings', () => {
    const shown = read(around(WEB, [few, ...many]), 'narrow');
    const order = [
      ...shown.nodes.map(({ id, shape }) => ({ what: id, top: shape.top })),
      ...shown.texts.map(({ text, top }) => ({ what: text, top })),
    ]
      .sort((one, other) => one.top - other.top)
      .map(({ what }) => what);
    expect(order.slice(order.indexOf(WEB.id), order.indexOf(WEB.id) + 5)).toEqual([
      WEB.id,
      'Tools: 2 of 57',
      GIT.id,
      SPARK.id,
      'Skills: 6 of 9',
    ]);
  });

  test('leaves out groups with nothing in them', () => {
    for (const width of WIDTHS) {
      expect(
        written(read(around(WEB, [few, { heading: 'Skills: 0 of 0', nodes: [] }]), width)),
      ).not.toContain('Skills');
    }
  });

  test('of nothing is its centre alone', () => {
    for (const width of WIDTHS)
      expect(read(around(WEB, []), width).nodes.map(({ id }) => id)).toEqual([WEB.id]);
  });
});
