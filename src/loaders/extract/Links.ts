import { linkedAmong } from '../../statements/linkedAmong.ts';
import type { Reader } from '../../store/Store.ts';
import type { Reading } from './Reading.ts';

/** How many names that are not certain, and how many that are, one statement compares. */
const MOST_OPEN = 64;
const MOST_CERTAIN = 256;

/** Which entities that a text may name are linked in the graph to those that it names for certain. */
export class Links {
  readonly #pairs: ReadonlySet<string>;

  private constructor(pairs: ReadonlySet<string>) {
    this.#pairs = pairs;
  }

  /** One statement, or none where there is nothing to compare; of a text with more names, the first ones count. */
  static async among(reader: Reader, open: readonly Reading[], certain: readonly Reading[]): Promise<Links> {
    const ids = firstIds(open, MOST_OPEN);
    const others = firstIds(certain, MOST_CERTAIN);
    if (ids.length === 0 || others.length === 0) return new Links(new Set());
    const rows = await linkedAmong.run(reader, { ids, others });
    return new Links(new Set(rows.map(({ id, other }) => pairOf(id, other))));
  }

  /** Whether none of them is linked. */
  get none(): boolean {
    return this.#pairs.size === 0;
  }

  has(id: string, other: string): boolean {
    return this.#pairs.has(pairOf(id, other));
  }
}

const pairOf = (id: string, other: string): string => `${id} ${other}`;

function firstIds(readings: readonly Reading[], most: number): string[] {
  const ids = new Set<string>();
  for (const { means } of readings) {
    for (const { id } of means.options) ids.add(id);
    if (ids.size >= most) break;
  }
  return [...ids].slice(0, most);
}
