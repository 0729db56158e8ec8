import rateLimit, { type CreateRateLimitOptions, type RateLimitOptions } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RolegraphError } from '../graph/errors.ts';
import { within } from '../graph/within.ts';
import type { Identity } from './access/createIdentify.ts';
import { UnderWay } from './access/UnderWay.ts';

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
 * is checked, also where they all come at once; its neighbours without any are not. Where the keys of tokens cannot be
 * had, a token is neither good nor bad.
 */
export async function rateLimits(app: FastifyInstance, limits?: RateLimits): Promise<Count> {
  if (!limits || (limits.address === 0 && limits.key === 0)) return () => Promise.resolve();
  await app.register(rateLimit, { global: false });
  const byAddress = counterOf(app, { max: limits.address });
  const holderOf = checkTokens(counterOf(app, { max: limits.address }));
  const byHolder = counterOf(app, {
    keyGenerator: async (request) => (await request.identity()).subject,
    max: async (request) => (await request.identity()).rateLimit ?? limits.key,
  });
  const knownHolder = async (request: FastifyRequest, reply: FastifyReply): Promise<Identity | undefined> => {
    const { kind } = request.credentials;
    if (kind === 'NONE') return undefined;
    return kind === 'AUTHORIZATION' && limits.address > 0
      ? holderOf(request, reply)
      : request.identity().catch(nobody);
  };
  return async (request, reply) => {
    const holder = await knownHolder(request, reply);
    const most = holder ? (holder.rateLimit ?? limits.key) : limits.address;
    if (most > 0) tell(reply, await (holder ? byHolder : byAddress)(request));
  };
}

type HolderOf = (request: FastifyRequest, reply: FastifyReply) => Promise<Identity | undefined>;

/**
 * Checks tokens, of each address no more at once than it may still send bad ones, and one in any case.
 *
 * @param bad counts the bad ones
 */
function checkTokens(bad: Counter): HolderOf {
  const underWay = new UnderWay();
  const check = (request: FastifyRequest): Promise<Identity | undefined> =>
    request.identity().catch((error: unknown) => countBad(error, () => bad(request)));
  return async (request, reply) => {
    for (;;) {
      const counted = await bad(request, { increment: false });
      tell(reply, counted);
      // Nobody comes between: what is begun is counted at once.
      const count = underWay.count(counted.key);
      const isFree = count === 0 || counted.isAllowed || count < counted.remaining;
      if (isFree) return underWay.add(counted.key, check(request));
      await within(request.scope, underWay.oneHasEnded(counted.key));
    }
  };
}

/** @throws what is no fault of the token, and ends the request */
async function countBad(error: unknown, count: () => Promise<unknown>): Promise<undefined> {
  if (error instanceof RolegraphError && error.code === 'UNAUTHENTICATED') await count();
  nobody(error);
}

/** Whoever cannot be known now, or shows what is bad, is nobody; but for a request whose time is over. */
function nobody(error: unknown): undefined {
  if (error instanceof RolegraphError && error.code !== 'DEADLINE_EXCEEDED') return;
  throw error;
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
