import { distance } from 'fastest-levenshtein';
import { fold } from '../graph/fold.ts';
import type { Kind } from '../graph/kind.ts';
import type { Catalogue, Names, Spelling } from './Catalogue.ts';
import { Pace } from './Pace.ts';

export interface Candidate {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
}

/** What is known of one version of the graph. */
interface Known {
  readonly names: Names;
  /** Kept, since looking through all names takes milliseconds. */
  readonly answers: Map<string, readonly Candidate[]>;
}

/** Answers that are kept for one version. */
const MOST_ANSWERS = 2000;
/** Names that are looked at between two rests. */
const LOOKED_AT = 1000;

/** Tells the nearest names to an unknown name. */
export class NameIndex {
  readonly #catalogue: Catalogue;
  #known: Known | undefined;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /**
   * At most `count` entities whose name or alias equals, begins like, or is spelled nearly like this one. Lets other
   * requests go first at times.
   *
   * @param signal of the request: once it is aborted, nobody needs the answer
   * @throws RolegraphError the reason why the request has ended, or as `Store.read` does
   */
  async nearest(
    name: string,
    kinds: readonly Kind[] | null,
    count: number,
    signal?: AbortSignal,
  ): Promise<readonly Candidate[]> {
    const key = fold(name);
    if (key === '') return [];
    const { names, answers } = await this.#current();
    const question = JSON.stringify([key, kinds, count]);
    const known = answers.get(question);
    if (known) return known;
    const answer = (await nearestOf(names.spellings, key, kinds, new Pace(signal))).slice(0, count);
    if (answers.size < MOST_ANSWERS) answers.set(question, answer);
    return answer;
  }

  async #current(): Promise<Known> {
    const names = await this.#catalogue.names();
    if (this.#known?.names !== names) this.#known = { names, answers: new Map() };
    return this.#known;
  }
}

/** The entities with a spelling near a key, nearest first, ties by id. */
async function nearestOf(
  spellings: readonly Spelling[],
  key: string,
  kinds: readonly Kind[] | null,
  pace: Pace,
): Promise<Candidate[]> {
  const best = new Map<string, { score: number; entity: Candidate }>();
  for (const [index, { key: other, entity }] of spellings.entries()) {
    if (index % LOOKED_AT === 0) await pace.rest();
    if (entity.status !== 'ACTIVE' || (kinds && !kinds.includes(entity.kind))) continue;
    const score = nearness(key, other);
    if (score < (best.get(entity.id)?.score ?? Infinity)) best.set(entity.id, { score, entity });
  }
  const ranked = [...best.values()].sort((a, b) => a.score - b.score || compareIds(a.entity, b.entity));
  return ranked.map(({ entity: { id, kind, name } }) => ({ id, kind, name }));
}

/** 0 for equal; below 1 for a name that begins so; then the edits, up to a third of the letters. */
function nearness(key: string, other: string): number {
  if (key === other) return 0;
  if (key.length >= 2 && other.startsWith(key)) return 1 - 1 / (1 + other.length - key.length);
  // One letter is one edit from every other.
  const allowed = key.length < 2 ? 0 : Math.max(1, Math.floor(key.length / 3));
  if (Math.abs(key.length - other.length) > allowed) return Infinity;
  const edits = distance(key, other);
  return edits <= allowed ? edits : Infinity;
}

const compareIds = (a: Candidate, b: Candidate): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
