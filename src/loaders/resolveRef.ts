import { RolegraphError } from '../graph/errors.ts';
import { fold } from '../graph/fold.ts';
import type { Kind } from '../graph/kind.ts';
import { choose } from '../graph/recognition/choose.ts';
import { exactForms, type By } from '../graph/recognition/forms.ts';
import { vocabulary } from '../graph/recognition/vocabulary.ts';
import type { ResolveRefsRow } from '../statements/resolveRefs.ts';
import type { Candidate } from './NameIndex.ts';
import { CANDIDATES, type NearNames } from './NearNames.ts';

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
  names: NearNames,
): Promise<string> {
  const choice = choose(exactForms(ref), lookupOf(rows), { kinds, category: null }, vocabulary());
  if (choice.is === 'ONE') return choice.entity.id;
  if (choice.is === 'SEVERAL') throw ambiguous(ref, choice.entities);
  throw notFound(ref, kinds, rows, await names.nearest(ref, kinds));
}

/**
 * The entities that references mean, in their order, one after the other: the nearest names are looked for once, for the
 * first that is unknown.
 *
 * @param rows everything that each could mean
 * @throws RolegraphError of the first that means none or several
 */
export async function chooseEntities(
  refs: readonly string[],
  kinds: readonly Kind[] | null,
  rows: readonly (readonly ResolveRefsRow[])[],
  names: NearNames,
): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, ref] of refs.entries())
    ids.push(await chooseEntity(ref, kinds, rows[index] ?? [], names));
  return ids;
}

/** What the rows hold under a key. */
export const lookupOf =
  (rows: readonly ResolveRefsRow[]) =>
  (by: By, key: string): readonly ResolveRefsRow[] =>
    rows.filter((row) => row.how === by && row.key === key);

/** Tells the rows that a reference could mean, out of those of a whole batch. */
export function rowsByRef(rows: readonly ResolveRefsRow[]): (ref: string) => ResolveRefsRow[] {
  const byKey = new Map<string, ResolveRefsRow[]>();
  for (const row of rows) {
    const known = byKey.get(row.key);
    if (known) known.push(row);
    else byKey.set(row.key, [row]);
  }
  const found = (key: string, isId: boolean): ResolveRefsRow[] =>
    (byKey.get(key) ?? []).filter(({ how }) => (how === 'ID') === isId);
  return (ref) => [...found(ref, true), ...found(fold(ref), false)];
}

/** A text of a client as an error says it. */
export const shown = (ref: string): string => {
  const printable = ref.replace(/\p{Cc}/gu, '\u{fffd}');
  return printable.length > 80 ? `${printable.slice(0, 80)}…` : printable;
};

const listed = (candidates: readonly Candidate[]): string =>
  candidates.map(({ name, id }) => `${name} (${id})`).join(', ');

/** Each entity once, by id. */
function entitiesOf(rows: readonly Candidate[]): Candidate[] {
  const byId = new Map(rows.map(({ id, kind, name }) => [id, { id, kind, name }]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function ambiguous(ref: string, rows: readonly Candidate[]): RolegraphError {
  const candidates = entitiesOf(rows);
  const message = `"${shown(ref)}" names several entities: ${listed(candidates)}. Use one of these ids.`;
  return new RolegraphError('AMBIGUOUS_NAME', message, { details: { ref: shown(ref), candidates } });
}

/**
 * Rows that are left here are of other kinds than the one that was asked for.
 *
 * @param nearest undefined where they were not looked for
 */
function notFound(
  ref: string,
  kinds: readonly Kind[] | null,
  rows: readonly ResolveRefsRow[],
  nearest: readonly Candidate[] | undefined,
): RolegraphError {
  const what = kinds
    ? kinds
        .map((kind) => kind.toLowerCase())
        .join(', ')
        .replace(/, (?=\w+$)/, ' or ')
    : 'entity';
  const others = entitiesOf(rows);
  const elsewhere = others.length > 0 ? ` Of another kind: ${listed(others)}.` : '';
  const advice = nearest?.length ? ` Did you mean ${listed(nearest)}?` : '';
  const nothing = nearest && elsewhere + advice === '' ? ' No name is near it.' : '';
  const message = `There is no ${what} named "${shown(ref)}".${elsewhere}${advice}${nothing}`;
  const candidates = [...others, ...(nearest ?? [])].slice(0, CANDIDATES);
  return new RolegraphError('NOT_FOUND', message, { details: { ref: shown(ref), candidates } });
}
