import { setImmediate } from 'node:timers/promises';

/** How many turns others had while the work went on. */
export async function turnsDuring(work: Promise<unknown>): Promise<number> {
  const state = { turns: 0, isDone: false };
  const done = work.finally(() => {
    state.isDone = true;
  });
  // Nothing that ends it may be lost.
  done.catch(() => undefined);
  while (!state.isDone) {
    await setImmediate();
    state.turns += 1;
  }
  await done;
  return state.turns;
}
