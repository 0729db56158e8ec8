import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyFacts, isChange } from '../../src/facts/applyFacts.ts';
import { totalOf } from '../../src/facts/changes.ts';
import { withdrawShare } from '../../src/facts/withdraw.ts';
import type { Store } from '../../src/store/Store.ts';
import { dump } from '../support/dump.ts';
import { SEED, tries } from '../support/property.ts';
import { debates, IDS, inOrder, SOURCES, type Speech } from '../support/provenance/debate.ts';
import { factsIn, withoutForgotten } from '../support/provenance/factsIn.ts';
import { clear, emptyStore, NEO4J_URI } from '../support/stores.ts';

const RUNS = NEO4J_URI === undefined ? 60 : 12;

let store: Store;

beforeAll(async () => {
  store = await emptyStore();
});
beforeEach(() => clear(store));
// A try that was interrupted for want of time goes on by itself, and must not meet the next test.
afterEach(() => trying.catch(() => undefined));
afterAll(() => store.close());

let trying: Promise<void> = Promise.resolve();

const awaited =
  <A extends unknown[]>(work: (...given: A) => Promise<void>) =>
  (...given: A): Promise<void> => {
    trying = work(...given);
    return trying;
  };

/** @returns whether that changed anything */
async function say({ source, facts }: Speech, hour: number): Promise<boolean> {
  const now = `2026-01-01T${String(hour).padStart(2, '0')}:00:00.000Z`;
  const { value } = await store.write(async (transaction) => {
    const changed = isChange(await applyFacts(transaction, facts, source, now));
    return { changed, value: changed };
  });
  return value;
}

/** What an empty store says after all this. */
async function after(speeches: readonly Speech[]) {
  await clear(store);
  for (const [hour, speech] of speeches.entries()) await say(speech, hour);
  return factsIn(store);
}

async function withdraw(source: string, ids: readonly string[]): Promise<void> {
  await store.write(async (transaction) => {
    const changes = await withdrawShare(transaction, source, ids, '2026-01-02T00:00:00.000Z');
    return { changed: totalOf(changes) > 0, value: undefined };
  });
}

/** The ids that a source has named. */
const namedBy = (speeches: readonly Speech[], isMeant: (source: string) => boolean): Set<string> =>
  new Set(
    speeches
      .filter(({ source }) => isMeant(source))
      .flatMap(({ facts }) => facts.entities.map(({ id }) => id)),
  );

describe(`what several sources say (seed ${SEED})`, () => {
  test('is the same in whatever order they speak', async () => {
    const orders = fc.shuffledSubarray([...SOURCES], { minLength: SOURCES.length });
    await fc.assert(
      fc.asyncProperty(
        debates,
        orders,
        awaited(async (speeches, order) => {
          expect(await after(inOrder(speeches, order))).toEqual(await after(speeches));
        }),
      ),
      tries(RUNS),
    );
  });

  test('is written once: said again it changes nothing, not even the version', async () => {
    await fc.assert(
      fc.asyncProperty(
        debates,
        awaited(async (speeches) => {
          await clear(store);
          for (const [hour, speech] of speeches.entries()) {
            await say(speech, hour);
            const before = { version: await store.version(), held: await dump(store) };
            const changed = await say(speech, hour + 10);
            const held = { version: await store.version(), held: await dump(store) };
            expect({ changed, ...held }).toEqual({ changed: false, ...before });
          }
        }),
      ),
      tries(RUNS),
    );
  });

  test('is, after one has taken back its share, what the others say', async () => {
    const seen = { forgotten: 0, kept: 0 };
    await fc.assert(
      fc.asyncProperty(
        debates,
        fc.constantFrom(...SOURCES),
        fc.boolean(),
        awaited(async (speeches, gone, isInParts) => {
          await after(speeches);
          const parts = isInParts ? [IDS.slice(0, 3), IDS.slice(3)] : [IDS];
          for (const ids of parts) await withdraw(gone, ids);
          const held = await factsIn(store);
          expect(withoutForgotten(held)).toEqual(
            await after(speeches.filter(({ source }) => source !== gone)),
          );
          const others = namedBy(speeches, (source) => source !== gone);
          const alone = [...namedBy(speeches, (source) => source === gone)].filter((id) => !others.has(id));
          for (const id of alone) expect(held).toContainEqual(forgotten(id));
          seen.forgotten += alone.length;
          seen.kept += others.size;
        }),
      ),
      tries(RUNS),
    );
    expect(Math.min(seen.forgotten, seen.kept)).toBeGreaterThan(0);
  });

  test('is the same again once one that took back its share has spoken again', async () => {
    await fc.assert(
      fc.asyncProperty(
        debates,
        fc.constantFrom(...SOURCES),
        awaited(async (speeches, gone) => {
          const before = await after(speeches);
          await withdraw(gone, IDS);
          for (const [hour, speech] of inOrder(speeches, [gone]).entries()) await say(speech, hour);
          expect(await factsIn(store)).toEqual(before);
        }),
      ),
      tries(RUNS),
    );
  });
});

/** It can still be found by its id, and by nothing else. */
const forgotten = (id: string) => ({
  labels: expect.arrayContaining(['Entity']),
  properties: expect.objectContaining({ id, status: 'DEPRECATED', degree: 0, name: expect.any(String) }),
});
