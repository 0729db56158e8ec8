import { expect } from '@jest/globals';
import type { Drawing, DrawnNode, Rectangle } from './readDrawing.ts';
import { everyElement } from './readXml.ts';

/** Rounding to a tenth of a pixel. */
const ROUNDING = 0.3;

/** What holds for every drawing, whatever its names. */
export function checkDrawing(drawing: Drawing): void {
  expect(outsideOf(drawing)).toEqual([]);
  expect(drawing.nodes.flatMap(spilt)).toEqual([]);
  expect(overlapping(drawing)).toEqual([]);
  checkIds(drawing);
  checkPolicy(drawing);
}

/** What a page's strict Content-Security-Policy would refuse. */
function checkPolicy({ root }: Drawing): void {
  const elements = everyElement(root);
  const refused = elements.filter(({ name }) => ['script', 'foreignObject', 'image', 'use'].includes(name));
  const attributes = elements.flatMap((element) => [...element.attributes.keys()]);
  expect(refused).toEqual([]);
  expect(attributes.filter((name) => /^(style|on.*)$/.test(name))).toEqual([]);
}

/** Both drawings of a picture are in one page. */
function checkIds({ root }: Drawing): void {
  const ids = everyElement(root).flatMap(({ attributes }) => attributes.get('id') ?? []);
  const width = (root.attributes.get('class') ?? '').includes('rg-narrow') ? 'narrow' : 'wide';
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id.startsWith(`rg-${width}-`)).toBe(true);
  const named = ['aria-labelledby', 'aria-describedby'].map((name) => root.attributes.get(name));
  for (const id of named) expect(ids).toContain(id);
}

const outsideOf = ({ width, height, nodes, texts }: Drawing): readonly string[] =>
  [
    ...nodes.map(({ id, outline }) => ({ what: id, ...outline })),
    ...texts.map((line) => ({ what: line.text, ...line })),
  ]
    .filter(({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height)
    .map(({ what }) => `${what} is outside the drawing`);

/** Lines and icons that reach over the edge of their node, or over each other. */
function spilt({ id, shape, lines, icons }: DrawnNode): readonly string[] {
  const parts = [
    ...lines.map((line) => ({ what: line.text, ...line })),
    ...icons.map((icon) => ({ what: 'icon', ...icon })),
  ];
  const outside = parts.filter(
    ({ left, right, top, bottom }) =>
      left < shape.left + 2 || right > shape.right - 2 || top < shape.top || bottom > shape.bottom,
  );
  return [
    ...outside.map(({ what }) => `"${what}" is outside ${id}`),
    ...pairs(parts).flatMap(([one, other]) =>
      meet(one, other) ? [`"${one.what}" meets "${other.what}" in ${id}`] : [],
    ),
  ];
}

function overlapping({ nodes, texts }: Drawing): readonly string[] {
  const things = [
    ...nodes.map(({ id, outline }) => ({ what: id, ...outline })),
    ...texts.map((line) => ({ what: line.text, ...line })),
  ];
  return pairs(things).flatMap(([one, other]) =>
    meet(one, other) ? [`"${one.what}" meets "${other.what}"`] : [],
  );
}

/** Links, trunks and rails that touch a node or a text that they have nothing to do with. */
export function crossedThings({ nodes, texts, links, rails }: Drawing): readonly string[] {
  const things = [
    ...nodes.map(({ id, shape }) => ({ id, ...shape })),
    ...texts.map((line) => ({ id: '', ...line })),
  ];
  const lines = [...links, ...rails.map((points) => ({ from: '', to: 'a rail', points }))];
  return lines.flatMap(({ from, to, points }) =>
    things
      .filter(({ id }) => id === '' || (id !== from && id !== to))
      .filter(({ left, right, top, bottom }) =>
        points.some(({ x, y }) => x > left && x < right && y > top && y < bottom),
      )
      .map(({ id }) => `${from} to ${to} crosses ${id === '' ? 'a text' : id}`),
  );
}

const meet = (one: Rectangle, other: Rectangle): boolean =>
  one.left < other.right - ROUNDING &&
  other.left < one.right - ROUNDING &&
  one.top < other.bottom - ROUNDING &&
  other.top < one.bottom - ROUNDING;

const pairs = <T>(all: readonly T[]): readonly (readonly [T, T])[] =>
  all.flatMap((one, index) => all.slice(index + 1).map((other): readonly [T, T] => [one, other]));
