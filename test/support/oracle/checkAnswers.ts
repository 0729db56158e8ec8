import type { Oracle } from './Oracle.ts';
import { sortBy } from './order.ts';

type Answer = Readonly<Record<string, unknown>>;

/** An entity goes out of itself twice where it is linked to itself, which no graph of these has. */
export const checkLinks = (oracle: Oracle, { ids }: { ids: string[] }): Answer[] =>
  ids.flatMap((id) =>
    oracle
      .linksAt(id)
      .filter(({ way }) => way === 0)
      .map(({ from, relation, to, properties }) => {
        return { from, relation, to, labels: ['Entity', oracle.labelOf(to)], properties };
      }),
  );

export const checkDegrees = (oracle: Oracle, { ids }: { ids: string[] }): Answer[] =>
  ids.flatMap((id) => {
    const links = oracle.linksAt(id).filter(({ other }) => oracle.isActive(other));
    const roles = links.map(({ other }) => other).filter((other) => oracle.labelOf(other) === 'Role');
    const hot = links.filter(({ properties }) => properties['hot'] === true);
    const counted = { degree: links.length, roleCount: new Set(roles).size, hotLinks: hot.length };
    return links.length === 0 ? [] : [{ id, ...counted }];
  });

/** Every write here counts what it makes, and none takes anything away. */
export const checkCounts = ({ graph: { order, size } }: Oracle): Answer[] => [
  { entityCount: order, linkCount: size, entities: order, links: size },
];

export function checkDangling(oracle: Oracle, { first }: { first: number }): Answer[] {
  const named = new Set([...oracle.aliasOf.values()].map(({ key }) => key));
  const row = (label: string, keys: readonly string[], isDangling: (key: string) => boolean): Answer => {
    const dangling = sortBy(keys.filter(isDangling), (key) => [key]);
    return { label, nodes: keys.length, total: dangling.length, keys: dangling.slice(0, first) };
  };
  return [
    row('Alias', [...oracle.aliases.keys()], (key) => !named.has(key)),
    row('ExternalId', [...oracle.externalIds.keys()], (key) => oracle.externalIds.get(key)?.size !== 1),
    row('Release', [...oracle.releases.keys()], () => false),
  ];
}

/** The constraints keep keys apart, and every write of these makes entities. */
export const none = (): Answer[] => [];
