import { textWidth } from '../../../src/drawing/measure.ts';
import { everyElement, hasClass, readXml, textOf, type XmlElement } from './readXml.ts';

export interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A line of text, as wide as it can be by the measure. */
interface DrawnLine extends Rectangle {
  readonly text: string;
}

export interface DrawnNode {
  readonly id: string;
  readonly element: XmlElement;
  readonly shape: Rectangle;
  /** The shape, or the ring around it where it is pinned. */
  readonly outline: Rectangle;
  readonly lines: readonly DrawnLine[];
  readonly icons: readonly Rectangle[];
}

interface DrawnLink {
  readonly element: XmlElement;
  readonly from: string;
  readonly to: string;
  /** Points along it, a few pixels apart. */
  readonly points: readonly Point[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a drawing shows, by its own numbers, all in the coordinates of its viewBox. */
export interface Drawing {
  readonly root: XmlElement;
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DrawnNode[];
  readonly links: readonly DrawnLink[];
  /** Trunks and rails, in points. */
  readonly rails: readonly (readonly Point[])[];
  /** Title, headings, labels, legend: what is written outside nodes. */
  readonly texts: readonly DrawnLine[];
}

/** @throws Error if it is not well-formed XML */
export function readDrawing(svg: string): Drawing {
  const root = readXml(svg);
  const found: Found = { nodes: [], links: [], rails: [], texts: [] };
  walk(root, { x: 0, y: 0 }, found);
  const size = (name: string): number => numberOf(root, name);
  return { root, width: size('width'), height: size('height'), ...found };
}

interface Found {
  readonly nodes: DrawnNode[];
  readonly links: DrawnLink[];
  readonly rails: (readonly Point[])[];
  readonly texts: DrawnLine[];
}

function walk(element: XmlElement, origin: Point, found: Found): void {
  const moved = translated(element, origin);
  if (hasClass(element, 'rg-node')) found.nodes.push(readNode(element, moved));
  else if (hasClass(element, 'rg-link')) found.links.push(readLink(element, moved));
  else if (hasClass(element, 'rg-rail')) found.rails.push(pointsOf(element.attributes.get('d') ?? '', moved));
  else if (element.name === 'text') found.texts.push(...readLines(element, moved));
  else {
    for (const child of element.children) if (typeof child !== 'string') walk(child, moved, found);
  }
}

function translated({ attributes }: XmlElement, { x, y }: Point): Point {
  const transform = attributes.get('transform');
  if (transform === undefined) return { x, y };
  const [, right, down] = /^translate\((-?[\d.]+)[ ,](-?[\d.]+)\)$/.exec(transform) ?? [];
  if (right === undefined || down === undefined) throw new Error(`Not a translation: ${transform}`);
  return { x: x + Number(right), y: y + Number(down) };
}

function readNode(element: XmlElement, origin: Point): DrawnNode {
  const parts = everyElement(element);
  const withClass = (name: string): XmlElement | undefined => parts.find((part) => hasClass(part, name));
  const shape = withClass('rg-shape');
  if (!shape) throw new Error('A node without a shape');
  return {
    id: element.attributes.get('data-id') ?? '',
    element,
    shape: readRectangle(shape, origin),
    outline: readRectangle(withClass('rg-ring') ?? shape, origin),
    lines: parts.filter(({ name }) => name === 'text').flatMap((text) => readLines(text, origin)),
    icons: parts
      .filter((part) => hasClass(part, 'rg-icon') || hasClass(part, 'rg-check'))
      .map((icon) => around(icon, origin)),
  };
}

function readRectangle(element: XmlElement, { x, y }: Point): Rectangle {
  const left = x + numberOf(element, 'x');
  const top = y + numberOf(element, 'y');
  return { left, top, right: left + numberOf(element, 'width'), bottom: top + numberOf(element, 'height') };
}

/** Letters are at most so high above the line that they stand on, and so deep below it, in font sizes. */
const [ABOVE, BELOW] = [0.74, 0.22];

function readLines(text: XmlElement, { x, y }: Point): readonly DrawnLine[] {
  const spans = everyElement(text).filter(({ name }) => name === 'tspan');
  return spans.map((span) => {
    const size = Number(span.attributes.get('font-size') ?? text.attributes.get('font-size'));
    const weight = span.attributes.get('font-weight') ?? text.attributes.get('font-weight');
    const words = textOf(span);
    const blank = words.endsWith(' ') ? 0.278 * size : 0;
    const width = textWidth(words.trimEnd(), size, weight === 'bold');
    // A line from the middle or the end is placed by its width with the blank at its end.
    const share = { start: 0, middle: 0.5, end: 1 }[text.attributes.get('text-anchor') ?? 'start'] ?? 0;
    const left = x + numberOf(span, 'x') - (width + blank) * share;
    const foot = y + numberOf(span, 'y');
    return { text: words, left, right: left + width, top: foot - ABOVE * size, bottom: foot + BELOW * size };
  });
}

function readLink(element: XmlElement, origin: Point): DrawnLink {
  const { attributes } = element;
  return {
    element,
    from: attributes.get('data-from') ?? '',
    to: attributes.get('data-to') ?? '',
    points: pointsOf(attributes.get('d') ?? '', origin),
  };
}

function around(element: XmlElement, origin: Point): Rectangle {
  if (element.name === 'circle') {
    const [cx, cy, r] = ['cx', 'cy', 'r'].map((name) => numberOf(element, name));
    if (cx === undefined || cy === undefined || r === undefined) throw new Error('A circle without a middle');
    return {
      left: origin.x + cx - r,
      right: origin.x + cx + r,
      top: origin.y + cy - r,
      bottom: origin.y + cy + r,
    };
  }
  const points = pointsOf(element.attributes.get('d') ?? '', origin);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

const PIECES = 24;

/** Points along a path of absolute moves, lines and curves, and relative lines. */
function pointsOf(d: string, origin: Point): readonly Point[] {
  const points: Point[] = [];
  let at: Point = { x: 0, y: 0 };
  for (const [, command = '', rest = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    if (command === 'Z') continue;
    const steps = controlsOf(command, (rest.match(/-?\d+(\.\d+)?/g) ?? []).map(Number), at);
    for (let piece = 1; piece <= PIECES; piece += 1) points.push(along([at, ...steps], piece / PIECES));
    at = steps.at(-1) ?? at;
    if (command === 'M') points.splice(0, points.length, at);
  }
  return points.map(({ x, y }) => ({ x: x + origin.x, y: y + origin.y }));
}

function controlsOf(command: string, numbers: readonly number[], at: Point): readonly Point[] {
  if (command === 'h') return numbers.map((x) => ({ x: at.x + x, y: at.y }));
  if (command === 'H') return numbers.map((x) => ({ x, y: at.y }));
  if (command === 'V') return numbers.map((y) => ({ x: at.x, y }));
  if (!'MLlCQ'.includes(command)) throw new Error(`Not read: ${command}`);
  const from = command === 'l' ? at : { x: 0, y: 0 };
  return numbers.flatMap((x, index) =>
    index % 2 === 0 ? [{ x: from.x + x, y: from.y + (numbers[index + 1] ?? 0) }] : [],
  );
}

/** A point of a Bézier curve, by de Casteljau. */
function along(controls: readonly Point[], share: number): Point {
  const [first, ...others] = controls;
  if (!first) throw new Error('A curve without points');
  if (others.length === 0) return first;
  const between = others.map((to, index) => {
    const from = controls[index] ?? to;
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  });
  return along(between, share);
}

function numberOf({ name, attributes }: XmlElement, attribute: string): number {
  const value = Number(attributes.get(attribute));
  if (!attributes.has(attribute) || !Number.isFinite(value))
    throw new Error(`${name} has no number ${attribute}`);
  return value;
}
