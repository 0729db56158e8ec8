import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** One try to disturb an import. */
export interface Killed {
  readonly input: string;
  readonly round: number;
  /** Seconds after the start, and of an undisturbed import. */
  readonly after: number;
  readonly of: number;
  /** What the store held then. */
  readonly version: number;
  readonly entities: number;
  readonly links: number;
  readonly rerunSeconds: number;
  readonly isIdentical: boolean;
}

const FILE = new URL('../../../docs/faults.md', import.meta.url);

const marks = (store: string) => ({ begin: `<!-- killed: ${store} -->`, end: `<!-- end: ${store} -->` });

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

function tableOf(killed: readonly Killed[]): string {
  const head = [
    'input',
    'round',
    'killed after',
    'version',
    'entities',
    'links',
    'rerun',
    'identical in the end',
  ];
  const lines = killed.map((one) =>
    row([
      one.input,
      one.round,
      `${one.after.toFixed(2)} of ${one.of.toFixed(2)} s`,
      one.version,
      one.entities,
      one.links,
      `${one.rerunSeconds.toFixed(2)} s`,
      one.isIdentical ? 'yes' : 'NO',
    ]),
  );
  return [row(head), row(head.map(() => '---')), ...lines].join('\n');
}

/** Puts the table of a store in its place in docs/faults.md. */
export function writeKillTable(store: string, killed: readonly Killed[], how: string): void {
  const { begin, end } = marks(store);
  const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/faults.md has no place for ${store}.`);
  const written = `${text.slice(0, from + begin.length)}\n\n${how}\n\n${tableOf(killed)}\n\n${text.slice(to)}`;
  writeFileSync(FILE, written);
}
