import type { Parameter } from '../../../src/store/Store.ts';
import { textOf, type LinkSeen, type Oracle, type Stored } from './Oracle.ts';
import { sortBy } from './order.ts';

type Answer = Readonly<Record<string, unknown>>;
type Ids = { ids: string[] };
type OfSource = { source: string };
type Since = { since: number };
type Page = { after: string; first: number };

const holds = (list: Parameter | undefined, item: string): boolean =>
  Array.isArray(list) && list.includes(item);

const ends = ({ from, relation, to }: LinkSeen) => ({ from, relation, to });

const whole = (link: LinkSeen): Answer => ({ ...ends(link), properties: link.properties });

const going = (oracle: Oracle, id: string): LinkSeen[] => oracle.linksAt(id).filter(({ way }) => way === 0);

export const aliasesOf = (oracle: Oracle, { ids }: Ids): Answer[] =>
  [...oracle.aliasOf.values()].filter(({ id }) => ids.includes(id)).map((alias) => ({ ...alias }));

export const externalIdsOf = (oracle: Oracle, { ids }: Ids): Answer[] =>
  sortBy(
    [...oracle.externalIds].flatMap(([key, owners]) =>
      [...owners].filter((id) => ids.includes(id)).map((id) => ({ id, key })),
    ),
    ({ id, key }) => [id, key],
  );

export const linksFrom = (oracle: Oracle, { ids }: Ids): Answer[] =>
  ids.flatMap((id) => going(oracle, id).map(whole));

export const linksTouching = (oracle: Oracle, { ids }: Ids): Answer[] =>
  ids.flatMap((id) => oracle.linksAt(id).map(whole));

type LinkRows = { from: string; relation: string; to: string[] };

/** Links as they are asked after: by where they begin, each end once. */
export function byStart(links: readonly { from: string; relation: string; to: string }[]): LinkRows[] {
  const rows = new Map<string, LinkRows>();
  for (const { from, relation, to } of links) {
    const row = rows.get(`${from} ${relation}`) ?? { from, relation, to: [] };
    rows.set(`${from} ${relation}`, { ...row, to: [...new Set([...row.to, to])] });
  }
  return [...rows.values()];
}

export const linksTo = (oracle: Oracle, { rows }: { rows: LinkRows[] }): Answer[] =>
  rows.flatMap(({ from, relation, to }) =>
    going(oracle, from)
      .filter((link) => link.relation === relation && to.includes(link.to))
      .map(whole),
  );

const eachId = (ids: readonly string[]): Answer[] => [...new Set(ids)].map((id) => ({ id }));

export const neighboursOf = (oracle: Oracle, { ids }: Ids): Answer[] =>
  eachId(ids.flatMap((id) => oracle.neighbours(id)));

/** A merge leaves an entity without a source, and retired. */
export const mergedInto = (oracle: Oracle, { ids }: Ids): Answer[] =>
  ids.flatMap((id) => {
    const properties = oracle.graph.hasNode(id) ? oracle.graph.getNodeAttributes(id).properties : {};
    if (!isEmpty(properties['sources']) || isEmpty(properties['retiredBy'])) return [];
    return going(oracle, id)
      .filter(({ relation }) => relation === 'REPLACED_BY')
      .map(({ to }) => ({ id, into: to }));
  });

const isEmpty = (list: Parameter | undefined): boolean => !Array.isArray(list) || list.length === 0;

export const entitiesOfSource = (oracle: Oracle, { source }: OfSource): Answer[] =>
  eachId(oracle.graph.filterNodes((_, { properties }) => holds(properties['sources'], source)));

export const linksOfSource = (oracle: Oracle, { source }: OfSource): Answer[] =>
  oracle.graph
    .nodes()
    .flatMap((id) => going(oracle, id))
    .filter(({ properties }) => holds(properties['sources'], source))
    .map(ends);

export const aliasesOfSource = (oracle: Oracle, { source }: OfSource): Answer[] =>
  eachId(
    [...oracle.aliasOf.values()].flatMap(({ id, properties }) =>
      holds(properties['sources'], source) ? [id] : [],
    ),
  );

const eachKey = (keys: readonly string[]): Answer[] => keys.map((key) => ({ key }));

export const removedLinks = (oracle: Oracle, { keys }: { keys: string[] }): Answer[] =>
  eachKey(keys.filter((key) => oracle.removedLinks.has(key)));

export const removedLinksOf = (oracle: Oracle, { source }: OfSource): Answer[] =>
  eachKey([...oracle.removedLinks].flatMap(([key, by]) => (by === source ? [key] : [])));

export const removedLinksAfter = (oracle: Oracle, { after, first }: Page): Answer[] =>
  sortBy([...oracle.removedLinks], ([key]) => [key])
    .filter(([key]) => key > after)
    .slice(0, first)
    .map(([key, source]) => ({ key, source }));

/** In their order. */
const later = <T extends Stored>(items: readonly T[], { since }: Since): T[] =>
  items.filter(({ version }) => Number(version) > since);

type ChangesAsked = Since & { place: number; first: number };

const asked = (oracle: Oracle, parameters: ChangesAsked): Stored[] =>
  later(oracle.changes, parameters)
    .filter((change) => Number(change['place']) >= parameters.place)
    .slice(0, parameters.first);

export const changesSince = (oracle: Oracle, parameters: ChangesAsked): Answer[] =>
  asked(oracle, parameters).map((change) => ({ change }));

export const changeSizes = (oracle: Oracle, parameters: ChangesAsked): Answer[] =>
  asked(oracle, parameters).map(({ version, place, total }) => ({ version, place, total }));

export const countChanges = (oracle: Oracle, parameters: Since): Answer[] => [
  { total: later(oracle.changes, parameters).reduce((sum, { total }) => sum + Number(total), 0) },
];

export function changedAmong(
  oracle: Oracle,
  { ids, links, ...bound }: Since & Ids & { links: string[] },
): Answer[] {
  const lastOf = (key: string, lists: readonly string[]): Answer[] => {
    const touching = later(oracle.changes, bound).filter((change) =>
      lists.some((list) => holds(change[list], key)),
    );
    const last = touching.at(-1);
    return last ? [{ key, version: last['version'] }] : [];
  };
  return [
    ...ids.flatMap((id) => lastOf(id, ['created', 'updated', 'deprecated'])),
    ...links.flatMap((link) => lastOf(link, ['linked', 'relinked', 'unlinked'])),
  ];
}

export const listAudit = (oracle: Oracle, { first, ...bound }: Since & { first: number }): Answer[] =>
  sortBy(later(oracle.audits, bound), ({ version, at }) => [-Number(version), textOf(at)])
    .slice(0, first)
    .map((audit) => ({ audit }));
