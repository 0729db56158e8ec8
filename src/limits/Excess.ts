import { GraphQLError, type ASTNode } from 'graphql';
import { ERROR_STATUS, RolegraphError, type ErrorCode } from '../graph/errors.ts';
import { MAXIMA, type Limit } from './maxima.ts';

/** What is too much, by how much: the `extensions` of the error that a client gets. */
export interface Excess {
  readonly code: ErrorCode;
  readonly message: string;
  /** One of MAXIMA, `pageSize`, or `listLength`. */
  readonly limit: Limit | 'pageSize' | 'listLength';
  readonly value: number;
  readonly maximum: number;
  /** The argument that is out of its bounds, as a schema coordinate: Query.tools(first:) */
  readonly argument?: string;
  /** Where in the document. */
  readonly node?: ASTNode;
}

/** What to do about each. */
const WORDS: Readonly<Record<Limit, (value: number, maximum: number) => string>> = {
  tokens: (value, maximum) =>
    `The document has ${value} tokens; at most ${maximum} are read. Put long lists and texts in variables, or ask in parts.`,
  operations: (value, maximum) =>
    `The document has ${value} operations; at most ${maximum} are taken. Send only the one that is asked.`,
  fragments: (value, maximum) =>
    `The document defines ${value} fragments; at most ${maximum} are taken. Send only those that are used, or ask in parts.`,
  directives: (value, maximum) =>
    `The document has ${value} directives; at most ${maximum} are taken. Leave out what is not asked instead.`,
  spreads: (value, maximum) =>
    `The operation spreads fragments ${value} times, those in fragments counted as often; at most ${maximum} times are taken. Ask in parts.`,
  rootFields: (value, maximum) =>
    `The operation asks ${value} fields of its root; at most ${maximum} are answered at once. Ask in parts, or many entities by nodes or entities.`,
  aliases: (value, maximum) =>
    `The operation has ${value} aliases, those in fragments counted as often as they are spread; at most ${maximum} are answered. Ask in parts, or many entities by nodes or entities.`,
  fields: (value, maximum) =>
    `The operation has ${value} fields, those in fragments counted as often as they are spread; at most ${maximum} are answered. Ask in parts.`,
  depth: (value, maximum) =>
    `The operation is ${value} fields deep; at most ${maximum} are answered. Ask in parts, starting from what the first part gives.`,
  cost: (value, maximum) =>
    `The operation could cost ${value} entities; at most ${maximum} are read at once. Lower first, or ask in parts.`,
  values: (value, maximum) =>
    `The answer could hold ${value} values; at most ${maximum} are given. Lower first, or ask for less of each.`,
};

/** The first figure that is above its maximum. */
export const firstExcess = (figures: Readonly<Partial<Record<Limit, number>>>): Excess | undefined =>
  allExcess(figures)[0];

/** Every figure that is above its maximum. */
export const allExcess = (figures: Readonly<Partial<Record<Limit, number>>>): Excess[] =>
  LIMITS.flatMap((limit) => {
    const value = figures[limit] ?? 0;
    return value > MAXIMA[limit] ? [excessOf(limit, value)] : [];
  });

/** In the order in which they are told. */
const LIMITS = Object.keys(MAXIMA).filter((name): name is Limit => name in WORDS);

export function excessOf(limit: Limit, value: number): Excess {
  const maximum = MAXIMA[limit];
  const code = limit === 'tokens' ? 'GRAPHQL_PARSE_FAILED' : 'QUERY_TOO_COSTLY';
  return { code, message: WORDS[limit](value, maximum), limit, value, maximum };
}

/** What is told of it beside the message. */
export const detailsOf = ({ limit, value, maximum, argument }: Excess) => ({
  limit,
  value,
  maximum,
  ...(argument === undefined ? {} : { argument }),
});

/** As an error that Apollo answers with its status; its cause has the code. */
export function refusalOf(excess: Excess): GraphQLError {
  const { code, message, node } = excess;
  return new GraphQLError(message, {
    nodes: node,
    originalError: new RolegraphError(code, message, { details: detailsOf(excess) }),
    extensions: {
      code,
      ...detailsOf(excess),
      http: { status: ERROR_STATUS[code], headers: new Map<string, string>() },
    },
  });
}
