import { readFileSync } from 'node:fs';
import { kindOfId } from '../../../src/graph/kind.ts';
import { applyFacts } from '../../../src/facts/applyFacts.ts';
import type { EntityFact, Facts, SourceId } from '../../../src/facts/facts.ts';
import { recordRelease } from '../../../src/importers/release.ts';
import { readDataFile } from '../../../src/importers/shippedGraph.ts';
import { refreshDegrees, upsertEntities } from '../../../src/statements/upsert.ts';
import type { Store, Transaction } from '../../../src/store/Store.ts';
import { factsOf } from '../../support/facts.ts';
import { emptyStore } from '../../support/stores.ts';

const SOURCES: readonly { source: SourceId; file: string; now: string }[] = [
  { source: 'curated', file: 'fixture.yaml', now: '2026-01-01T00:00:00.000Z' },
  { source: 'article', file: 'fixture.article.yaml', now: '2026-02-02T00:00:00.000Z' },
];

/** A colour and an icon, which no data file holds: the importers of marks bring them. */
const MARKS: ReadonlyMap<string, Pick<EntityFact, 'color' | 'icon'>> = new Map([
  ['tool:python', { color: '#3776ab', icon: 'python' }],
  ['tool:c-sharp', { color: '#178600' }],
  ['framework:django', { color: '#092e20', icon: 'django' }],
]);

/** The store of this run with the graph of fixture.yaml and nothing else. */
export async function fixtureStore(): Promise<Store> {
  const store = await emptyStore();
  for (const { source, file, now } of SOURCES) {
    const facts = factsOf(readDataFile(readFileSync(new URL(file, import.meta.url), 'utf8'), file));
    await store.write(async (transaction) => {
      const entities = facts.entities.map((fact) => ({ ...fact, ...MARKS.get(fact.id) }));
      await applyFacts(transaction, { ...facts, entities }, source, now);
      await recordRelease(transaction, { source, sha256: `${source}0123456789abcdef` }, now);
      await deprecateReplaced(transaction, facts);
      return { changed: true, value: undefined };
    });
  }
  return store;
}

/** What is REPLACED_BY another is out of use; the kept degrees of its neighbours no longer count it. */
async function deprecateReplaced(transaction: Transaction, { entities, links }: Facts): Promise<void> {
  const replaced = links.filter(({ relation }) => relation === 'REPLACED_BY').map(({ from }) => from);
  for (const id of replaced) {
    const rows = [{ id, properties: { status: 'DEPRECATED' } }];
    await upsertEntities.get(kindOfId(id) ?? 'TOOL')?.run(transaction, { rows });
  }
  await refreshDegrees.run(transaction, { ids: entities.map(({ id }) => id) });
}
