import { entityIdFor } from '../graph/entityId.ts';
import { fold } from '../graph/fold.ts';
import { isTechnology, TECHNOLOGIES, type Kind } from '../graph/kind.ts';
import { choose, type Choice, type Namesake } from '../graph/recognition/choose.ts';
import { exactForms, furtherForms, qualifierOf, type Form, type Level } from '../graph/recognition/forms.ts';
import { vocabulary } from '../graph/recognition/vocabulary.ts';
import { sorted } from '../facts/values.ts';
import type { Reader } from '../store/Store.ts';
import { lookUp } from './lookUp.ts';
import { Namesakes } from './Namesakes.ts';

/** How many ids with a number are tried at once where the plain one is taken. */
const NUMBERED = 20;

/** Something that a source names and that may be in the graph already. */
export interface Sighting {
  /** The source's own id of it, such as `onet:15-1252.00`, where it gives one. */
  readonly key?: string | undefined;
  readonly name: string;
  /** The kind that it gets if it is new. */
  readonly kind: Kind;
  /** The other kinds that it may turn out to be: a list of skills may hold tools. */
  readonly mayBe?: readonly Kind[] | undefined;
  /** What the source says that it is, where that is to be relied on: LANGUAGE. */
  readonly category?: string | undefined;
  /** Known to be none of the graph's entities, whatever its name. */
  readonly isDistinct?: boolean | undefined;
  /** The id of the entity that it is, where somebody has decided that. */
  readonly is?: string | undefined;
  /** Only asked after: if it is new, later sightings do not see it. */
  readonly onlyKnown?: boolean | undefined;
}

export interface Recognition {
  /**
   * `NEW`: nothing in the graph is it; `id` is then free, and given to nothing else in the call. `MAPPED`: it was
   * decided. `UNKNOWN`: decided, but `id` is not stored.
   */
  readonly how: Exclude<Level, 'ID'> | 'NEW' | 'MAPPED' | 'UNKNOWN';
  readonly id: string;
  /** The stored kind and name, or for a new one those of the sighting. */
  readonly kind: Kind;
  readonly name: string;
  /** Why a new entity may be one of the graph after all. */
  readonly doubt?: { readonly why: string; readonly candidates: readonly string[] } | undefined;
}

/** Whether two kinds may be one thing: a source cannot always tell a framework from a tool. */
export const isAlike = (one: Kind, other: Kind): boolean =>
  one === other || (isTechnology(one) && isTechnology(other));

/** What a sighting may mean, and what to look up for it. */
interface Search {
  readonly sighting: Sighting;
  readonly kind: Kind;
  readonly kinds: readonly Kind[];
  readonly category: string | null;
  readonly exact: readonly Form[];
  /** Empty where the exact ones tell. */
  readonly further: readonly Form[];
}

/**
 * Finds which entity each sighting is, in their order: by the source's own id, then by the levels of
 * `choose`, within the kinds. Where several are equally near, or something speaks against the nearest,
 * it is none of them, which the result tells. The sightings of one call see each other, as if they had
 * been written one by one. An external id of another kind of entity is given as it is: the caller
 * decides what that means.
 */
export async function recognise(reader: Reader, sightings: readonly Sighting[]): Promise<Recognition[]> {
  const known = await identify(
    reader,
    sightings.flatMap(({ key }) => key ?? []),
  );
  const decided = await lookUp(reader, { ids: sightings.flatMap(({ is }) => is ?? []) });
  const byId = new Map(decided.map((row) => [row.id, row]));
  const toldOf = (sighting: Sighting) => told(sighting, known, byId);
  const { searches, namesakes } = await prepare(
    reader,
    sightings.filter((sighting) => !toldOf(sighting)),
  );
  const next = searches.values();
  const result: Recognition[] = [];
  for (const sighting of sightings) {
    const stored = toldOf(sighting);
    const search = stored ? undefined : next.next().value;
    if (stored) result.push(stored);
    if (search) result.push(await recogniseByName(reader, search, namesakes));
  }
  return result;
}

/** What the source's own id or a decision says, before any name does. */
function told(
  { key, is, kind, name }: Sighting,
  known: ReadonlyMap<string, Namesake>,
  byId: ReadonlyMap<string, Namesake>,
): Recognition | undefined {
  const identified = key === undefined ? undefined : known.get(key);
  if (identified) return recognised('EXTERNAL_ID', identified);
  if (is === undefined) return undefined;
  const decided = byId.get(is);
  return decided ? recognised('MAPPED', decided) : { how: 'UNKNOWN', id: is, kind, name };
}

const recognised = (how: Recognition['how'], { id, kind, name }: Namesake): Recognition => ({
  how,
  id,
  kind,
  name,
});

/** The entities that some external ids identify; those not known are left out. */
export async function identify(reader: Reader, keys: readonly string[]): Promise<Map<string, Namesake>> {
  const rows = await lookUp(reader, { externalIds: keys });
  return new Map(rows.map((row) => [row.key, row]));
}

function searchOf(sighting: Sighting): Search {
  const { name, mayBe = [], category = null } = sighting;
  const said = qualifierOf(name, vocabulary());
  const kind = said && !said.kinds.some((one) => isAlike(one, sighting.kind)) ? said.kinds[0] : undefined;
  const kinds = [kind ?? sighting.kind, ...(kind ? [] : mayBe)];
  const asked = {
    kinds: [...new Set(kinds.flatMap((one) => (isTechnology(one) ? TECHNOLOGIES : [one])))],
    category: category ?? said?.categories[0] ?? null,
  };
  return {
    sighting,
    kind: kind ?? sighting.kind,
    ...asked,
    exact: exactForms(name).filter(({ how }) => how !== 'ID'),
    further: [],
  };
}

/** The searches with all that they could find: further forms are looked up where no name or alias tells. */
async function prepare(
  reader: Reader,
  sightings: readonly Sighting[],
): Promise<{ searches: readonly Search[]; namesakes: Namesakes }> {
  const namesakes = new Namesakes();
  const exact = sightings.map(searchOf);
  const ids = exact.map(({ kind, sighting }) => entityIdFor(kind, sighting.name));
  const named = exact.filter(({ sighting }) => !sighting.isDistinct);
  namesakes.addAll(await lookUp(reader, { ids, keys: named.map(({ sighting }) => fold(sighting.name)) }));
  const searches = exact.map((search) => (isTold(search, namesakes) ? search : withFurtherForms(search)));
  const keys = searches.flatMap(({ further }) => further.map(({ key }) => key));
  namesakes.addAll(await lookUp(reader, { keys }));
  return { searches, namesakes };
}

const EXACT: readonly Level[] = ['NAME', 'ALIAS'];

const isTold = (search: Search, namesakes: Namesakes): boolean =>
  search.sighting.isDistinct === true || !isUnknown(choiceOf(search, namesakes));

const withFurtherForms = (search: Search): Search => ({
  ...search,
  further: furtherForms(search.sighting.name, search, vocabulary()),
});

const isUnknown = (choice: Choice<Namesake>): boolean => choice.is === 'NONE' && choice.refused.length === 0;

/** What is ACTIVE and has the name or alias is meant before what is not, even if that has it as its name. */
function choiceOf(search: Search, namesakes: Namesakes): Choice<Namesake> {
  const question = { ...search, rather: search.sighting.mayBe && search.kind };
  const inUse = choose(search.exact, namesakes.active, question, vocabulary());
  if (!isUnknown(inUse)) return inUse;
  return choose([...search.exact, ...search.further], namesakes.all, question, vocabulary());
}

const NOTHING: Choice<Namesake> = { is: 'NONE', refused: [] };

async function recogniseByName(reader: Reader, search: Search, namesakes: Namesakes): Promise<Recognition> {
  const { sighting, kind, category } = search;
  const choice = sighting.isDistinct ? NOTHING : choiceOf(search, namesakes);
  if (choice.is === 'ONE' && choice.how !== 'ID') {
    namesakes.alias(fold(sighting.name), choice.entity);
    return recognised(choice.how, choice.entity);
  }
  const { name } = sighting;
  const plain = entityIdFor(kind, name);
  const taken = namesakes.withId(plain);
  const id = taken ? await numberedId(reader, plain, namesakes) : plain;
  if (sighting.onlyKnown !== true) {
    namesakes.name(fold(name), { id, name, kind, category, status: 'ACTIVE', aliases: [] });
  }
  return { how: 'NEW', id, kind, name, doubt: doubtOf(choice, taken) };
}

/** Candidates by id, since a store finds them in any order and a report is to be the same on each. */
function doubtOf(choice: Choice<Namesake>, taken: Namesake | undefined): Recognition['doubt'] {
  if (choice.is === 'SEVERAL') {
    const form = EXACT.includes(choice.how) ? '' : ' in another form';
    const candidates = sorted(choice.entities.map(({ id }) => id));
    return { why: `several entities have that name${form}`, candidates };
  }
  const refused =
    choice.is === 'NONE' ? [...choice.refused].sort((a, b) => (a.entity.id < b.entity.id ? -1 : 1)) : [];
  if (refused.length > 0) {
    const reasons = refused.map(({ entity, why }) => `${entity.name} has that name, but ${why}`);
    return { why: reasons.join('; '), candidates: refused.map(({ entity }) => entity.id) };
  }
  return taken && { why: `${taken.name} has the id that its name gives`, candidates: [taken.id] };
}

/** The first of `id-2`, `id-3` … that nothing has. */
async function numberedId(reader: Reader, plain: string, namesakes: Namesakes): Promise<string> {
  for (let from = 2; ; from += NUMBERED) {
    const ids = Array.from({ length: NUMBERED }, (_, index) => `${plain}-${from + index}`);
    const stored = new Set((await lookUp(reader, { ids })).map(({ id }) => id));
    const free = ids.find((id) => !stored.has(id) && !namesakes.withId(id));
    if (free !== undefined) return free;
  }
}
