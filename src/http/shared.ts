/**
 * One question for all who ask while it is under way, and for those who come soon after.
 *
 * @param kept how long its answer, or its error, is told again, in milliseconds
 */
export function shared<T>(ask: () => Promise<T>, kept: number): () => Promise<T> {
  let last: { readonly answer: Promise<T>; until: number } | undefined;
  return () => {
    if (last && performance.now() < last.until) return last.answer;
    const begun = { answer: ask(), until: Infinity };
    last = begun;
    const end = (): void => {
      begun.until = performance.now() + kept;
    };
    begun.answer.then(end, end);
    return begun.answer;
  };
}
