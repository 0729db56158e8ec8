import { entityIdFor } from '../graph/entityId.ts';
import { fold } from '../graph/fold.ts';
import type { Kind } from '../graph/kind.ts';
import { resolveRefs, type ResolveRefsRow } from '../statements/resolveRefs.ts';
import { identified } from '../statements/stored.ts';
import type { Reader } from '../store/Store.ts';
import { batches, sorted } from './values.ts';

/** How many names or ids one statement looks up. */
const ROWS = 1000;
/** How many ids with a number are tried at once where the plain one is taken. */
const NUMBERED = 20;

/** Something that a source names and that may be in the graph already. */
export interface Sighting {
  /** The source's own id of it, such as `onet:15-1252.00`, where it gives one. */
  readonly key?: string | undefined;
  readonly name: string;
  /** The kind that it gets if it is new. */
  readonly kind: Kind;
  /** Known to be none of the graph's entities, whatever its name. */
  readonly isDistinct?: boolean | undefined;
}

export interface Recognition {
  /** `NEW`: nothing in the graph is it; `id` is then free, and given to nothing else in the call. */
  readonly how: 'EXTERNAL_ID' | 'NAME' | 'ALIAS' | 'NEW';
  readonly id: string;
  /** The stored kind and name, or for a new one those of the sighting. */
  readonly kind: Kind;
  readonly name: string;
  /** Why a new entity may be one of the graph after all. */
  readonly doubt?: { readonly why: string; readonly candidates: readonly string[] } | undefined;
}

/** An entity that the graph holds. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  readonly status: 'ACTIVE' | 'DEPRECATED';
}

/** A source cannot always tell a framework from a tool, so that each may turn out to be the other. */
const TECHNOLOGY: readonly Kind[] = ['TOOL', 'FRAMEWORK'];

/** Whether two kinds may be one thing. */
export const isAlike = (one: Kind, other: Kind): boolean =>
  one === other || (TECHNOLOGY.includes(one) && TECHNOLOGY.includes(other));

/**
 * Finds which entity each sighting is, in their order: by the source's own id, then by folded name,
 * then by a strong alias, within the kind. Where several are equally near it is none of them, which
 * the result tells. The sightings of one call see each other, as if they had been written one by one.
 * An external id of another kind of entity is given as it is: the caller decides what that means.
 */
export async function recognise(reader: Reader, sightings: readonly Sighting[]): Promise<Recognition[]> {
  const known = await identify(
    reader,
    sightings.flatMap(({ key }) => key ?? []),
  );
  const storedOf = ({ key }: Sighting) => (key === undefined ? undefined : known.get(key));
  const candidates = await lookUp(
    reader,
    sightings.filter((sighting) => !storedOf(sighting)),
  );
  const result: Recognition[] = [];
  for (const sighting of sightings) {
    const stored = storedOf(sighting);
    if (stored) result.push({ how: 'EXTERNAL_ID', id: stored.id, kind: stored.kind, name: stored.name });
    else result.push(await recogniseByName(reader, sighting, candidates));
  }
  return result;
}

/** The entities that some external ids identify; those not known are left out. */
export async function identify(reader: Reader, keys: readonly string[]): Promise<Map<string, Candidate>> {
  const result = new Map<string, Candidate>();
  for (const batch of batches(sorted(keys), ROWS)) {
    const known = await identified.run(reader, { keys: batch });
    const found = await resolveRefs.run(reader, { ids: sorted(known.map(({ id }) => id)), keys: [] });
    const byId = new Map(found.map((row) => [row.id, candidateOf(row)]));
    for (const { key, id } of known) {
      const candidate = byId.get(id);
      if (candidate) result.set(key, candidate);
    }
  }
  return result;
}

async function recogniseByName(
  reader: Reader,
  sighting: Sighting,
  candidates: Candidates,
): Promise<Recognition> {
  const nearest = sighting.isDistinct ? undefined : candidates.nearest(sighting);
  const [only, another] = nearest?.found ?? [];
  if (nearest && only && !another) return { how: nearest.how, id: only.id, kind: only.kind, name: only.name };
  const { kind, name } = sighting;
  const plain = entityIdFor(kind, name);
  const taken = candidates.withId(plain);
  const id = taken ? await numberedId(reader, plain, candidates) : plain;
  candidates.add('NAME', fold(name), { id, name, kind, status: 'ACTIVE' });
  return { how: 'NEW', id, kind, name, doubt: doubtOf(nearest?.found, taken) };
}

function doubtOf(
  found: readonly Candidate[] | undefined,
  taken: Candidate | undefined,
): Recognition['doubt'] {
  if (found) return { why: 'several entities have that name', candidates: found.map(({ id }) => id) };
  return taken && { why: `${taken.name} has the id that its name gives`, candidates: [taken.id] };
}

/** The first of `id-2`, `id-3` … that nothing has. */
async function numberedId(reader: Reader, plain: string, candidates: Candidates): Promise<string> {
  for (let from = 2; ; from += NUMBERED) {
    const ids = Array.from({ length: NUMBERED }, (_, index) => `${plain}-${from + index}`);
    const rows = await resolveRefs.run(reader, { ids, keys: [] });
    const stored = new Set(rows.map((row) => row.id));
    const free = ids.find((id) => !stored.has(id) && !candidates.withId(id));
    if (free !== undefined) return free;
  }
}

async function lookUp(reader: Reader, sightings: readonly Sighting[]): Promise<Candidates> {
  const ids = sorted(sightings.map(({ kind, name }) => entityIdFor(kind, name)));
  const keys = sorted(sightings.map(({ name }) => fold(name)));
  const candidates = new Candidates();
  for (const batch of batches(ids, ROWS))
    candidates.addAll(await resolveRefs.run(reader, { ids: batch, keys: [] }));
  for (const batch of batches(keys, ROWS))
    candidates.addAll(await resolveRefs.run(reader, { ids: [], keys: batch }));
  return candidates;
}

const candidateOf = ({ id, name, labels, status }: ResolveRefsRow): Candidate => ({
  id,
  name,
  kind: labels,
  status,
});

type How = 'NAME' | 'ALIAS';

/** What a call may meet: entities by id, by name and by strong alias. */
class Candidates {
  readonly #byId = new Map<string, Candidate>();
  readonly #byKey = { NAME: new Map<string, Candidate[]>(), ALIAS: new Map<string, Candidate[]>() };

  addAll(rows: readonly ResolveRefsRow[]): void {
    for (const row of rows) {
      if (row.how === 'ID') this.#byId.set(row.id, candidateOf(row));
      else this.add(row.how, row.key, candidateOf(row));
    }
  }

  add(how: How, key: string, candidate: Candidate): void {
    this.#byId.set(candidate.id, candidate);
    const same = this.#byKey[how].get(key) ?? [];
    this.#byKey[how].set(key, [...same, candidate]);
  }

  withId(id: string): Candidate | undefined {
    return this.#byId.get(id);
  }

  /** Those of the first level that has any: ACTIVE ones by name, by alias, then DEPRECATED ones. */
  nearest({ name, kind }: Sighting): { how: How; found: readonly Candidate[] } | undefined {
    for (const status of ['ACTIVE', 'DEPRECATED'] as const) {
      for (const how of ['NAME', 'ALIAS'] as const) {
        const named = this.#byKey[how].get(fold(name)) ?? [];
        const found = named.filter((one) => one.status === status && isAlike(one.kind, kind));
        if (found.length > 0) return { how, found };
      }
    }
    return undefined;
  }
}
