import { fold } from '../../graph/fold.ts';
import { addAliases, sayAlias, type AliasClaim } from '../../facts/aliasState.ts';
import { loadEntities, saveEntities, type EntityEdit } from '../../facts/entityEdits.ts';
import type { SourceId } from '../../facts/facts.ts';
import type { Batch, Placed } from './Batch.ts';

type Line = Placed<'alias'>;

/** Writes what the lines say of aliases. */
export async function writeAliases(batch: Batch, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return;
  const { transaction, now } = batch.context;
  const edits = await loadEntities(
    transaction,
    lines.map(({ says }) => says.of),
  );
  for (const line of lines) {
    const edit = edits.get(line.says.of);
    const reason = edit ? say(batch, edit, line.says) : 'names what the graph does not know';
    if (reason !== undefined) batch.refuse(line, reason, `${line.says.of}: ${line.says.name}`);
  }
  await batch.write(async (changes) => {
    batch.lookups += (await saveEntities(transaction, [...edits.values()], now, changes)).aliases;
  });
}

/** @returns why it cannot be */
function say(
  batch: Batch,
  edit: EntityEdit,
  { name, kind = 'STRONG', says }: Line['says'],
): string | undefined {
  const key = fold(name);
  if (says === undefined) {
    if (key === '') return 'is a name without letters or digits';
    batch.speaks = true;
    addAliases(edit.aliases, [{ name, kind }], batch.context.source);
    return undefined;
  }
  const claims = Object.entries(says).map(([source, claim]): [SourceId, AliasClaim] => [
    source,
    { kind: claim.kind, name: claim.name ?? name },
  ]);
  const other = claims.find(([, claim]) => fold(claim.name) !== key);
  if (other) return `is another name than what ${other[0]} says, ${other[1].name}`;
  for (const [source, claim] of claims) sayAlias(edit.aliases, key, source, claim);
  return undefined;
}
