/** Things that are there already, as the pipeline reads them: one after the other. */
export const inTurn = <T>(items: Iterable<T>): AsyncIterable<T> => ({
  [Symbol.asyncIterator]() {
    const iterator = items[Symbol.iterator]();
    return { next: () => Promise.resolve(iterator.next()) };
  },
});
