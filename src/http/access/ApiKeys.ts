import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { SettingsError } from '../../graph/SettingsError.ts';
import { readApiKeys, type ApiKey } from './apiKeyFile.ts';

/** How often the file is looked at, in milliseconds. */
const LOOKED_AT_MS = 2000;

/** The keys of a file, read again when it changes. */
export class ApiKeys {
  #byHash: ReadonlyMap<string, ApiKey>;
  /** What the file looked like when it was last read. */
  #state: string;
  readonly #path: string;
  readonly #log: (error: unknown) => void;
  readonly #timer: NodeJS.Timeout;

  /**
   * Reads the file, and looks at it again and again from then on: that is sure on every file system, also where a file is
   * swapped for another.
   *
   * @param interval milliseconds between two looks at it
   * @throws SettingsError where it is missing or wrong
   */
  constructor(path: string, log: (error: unknown) => void, interval = LOOKED_AT_MS) {
    this.#path = path;
    this.#log = log;
    // Before it is read: a change meanwhile is seen later.
    this.#state = stateOf(path);
    this.#byHash = read(path);
    this.#timer = setInterval(() => {
      this.#look();
    }, interval);
    this.#timer.unref();
  }

  /**
   * What is known of a key, expired or not. Keys are random, 128 bits or more, so SHA-256 is enough: there is nothing to
   * guess that a slow hash would protect. And they are looked up by their hash, which nobody can steer: how
   * long that takes tells nothing of the keys.
   */
  find(key: string): ApiKey | undefined {
    return this.#byHash.get(createHash('sha256').update(key).digest('hex'));
  }

  close(): void {
    clearInterval(this.#timer);
  }

  /** Takes a changed file; where that is wrong, what was read before stays, and the log says why, once. */
  #look(): void {
    const state = stateOf(this.#path);
    if (state === this.#state) return;
    this.#state = state;
    try {
      this.#byHash = read(this.#path);
    } catch (error) {
      this.#log(error);
    }
  }
}

function read(path: string): ReadonlyMap<string, ApiKey> {
  return new Map(readApiKeys(textOf(path), path).map((key) => [key.hash, key]));
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new SettingsError([`${path}: the file of API_KEYS cannot be read (${codeOf(error)}).`]);
  }
}

/** Differs once the file is another; the same for one that cannot be looked at, for as long as the reason is the same. */
function stateOf(path: string): string {
  try {
    const { ino, size, mtimeMs, ctimeMs } = statSync(path);
    return [ino, size, mtimeMs, ctimeMs].join(' ');
  } catch (error) {
    return codeOf(error);
  }
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '?';
