import { expect } from '@jest/globals';
import { applyFacts, isChange } from '../../../src/facts/applyFacts.ts';
import { refreshFigures } from '../../../src/facts/refreshFigures.ts';
import { setFormat } from '../../../src/statements/graphState.ts';
import { upsertRelease } from '../../../src/statements/upsert.ts';
import { markWeighed, weighEntities, weighRoles, weighUsage } from '../../../src/statements/weights.ts';
import type { Committed, Row, Store, Transaction } from '../../../src/store/Store.ts';
import { dump } from '../dump.ts';
import { applySaid } from '../oracle/applySaid.ts';
import { Oracle } from '../oracle/Oracle.ts';
import { weigh } from '../oracle/weigh.ts';
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
    await refreshFigures(transaction, touched);
  });
  oracle.deprecate(ids);
  oracle.markLinked();
  // Nobody else's figures may have been touched by it.
  oracle.refreshDegrees(oracle.graph.nodes());
  await expectSame(stage, 'after some are deprecated');
}

const WEIGHING = [markWeighed, ...weighEntities, weighRoles, ...weighUsage];

/** Works out the kept weights, and gives what each statement answers. */
const weighStore = (store: Store): Promise<Row[]> =>
  store.derive(async (transaction) => {
    const rows: Row[] = [];
    for (const { text } of WEIGHING) rows.push(...(await transaction.change(text, {})));
    return rows;
  });

/** Works out the kept weights, then again, which must change nothing. */
async function weighTwice(stage: Stage): Promise<void> {
  for (const when of ['after a weighing', 'after another weighing']) {
    const rows = weigh(stage.oracle);
    expect({ when, rows: await onEach(stage, weighStore) }).toEqual({
      when,
      rows: stage.stores.map(() => rows),
    });
    await expectSame(stage, when);
  }
}

/** Makes a scenario's graph on empty stores, holding every step against the oracle. */
export async function play(
  stage: Stage,
  { first, deprecated, later, releases, format }: Scenario,
): Promise<void> {
  const { oracle } = stage;
  await expectSame(stage, 'before anything');
  await sayTwice(stage, first, 0);
  if (later.length > 0) await weighTwice(stage);
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
  // Last, so that what is asked then finds the figures of this graph.
  await weighTwice(stage);
}
