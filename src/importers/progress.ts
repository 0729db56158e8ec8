import { number } from '../facts/counts.ts';

/** How far a file has been imported. */
export interface Progress {
  readonly file: string;
  /** Bytes, or whatever `total` counts. */
  readonly done: number;
  readonly total: number;
  /** Rows read so far. */
  readonly rows: number;
}

interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const BAR = 30;
/** Seconds before a rate says anything. */
const SOON = 0.3;
const PAUSE_MS = 80;
const CLEAR_LINE = '\r\u001b[2K';

/** Draws an import's progress on a terminal. In a pipe there is none: then undefined. */
export function progressOn(terminal: Terminal = process.stderr): ((progress: Progress) => void) | undefined {
  if (terminal.isTTY !== true) return undefined;
  let drawn = 0;
  let file: string | undefined;
  let started = 0;
  return (progress) => {
    const isDone = progress.done >= progress.total;
    const now = performance.now();
    if (progress.file !== file) [file, started] = [progress.file, now];
    if (!isDone && now - drawn < PAUSE_MS) return;
    drawn = now;
    const line = progressLine(progress, (now - started) / 1000);
    terminal.write(`${CLEAR_LINE}${line}${isDone ? '\n' : ''}`);
  };
}

/**
 * `[#####     ]  50 % of Technology Skills.txt, 9,120 rows/s, 2 s left`
 *
 * @param seconds since the file was begun
 */
export function progressLine({ file, done, total, rows }: Progress, seconds: number): string {
  const share = total > 0 ? Math.min(1, done / total) : 1;
  const bar = '#'.repeat(Math.round(BAR * share)).padEnd(BAR);
  const percent = String(Math.floor(100 * share)).padStart(3);
  return `[${bar}] ${percent} % of ${file}${paceText(share, rows, seconds)}`;
}

/** Nothing before there is anything to reckon with. */
function paceText(share: number, rows: number, seconds: number): string {
  if (seconds < SOON || share === 0) return '';
  const rate = `, ${number(Math.round(rows / seconds))} rows/s`;
  return share === 1
    ? `${rate}, ${seconds.toFixed(1)} s`
    : `${rate}, ${timeText((seconds * (1 - share)) / share)} left`;
}

const timeText = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
