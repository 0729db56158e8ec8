import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { endsAfter } from './property.ts';

test('a property whose time is over waits for the run under way, and begins no other', async () => {
  let begun = 0;
  let ended = 0;
  const slow = fc.asyncProperty(fc.nat(), async () => {
    begun += 1;
    await sleep(60);
    ended += 1;
  });
  await fc.assert(slow, { numRuns: 1000, plugins: [endsAfter(500)] });
  expect(begun).toBeGreaterThan(0);
  expect(begun).toBeLessThan(1000);
  expect(ended).toBe(begun);
});

test('a property in time is tried as often as was said', () => {
  let runs = 0;
  const quick = fc.property(fc.nat(), () => {
    runs += 1;
  });
  fc.assert(quick, { numRuns: 12, plugins: [endsAfter(60_000)] });
  expect(runs).toBe(12);
});
