import { applyFacts, isChange } from '../../facts/applyFacts.ts';
import type { AliasFact, EntityFact } from '../../facts/facts.ts';
import { fold } from '../../graph/fold.ts';
import type { Namesake } from '../../graph/recognition/choose.ts';
import type { Transaction } from '../../store/Store.ts';
import { identify } from '../recognise.ts';
import type { BadRow, Place } from './claims.ts';
import { BATCH, chunks, eachRow, type ImportRun } from './run.ts';
import type { InputFile } from './table.ts';

/** A row that says how something is called besides. */
export interface AliasClaim extends Place {
  /** The source's own id of it. */
  readonly of: string;
  readonly aliases: readonly AliasFact[];
}

/** Adds names to entities that the source has named before; each row adds to the others. */
export async function importAliases(
  run: ImportRun,
  file: InputFile,
  claims: () => AsyncIterable<AliasClaim | BadRow>,
): Promise<void> {
  for await (const batch of chunks(eachRow(run, file, claims()), BATCH)) {
    const { known, applied } = await run.write(async (transaction) => {
      const value = await writeBatch(transaction, run, batch);
      return { changed: isChange(value.applied), value };
    });
    run.report.apply(file.name, applied);
    run.report.change(isChange(applied));
    for (const { line, of } of batch) {
      const reason = 'names what the graph does not know';
      const value = of.slice(run.source.length + 1);
      if (!known.has(of)) run.report.refuse({ file: file.name, line, reason, value });
    }
  }
}

async function writeBatch(transaction: Transaction, run: ImportRun, batch: readonly AliasClaim[]) {
  const known = await identify(
    transaction,
    batch.map(({ of }) => of),
  );
  const facts = { entities: factsOf(batch, known), links: [] };
  return { known, applied: await applyFacts(transaction, facts, run.source, run.now) };
}

/** One fact an entity, without what its own name says already. */
function factsOf(batch: readonly AliasClaim[], known: ReadonlyMap<string, Namesake>): EntityFact[] {
  const facts = new Map<string, EntityFact & { aliases: AliasFact[] }>();
  for (const { of, aliases } of batch) {
    const entity = known.get(of);
    if (!entity) continue;
    const { id, kind, name } = entity;
    const fact = facts.get(id) ?? { id, kind, aliases: [] };
    fact.aliases.push(...aliases.filter((alias) => fold(alias.name) !== fold(name)));
    facts.set(id, fact);
  }
  return [...facts.values()];
}
