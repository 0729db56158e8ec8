import rateLimit, { type CreateRateLimitOptions, type RateLimitOptions } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RolegraphError } from '../graph/errors.ts';
import type { Identity } from './access/createIdentify.ts';

/** Requests a minute; 0: no limit. */
export interface RateLimits {
  /** From one address, of those who show no key and no token that holds. */
  readonly address: number;
  /** By one key, or one holder of tokens. */
  readonly key: number;
}

/** Counts a request. @throws RolegraphError RATE_LIMITED for one too many */
export type Count = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

const WINDOW_MS = 60_000;

/** Addresses, and holders, that are remembered: whoever was not seen for longest is forgotten first. */
const REMEMBERED = 20_000;

type Counter = ReturnType<FastifyInstance['createRateLimit']>;

/**
 * Counts those who are known by who they are, and everybody else by address: IPv4 as it is, IPv6 by /64, which is what
 * one customer has. A bad key or token counts against its address, so that nobody escapes by making some up. Since
 * checking a token costs more than counting, an address that has sent too many bad ones is refused before the next
 * is checked; its neighbours without any are not.
 */
export async function rateLimits(app: FastifyInstance, limits?: RateLimits): Promise<Count> {
  if (!limits || (limits.address === 0 && limits.key === 0)) return () => Promise.resolve();
  await app.register(rateLimit, { global: false });
  const byAddress = counterOf(app, { max: limits.address });
  const badTokens = counterOf(app, { max: limits.address });
  const byHolder = counterOf(app, {
    keyGenerator: async (request) => (await request.identity()).subject,
    max: async (request) => (await request.identity()).rateLimit ?? limits.key,
  });
  const knownHolder = async (request: FastifyRequest, reply: FastifyReply): Promise<Identity | undefined> => {
    if (request.credentials.kind === 'NONE') return undefined;
    const isToken = request.credentials.kind === 'AUTHORIZATION' && limits.address > 0;
    if (isToken) tell(reply, await badTokens(request, { increment: false }));
    const holder = await request.identity().catch(() => undefined);
    if (isToken && !holder) await badTokens(request);
    return holder;
  };
  return async (request, reply) => {
    const holder = await knownHolder(request, reply);
    const most = holder ? (holder.rateLimit ?? limits.key) : limits.address;
    if (most > 0) tell(reply, await (holder ? byHolder : byAddress)(request));
  };
}

function counterOf(app: FastifyInstance, options: CreateRateLimitOptions): Counter {
  // The plugin takes the size of its memory here too, and its types do not say so.
  const remembering: RateLimitOptions = { timeWindow: WINDOW_MS, cache: REMEMBERED, ...options };
  return app.createRateLimit(remembering);
}

/** Tells the client how it stands. @throws RolegraphError RATE_LIMITED */
function tell(reply: FastifyReply, counted: Awaited<ReturnType<Counter>>): void {
  // There is no list of those who are let through whatever they do.
  if (counted.isAllowed) return;
  const { max, remaining, ttlInSeconds: seconds, isExceeded } = counted;
  void reply.headers({
    'ratelimit-limit': String(max),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(seconds),
  });
  if (!isExceeded) return;
  void reply.header('retry-after', String(seconds));
  throw new RolegraphError(
    'RATE_LIMITED',
    `More than ${max} requests came within a minute. Send the next one in ${seconds} s.`,
    { details: { limit: max, retryAfter: seconds } },
  );
}
