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
const BEGIN = '<!-- serving -->';
const END = '<!-- end: serving -->';

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

export function servingTable(served: readonly Served[]): string {
  const head = ['fault', 'code', 'time to answer', 'time to recover'];
  const lines = served.map(({ fault, code, answered, recovered }) =>
    row([fault, code, seconds(answered), recovered === undefined ? '—' : seconds(recovered)]),
  );
  return [row(head), row(head.map(() => '---')), ...lines].join('\n');
}

/** Puts the table in its place in docs/faults.md. */
export function writeServingTable(served: readonly Served[], how: string): void {
  const text = readFileSync(FILE, 'utf8');
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error('docs/faults.md has no place for the faults while serving.');
  writeFileSync(
    FILE,
    `${text.slice(0, from + BEGIN.length)}\n\n${how}\n\n${servingTable(served)}\n\n${text.slice(to)}`,
  );
}
