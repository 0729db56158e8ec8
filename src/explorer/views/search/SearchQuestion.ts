import { KINDS, type Kind } from '../../../graph/kind.ts';
import type { Parameters } from '../../Parameters.ts';

/** What to look for. */
export interface SearchQuestion {
  readonly text: string | undefined;
  /** Only these; null for all. */
  readonly kinds: readonly Kind[] | null;
  /** How many are found and drawn at the most, 1 to 200. */
  readonly first: number;
}

const USUAL_FIRST = 20;
export const MOST_FIRST = 200;

/** @throws RolegraphError BAD_USER_INPUT */
export const readSearch = (parameters: Parameters): SearchQuestion => ({
  text: parameters.one('text'),
  kinds: parameters.some('kinds', KINDS),
  first: parameters.number('first', USUAL_FIRST, 1, MOST_FIRST),
});

export const writeSearch = ({ text, kinds, first }: SearchQuestion): [string, string][] => [
  ...(text === undefined ? [] : [['text', text] satisfies [string, string]]),
  ...(kinds ?? []).map((kind): [string, string] => ['kinds', kind]),
  ...(first === USUAL_FIRST ? [] : [['first', String(first)] satisfies [string, string]]),
];
