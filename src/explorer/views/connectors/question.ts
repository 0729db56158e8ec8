import { KINDS, type Kind } from '../../../graph/kind.ts';
import { RELATIONS, type Relation } from '../../../graph/relation.ts';
import { badUserInput } from '../../../graph/errors.ts';
import type { Pairs } from '../../address.ts';
import { MOST_DRAWN, USUAL_DRAWN } from '../../drawn.ts';
import type { ConnectorOrder, ConnectorsQueryVariables } from '../../generated.ts';
import type { Parameters } from '../../Parameters.ts';

/** What connects two or more entities. */
export interface ConnectorsQuestion {
  /** Ids, names or aliases, at most 10. */
  readonly between: readonly string[];
  /** null: every kind, relation. */
  readonly kinds: readonly Kind[] | null;
  readonly relations: readonly Relation[] | null;
  /** How many of the given a connector must be linked to; null: all of them. */
  readonly atLeast: number | null;
  readonly orderBy: ConnectorOrder;
  readonly first: number;
  /** Where an answer before ended; null for the beginning. */
  readonly after: string | null;
  readonly includeDeprecated: boolean;
}

const MOST = 10;
const ORDERS: readonly ConnectorOrder[] = ['DISTINCTIVE', 'STRENGTH'];

/** @throws RolegraphError BAD_USER_INPUT */
export function readConnectors(parameters: Parameters): ConnectorsQuestion {
  const between = parameters.all('between');
  if (between.length > MOST) {
    throw badUserInput(`between: ${between.length} are too many. Give 2 to ${MOST}.`);
  }
  return {
    between,
    kinds: parameters.some('kinds', KINDS),
    relations: parameters.some('relations', RELATIONS),
    atLeast: parameters.number('atLeast', 0, 0, MOST) || null,
    orderBy: parameters.choice('orderBy', ORDERS, 'DISTINCTIVE'),
    first: parameters.number('first', USUAL_DRAWN, 1, MOST_DRAWN),
    after: parameters.one('after') ?? null,
    includeDeprecated: parameters.flag('includeDeprecated'),
  };
}

export const writeConnectors = (question: ConnectorsQuestion): Pairs => {
  const { between, kinds, relations, atLeast, orderBy, first, after, includeDeprecated } = question;
  const pair = (name: string, value: string): [string, string] => [name, value];
  return [
    ...between.map((ref) => pair('between', ref)),
    ...(kinds ?? []).map((kind) => pair('kinds', kind)),
    ...(relations ?? []).map((relation) => pair('relations', relation)),
    ...(atLeast === null ? [] : [pair('atLeast', String(atLeast))]),
    ...(orderBy === 'DISTINCTIVE' ? [] : [pair('orderBy', orderBy)]),
    ...(first === USUAL_DRAWN ? [] : [pair('first', String(first))]),
    ...(after === null ? [] : [pair('after', after)]),
    ...(includeDeprecated ? [pair('includeDeprecated', 'true')] : []),
  ];
};

/** The same at its beginning: a place in one answer is none in another. */
export const fromTheFirst = (question: ConnectorsQuestion): ConnectorsQuestion => ({
  ...question,
  after: null,
});

/** The variables of the operation, those at their defaults left out. */
export const variablesOf = (question: ConnectorsQuestion): ConnectorsQueryVariables => {
  const { between, kinds, relations, atLeast, orderBy, first, after, includeDeprecated } = question;
  return {
    between: [...between],
    ...(kinds ? { kinds: [...kinds] } : {}),
    ...(relations ? { relations: [...relations] } : {}),
    ...(atLeast === null ? {} : { atLeast }),
    ...(orderBy === 'DISTINCTIVE' ? {} : { orderBy }),
    first,
    ...(after === null ? {} : { after }),
    ...(includeDeprecated ? { includeDeprecated } : {}),
  };
};
