import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until it is so. @throws after 15 seconds */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const most = performance.now() + 15_000;
  while (!(await holds())) {
    if (performance.now() > most) throw new Error('It has not come to that within 15 s.');
    await sleep(20);
  }
}
