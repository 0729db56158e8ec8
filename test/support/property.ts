import fc from 'fast-check';

const numberFrom = (variable: string): number | undefined => {
  const value = process.env[variable];
  if (value === undefined || value === '') return undefined;
  if (!/^-?\d+$/.test(value)) throw new Error(`${variable} must be a whole number, not "${value}"`);
  return Number(value);
};

/** Printed with the results, and by fast-check with a failure. */
export const SEED = numberFrom('ROLEGRAPH_TEST_SEED') ?? Math.floor(Math.random() * 2 ** 31);

/** How long a property is tried, in milliseconds. */
const TRIED_MS = 45_000;

type Tries<T> = Required<Pick<fc.Parameters<T>, 'seed' | 'numRuns' | 'plugins'>>;

/**
 * Begins no further run after a time. Unlike fast-check's `interruptAfterTimeLimit` it waits for the one under way, which
 * would go on in the midst of the next test.
 */
export const endsAfter =
  <T>(milliseconds: number): fc.Plugin<T> =>
  () => {
    const end = performance.now() + milliseconds;
    return {
      decorateRun: (run) => (value) =>
        performance.now() < end ? run(value) : new fc.PreconditionFailure(true),
    };
  };

/**
 * How a property is tried: ROLEGRAPH_TEST_RUNS says how often, ROLEGRAPH_TEST_SEED repeats a run.
 * A slow machine tries less instead of failing; shrinking ends in time to be printed.
 */
export const tries = <T>(usual: number): Tries<T> => ({
  seed: SEED,
  numRuns: numberFrom('ROLEGRAPH_TEST_RUNS') ?? usual,
  plugins: [endsAfter(TRIED_MS)],
});
