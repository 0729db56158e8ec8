import { kindOfLabels } from '../graph/kind.ts';
import { aliasesOf, storedEntities, storedLinks } from '../statements/stored.ts';
import type { Transaction } from '../store/Store.ts';
import { FIELDS, linkKey, type LinkEnds } from './facts.ts';
import { groupBy, sorted, textList } from './values.ts';

/** Some entities and links as they are at one moment, for people to read later. Those that are not stored are left out. */
export interface Snapshot {
  readonly entities: readonly Readonly<Record<string, unknown>>[];
  readonly links: readonly Readonly<Record<string, unknown>>[];
}

/** Entities by id, links by their ends. */
export async function takeSnapshot(
  transaction: Transaction,
  ids: readonly string[],
  links: readonly LinkEnds[],
): Promise<Snapshot> {
  return { entities: await entitiesNow(transaction, ids), links: await linksNow(transaction, links) };
}

/** What an entity is and what it is called, without figures that follow from its links. */
async function entitiesNow(transaction: Transaction, ids: readonly string[]): Promise<Snapshot['entities']> {
  const rows = await storedEntities.run(transaction, { ids: sorted(ids) });
  const aliases = groupBy(await aliasesOf.run(transaction, { ids: sorted(ids) }), ({ id }) => id);
  const byId = new Map(rows.map((row) => [String(row.entity['id']), row]));
  return sorted(byId.keys()).map((id) => {
    const { entity, labels } = byId.get(id) ?? { entity: {}, labels: [] };
    const loose = (aliases.get(id) ?? []).filter(({ properties }) => properties['kind'] === 'LOOSE');
    return withoutNothing({
      id,
      kind: kindOfLabels(labels),
      ...Object.fromEntries(FIELDS.map((field) => [field, entity[field]])),
      aliases: textList(entity['aliases']),
      looseAliases: sorted(loose.map(({ properties }) => String(properties['name']))),
      status: entity['status'],
      retiredBy: textList(entity['retiredBy']),
      sources: textList(entity['sources']),
    });
  });
}

/** Everything that is kept of a link, with each source's figures, so that it can be set as it was. */
async function linksNow(transaction: Transaction, links: readonly LinkEnds[]): Promise<Snapshot['links']> {
  const wanted = [...new Map(links.map((ends) => [linkKey(ends), ends])).entries()].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const rows = wanted.map(([, { from, relation, to }], index) => ({ index, from, relation, to }));
  const stored = await storedLinks.run(transaction, { rows });
  const byIndex = new Map(stored.map(({ index, properties }) => [index, properties]));
  return rows.flatMap(({ index, from, relation, to }) => {
    const properties = byIndex.get(index);
    if (!properties) return [];
    const own = sorted(Object.keys(properties)).map((key) => [key, properties[key]] as const);
    return [withoutNothing({ from, relation, to, ...Object.fromEntries(own) })];
  });
}

const withoutNothing = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
