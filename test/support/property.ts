const numberFrom = (variable: string): number | undefined => {
  const value = process.env[variable];
  if (value === undefined || value === '') return undefined;
  if (!/^-?\d+$/.test(value)) throw new Error(`${variable} must be a whole number, not "${value}"`);
  return Number(value);
};

/** Printed with the results, and by fast-check with a failure. */
export const SEED = numberFrom('ROLEGRAPH_TEST_SEED') ?? Math.floor(Math.random() * 2 ** 31);

interface Tries {
  readonly seed: number;
  readonly numRuns: number;
  readonly interruptAfterTimeLimit: number;
}

/**
 * How a property is tried: ROLEGRAPH_TEST_RUNS says how often, ROLEGRAPH_TEST_SEED repeats a run.
 * A slow machine tries less instead of failing; shrinking ends in time to be printed.
 */
export const tries = (usual: number): Tries => ({
  seed: SEED,
  numRuns: numberFrom('ROLEGRAPH_TEST_RUNS') ?? usual,
  interruptAfterTimeLimit: 45_000,
});
