import { readFileSync, writeFileSync } from 'node:fs';

/** How a server behaved in a fault, and after it. */
export interface Served {
  readonly fault: string;
  /** What a client was told; "answered" where the question was. */
  readonly code: string;
  /** Milliseconds. */
  readonly answered: number;
  /** Milliseconds from the end of the fault, or from that answer where the fault stays, to the first right answer. */
  readonly recovered: number;
}

const FILE = new URL('../../../docs/faults.md', import.meta.url);
const BEGIN = '<!-- serving -->';
const END = '<!-- end: serving -->';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

export function servingTable(served: readonly Served[]): string {
  const head = ['fault', 'code', 'time to answer', 'time to recover'];
  const lines = served.map(({ fault, code, answered, recovered }) =>
    row([fault, code, seconds(answered), seconds(recovered)]),
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
