import { badUserInput } from '../graph/errors.ts';
import { fold } from '../graph/fold.ts';
import { kindOfId, type Kind } from '../graph/kind.ts';
import { relationAllows, relationNamed } from '../graph/relation.ts';
import { mergedInto, removedLinksOf } from '../statements/shares.ts';
import { externalIdsOf, linksTouching } from '../statements/stored.ts';
import {
  deleteExternalIds,
  deleteRemovedLinks,
  upsertExternalIds,
  upsertRemovedLinks,
} from '../statements/upsert.ts';
import type { Transaction } from '../store/Store.ts';
import { sayAlias } from './aliasState.ts';
import { noChanges, noteUpdate, type Changes } from './changes.ts';
import { loadEntities, saveEntities, type EntityEdit } from './entityEdits.ts';
import type { Claim } from './entityState.ts';
import { FIELDS, linkKey, type LinkEnds, type SourceId } from './facts.ts';
import { finishWrite } from './finishWrite.ts';
import { linkEdit, loadLinks, saveLinks, type LinkEdit } from './linkEdits.ts';
import { joinClaims, type LinkState } from './mergeLink.ts';
import { CURATOR } from './rank.ts';
import { sorted } from './values.ts';

/**
 * Makes one entity of two. `into` keeps its id and its words, and gets what `from` has beyond them: aliases with its
 * names, external ids, links with each source's figures. `from` stays under its id, DEPRECATED and REPLACED_BY `into`.
 *
 * @throws RolegraphError NOT_FOUND if one is not stored, BAD_USER_INPUT if they are the same or a link of `from`
 *   cannot be one of `into`'s kind
 */
export async function mergeEntities(
  transaction: Transaction,
  from: string,
  into: string,
  source: SourceId,
  now: string,
  by?: string,
): Promise<Changes> {
  const changes = noChanges();
  const edits = await loadEntities(transaction, [from, into]);
  const [old, target] = [edits.get(from), edits.get(into)];
  if (from === into || !old || !target) throw cannotMerge(from, into, old);
  await refuseMerged(transaction, old, target);
  await moveLinks(transaction, old, target, source, changes);
  mergeClaims(old, target, source);
  await saveEntities(transaction, [old, target], now, changes);
  await moveExternalIds(transaction, from, into, changes);
  await moveRemovedLinks(transaction, from, into);
  await finishWrite(transaction, changes, { source, now, by });
  return changes;
}

function cannotMerge(from: string, into: string, old: EntityEdit | undefined): Error {
  if (from === into) return badUserInput(`${from} cannot be merged into itself.`, { from, into });
  return badUserInput(`There is no entity ${old ? into : from} to merge.`, { from, into });
}

/** What is out of use cannot take anything in, and what was merged elsewhere has nothing left to give. */
async function refuseMerged(transaction: Transaction, old: EntityEdit, target: EntityEdit): Promise<void> {
  const isOut = ({ state }: EntityEdit): boolean => state.claims.size === 0 || state.retiredBy.length > 0;
  if (isOut(target)) {
    throw badUserInput(`${target.id} is DEPRECATED: nothing can be merged into it.`, { into: target.id });
  }
  const [before] = await mergedInto.run(transaction, { ids: [old.id] });
  if (before === undefined || before.into === target.id) return;
  throw badUserInput(`${old.id} was merged into ${before.into} before. Merge that one.`, { from: old.id });
}

/** A link that a curator has removed stays removed under the new end, unless somebody gives that one. */
async function moveRemovedLinks(transaction: Transaction, from: string, into: string): Promise<void> {
  const rows = await removedLinksOf.run(transaction, { source: CURATOR });
  const moved = new Map<string, LinkEnds>();
  for (const { key } of rows) {
    const ends = endsOf(key);
    if (ends && (ends.from === from || ends.to === from))
      moved.set(key, { ...ends, ...movedEnds(ends, from, into) });
  }
  if (moved.size === 0) return;
  const stored = await loadLinks(transaction, [...moved.values()]);
  const free = stored.filter(({ stored: link, ends }) => !link && ends.from !== ends.to);
  await deleteRemovedLinks.run(transaction, { keys: [...moved.keys()] });
  const keys = sorted(free.map(({ ends }) => linkKey(ends)));
  await upsertRemovedLinks.run(transaction, { keys, source: CURATOR });
}

function endsOf(key: string): LinkEnds | undefined {
  const [from, name, to] = key.split(' ');
  const relation = relationNamed(name ?? '');
  return from !== undefined && to !== undefined && relation ? { from, relation, to } : undefined;
}

async function moveLinks(
  transaction: Transaction,
  old: EntityEdit,
  target: EntityEdit,
  source: SourceId,
  changes: Changes,
): Promise<void> {
  const rows = await linksTouching.run(transaction, { ids: [old.id] });
  const links = rows.map(({ properties, ...ends }) => linkEdit(ends, properties));
  const moved = links.flatMap((link) => {
    const ends = { ...link.ends, ...movedEnds(link.ends, old.id, target.id) };
    // What replaced the old one before is not what replaces the other one.
    const isOwnEnd = link.ends.relation === 'REPLACED_BY' && link.ends.from === old.id;
    return isOwnEnd || ends.from === ends.to ? [] : [{ ends, said: new Map(link.state) }];
  });
  refuseLinks(
    moved.map(({ ends }) => ends),
    target,
  );
  const targets = await loadLinks(
    transaction,
    moved.map(({ ends }) => ends),
  );
  moved.forEach(({ said }, index) => {
    const edit = targets[index];
    if (edit) join(edit.state, said);
  });
  for (const { state } of links) state.clear();
  // It may be there already: a source can say the same.
  const replaced = await loadLinks(transaction, [{ from: old.id, relation: 'REPLACED_BY', to: target.id }]);
  for (const { state } of replaced) state.set(source, { figure: null, marks: [] });
  const kept = new Set(replaced.map(({ ends }) => linkKey(ends)));
  const gone: LinkEdit[] = links.filter(({ ends }) => !kept.has(linkKey(ends)));
  await saveLinks(transaction, [...gone, ...distinct(targets), ...replaced], changes);
}

const movedEnds = ({ from, to }: LinkEnds, old: string, target: string) => ({
  from: from === old ? target : from,
  to: to === old ? target : to,
});

function join(state: LinkState, said: LinkState): void {
  for (const [source, claim] of said) {
    const own = state.get(source);
    state.set(source, own ? joinClaims(own, claim) : claim);
  }
}

/** A link to each of two merged ends would come twice. */
const distinct = (edits: readonly LinkEdit[]): LinkEdit[] => [
  ...new Map(edits.map((edit) => [linkKey(edit.ends), edit])).values(),
];

function refuseLinks(links: readonly LinkEnds[], target: EntityEdit): void {
  const kindOf = (id: string): Kind | undefined => (id === target.id ? target.kind : kindOfId(id));
  const wrong = links.filter(({ from, relation, to }) => {
    const [one, other] = [kindOf(from), kindOf(to)];
    return one === undefined || other === undefined || !relationAllows(relation, one, other);
  });
  if (wrong.length === 0) return;
  const shown = wrong.slice(0, 5).map(linkKey).join('; ');
  throw badUserInput(
    `${wrong.length} links cannot be moved to ${target.id}, which is a ${target.kind}: ${shown}. Remove them first.`,
    { links: wrong.map(linkKey) },
  );
}

function mergeClaims(old: EntityEdit, target: EntityEdit, source: SourceId): void {
  const claims = new Map<SourceId, Claim>(target.state.claims);
  for (const [giver, claim] of old.state.claims) {
    if (!claims.has(giver)) claims.set(giver, beyond(claim, target));
    const name = claim.name ?? String(old.stored?.['name']);
    sayAlias(target.aliases, fold(name), giver, { kind: 'STRONG', name });
  }
  for (const [key, state] of old.aliases) {
    for (const [giver, claim] of state) {
      if (!target.aliases.get(key)?.has(giver)) sayAlias(target.aliases, key, giver, claim);
    }
    state.clear();
  }
  target.state = { claims, retiredBy: target.state.retiredBy };
  old.state = { claims: new Map(), retiredBy: [source] };
}

/** What a claim says that nobody says of the target: its own words stand, whoever says them. */
function beyond(claim: Claim, { state }: EntityEdit): Claim {
  const more: Claim = {};
  for (const field of FIELDS) {
    const isSaid = field === 'name' || [...state.claims.values()].some((said) => said[field] !== undefined);
    if (!isSaid) more[field] = claim[field];
  }
  return more;
}

async function moveExternalIds(
  transaction: Transaction,
  from: string,
  into: string,
  changes: Changes,
): Promise<void> {
  const rows = await externalIdsOf.run(transaction, { ids: [from] });
  const keys = rows.map(({ key }) => key);
  if (keys.length === 0) return;
  noteUpdate(changes, into);
  await deleteExternalIds.run(transaction, { keys });
  await upsertExternalIds.run(transaction, { rows: keys.map((key) => ({ key, id: into })) });
}
