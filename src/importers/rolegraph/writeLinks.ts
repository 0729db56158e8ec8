import { linkKey, MARKS, type LinkEnds, type SourceId } from '../../facts/facts.ts';
import { loadLinks, saveLinks, type LinkEdit } from '../../facts/linkEdits.ts';
import type { LinkClaim } from '../../facts/mergeLink.ts';
import { CURATOR } from '../../facts/rank.ts';
import { groupBy } from '../../facts/values.ts';
import { removedLinks } from '../../statements/shares.ts';
import { deleteRemovedLinks, upsertRemovedLinks } from '../../statements/upsert.ts';
import { rounds, type Batch, type Placed } from './Batch.ts';
import { findEnds } from './linkEnds.ts';

type Line = Placed<'link'>;

interface Work {
  readonly ends: LinkEnds;
  readonly claims: ReadonlyMap<SourceId, LinkClaim>;
}

/** Writes what the lines say of links, each source's claim as its own. */
export async function writeLinks(batch: Batch, lines: readonly Line[]): Promise<void> {
  const found = await findEnds(
    batch.context.transaction,
    lines.map(({ says }) => says),
  );
  const work = lines.flatMap((line, index): Work[] => {
    const ends = found[index] ?? '';
    if (typeof ends === 'object') return [{ ends, claims: claimsOf(batch, line.says) }];
    const { from, relation, to } = line.says;
    batch.refuse(line, ends, linkKey({ from, relation, to }));
    return [];
  });
  for (const round of rounds(work, ({ ends }) => linkKey(ends))) await writeRound(batch, round);
}

function claimsOf(batch: Batch, says: Line['says']): Work['claims'] {
  if (says.says === undefined) {
    batch.speaks = true;
    const { weight = null, ...more } = says;
    const marks = MARKS.filter((mark) => says[mark] === true);
    return new Map([[batch.context.source, claimOf({ ...more, figure: weight, marks })]]);
  }
  const claims = Object.entries(says.says).map(([source, { figure = null, marks = [], ...more }]) => {
    return [source, claimOf({ ...more, figure, marks })] as const;
  });
  return new Map(claims);
}

const claimOf = ({ figure, marks, count, timeOfDay, startMinute, order }: LinkClaim): LinkClaim => ({
  figure,
  marks,
  count,
  timeOfDay,
  startMinute,
  order,
});

async function writeRound(batch: Batch, work: readonly Work[]): Promise<void> {
  const { transaction } = batch.context;
  const loaded = await loadLinks(
    transaction,
    work.map(({ ends }) => ends),
  );
  const said = loaded.map((edit, index) => ({ edit, claims: work[index]?.claims ?? new Map() }));
  const wanted = await notRemoved(batch, said);
  for (const { edit, claims } of wanted) for (const [source, claim] of claims) edit.state.set(source, claim);
  await batch.write(async (changes) => {
    const edits = wanted.map(({ edit }) => edit);
    batch.count('links', await saveLinks(transaction, edits, changes));
  });
}

interface Said {
  readonly edit: LinkEdit;
  readonly claims: Work['claims'];
}

/** A link that was removed stays away, until a curator sets it again. */
async function notRemoved(batch: Batch, said: readonly Said[]): Promise<Said[]> {
  const { transaction } = batch.context;
  const gone = said.filter(({ edit }) => !edit.stored);
  const rows = await removedLinks.run(transaction, { keys: gone.map(({ edit }) => linkKey(edit.ends)) });
  const removed = new Set(rows.map(({ key }) => key));
  const again = gone.flatMap(({ edit: { ends }, claims }) =>
    removed.has(linkKey(ends)) && claims.has(CURATOR) ? [linkKey(ends)] : [],
  );
  if (again.length > 0) {
    await deleteRemovedLinks.run(transaction, { keys: again });
    batch.noteChange();
  }
  for (const key of again) removed.delete(key);
  batch.held += removed.size;
  return said.filter(({ edit }) => !removed.has(linkKey(edit.ends)));
}

/** Notes links as removed, so that no later import brings them back. What the graph holds is not deleted by a file. */
export async function writeRemovedLinks(
  batch: Batch,
  lines: readonly Placed<'removedLink'>[],
): Promise<void> {
  if (lines.length === 0) return;
  const { transaction } = batch.context;
  const wanted = new Map(lines.map(({ says }) => [linkKey(says), says.source ?? CURATOR]));
  const known = await removedLinks.run(transaction, { keys: [...wanted.keys()] });
  for (const { key } of known) wanted.delete(key);
  for (const [source, group] of groupBy(wanted, ([, remover]) => remover)) {
    await upsertRemovedLinks.run(transaction, { keys: group.map(([key]) => key), source });
    batch.noteChange();
  }
}
