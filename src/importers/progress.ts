/** How far a file has been imported. */
export interface Progress {
  readonly file: string;
  /** Bytes, or whatever `total` counts. */
  readonly done: number;
  readonly total: number;
}

interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const BAR = 30;
const PAUSE_MS = 80;
const CLEAR_LINE = '\r\u001b[2K';

/** Draws an import's progress on a terminal. In a pipe there is none: then undefined. */
export function progressOn(terminal: Terminal = process.stderr): ((progress: Progress) => void) | undefined {
  if (terminal.isTTY !== true) return undefined;
  let drawn = 0;
  return (progress) => {
    const isDone = progress.done >= progress.total;
    const now = performance.now();
    if (!isDone && now - drawn < PAUSE_MS) return;
    drawn = now;
    terminal.write(`${CLEAR_LINE}${progressLine(progress)}${isDone ? '\n' : ''}`);
  };
}

/** `[#####     ]  50 % of Technology Skills.txt` */
export function progressLine({ file, done, total }: Progress): string {
  const share = total > 0 ? Math.min(1, done / total) : 1;
  const bar = '#'.repeat(Math.round(BAR * share)).padEnd(BAR);
  return `[${bar}] ${String(Math.floor(100 * share)).padStart(3)} % of ${file}`;
}
