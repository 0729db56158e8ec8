import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply } from 'fastify';

const YEAR = 31_536_000;

/** What every answer has, unless its route says otherwise: no answer is a page, and none is shown inside one. */
const BARE_HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
} as const;

/** For what is answered before any hook runs: errors all. */
export const HOOKLESS_HEADERS = {
  ...BARE_HEADERS,
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
} as const;

/**
 * Gives every answer the headers that keep browsers from guessing, framing and leaking. Pages and exports set a policy
 * of their own. To be called before anything else, so that whatever fails later has them too.
 *
 * @param origin of the server as its readers see it; where that is https, or a proxy says so, browsers are told to stay
 */
export async function securityHeaders(app: FastifyInstance, origin?: string): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: false,
    // Only where the request came by https: see below.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    // For browsers of long ago, on every answer: a first page has few bytes to give away.
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });
  const isHttps = origin?.startsWith('https:') === true;
  app.addHook('onRequest', (request, reply, done) => {
    void reply.headers(BARE_HEADERS);
    if (isHttps || request.protocol === 'https') {
      void reply.header('strict-transport-security', `max-age=${YEAR}`);
    }
    done();
  });
  app.addHook('onSend', ({ headers }, reply, _, done) => {
    loosen(reply);
    // What pages of other origins may read is of no use to others.
    if (headers.origin === undefined) void reply.removeHeader('access-control-expose-headers');
    done();
  });
}

/**
 * An export may be shown inside other sites' pages, which its policy says by leaving out frame-ancestors; the older
 * header would forbid it. And browsers show nothing of an answer that is in a sandbox and asks to be alone in its window.
 */
function loosen(reply: FastifyReply): void {
  const isInSandbox = /(?:^|; )sandbox\b/.test(String(reply.getHeader('content-security-policy')));
  if (!isInSandbox) return;
  reply.raw.removeHeader('x-frame-options');
  reply.raw.removeHeader('cross-origin-opener-policy');
}
