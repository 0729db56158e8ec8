import { badUserInput } from '../../../graph/errors.ts';
import { KINDS, type Kind } from '../../../graph/kind.ts';
import type { Parameters } from '../../Parameters.ts';
import { MOST_DRAWN, USUAL_DRAWN } from '../../drawn.ts';

/** Which entity to show, and what of its links. */
export interface EntityQuestion {
  readonly ref: string | undefined;
  /** Only links to these; null for all. */
  readonly kinds: readonly Kind[] | null;
  /** How many neighbours are drawn at the most, 1 to 200. */
  readonly first: number;
  /** Where the links to the one kind go on; null for their start. */
  readonly after: string | null;
}

/** @throws RolegraphError BAD_USER_INPUT */
export function readEntity(parameters: Parameters): EntityQuestion {
  const kinds = parameters.some('kinds', KINDS);
  const after = parameters.one('after') ?? null;
  if (after !== null && kinds?.length !== 1) {
    throw badUserInput('after: it goes on in a list of one kind. Give kinds once beside it.');
  }
  return {
    ref: parameters.one('ref'),
    kinds,
    first: parameters.number('first', USUAL_DRAWN, 1, MOST_DRAWN),
    after,
  };
}

export const writeEntity = ({ ref, kinds, first, after }: EntityQuestion): [string, string][] => [
  ...(ref === undefined ? [] : [['ref', ref] satisfies [string, string]]),
  ...(kinds ?? []).map((kind): [string, string] => ['kinds', kind]),
  ...(first === USUAL_DRAWN ? [] : [['first', String(first)] satisfies [string, string]]),
  ...(after === null ? [] : [['after', after] satisfies [string, string]]),
];
