import { fold } from '../../graph/fold.ts';
import { KINDS, type Kind } from '../../graph/kind.ts';
import { relationAllows, type Relation } from '../../graph/relation.ts';
import type { LinkEnds } from '../../facts/facts.ts';
import type { ResolveRefsRow } from '../../statements/resolveRefs.ts';
import type { Reader } from '../../store/Store.ts';
import { lookUp } from '../lookUp.ts';
import { isEntityId } from './lineSchema.ts';

/** A link as a line names it: each end an id, or a name. */
interface NamedEnds {
  readonly from: string;
  readonly relation: Relation;
  readonly to: string;
}

type Meaning = { readonly id: string; readonly kind: Kind };

/** Finds the ends of links. The result is in their order; a text says why a link cannot be. */
export async function findEnds(reader: Reader, links: readonly NamedEnds[]): Promise<(LinkEnds | string)[]> {
  const refs = links.flatMap(({ from, to }) => [from, to]);
  const rows = await lookUp(reader, {
    ids: refs.filter(isEntityId),
    keys: refs.filter((ref) => !isEntityId(ref)).map(fold),
  });
  const byRef = new Map<string, ResolveRefsRow[]>();
  for (const row of rows) byRef.set(row.key, [...(byRef.get(row.key) ?? []), row]);
  return links.map((link) => endsOf(link, (ref) => byRef.get(isEntityId(ref) ? ref : fold(ref)) ?? []));
}

function endsOf(
  { from, relation, to }: NamedEnds,
  rowsOf: (ref: string) => readonly ResolveRefsRow[],
): LinkEnds | string {
  const one = meaningOf(from, rowsOf(from), (kind) =>
    KINDS.some((other) => relationAllows(relation, kind, other)),
  );
  if (typeof one === 'string') return one;
  const other = meaningOf(to, rowsOf(to), (kind) => relationAllows(relation, one.kind, kind));
  if (typeof other === 'string') return other;
  if (one.id === other.id) return 'links an entity with itself';
  if (!relationAllows(relation, one.kind, other.kind)) {
    return `links a ${one.kind} with a ${other.kind} by ${relation}, which the model does not allow`;
  }
  return { from: one.id, relation, to: other.id };
}

/** An id; else what has that name, before what has it as an alias, and of the kinds that may stand there. */
function meaningOf(
  ref: string,
  rows: readonly ResolveRefsRow[],
  isPossible: (kind: Kind) => boolean,
): Meaning | string {
  const unknown = `names ${ref}, which the graph does not know`;
  if (isEntityId(ref)) return rows.find(({ how }) => how === 'ID') ?? unknown;
  for (const level of ['NAME', 'ALIAS']) {
    const found = rows.filter(({ how, kind }) => how === level && isPossible(kind));
    const ids = [...new Set(found.map(({ id }) => id))];
    if (ids.length > 1) return `names ${ref}, which may be ${ids.sort().join(' or ')}: give the id`;
    const [only] = found;
    if (only) return only;
  }
  return unknown;
}
