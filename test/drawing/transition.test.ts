import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawTransition } from '../../src/drawing/transition/drawTransition.ts';
import type { DrawOptions, NodeMark, TransitionPicture, Width } from '../../src/drawing/types.ts';
import { tries } from '../support/property.ts';
import { transitionPictures } from './support/arbitraryPictures.ts';
import { expectNames } from './support/expectNames.ts';
import { nothingOver } from './support/nothingOver.ts';
import { readDrawing, type Drawing, type Rectangle } from './support/readDrawing.ts';
import { everyElement, hasClass } from './support/readXml.ts';
import { withOpened } from './support/withOpened.ts';

const options = (width: Width, links = true): DrawOptions => ({ width, theme: 'auto', links });

const read = (picture: TransitionPicture, width: Width): Drawing =>
  readDrawing(drawTransition(picture, options(width)));

const nodesOf = ({ from, to, shared, missing, surplus }: TransitionPicture): readonly NodeMark[] =>
  withOpened([...(from ? [from] : []), to, ...shared.nodes, ...missing.nodes, ...surplus.nodes]);

describe.each(['wide', 'narrow'] as const)('any transition, %s', (width) => {
  test('every label is inside its shape, nothing is over anything else, and no link passes behind another node', () => {
    nothingOver(transitionPictures, (picture) => read(picture, width), 60);
  });

  test('shows every node with its whole name, and every link', () => {
    fc.assert(
      fc.property(transitionPictures, (picture) => {
        const { nodes, links } = read(picture, width);
        expectNames(nodes, nodesOf(picture));
        const ends = links.map(({ from, to }) => `${from} ${to}`);
        for (const { from, to } of picture.links) expect(ends).toContain(`${from} ${to}`);
      }),
      tries(40),
    );
  });

  test('is the same text every time, and without links lacks the addresses alone', () => {
    fc.assert(
      fc.property(transitionPictures, (picture) => {
        const linked = drawTransition(picture, options(width));
        expect(drawTransition(structuredClone(picture), options(width))).toBe(linked);
        expect(linked.replaceAll(/ href="[^"]*"/g, '')).toBe(drawTransition(picture, options(width, false)));
      }),
      tries(20),
    );
  });
});

test.each(['wide', 'narrow'] as const)('no word of a long name is broken, %s', (width) => {
  const names = [
    'Sales Representatives, Wholesale and Manufacturing, Except Technical and Scientific Products',
    'Secretaries and Administrative Assistants, Except Legal, Medical, and Executive',
    'Telecommunications troubleshooting',
  ] as const;
  const plain = someTransition();
  const { nodes } = read(
    {
      ...plain,
      from: { id: 'from', name: names[0], kind: 'ROLE' },
      to: { id: 'to', name: names[1], kind: 'ROLE' },
      missing: {
        ...plain.missing,
        nodes: [{ id: 'scala', name: names[2], kind: 'TOOL', hot: true, known: true }],
      },
    },
    width,
  );
  ['from', 'to', 'scala'].forEach((id, index) => {
    const lines = nodes.find((node) => node.id === id)?.lines ?? [];
    expect(lines.map(({ text }) => text.trim()).join(' ')).toBe(names[index]);
  });
});

describe('readiness', () => {
  const shown = (readiness: number, width: Width) => {
    const { root } = read({ ...someTransition(), readiness }, width);
    const meter = everyElement(root).find((element) => hasClass(element, 'rg-readiness'));
    const [track, filled] = ['rg-shape', 'rg-icon'].map((name) =>
      everyElement(meter ?? root).find((element) => hasClass(element, name)),
    );
    const share =
      Number(filled?.attributes.get('width') ?? Number.NaN) /
      Number(track?.attributes.get('width') ?? Number.NaN);
    return { share, label: meter?.attributes.get('aria-label') };
  };

  test.each([
    [0, 'Readiness: 0%'],
    [0.25, 'Readiness: 25.0%'],
    [0.5, 'Readiness: 50.0%'],
    [1, 'Readiness: 100%'],
  ])('%d is a bar of that length, with its figure', (readiness, label) => {
    for (const width of ['wide', 'narrow'] as const) {
      const bar = shown(readiness, width);
      expect(bar.label).toBe(label);
      expect(bar.share).toBeCloseTo(readiness, 2);
    }
  });

  test('a little is seen', () => {
    const { share, label } = shown(0.0001, 'wide');
    expect(label).toBe('Readiness: 0.1%');
    expect(shown(0.9999, 'wide').label).toBe('Readiness: 99.9%');
    expect(share).toBeGreaterThan(0.01);
  });

  test('its figure is written', () => {
    expect(read({ ...someTransition(), readiness: 0.0714 }, 'wide').texts.map(({ text }) => text)).toContain(
      '7.1%',
    );
  });
});

describe('wide', () => {
  test('what is shared stands above between both roles; what is not below, beside its role', () => {
    const { nodes } = read(someTransition(), 'wide');
    const shape = (id: string): Rectangle => nodes.find((node) => node.id === id)?.shape ?? nowhere;
    const middle = ({ left, right }: Rectangle): number => (left + right) / 2;
    for (const id of ['git', 'go', 'scala']) {
      expect(shape(id).left).toBeGreaterThan(shape('from').right);
      expect(shape(id).right).toBeLessThan(shape('to').left);
    }
    expect(shape('git').bottom).toBeLessThan(shape('go').top);
    expect(shape('git').bottom).toBeLessThan(shape('scala').top);
    expect(middle(shape('go'))).toBeLessThan(middle(shape('git')));
    expect(middle(shape('scala'))).toBeGreaterThan(middle(shape('git')));
  });

  test('without a role to come from, nothing leads to what is had', () => {
    const { from, ...picture } = someTransition();
    const drawing = read(
      { ...picture, from: null, links: picture.links.filter((link) => link.from !== from?.id) },
      'wide',
    );
    expect(drawing.nodes.map(({ id }) => id)).toEqual(['to', 'git', 'excel', 'go', 'scala']);
    expect(drawing.links.map(({ from: one }) => one)).toEqual(['to', 'to']);
  });

  test('hubs come last in their column', () => {
    const { nodes } = read(someTransition(), 'wide');
    expect(nodes.map(({ id }) => id)).toEqual(['from', 'to', 'git', 'excel', 'go', 'scala']);
  });
});

const nowhere: Rectangle = { left: 0, right: 0, top: 0, bottom: 0 };

function someTransition(): TransitionPicture {
  const tool = (id: string, name: string, hub = false): NodeMark => ({ id, name, kind: 'TOOL', hub });
  const link = (from: string, to: string) => ({ from, to, relation: 'USES', strength: 0.5 });
  return {
    type: 'transition',
    title: 'From Back End Developer to Data Scientist',
    subtitle: '1 shared, 1 missing, 2 not asked',
    description: 'Some.',
    from: { id: 'from', name: 'Back End Developer', kind: 'ROLE' },
    to: { id: 'to', name: 'Data Scientist', kind: 'ROLE' },
    readiness: 0.4,
    shared: { heading: 'Shared: 2', nodes: [tool('excel', 'Excel', true), tool('git', 'Git')] },
    missing: { heading: 'Missing: 1', nodes: [tool('scala', 'Scala')] },
    surplus: { heading: 'Not asked: 1', nodes: [tool('go', 'Go')] },
    links: [link('from', 'git'), link('from', 'go'), link('to', 'git'), link('to', 'scala')],
  };
}
