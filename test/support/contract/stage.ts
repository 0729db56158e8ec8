import { expect } from '@jest/globals';
import { applyFacts, isChange } from '../../../src/importers/applyFacts.ts';
import { setFormat } from '../../../src/statements/graphState.ts';
import { refreshDegrees, upsertRelease } from '../../../src/statements/upsert.ts';
import type { Committed, Store, Transaction } from '../../../src/store/Store.ts';
import { dump } from '../dump.ts';
import { applySaid } from '../oracle/applySaid.ts';
import { Oracle } from '../oracle/Oracle.ts';
import type { Said, Scenario } from './scenario.ts';

const DEPRECATE = "MATCH (e:Entity) WHERE e.id IN $ids SET e.status = 'DEPRECATED' RETURN count(e) AS total";

/** Empty stores and the oracle, kept alike. */
export interface Stage {
  readonly stores: readonly Store[];
  readonly oracle: Oracle;
}

export const stageOf = (stores: readonly Store[]): Stage => ({ stores, oracle: new Oracle() });

/** Work on every store at once; the answers in their order. */
export const onEach = <T>({ stores }: Stage, work: (store: Store) => Promise<T>): Promise<T[]> =>
  Promise.all(stores.map(work));

/** Each store holds exactly what the oracle holds. */
async function expectSame(stage: Stage, when: string): Promise<void> {
  const wanted = stage.oracle.dump();
  for (const { kind, held } of await onEach(stage, async (store) => ({
    kind: store.kind,
    held: await dump(store),
  }))) {
    expect({ when, kind, held }).toEqual({ when, kind, held: wanted });
  }
}

const always = (store: Store, work: (transaction: Transaction) => Promise<void>): Promise<Committed<void>> =>
  store.write(async (transaction) => {
    await work(transaction);
    return { changed: true, value: undefined };
  });

/** A write of statements on every store; the oracle is told the same by the caller. */
async function change(stage: Stage, work: (transaction: Transaction) => Promise<void>): Promise<void> {
  stage.oracle.bumpVersion();
  await onEach(stage, (store) => always(store, work));
}

const say = (store: Store, { source, facts }: Said, now: string): Promise<Committed<boolean>> =>
  store.write(async (transaction) => {
    const changed = isChange(await applyFacts(transaction, facts, source, now));
    return { changed, value: changed };
  });

/** Says the facts, then again an hour later, which must change nothing at all. */
async function sayTwice(stage: Stage, said: Said, hour: number): Promise<void> {
  const at = (time: number): string => `2026-01-01T${String(time).padStart(2, '0')}:00:00.000Z`;
  const changed = applySaid(stage.oracle, said, at(hour));
  const first = { value: changed, version: stage.oracle.version };
  expect(await onEach(stage, (store) => say(store, said, at(hour)))).toEqual(stage.stores.map(() => first));
  await expectSame(stage, `after ${said.source} has spoken`);
  const again = { value: false, version: stage.oracle.version };
  expect(await onEach(stage, (store) => say(store, said, at(hour + 1)))).toEqual(
    stage.stores.map(() => again),
  );
  await expectSame(stage, `after ${said.source} has said the same again`);
}

async function deprecate(stage: Stage, ids: readonly string[]): Promise<void> {
  const { oracle } = stage;
  const touched = [...new Set([...ids, ...ids.flatMap((id) => oracle.neighbours(id))])];
  await change(stage, async (transaction) => {
    await transaction.change(DEPRECATE, { ids });
    await refreshDegrees.run(transaction, { ids: touched });
  });
  oracle.deprecate(ids);
  // Nobody else's figures may have been touched by it.
  oracle.refreshDegrees(oracle.graph.nodes());
  await expectSame(stage, 'after some are deprecated');
}

/** Makes a scenario's graph on empty stores, holding every step against the oracle. */
export async function play(
  stage: Stage,
  { first, deprecated, later, releases, format }: Scenario,
): Promise<void> {
  const { oracle } = stage;
  await expectSame(stage, 'before anything');
  await sayTwice(stage, first, 0);
  if (deprecated.length > 0) await deprecate(stage, deprecated);
  for (const [index, said] of later.entries()) await sayTwice(stage, said, 4 + 2 * index);
  for (const { source, release } of releases) {
    await change(stage, (transaction) => upsertRelease.run(transaction, { source, release }));
    oracle.upsertRelease(source, release);
  }
  if (format !== null) {
    await change(stage, (transaction) => setFormat.run(transaction, { format }));
    oracle.setFormat(format);
  }
  await expectSame(stage, 'at the end');
}
