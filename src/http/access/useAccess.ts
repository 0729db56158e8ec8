import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RolegraphError } from '../../graph/errors.ts';
import { SettingsError } from '../../graph/SettingsError.ts';
import { within } from '../../graph/within.ts';
import { createAuthenticator, type AuthSettings } from '../auth/createAuthenticator.ts';
import { rateLimits, type RateLimits } from '../rateLimits.ts';
import { ApiKeys } from './ApiKeys.ts';
import { createIdentify, type Identity } from './createIdentify.ts';
import { credentialsOf, type Credentials } from './credentialsOf.ts';
import { isFree } from './isFree.ts';
import { requireReader } from './requireReader.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /**
     * Who sends this request: checked when first asked for, and once.
     *
     * @throws RolegraphError UNAUTHENTICATED; STORE_UNAVAILABLE where that cannot be told now; DEADLINE_EXCEEDED
     */
    identity: () => Promise<Identity>;
    credentials: Credentials;
  }
}

/** Answers a refusal with a page, where one is wanted: undefined where not. */
export type RefusalPage = (
  request: FastifyRequest,
  reply: FastifyReply,
  error: RolegraphError,
) => FastifyReply | undefined;

export interface AccessOptions {
  /** How tokens are checked; unset: the server takes none. */
  readonly auth?: AuthSettings | undefined;
  /** `closed`: who reads needs the scope `read` or `curator`. Unset: open. */
  readonly reading?: 'open' | 'closed' | undefined;
  /** The path of the file with the keys; unset: the server takes none. */
  readonly apiKeys?: string | undefined;
  readonly limits?: RateLimits | undefined;
  readonly page?: RefusalPage | undefined;
  readonly log: (error: unknown) => void;
}

/**
 * Knows who asks, counts how often, and with closed reading lets readers in only: all before a body is read. Whoever
 * shows a bad token or key may still read where reading is open.
 *
 * @throws SettingsError for a file of keys that is wrong, algorithms that do not fit, or reading that is closed to all
 */
export async function useAccess(app: FastifyInstance, options: AccessOptions): Promise<void> {
  const { auth, log, page } = options;
  const isClosed = options.reading === 'closed';
  if (isClosed && !auth && options.apiKeys === undefined) throw new SettingsError([CLOSED_TO_ALL]);
  const authenticate = auth && createAuthenticator(auth, log);
  const keys = options.apiKeys === undefined ? undefined : new ApiKeys(options.apiKeys, log);
  app.addHook('onClose', () => keys?.close());
  const identify = createIdentify({ authenticate, keys });
  const count = await rateLimits(app, options.limits);
  // Fastify wants every request to have the same shape from the start; the hook sets them before anybody reads them.
  app.decorateRequest('identity', undefined as unknown as () => Promise<Identity>);
  app.decorateRequest('credentials', undefined as unknown as Credentials);
  app.addHook('onRequest', async (request, reply) => {
    if (isFree(request)) return;
    try {
      const credentials = credentialsOf(request.headers);
      request.credentials = credentials;
      request.identity = once(() => within(request.scope, identify(credentials)));
      await count(request, reply);
      if (isClosed) requireReader(await request.identity());
    } catch (error) {
      return refuse(error, request, reply, page);
    }
  });
  if (isClosed) keepPrivate(app);
}

const CLOSED_TO_ALL =
  'READ_ACCESS: it is closed, and nobody could show a login. Set API_KEYS, JWT_SECRET or JWT_JWKS_URL.';

/** The same answer however often it is asked for. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (answer ??= ask());
}

/** Answers with a page for a browser, else leaves the error to the server's own handler. */
function refuse(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  page?: RefusalPage,
): FastifyReply {
  if (!(error instanceof RolegraphError)) throw error;
  void reply.header('cache-control', 'no-store');
  const challenge = challengeOf(error, request);
  if (challenge !== undefined) void reply.header('www-authenticate', challenge);
  const shown = page?.(request, reply, error);
  if (shown) return shown;
  throw error;
}

/** As RFC 6750 has it. */
function challengeOf({ code, details }: RolegraphError, { headers }: FastifyRequest): string | undefined {
  if (code === 'FORBIDDEN')
    return `Bearer error="insufficient_scope", scope="${String(details['missingScope'])}"`;
  if (code !== 'UNAUTHENTICATED') return undefined;
  return headers.authorization === undefined ? 'Bearer' : 'Bearer error="invalid_token"';
}

/** What is not for everybody is not for caches that several share. */
function keepPrivate(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, _, done) => {
    const kept = reply.getHeader('cache-control');
    if (!isFree(request))
      void reply.header('cache-control', privately(kept === undefined ? '' : String(kept)));
    done();
  });
}

function privately(kept: string): string {
  if (kept === '') return 'no-store';
  return /\bno-store\b/.test(kept) ? kept : `private, ${kept.replace(/\b(?:public|private), */g, '')}`;
}
