import {
  closeSync,
  constants,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { z } from 'zod';
import type { LostVersions } from './LostVersions.ts';

/** Digits of a noted version, so that each note takes the place of the one before, and no room on a full disk. */
const DIGITS = 16;

const lostVersions = z.object({ from: z.number(), to: z.number(), foundAt: z.string() });

/**
 * Notes in a file beside an embedded database which version was committed last. A log that has lost its end
 * opens without a word; then the note tells. It is written after the commit, so that it is never ahead of a
 * sound store, and may be one commit behind after a kill.
 */
export class CommitMark {
  readonly #markFile: string;
  readonly #lostFile: string;
  #mark: number | undefined;
  #lost: LostVersions | undefined;

  /** @param database the path of the database's file */
  constructor(database: string) {
    this.#markFile = `${database}.version`;
    this.#lostFile = `${database}.lost`;
    const text = textOf(this.#lostFile);
    if (text !== undefined) this.#lost = lostVersions.parse(JSON.parse(text));
  }

  /** Compares what was noted with the version that the store has been opened at, and records what is gone. */
  compare(version: number): void {
    const noted = this.#noted();
    if (noted !== undefined && noted > version) this.#recordLost(version + 1, noted);
    this.note(version);
  }

  /** Notes a committed version. Where that fails, the note stays behind: the commit stands all the same. */
  note(version: number): void {
    try {
      this.#mark ??= openSync(this.#markFile, constants.O_RDWR | constants.O_CREAT);
      writeSync(this.#mark, `${String(version).padStart(DIGITS, '0')}\n`, 0);
    } catch {
      // As after a kill between the commit and the note.
    }
  }

  /** What was found to be gone, until it is forgotten. */
  lost(): LostVersions | undefined {
    return this.#lost;
  }

  forgetLost(): void {
    rmSync(this.#lostFile, { force: true });
    this.#lost = undefined;
  }

  close(): void {
    if (this.#mark !== undefined) closeSync(this.#mark);
    this.#mark = undefined;
  }

  #noted(): number | undefined {
    const text = textOf(this.#markFile)?.trim() ?? '';
    return /^\d+$/.test(text) ? Number(text) : undefined;
  }

  #recordLost(from: number, to: number): void {
    this.#lost = {
      from: Math.min(from, this.#lost?.from ?? from),
      to: Math.max(to, this.#lost?.to ?? to),
      foundAt: new Date().toISOString(),
    };
    // In one step, so that it is never half written.
    writeFileSync(`${this.#lostFile}.new`, `${JSON.stringify(this.#lost)}\n`);
    renameSync(`${this.#lostFile}.new`, this.#lostFile);
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
