import type { ConnectorsQuery } from '../../generated.ts';
import { isHub, rolesFrom } from '../../../graph/isHub.ts';
import type { Shown } from '../../View.ts';
import { counted, countOf, grouped, listed } from '../../words.ts';
import type { ConnectorsQuestion } from './question.ts';

export type ShownConnectors = Shown<ConnectorsQuestion, ConnectorsQuery>;

export type Connector = ConnectorsQuery['connectors']['edges'][number]['node'];

/** How many ACTIVE roles there are; undefined where nothing was found that could tell. */
export function allRoles({ connectors }: ConnectorsQuery): number | undefined {
  const [first] = connectors.edges;
  return first && rolesFrom(first.node.distinctiveness, first.node.roleCount);
}

/** What is drawn: hubs as well, unless they are switched off. */
export function drawnConnectors({ answer, common }: ShownConnectors): readonly Connector[] {
  const roles = allRoles(answer);
  const all = answer.connectors.edges.map(({ node }) => node);
  if (common.hubs || roles === undefined) return all;
  return all.filter(({ entity, roleCount }) => entity.kind === 'ROLE' || !isHub(roleCount, roles));
}

export const namesOf = ({ between }: ConnectorsQuery): readonly string[] =>
  uniqueEnds(between).map(({ name }) => name);

/** Those that were given, once each. */
export const uniqueEnds = <T extends { readonly id: string }>(between: readonly T[]): readonly T[] =>
  between.filter(({ id }, index) => between.findIndex((one) => one.id === id) === index);

export const titleOf = (answer: ConnectorsQuery): string => `What connects ${listed(namesOf(answer))}`;

export const orderOf = ({ question }: ShownConnectors): string =>
  question.orderBy === 'STRENGTH' ? 'strongest first' : 'rarest first';

/** "43 shared tools", "43 connectors", "43 linked to at least 2 of them". */
export function totalOf({ question, answer }: ShownConnectors): string {
  const total = answer.connectors.totalCount;
  const { atLeast, kinds } = question;
  if (atLeast !== null && atLeast < uniqueEnds(answer.between).length) {
    return `${grouped(total)} linked to at least ${atLeast} of them`;
  }
  const [kind, ...others] = kinds ?? [];
  if (kind === undefined || others.length > 0) return counted(total, 'connector');
  return countOf(total, kind).replace(' ', ' shared ');
}
