import { labelOf, type Kind } from '../../../src/graph/kind.ts';
import type { ListEntitiesParameters, ListFilter } from '../../../src/statements/listEntities.ts';
import { linkId, textOf, type Oracle, type Stored } from './Oracle.ts';
import { pageBehind, sortBy } from './order.ts';

type Answer = Readonly<Record<string, unknown>>;

const labelsOf = (oracle: Oracle, id: string): string[] => ['Entity', oracle.labelOf(id)];

const tally = (names: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

export const entitiesById = (oracle: Oracle, { ids }: { ids: string[] }): Answer[] =>
  ids
    .filter((id) => oracle.graph.hasNode(id))
    .map((id) => ({ entity: oracle.propertiesOf(id), labels: labelsOf(oracle, id) }));

const naming = (oracle: Oracle, id: string): Answer => {
  const { name, status } = oracle.propertiesOf(id);
  return { id, name, labels: labelsOf(oracle, id), status };
};

export const everyEntity = (oracle: Oracle): Answer[] => entitiesById(oracle, { ids: oracle.graph.nodes() });

export const aliasNames = (oracle: Oracle): Answer[] =>
  [...oracle.aliasOf.values()].map(({ id, properties }) => ({
    id,
    name: properties['name'],
    kind: properties['kind'],
  }));

export function resolveRefs(
  oracle: Oracle,
  { ids, externalIds, keys }: { ids: string[]; externalIds: string[]; keys: string[] },
): Answer[] {
  const byName = (key: string) =>
    oracle.graph.filterNodes((_, { properties }) => properties['nameKey'] === key);
  const byAlias = (key: string) =>
    [...oracle.aliasOf.values()]
      .filter((alias) => alias.key === key && alias.properties['kind'] === 'STRONG')
      .map(({ id }) => id);
  const found = (how: string, key: string, id: string): Answer => {
    const { category = null, aliases = null } = oracle.propertiesOf(id);
    return { how, key, ...naming(oracle, id), category, aliases };
  };
  return [
    ...ids.filter((id) => oracle.graph.hasNode(id)).map((id) => found('ID', id, id)),
    ...externalIds.flatMap((key) =>
      [...(oracle.externalIds.get(key) ?? [])].map((id) => found('EXTERNAL_ID', key, id)),
    ),
    ...keys.flatMap((key) => byName(key).map((id) => found('NAME', key, id))),
    ...keys.flatMap((key) => byAlias(key).map((id) => found('ALIAS', key, id))),
  ];
}

export const identified = (oracle: Oracle, { keys }: { keys: string[] }): Answer[] =>
  keys.flatMap((key) => [...(oracle.externalIds.get(key) ?? [])].map((id) => ({ key, id })));

export const storedLinks = (
  oracle: Oracle,
  { rows }: { rows: { index: number; from: string; relation: string; to: string }[] },
): Answer[] =>
  rows.flatMap(({ index, from, relation, to }) => {
    const key = linkId(from, relation, to);
    return oracle.graph.hasEdge(key)
      ? [{ index, properties: oracle.graph.getEdgeAttribute(key, 'properties') }]
      : [];
  });

export const countKinds = (oracle: Oracle): Answer[] => {
  const active = oracle.graph.filterNodes((id) => oracle.isActive(id));
  const counts = tally(active.map((id) => oracle.labelOf(id)));
  return [...counts].map(([label, total]) => ({ labels: ['Entity', label], total }));
};

export const countRelations = (oracle: Oracle): Answer[] => {
  const links = oracle.graph.filterEdges((_, __, from, to) => oracle.isActive(from) && oracle.isActive(to));
  const counts = tally(links.map((link) => oracle.graph.getEdgeAttribute(link, 'relation')));
  return [...counts].map(([relation, total]) => ({ relation, total }));
};

export const graphState = (oracle: Oracle): Answer[] => [
  { format: oracle.format, entities: oracle.graph.order },
];

export const graphVersion = (oracle: Oracle): Answer[] => [{ version: oracle.version }];

export function listSources(oracle: Oracle): Answer[] {
  const releasesOf = (source: string): Stored[] => {
    const releases = [...oracle.releases.values()].filter((release) => release.source === source);
    const byId = sortBy(
      releases.map(({ properties }) => properties),
      ({ id }) => [textOf(id)],
    );
    // ISO times of one length: the latest one is the greatest text.
    return byId.sort(
      (a, b) => -Math.sign(Date.parse(textOf(a['importedAt'])) - Date.parse(textOf(b['importedAt']))),
    );
  };
  const sources = sortBy([...oracle.sources.values()], ({ id }) => [textOf(id)]);
  return sources.map((source) => ({ source, releases: releasesOf(textOf(source['id'])) }));
}

const textIn = (value: unknown, part: string): boolean => typeof value === 'string' && value.includes(part);

function listed(oracle: Oracle, kind: Kind, filter: ListFilter): string[] {
  return oracle.graph.filterNodes((id, { label, properties }) => {
    const { category, sources, nameKey, hotLinks } = properties;
    return (
      label === labelOf(kind) &&
      (filter.includeDeprecated || oracle.isActive(id)) &&
      (filter.category === null || category === filter.category) &&
      (filter.source === null || (Array.isArray(sources) && sources.includes(filter.source))) &&
      (filter.text === null || textIn(nameKey, filter.text)) &&
      (filter.hot === null || Number(hotLinks) > 0 === filter.hot)
    );
  });
}

export const countEntities =
  (kind: Kind) =>
  (oracle: Oracle, filter: ListFilter): Answer[] => [{ total: listed(oracle, kind, filter).length }];

export const listEntities =
  (kind: Kind) =>
  (oracle: Oracle, parameters: ListEntitiesParameters): Answer[] => {
    const { byDegree, afterRank, afterKey, afterId, first } = parameters;
    const rows = listed(oracle, kind, parameters).map((id) => {
      const entity = oracle.propertiesOf(id);
      const rank = byDegree ? -Number(entity['degree']) : 0;
      return { entity, labels: labelsOf(oracle, id), rank, key: textOf(entity['nameKey']), id };
    });
    const keyOf = ({ rank, key, id }: (typeof rows)[number]) => [rank, key, id];
    return pageBehind(
      sortBy(rows, keyOf),
      keyOf,
      afterId === null ? null : [afterRank, afterKey, afterId],
      first,
    );
  };
