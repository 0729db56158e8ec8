import type { ConnectorsParameters } from '../../../src/statements/connectors.ts';
import type { ExpandParameters } from '../../../src/statements/expand.ts';
import type { LinksOfParameters } from '../../../src/statements/linksOf.ts';
import { textOf, type LinkSeen, type Oracle } from './Oracle.ts';
import { pageBehind, sortBy } from './order.ts';

type Answer = Readonly<Record<string, unknown>>;

const weightOr = (link: LinkSeen, missing: number): number => {
  const { weight } = link.properties;
  return typeof weight === 'number' ? weight : missing;
};

const isMarked = (link: LinkSeen, mark: string): boolean => link.properties[mark] === true;

const includes = (value: unknown, item: string): boolean => Array.isArray(value) && value.includes(item);

/** The link that stands for a pair: of greatest weight (a missing one is the least), then by relation, then by the lower `from`. */
export const evidence = (links: readonly LinkSeen[]): LinkSeen | undefined =>
  sortBy(links, (link) => [-weightOr(link, -1), link.relation, link.from])[0];

const shown = ({ from, relation, to, properties }: LinkSeen): Answer => ({ from, relation, to, properties });

export const degreesOf = (oracle: Oracle, { ids }: { ids: string[] }): Answer[] =>
  ids.flatMap((id) => {
    const labels = oracle
      .linksAt(id)
      .filter(({ other }) => oracle.isActive(other))
      .map(({ other }) => oracle.labelOf(other));
    return [...new Set(labels)].map((label) => {
      return { id, labels: ['Entity', label], total: labels.filter((one) => one === label).length };
    });
  });

export const linksBetween = (
  oracle: Oracle,
  { pairs, relations }: { pairs: { index: number; a: string; b: string }[]; relations: string[] },
): Answer[] =>
  pairs.flatMap(({ index, a, b }) => {
    const joining = oracle
      .linksAt(a)
      .filter(({ other, relation }) => other === b && relations.includes(relation));
    const link = evidence(joining);
    return link ? [{ index, link: shown(link) }] : [];
  });

export const linkedAmong = (oracle: Oracle, { ids, others }: { ids: string[]; others: string[] }): Answer[] =>
  ids.flatMap((id) => {
    const linked = oracle.linksAt(id).filter(({ relation }) => relation !== 'REPLACED_BY');
    return others
      .filter((other) => linked.some((link) => link.other === other))
      .map((other) => ({ id, other }));
  });

/** Whether a path may visit this entity. */
const mayVisit = (
  oracle: Oracle,
  id: string,
  { kinds, ends, avoid, includeDeprecated }: ExpandParameters,
): boolean =>
  !avoid.includes(id) &&
  (ends.includes(id) || (kinds.includes(oracle.labelOf(id)) && (includeDeprecated || oracle.isActive(id))));

/** Neighbours are pairs here, since their two lists are in no order but the same. */
export const expand = (oracle: Oracle, parameters: ExpandParameters): Answer[] =>
  parameters.ids.flatMap((id) => {
    const links = oracle.linksAt(id).filter(({ relation }) => parameters.relations.includes(relation));
    const others = [...new Set(links.map(({ other }) => other))].filter((other) =>
      mayVisit(oracle, other, parameters),
    );
    const neighbours = others.map((other) => [other, Number(oracle.propertiesOf(other)['degree'])]);
    return neighbours.length === 0
      ? []
      : [{ id, neighbours: neighbours.map((pair) => JSON.stringify(pair)).sort() }];
  });

const markMatches = (link: LinkSeen, mark: string, wanted: boolean | null): boolean =>
  wanted === null || isMarked(link, mark) === wanted;

function linkMatches(oracle: Oracle, link: LinkSeen, parameters: LinksOfParameters): boolean {
  const { outward, inward, relations, source } = parameters;
  return (
    (link.way === 0 ? outward : inward) &&
    relations.includes(link.relation) &&
    (source === null || includes(link.properties['sources'], source)) &&
    markMatches(link, 'hot', parameters.hot) &&
    markMatches(link, 'inDemand', parameters.inDemand) &&
    markMatches(link, 'essential', parameters.essential) &&
    entityMatches(oracle, link.other, parameters)
  );
}

function entityMatches(oracle: Oracle, id: string, parameters: LinksOfParameters): boolean {
  const { kinds, includeDeprecated, category, text } = parameters;
  const entity = oracle.propertiesOf(id);
  return (
    kinds.includes(oracle.labelOf(id)) &&
    (includeDeprecated || oracle.isActive(id)) &&
    (category === null || entity['category'] === category) &&
    (text === null || textOf(entity['nameKey']).includes(text))
  );
}

export const linksOf = (oracle: Oracle, parameters: LinksOfParameters): Answer[] =>
  parameters.ids.flatMap((id) => {
    const links = oracle.linksAt(id).filter((link) => linkMatches(oracle, link, parameters));
    const keyOf = (link: LinkSeen) => [-weightOr(link, -1), link.relation, link.other, link.way];
    const { afterRank, afterRelation, afterId, afterWay, first } = parameters;
    const place = afterId === null ? null : [-afterRank, afterRelation, afterId, afterWay];
    const page = pageBehind(sortBy(links, keyOf), keyOf, place, first).map((link) => ({
      relation: link.relation,
      way: link.way,
      rank: weightOr(link, -1),
      id: link.other,
      link: link.properties,
      entity: oracle.propertiesOf(link.other),
      labels: ['Entity', oracle.labelOf(link.other)],
    }));
    return links.length === 0 ? [] : [{ id, total: links.length, links: page }];
  });

/** The evidence that joins an entity to each of the given ones that it is linked to. */
const evidenceFor = (oracle: Oracle, id: string, { between, relations }: ConnectorsParameters) =>
  between.flatMap((given) => {
    const joining = oracle
      .linksAt(given)
      .filter(({ other, relation }) => other === id && relations.includes(relation));
    const link = evidence(joining);
    return link ? [{ given, link }] : [];
  });

const strengthOf = (found: readonly { link: LinkSeen }[]): number =>
  found.reduce((sum, { link }) => sum + Math.round(1e6 * weightOr(link, 0)), 0);

export const connectors = (oracle: Oracle, parameters: ConnectorsParameters): Answer[] => {
  const { between, kinds, atLeast, includeDeprecated, byStrength, afterMet, afterRank, afterId, first } =
    parameters;
  const roles = oracle.graph.filterNodes((id, { label }) => label === 'Role' && oracle.isActive(id)).length;
  const candidates = oracle.graph.filterNodes(
    (id, { label }) =>
      !between.includes(id) && kinds.includes(label) && (includeDeprecated || oracle.isActive(id)),
  );
  const found = candidates.flatMap((id) => {
    const entity = oracle.propertiesOf(id);
    const joining = evidenceFor(oracle, id, parameters);
    const rank = byStrength ? -strengthOf(joining) : Math.max(1, Number(entity['roleCount']));
    if (joining.length < Math.max(1, atLeast)) return [];
    const links = joining.map(({ given, link }) => ({ given, ...shown(link) }));
    return [{ entity, labels: ['Entity', oracle.labelOf(id)], roles, met: -links.length, rank, id, links }];
  });
  const keyOf = ({ met, rank, id }: (typeof found)[number]) => [met, rank, id];
  const place = afterId === null ? null : [afterMet, afterRank, afterId];
  return [{ total: found.length, page: pageBehind(sortBy(found, keyOf), keyOf, place, first) }];
};
