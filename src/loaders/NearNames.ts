import type { Kind } from '../graph/kind.ts';
import type { Candidate, NameIndex } from './NameIndex.ts';

/** How many candidates an unknown name is told with. */
export const CANDIDATES = 5;

/** Unknown names whose nearest are looked for in one request: as many as it may have root fields. */
const MOST_NAMES = 100;

/** The nearest names to the unknown ones of one request, for so many that no request takes the server's time. */
export class NearNames {
  readonly #names: Pick<NameIndex, 'nearest'>;
  readonly #signal: AbortSignal | undefined;
  readonly #asked = new Map<string, Promise<readonly Candidate[]>>();

  /** @param signal of the request: once it is aborted, nothing is looked for */
  constructor(names: Pick<NameIndex, 'nearest'>, signal?: AbortSignal) {
    this.#names = names;
    this.#signal = signal;
  }

  /**
   * At most CANDIDATES entities with a name near this one; undefined where the request has asked for too many.
   *
   * @throws RolegraphError the reason why the request has ended, or as `Store.read` does
   */
  async nearest(name: string, kinds: readonly Kind[] | null): Promise<readonly Candidate[] | undefined> {
    const question = JSON.stringify([name, kinds]);
    let answer = this.#asked.get(question);
    if (!answer) {
      if (this.#asked.size >= MOST_NAMES) return undefined;
      answer = this.#names.nearest(name, kinds, CANDIDATES, this.#signal);
      this.#asked.set(question, answer);
    }
    // All that are asked at once are told at once, so that what is loaded of them takes one statement.
    const found = await answer;
    await Promise.allSettled(this.#asked.values());
    return found;
  }
}
