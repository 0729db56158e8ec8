import { RolegraphError } from '../graph/errors.ts';
import { fold } from '../graph/fold.ts';
import type { Kind } from '../graph/kind.ts';
import type { ResolveRefsRow } from '../statements/resolveRefs.ts';
import type { Candidate, NameIndex } from './NameIndex.ts';

/** How many candidates an error carries. */
const CANDIDATES = 5;

const LEVELS = ['ID', 'NAME', 'ALIAS'] as const;

/**
 * The one entity that a reference means: by id, else by folded name, else by a strong alias that
 * names it alone. Where kinds are given, only those count.
 *
 * @param rows everything the reference could mean
 * @throws RolegraphError AMBIGUOUS_NAME or NOT_FOUND, with the candidates
 */
export async function chooseEntity(
  ref: string,
  kinds: readonly Kind[] | null,
  rows: readonly ResolveRefsRow[],
  names: NameIndex,
): Promise<string> {
  for (const how of LEVELS) {
    const meant = activeFirst(rows.filter((row) => row.how === how && (kinds?.includes(row.labels) ?? true)));
    const ids = [...new Set(meant.map((row) => row.id))];
    if (ids.length > 1) throw ambiguous(ref, meant);
    if (ids[0] !== undefined) return ids[0];
  }
  throw notFound(ref, kinds, rows, await names.nearest(ref, kinds, CANDIDATES));
}

/** The rows that a reference could mean, out of those of a whole batch. */
export const rowsFor = (ref: string, rows: readonly ResolveRefsRow[]): ResolveRefsRow[] => {
  const key = fold(ref);
  return rows.filter((row) => row.key === (row.how === 'ID' ? ref : key));
};

/** A name shared with a DEPRECATED entity means the ACTIVE one. */
function activeFirst(rows: readonly ResolveRefsRow[]): readonly ResolveRefsRow[] {
  const active = rows.filter((row) => row.status === 'ACTIVE');
  return active.length > 0 ? active : rows;
}

const shown = (ref: string): string => (ref.length > 80 ? `${ref.slice(0, 80)}…` : ref);

const listed = (candidates: readonly Candidate[]): string =>
  candidates.map(({ name, id }) => `${name} (${id})`).join(', ');

/** Each entity of the rows once, by id. */
function entitiesOf(rows: readonly ResolveRefsRow[]): Candidate[] {
  const byId = new Map(rows.map(({ id, labels, name }) => [id, { id, kind: labels, name }]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function ambiguous(ref: string, rows: readonly ResolveRefsRow[]): RolegraphError {
  const candidates = entitiesOf(rows);
  const message = `"${shown(ref)}" names several entities: ${listed(candidates)}. Use one of these ids.`;
  return new RolegraphError('AMBIGUOUS_NAME', message, { details: { ref: shown(ref), candidates } });
}

/** Rows that are left here are of other kinds than the one that was asked for. */
function notFound(
  ref: string,
  kinds: readonly Kind[] | null,
  rows: readonly ResolveRefsRow[],
  nearest: readonly Candidate[],
): RolegraphError {
  const what = kinds?.length === 1 ? (kinds[0] ?? 'entity').toLowerCase() : 'entity';
  const others = entitiesOf(rows);
  const elsewhere = others.length > 0 ? ` Of another kind: ${listed(others)}.` : '';
  const advice = nearest.length > 0 ? ` Did you mean ${listed(nearest)}?` : '';
  const nothing = elsewhere + advice === '' ? ' No name is near it.' : '';
  const message = `There is no ${what} named "${shown(ref)}".${elsewhere}${advice}${nothing}`;
  const candidates = [...others, ...nearest].slice(0, CANDIDATES);
  return new RolegraphError('NOT_FOUND', message, { details: { ref: shown(ref), candidates } });
}
