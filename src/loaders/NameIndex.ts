import { distance } from 'fastest-levenshtein';
import { fold } from '../graph/fold.ts';
import type { Kind } from '../graph/kind.ts';
import { aliasNames, entityNames } from '../statements/names.ts';
import type { Store } from '../store/Store.ts';

export interface Candidate {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
}

interface Spelling {
  readonly key: string;
  readonly entity: Candidate;
}

/** What is known of one version of the graph. */
interface Names {
  readonly version: number;
  readonly spellings: Promise<Spelling[]>;
  /** Kept, since looking through all names takes milliseconds. */
  readonly answers: Map<string, readonly Candidate[]>;
}

/** Answers that are kept for one version. */
const MOST_ANSWERS = 2000;

/**
 * Every name and alias in memory, to tell the nearest ones to an unknown name. Read when first
 * asked for, and again once the graph has changed.
 */
export class NameIndex {
  readonly #store: Store;
  #names: Names | undefined;
  /** The version that is being read: unknown names of one tick share it. */
  #asking: Promise<number> | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /** At most `count` entities whose name or alias equals, begins like, or is spelled nearly like this one. */
  async nearest(name: string, kinds: readonly Kind[] | null, count: number): Promise<readonly Candidate[]> {
    const key = fold(name);
    if (key === '') return [];
    const { spellings, answers } = await this.#current();
    const question = JSON.stringify([key, kinds, count]);
    const known = answers.get(question);
    if (known) return known;
    const answer = nearestOf(await spellings, key, kinds).slice(0, count);
    if (answers.size < MOST_ANSWERS) answers.set(question, answer);
    return answer;
  }

  async #current(): Promise<Names> {
    const version = await this.#currentVersion();
    if (this.#names?.version === version) return this.#names;
    const names: Names = { version, spellings: readSpellings(this.#store), answers: new Map() };
    this.#names = names;
    // A failed reading must not be kept.
    names.spellings.catch(() => {
      if (this.#names === names) this.#names = undefined;
    });
    return names;
  }

  async #currentVersion(): Promise<number> {
    this.#asking ??= this.#store.version();
    try {
      return await this.#asking;
    } finally {
      this.#asking = undefined;
    }
  }
}

/** The entities with a spelling near a key, nearest first, ties by id. */
function nearestOf(spellings: readonly Spelling[], key: string, kinds: readonly Kind[] | null): Candidate[] {
  const best = new Map<string, { score: number; entity: Candidate }>();
  for (const { key: other, entity } of spellings) {
    if (kinds && !kinds.includes(entity.kind)) continue;
    const score = nearness(key, other);
    if (score < (best.get(entity.id)?.score ?? Infinity)) best.set(entity.id, { score, entity });
  }
  const ranked = [...best.values()].sort((a, b) => a.score - b.score || compareIds(a.entity, b.entity));
  return ranked.map(({ entity }) => entity);
}

async function readSpellings(store: Store): Promise<Spelling[]> {
  const [names, aliases] = await Promise.all([entityNames.run(store, {}), aliasNames.run(store, {})]);
  const entities = new Map<string, Candidate>();
  for (const { id, labels, name, status } of names) {
    if (status === 'ACTIVE') entities.set(id, { id, kind: labels, name });
  }
  const spellings = [...entities.values()].map((entity) => ({ key: fold(entity.name), entity }));
  for (const { id, name } of aliases) {
    const entity = entities.get(id);
    if (entity) spellings.push({ key: fold(name), entity });
  }
  return spellings;
}

/** 0 for equal; below 1 for a name that begins so; then the edits, up to a third of the letters. */
function nearness(key: string, other: string): number {
  if (key === other) return 0;
  if (key.length >= 2 && other.startsWith(key)) return 1 - 1 / (1 + other.length - key.length);
  const allowed = Math.max(1, Math.floor(key.length / 3));
  if (Math.abs(key.length - other.length) > allowed) return Infinity;
  const edits = distance(key, other);
  return edits <= allowed ? edits : Infinity;
}

const compareIds = (a: Candidate, b: Candidate): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
