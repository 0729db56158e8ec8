import type { FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Ended } from './observeRequests.ts';
import { LAYERS, type Seen } from './Seen.ts';

/** Is told of each request once it has ended. */
export type LogRequest = (request: FastifyRequest, ended: Ended) => void;

/** Asked every few seconds, or many times a page: nobody wants to read of them. */
const QUIET = /^\/(?:livez|readyz|metrics|assets\/\*|graphiql\/assets\/\*)$/;

/** An operation's name may be as long as a document. */
const LONGEST_NAME = 64;

const rounded = (milliseconds: number): number => Math.round(milliseconds * 100) / 100;

/**
 * Writes one line for each request: at level info, and at debug for health checks, metrics and assets. Never in it:
 * variables, the document, the address's query, which tell what people ask, and headers, which hold secrets.
 */
export function requestLine(parent: Logger): LogRequest {
  // Looking for secrets takes four times as long as the line: its fields are all named below.
  const logger = parent.child({}, { redact: [] });
  return (request, ended) => {
    const level = QUIET.test(ended.route) ? 'debug' : 'info';
    if (!logger.isLevelEnabled(level)) return;
    const { method, scope, seen } = request;
    const { status, code, route, milliseconds } = ended;
    logger[level](
      {
        requestId: scope.id,
        method,
        route,
        status,
        outcome: code,
        ...(seen.codes.size > 1 ? { codes: [...seen.codes] } : {}),
        ms: rounded(milliseconds),
        ...(seen.operation ? graphqlOf(seen) : {}),
        ...askedOf(request),
        bytes: seen.bytes,
      },
      'request',
    );
  };
}

function graphqlOf({ operation, times }: Seen): object {
  const known = LAYERS.flatMap((layer) => {
    const spent = times[layer];
    return spent === undefined ? [] : [[layer, rounded(spent)]];
  });
  const layers: unknown = Object.fromEntries(known);
  return { operation: operation?.name?.slice(0, LONGEST_NAME), kind: operation?.kind, layers };
}

/** What it has cost: nothing to say of what never came to the store. */
function askedOf({ scope: { receipt } }: FastifyRequest): object {
  const { cost, statements, rows, storeMs } = receipt;
  return { cost, ...(statements > 0 ? { statements, rows, storeMs: rounded(storeMs) } : {}) };
}
