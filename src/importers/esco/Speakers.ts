/** What several tables of one folder may say of a skill. */
export type Topic = 'NAME' | 'DESCRIPTION' | 'ALIASES' | 'PARENTS';

/**
 * Which table of a folder speaks for a skill that stands in several: on each topic the first that has something to
 * say, and no other. Otherwise tables of different releases in one folder would change the skill in turn, with
 * every import again. Only skills of collections are kept, since no other stands in two tables.
 */
export class Speakers {
  readonly #categories = new Map<string, string>();
  readonly #files = new Map<string, string>();

  /** A collection has the skill; of several the first one counts. */
  collect(key: string, category: string): void {
    if (!this.#categories.has(key)) this.#categories.set(key, category);
  }

  get hasCollections(): boolean {
    return this.#categories.size > 0;
  }

  /** The category of the collection that has the skill. */
  categoryOf(key: string): string | undefined {
    return this.#categories.get(key);
  }

  /** Whether this table speaks for the skill; asked once or more, in the order of the tables. */
  speaks(file: string, key: string, topic: Topic): boolean {
    if (!this.#categories.has(key)) return true;
    const first = this.#files.get(`${topic} ${key}`) ?? file;
    this.#files.set(`${topic} ${key}`, first);
    return first === file;
  }
}
