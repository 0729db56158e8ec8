/**
 * How long the requests that Node has found together have been worked on. Node looks at all connections at once, then
 * handles one after the other what came in, up to its first wait; until it is through, it looks at none. What takes
 * long here is what the last of them, and all who come meanwhile, wait for.
 */
export class LoopBacklog {
  #began: number | undefined;

  /** Milliseconds since the first of the requests that were found with the one that asks. */
  age(): number {
    const now = performance.now();
    if (this.#began === undefined) {
      this.#began = now;
      // Comes after the last connection that was found, before Node looks again.
      setImmediate(() => {
        this.#began = undefined;
      });
    }
    return now - this.#began;
  }
}
