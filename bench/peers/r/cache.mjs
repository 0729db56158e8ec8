const MOST_BYTES = 64 * 1024 * 1024;

/** Whole answers by what was asked: those asked longest ago go first. */
export class AnswerCache {
  /** @type {Map<string, Buffer>} */
  #answers = new Map();
  #bytes = 0;

  /** @param {string} key */
  get(key) {
    const known = this.#answers.get(key);
    if (known) {
      this.#answers.delete(key);
      this.#answers.set(key, known);
    }
    return known;
  }

  /** @param {string} key @param {Buffer} answer */
  set(key, answer) {
    if (this.#answers.has(key)) return;
    this.#answers.set(key, answer);
    this.#bytes += sizeOf(key, answer);
    for (const [oldest, old] of this.#answers) {
      if (this.#bytes <= MOST_BYTES) return;
      this.#answers.delete(oldest);
      this.#bytes -= sizeOf(oldest, old);
    }
  }
}

/** @param {string} key @param {Buffer} answer */
const sizeOf = (key, answer) => 2 * key.length + answer.length;
