import type { FastifyCorsOptions } from '@fastify/cors';

const STUDIO = 'https://studio.apollographql.com';

/** What a page of another origin may send. */
const ALLOWED = [
  'authorization',
  'content-type',
  'x-api-key',
  'x-request-id',
  'rolegraph-bookmark',
  'rolegraph-deadline',
  'rolegraph-dry-run',
  // Apollo's clients, and Sandbox.
  'apollo-require-preflight',
  'apollographql-client-name',
  'apollographql-client-version',
  'x-apollo-operation-name',
];

/** What it may read of an answer besides its body. */
const EXPOSED = [
  'rolegraph-bookmark',
  'x-request-id',
  'retry-after',
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
];

/** How long a browser may keep what it was told, in seconds. */
const KEPT = 600;

/**
 * Whose pages may ask: those of the origins, and Studio's where the sandbox is on. Never with cookies or the like:
 * who asks shows a token or a key, which a page has to know.
 */
export function corsFor(sandbox: boolean, origins: readonly string[] = []): FastifyCorsOptions {
  const taken = [...origins, ...(sandbox ? [STUDIO] : [])];
  return {
    origin: taken.length > 0 ? taken : false,
    methods: ['GET', 'POST'],
    allowedHeaders: ALLOWED,
    exposedHeaders: EXPOSED,
    maxAge: KEPT,
    credentials: false,
    // An OPTIONS that asks for nothing in particular is answered like one that does.
    strictPreflight: false,
  };
}
