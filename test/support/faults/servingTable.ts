import { readFileSync, writeFileSync } from 'node:fs';

/** How a server behaved in a fault, and after it. */
export interface Served {
  readonly fault: string;
  /** What a client was told; "answered" where the question was. */
  readonly code: string;
  /** Milliseconds. */
  readonly answered: number;
  /**
   * Milliseconds from the end of the fault, or from that answer where the fault stays, to the first right answer; unset
   * where a setting of the server itself is wrong, which takes a start.
   */
  readonly recovered?: number;
}

const FILE = new URL('../../../docs/faults.md', import.meta.url);

/** Where it stands there: the faults of a proxy, and those of Neo4j itself, which several suites tell of. */
type Place = 'serving' | 'real';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

/** Everybody is to have an answer so long after the deadline, in milliseconds. */
const LATE = 500;

/** The rows whose answers came later than that, each in a line; of those on a busy machine. */
export const lateOnes = (served: readonly Served[], deadline: number): string =>
  served
    .filter(({ answered }) => answered > deadline + LATE)
    .map(({ fault, answered }) => `LATE: ${fault} was answered after ${seconds(answered)}.`)
    .join('\n');

const HEAD = ['fault', 'code', 'time to answer', 'time to recover'];

const cellsOf = ({ fault, code, answered, recovered }: Served): string[] => [
  fault,
  code,
  seconds(answered),
  recovered === undefined ? '—' : seconds(recovered),
];

const tableOf = (lines: readonly string[]): string =>
  [row(HEAD), row(HEAD.map(() => '---')), ...lines].join('\n');

export const servingTable = (served: readonly Served[]): string =>
  tableOf(served.map((one) => row(cellsOf(one))));

/** Puts the table in its place in docs/faults.md. Of the real faults, those that another suite tells of stay. @param deadline in milliseconds */
export function writeServingTable(place: Place, served: readonly Served[], deadline: number): void {
  const text = readFileSync(FILE, 'utf8');
  const [begin, end] = [`<!-- ${place} -->`, `<!-- end: ${place} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/faults.md has no place for the faults of "${place}".`);
  const how = `Node ${process.version}; deadline ${deadline / 1000} s.`;
  const lines = new Map(place === 'real' ? linesIn(text.slice(from, to)) : []);
  for (const one of served) lines.set(one.fault, row(cellsOf(one)));
  const table = tableOf([...lines.values()]);
  writeFileSync(FILE, `${text.slice(0, from + begin.length)}\n\n${how}\n\n${table}\n\n${text.slice(to)}`);
}

/** The lines of a table by their faults, without its head. */
const linesIn = (table: string): [string, string][] =>
  table
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => [line.split(' | ')[0]?.slice(2) ?? '', line]);
