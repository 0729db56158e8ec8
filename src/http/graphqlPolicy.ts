import type { FastifyInstance } from 'fastify';

const LANDING_PAGE = 'https://apollo-server-landing-page.cdn.apollographql.com';
const SANDBOX = 'https://embeddable-sandbox.cdn.apollographql.com';

/** No answer of GraphQL is a page. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'";

/** What Apollo Sandbox loads from its makers, and nothing else: see the page's own, looser policy. */
const sandboxPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' ${SANDBOX}`,
    `style-src 'nonce-${nonce}' ${SANDBOX} https://fonts.googleapis.com`,
    'font-src https://fonts.gstatic.com',
    `img-src ${LANDING_PAGE}`,
    `manifest-src ${LANDING_PAGE}`,
    'frame-src https://sandbox.embed.apollographql.com',
    // Embedded, Sandbox asks through this page.
    "connect-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');

/** Gives the Sandbox page at /graphql the content security policy that it needs; all else there may do nothing. Nothing there is cached. */
export function graphqlPolicy(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    if (request.routeOptions.url === '/graphql') {
      const isPage = String(reply.getHeader('content-type')).startsWith('text/html');
      void reply.headers({
        'content-security-policy': isPage ? policyOf(payload) : NOTHING,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
    }
    done();
  });
}

/** Apollo makes a nonce for each page. Without one nothing may run. */
function policyOf(page: unknown): string {
  const nonce = typeof page === 'string' ? /'nonce-([0-9a-f]+)'/.exec(page)?.[1] : undefined;
  return nonce === undefined ? NOTHING : sandboxPolicy(nonce);
}
