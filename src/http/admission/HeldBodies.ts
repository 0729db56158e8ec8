import { totalmem } from 'node:os';
import { constrainedMemory } from 'node:process';
import { MOST_BODY } from '../../limits/documentLimits.ts';

const MOST_BYTES = 256 * 1024 * 1024;

/** The part of the memory that bodies may take. */
const PART = 8;

/** Bodies above this must leave a quarter of the room to those that are not: usual questions have about a kilobyte. */
const LARGE = 64 * 1024;

/** By the memory that the process may have. */
export function bodyBytesHere(): number {
  // 0 or an absurd number where nothing bounds it.
  const bound = constrainedMemory() || Infinity;
  return Math.max(4 * MOST_BODY, Math.min(MOST_BYTES, Math.min(bound, totalmem()) / PART));
}

/** How many bytes of request bodies are held, or may still come for requests that were let in. */
export class HeldBodies {
  readonly #most: number;
  #bytes = 0;

  /** @param most bytes at once */
  constructor(most: number) {
    this.#most = most;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Takes room for a body. @returns what gives it back, which may be called once; undefined where there is too little */
  take(bytes: number): (() => void) | undefined {
    const most = bytes > LARGE ? this.#most * 0.75 : this.#most;
    if (this.#bytes + bytes > most) return undefined;
    this.#bytes += bytes;
    return () => {
      this.#bytes -= bytes;
    };
  }
}
