import type { LinkSeen, Oracle } from './Oracle.ts';

/** By these a role asks for tools, frameworks and skills. */
const ASKING = ['USES', 'REQUIRES'];

/** A link from a role to what it asks, and what it weighs. */
interface Asked {
  readonly link: LinkSeen;
  readonly micro: number;
}

export const weightOr = ({ properties }: LinkSeen, missing: number): number =>
  typeof properties['weight'] === 'number' ? properties['weight'] : missing;

export const isRole = (oracle: Oracle, id: string): boolean =>
  oracle.graph.hasNode(id) && oracle.labelOf(id) === 'Role';

export const distinctiveness = (oracle: Oracle, id: string): number =>
  Number(oracle.propertiesOf(id)['distinctiveness']);

/** What a role asks; nothing where it is none. */
export const asked = (oracle: Oracle, id: string, includeDeprecated = false): Asked[] =>
  oracle
    .linksAt(id)
    .filter(({ relation, way }) => isRole(oracle, id) && way === 0 && ASKING.includes(relation))
    .filter(({ other }) => includeDeprecated || oracle.isActive(other))
    .map((link) => ({ link, micro: Math.round(weightOr(link, 1) * distinctiveness(oracle, link.other)) }));
