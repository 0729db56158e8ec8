import type { NextStepsParameters } from '../../../src/statements/nextSteps.ts';
import type {
  SimilarRolesParameters,
  SimilarTechnologiesParameters,
} from '../../../src/statements/similar.ts';
import type { LinkSeen, Oracle } from './Oracle.ts';
import { pageBehind, sortBy } from './order.ts';
import { asked, distinctiveness, isRole, weightOr } from './weighedLinks.ts';

type Answer = Readonly<Record<string, unknown>>;
type Ids = { ids: string[] };
/** Id → weight. */
type Weights = ReadonlyMap<string, number>;

const total = (weights: Iterable<number>): number => [...weights].reduce((sum, weight) => sum + weight, 0);

const activeRoles = (oracle: Oracle): string[] =>
  oracle.graph.filterNodes((id) => isRole(oracle, id) && oracle.isActive(id));

/** What a role asks of some kinds, with what it weighs. */
const weightsOf = (oracle: Oracle, role: string, kinds: readonly string[]): Weights =>
  new Map(
    asked(oracle, role)
      .filter(({ link }) => kinds.includes(oracle.labelOf(link.other)))
      .map(({ link, micro }) => [link.other, micro]),
  );

const askedOfAll = (oracle: Oracle, role: string): Weights =>
  weightsOf(oracle, role, ['Tool', 'Framework', 'Skill']);

export const weightsState = (oracle: Oracle): Answer[] => [
  { linked: oracle.linked ?? 0, weighed: oracle.weighed ?? -1 },
];

export const asksOf = (
  oracle: Oracle,
  { ids, includeDeprecated }: Ids & { includeDeprecated: boolean },
): Answer[] =>
  ids.flatMap((id) =>
    asked(oracle, id, includeDeprecated).map(({ link, micro }) => ({
      id,
      relation: link.relation,
      link: link.properties,
      entity: oracle.propertiesOf(link.other),
      labels: ['Entity', oracle.labelOf(link.other)],
      micro,
    })),
  );

/** Pairs here, since the two lists are in no order but the same. */
const inShort = (id: string, weights: Weights): Answer[] =>
  weights.size === 0 ? [] : [{ id, ids: [...weights.keys()], micros: [...weights.values()] }];

export const askedBy = (oracle: Oracle, { ids, kinds }: Ids & { kinds: string[] }): Answer[] =>
  ids.flatMap((id) => inShort(id, weightsOf(oracle, id, kinds)));

export const everyAsk = (oracle: Oracle): Answer[] =>
  activeRoles(oracle).flatMap((id) => inShort(id, askedOfAll(oracle, id)));

/** The links of the ACTIVE roles that use something. */
const uses = (oracle: Oracle, id: string): LinkSeen[] =>
  oracle
    .linksAt(id)
    .filter(({ relation, way, other }) => relation === 'USES' && way === 1 && isRole(oracle, other))
    .filter(({ other }) => oracle.isActive(other));

const users = (oracle: Oracle, id: string): Weights =>
  new Map(uses(oracle, id).map((link) => [link.other, Math.round(1e6 * weightOr(link, 1))]));

export const usedBy = (oracle: Oracle, { ids }: Ids): Answer[] =>
  ids.flatMap((id) => inShort(id, users(oracle, id)));

export const prerequisites = (oracle: Oracle, { ids }: Ids): Answer[] =>
  ids.flatMap((id) => {
    const needed = oracle
      .linksAt(id)
      .filter(({ relation, way }) => way === 0 && ['BUILT_ON', 'NEEDS'].includes(relation))
      .filter(({ other }) => oracle.isActive(other));
    return needed.length === 0 ? [] : [{ id, ids: needed.map(({ other }) => other).sort() }];
  });

export const distinctivenessOf = (oracle: Oracle, { ids }: Ids): Answer[] =>
  ids
    .filter((id) => oracle.graph.hasNode(id) && 'distinctiveness' in oracle.propertiesOf(id))
    .map((id) => ({ id, distinctiveness: distinctiveness(oracle, id) }));

const hadOf = (have: readonly string[], weights: Weights): number =>
  total(have.map((id) => weights.get(id) ?? 0));

export function closestRoles(oracle: Oracle, { have, first }: { have: string[]; first: number }): Answer[] {
  const known = have.filter((id) => oracle.graph.hasNode(id) && oracle.isActive(id));
  const mine = total(known.map((id) => distinctiveness(oracle, id)));
  const roles = activeRoles(oracle);
  const askedBy = (id: string): number => total(askedOfAll(oracle, id).values());
  const usual = Math.round(total(roles.map(askedBy)) / Math.max(1, roles.length));
  const rows = roles.map((id) => {
    const had = hadOf(have, askedOfAll(oracle, id));
    const asks = askedBy(id);
    const mean = Math.sqrt(mine * Math.max(asks, usual));
    return { id, had, asked: asks, score: had === 0 ? 0 : Math.round((1e6 * had) / mean) };
  });
  return sortBy(
    rows.filter(({ score }) => score > 0),
    ({ score, id }) => [-score, id],
  ).slice(0, first);
}

/** The roles that one addition brings over the threshold, nearest first. */
function opened(oracle: Oracle, addition: string, { have, threshold }: NextStepsParameters) {
  const rows = activeRoles(oracle).flatMap((id) => {
    const weights = askedOfAll(oracle, id);
    const micro = weights.get(addition);
    const [had, asks] = [hadOf(have, weights), total(weights.values())];
    if (micro === undefined || asks === 0) return [];
    const isOver = (part: number) => part * 1e6 >= threshold * asks;
    return !isOver(had) && isOver(had + micro) ? [{ id, had, asked: asks, micro }] : [];
  });
  return sortBy(rows, ({ had, micro, asked: asks, id }) => [-Math.round((1e6 * (had + micro)) / asks), id]);
}

export function nextSteps(oracle: Oracle, parameters: NextStepsParameters): Answer[] {
  const { have, kinds, first, most } = parameters;
  const additions = oracle.graph.filterNodes(
    (id, { label }) => oracle.isActive(id) && kinds.includes(label) && !have.includes(id),
  );
  const rows = additions.map((id) => {
    const roles = opened(oracle, id, parameters);
    return { id, opens: roles.length, roles: roles.slice(0, most) };
  });
  return sortBy(
    rows.filter(({ opens }) => opens > 0),
    ({ opens, id }) => [-opens, id],
  ).slice(0, first);
}

interface Found {
  readonly id: string;
  readonly score: number;
  readonly count: number;
}

/** Weighted Jaccard, in millionths; nothing where no weight is shared. */
function compare(
  id: string,
  [one, other]: readonly [Weights, Weights],
  lesser: (both: string) => number,
): Found[] {
  const both = [...one.keys()].filter((key) => other.has(key));
  const shared = total(both.map(lesser));
  const either = total(one.values()) + total(other.values()) - shared;
  return shared === 0 ? [] : [{ id, score: Math.round((1e6 * shared) / either), count: both.length }];
}

function similarRow(
  id: string,
  found: readonly Found[],
  parameters: SimilarTechnologiesParameters,
): Answer[] {
  const { afterId, afterScore, first } = parameters;
  const keyOf = (item: Found) => [-item.score, item.id];
  const place = afterId === null ? null : [-afterScore, afterId];
  const page = pageBehind(sortBy(found, keyOf), keyOf, place, first);
  return found.length === 0 ? [] : [{ id, total: found.length, page }];
}

export const similarRoles = (oracle: Oracle, parameters: SimilarRolesParameters): Answer[] =>
  parameters.ids
    .filter((id) => isRole(oracle, id))
    .flatMap((id) => {
      const weights = (role: string) => weightsOf(oracle, role, parameters.kinds);
      const linkWeight = (role: string, what: string): number => {
        const link = asked(oracle, role).find((ask) => ask.link.other === what)?.link;
        return link ? weightOr(link, 1) : 0;
      };
      const others = activeRoles(oracle).filter((other) => other !== id);
      const found = others.flatMap((other) =>
        compare(other, [weights(id), weights(other)], (what) =>
          Math.round(distinctiveness(oracle, what) * Math.min(linkWeight(id, what), linkWeight(other, what))),
        ),
      );
      return similarRow(id, found, parameters);
    });

export const similarTechnologies = (oracle: Oracle, parameters: SimilarTechnologiesParameters): Answer[] =>
  parameters.ids
    .filter((id) => oracle.graph.hasNode(id))
    .flatMap((id) => {
      const technologies = oracle.graph.filterNodes(
        (other, { label }) => other !== id && ['Tool', 'Framework'].includes(label) && oracle.isActive(other),
      );
      const mine = users(oracle, id);
      const found = technologies.flatMap((other) => {
        const theirs = users(oracle, other);
        return compare(other, [mine, theirs], (role) => Math.min(mine.get(role) ?? 0, theirs.get(role) ?? 0));
      });
      return similarRow(id, found, parameters);
    });
