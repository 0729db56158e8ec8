import { expect } from '@jest/globals';
import { applyFacts, isChange } from '../../../src/facts/applyFacts.ts';
import { totalOf, type Changes } from '../../../src/facts/changes.ts';
import type { LinkEnds } from '../../../src/facts/facts.ts';
import { mergeEntities } from '../../../src/facts/mergeEntities.ts';
import { CURATOR } from '../../../src/facts/rank.ts';
import { removeLinks } from '../../../src/facts/removeLinks.ts';
import { withdrawShare } from '../../../src/facts/withdraw.ts';
import { kindOfId } from '../../../src/graph/kind.ts';
import { recordAuditStatement } from '../../../src/statements/audit.ts';
import { setCounts } from '../../../src/statements/check.ts';
import { upsertSources } from '../../../src/statements/exported.ts';
import { setFormat } from '../../../src/statements/graphState.ts';
import { deleteSource, upsertRelease } from '../../../src/statements/upsert.ts';
import { markWeighed, weighEntities, weighRoles, weighUsage } from '../../../src/statements/weights.ts';
import type { Committed, Row, Store, Transaction } from '../../../src/store/Store.ts';
import { dump } from '../dump.ts';
import { applySaid } from '../oracle/applySaid.ts';
import { mergeSaid } from '../oracle/mergeSaid.ts';
import { Oracle } from '../oracle/Oracle.ts';
import { removeSaid, takeBack } from '../oracle/takeBack.ts';
import { weigh } from '../oracle/weigh.ts';
import type { Said, Scenario } from './scenario.ts';

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
  expect(await onEach(stage, (store) => say(store, said, at(hour)))).toMatchObject(
    stage.stores.map(() => first),
  );
  await expectSame(stage, `after ${said.source} has spoken`);
  const again = { value: false, version: stage.oracle.version };
  expect(await onEach(stage, (store) => say(store, said, at(hour + 1)))).toMatchObject(
    stage.stores.map(() => again),
  );
  await expectSame(stage, `after ${said.source} has said the same again`);
}

/** The first source says that some are out of use. */
const retired = ({ first, deprecated }: Scenario): Said => ({
  source: first.source,
  facts: {
    entities: deprecated.flatMap((id) => {
      const kind = kindOfId(id);
      return kind ? [{ id, kind, isRetired: true }] : [];
    }),
    links: [],
  },
});

const NOON = '2026-01-01T12:00:00.000Z';

/** A write that may change nothing, on every store and on the oracle. */
async function write(
  stage: Stage,
  when: string,
  work: (transaction: Transaction) => Promise<Changes>,
  answer: () => boolean,
): Promise<void> {
  const changed = answer();
  const outcome = { value: changed, version: stage.oracle.version };
  const written = await onEach(stage, (store) =>
    store.write(async (transaction) => {
      const value = totalOf(await work(transaction)) > 0;
      return { changed: value, value };
    }),
  );
  expect({ when, written }).toMatchObject({ when, written: stage.stores.map(() => outcome) });
  await expectSame(stage, when);
}

const remove = (stage: Stage, links: readonly LinkEnds[]): Promise<void> =>
  write(
    stage,
    'after links are removed',
    (transaction) => removeLinks(transaction, links, CURATOR, NOON),
    () => removeSaid(stage.oracle, links, NOON),
  );

/** Into what is out of use nothing is merged. */
async function merge(stage: Stage, from: string, into: string): Promise<void> {
  if (!stage.oracle.isActive(into)) return;
  await write(
    stage,
    `after ${from} is merged into ${into}`,
    (transaction) => mergeEntities(transaction, from, into, CURATOR, NOON),
    () => mergeSaid(stage.oracle, from, into, NOON),
  );
}

/** The source takes back what it says, and is forgotten. */
async function withdraw(stage: Stage, source: string): Promise<void> {
  const { oracle } = stage;
  const ids = oracle.graph.nodes();
  await write(
    stage,
    `after ${source} has taken back its share`,
    (transaction) => withdrawShare(transaction, source, ids, NOON),
    () => takeBack(oracle, source, NOON),
  );
  await change(stage, (transaction) => deleteSource.run(transaction, { source }));
  oracle.deleteSource(source);
}

const AUDIT = { at: NOON, who: 'ada', what: 'mergeEntities', before: '{}', after: '{"links":[]}' };

/** What curators and checks keep beside the facts. */
async function keepBooks(stage: Stage): Promise<void> {
  const { oracle } = stage;
  await change(stage, (transaction) => recordAuditStatement.run(transaction, { audit: AUDIT }));
  oracle.recordAudit(AUDIT);
  const counts = { entities: oracle.graph.order, links: oracle.graph.size };
  await change(stage, (transaction) => setCounts.run(transaction, counts));
  oracle.counted = { entityCount: counts.entities, linkCount: counts.links };
}

async function recordReleases(stage: Stage, releases: Scenario['releases']): Promise<void> {
  for (const { source, release } of releases) {
    await change(stage, (transaction) => upsertRelease.run(transaction, { source, release }));
    stage.oracle.upsertRelease(source, release);
  }
  const sources = releases.map(({ source }) => ({ ...source, url: null }));
  await change(stage, (transaction) => upsertSources.run(transaction, { rows: sources }));
  for (const source of sources) stage.oracle.upsertSource(source);
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
export async function play(stage: Stage, scenario: Scenario): Promise<void> {
  const { first, deprecated, removed, later, releases, merged, withdrawn, format } = scenario;
  const { oracle } = stage;
  await expectSame(stage, 'before anything');
  await sayTwice(stage, first, 0);
  if (later.length > 0) await weighTwice(stage);
  if (deprecated.length > 0) await sayTwice(stage, retired(scenario), 2);
  if (removed.length > 0) await remove(stage, removed);
  if (merged) await merge(stage, merged.from, merged.into);
  for (const [index, said] of later.entries()) await sayTwice(stage, said, 4 + 2 * index);
  if (releases.length > 0) await recordReleases(stage, releases);
  if (withdrawn !== null) await withdraw(stage, withdrawn);
  await keepBooks(stage);
  if (format !== null) {
    await change(stage, (transaction) => setFormat.run(transaction, { format }));
    oracle.setFormat(format);
  }
  await expectSame(stage, 'at the end');
  // Last, so that what is asked then finds the figures of this graph.
  await weighTwice(stage);
}
