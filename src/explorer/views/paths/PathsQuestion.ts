import { KINDS, type Kind } from '../../../graph/kind.ts';
import { RELATIONS, type Relation } from '../../../graph/relation.ts';
import { MOST_DRAWN, USUAL_DRAWN } from '../../drawn.ts';
import type { Parameters } from '../../Parameters.ts';
import type { PathsAnswer } from './PathsAnswer.ts';

/** Which paths to look for, and how much of them to draw. */
export interface PathsQuestion {
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** 1 to 6. */
  readonly maxHops: number;
  /** Of the entities in between; null for any. */
  readonly kinds: readonly Kind[] | null;
  /** Of the links; null for any. */
  readonly relations: readonly Relation[] | null;
  /** No path meets any of these. */
  readonly avoid: readonly string[];
  /** Every path meets all of these, at most 3. */
  readonly through: readonly string[];
  /** How many paths, 1 to 50. */
  readonly first: number;
  readonly includeDeprecated: boolean;
  /** How many nodes are drawn at the most, 2 to 200. */
  readonly draw: number;
}

const USUAL_HOPS = 4;
export const MOST_HOPS = 6;
const USUAL_PATHS = 5;
export const MOST_PATHS = 50;
export const MOST_REQUIRED = 3;

/** @throws RolegraphError BAD_USER_INPUT */
export const readPaths = (parameters: Parameters): PathsQuestion => ({
  from: parameters.one('from'),
  to: parameters.one('to'),
  maxHops: parameters.number('maxHops', USUAL_HOPS, 1, MOST_HOPS),
  kinds: parameters.some('kinds', KINDS),
  relations: parameters.some('relations', RELATIONS),
  avoid: unique(parameters.all('avoid')),
  through: unique(parameters.all('through')),
  first: parameters.number('first', USUAL_PATHS, 1, MOST_PATHS),
  includeDeprecated: parameters.flag('includeDeprecated'),
  draw: parameters.number('draw', USUAL_DRAWN, 2, MOST_DRAWN),
});

type Parameter = readonly [name: string, value: string];

export const writePaths = (question: PathsQuestion): Parameter[] => [
  ...each('from', question.from === undefined ? [] : [question.from]),
  ...each('to', question.to === undefined ? [] : [question.to]),
  ...unless('maxHops', question.maxHops, USUAL_HOPS),
  ...each('kinds', question.kinds ?? []),
  ...each('relations', question.relations ?? []),
  ...each('avoid', question.avoid),
  ...each('through', question.through),
  ...unless('first', question.first, USUAL_PATHS),
  ...unless('includeDeprecated', question.includeDeprecated, false),
  ...unless('draw', question.draw, USUAL_DRAWN),
];

const each = (name: string, values: readonly string[]): Parameter[] =>
  values.map((value): Parameter => [name, value]);

const unless = <T extends number | boolean>(name: string, value: T, usual: T): Parameter[] =>
  value === usual ? [] : [[name, String(value)]];

/** The same with ids in place of what was typed. */
export const settlePaths = (question: PathsQuestion, answer: PathsAnswer): PathsQuestion => ({
  ...question,
  from: answer.ends[0]?.id ?? question.from,
  to: answer.ends[1]?.id ?? question.to,
  avoid: unique(answer.avoided.map(({ id }) => id)),
  through: unique(answer.required.map(({ id }) => id)),
});

const unique = (refs: readonly string[]): string[] => [...new Set(refs)];
