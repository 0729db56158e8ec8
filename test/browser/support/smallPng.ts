import { crc32, deflateSync, inflateSync } from 'node:zlib';

// PNG, as RFC 2083 describes it: what a browser's screenshot is, and no more.

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;
/** Bytes of a pixel, by the colour type of the header. */
const DEPTHS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/**
 * A screenshot with at most 256 colours, the most frequent ones as they are, which takes a third of the bytes.
 *
 * @param png 8 bits a channel, with or without transparency, which is dropped
 */
export function smallPng(png: Buffer): Buffer {
  const chunks = chunksOf(png);
  const header = partsOf(chunks, 'IHDR');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const depth = DEPTHS[header[9] ?? 0];
  if (depth === undefined || header[8] !== 8)
    throw new Error('A screenshot has 8 bits of red, green and blue.');
  const pixels = unfiltered(inflateSync(partsOf(chunks, 'IDAT')), width * depth, height, depth);
  const colours = coloursOf(pixels, depth);
  const { palette, places } = paletteOf(colours);
  const rows = Buffer.alloc((width + 1) * height);
  colours.forEach((colour, at) => {
    rows[at + Math.floor(at / width) + 1] = places.get(colour) ?? 0;
  });
  const small = Buffer.from(header);
  small[9] = 3;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', small),
    chunk('PLTE', Buffer.from(palette.flatMap(channelsOf))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const end = at + 8 + png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
}

const partsOf = (chunks: readonly Chunk[], wanted: string): Buffer =>
  Buffer.concat(chunks.flatMap(({ type, data }) => (type === wanted ? [data] : [])));

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** Each row is written as what it differs by from pixels to the left and above, in one of five ways. */
function unfiltered(rows: Buffer, length: number, height: number, depth: number): Buffer {
  const pixels = Buffer.alloc(length * height);
  for (let at = 0; at < pixels.length; at += 1) {
    const [row, column] = [Math.floor(at / length), at % length];
    const left = column < depth ? 0 : (pixels[at - depth] ?? 0);
    const above = pixels[at - length] ?? 0;
    const corner = column < depth ? 0 : (pixels[at - length - depth] ?? 0);
    const start = row * (length + 1);
    const guess = guessed(rows[start] ?? 0, left, above, corner);
    pixels[at] = ((rows[start + 1 + column] ?? 0) + guess) % 256;
  }
  return pixels;
}

function guessed(way: number, left: number, above: number, corner: number): number {
  if (way === 1) return left;
  if (way === 2) return above;
  if (way === 3) return Math.floor((left + above) / 2);
  if (way !== 4) return 0;
  const [fromLeft, fromAbove] = [Math.abs(above - corner), Math.abs(left - corner)];
  const fromCorner = Math.abs(left + above - 2 * corner);
  if (fromLeft <= fromAbove && fromLeft <= fromCorner) return left;
  return fromAbove <= fromCorner ? above : corner;
}

/** A number for the colour of each pixel. */
const coloursOf = (pixels: Buffer, depth: number): number[] =>
  Array.from({ length: pixels.length / depth }, (_, pixel) => pixels.readUIntBE(pixel * depth, 3));

const channelsOf = (colour: number): readonly [number, number, number] => [
  colour >> 16,
  (colour >> 8) % 256,
  colour % 256,
];

/** The most frequent colours, and at which of these places each colour finds the one nearest to it. */
function paletteOf(colours: readonly number[]) {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, COLOURS)
    .map(([colour]) => colour);
  return { palette, places: new Map([...counts.keys()].map((colour) => [colour, nearest(colour, palette)])) };
}

function nearest(colour: number, palette: readonly number[]): number {
  const distances = palette.map((other) => distance(channelsOf(colour), channelsOf(other)));
  return distances.indexOf(Math.min(...distances));
}

const distance = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, channel, index) => sum + (channel - (other[index] ?? 0)) ** 2, 0);
