import type { IncomingHttpHeaders } from 'node:http';
import { RolegraphError } from '../../graph/errors.ts';

/** What a request shows to be let in. */
export interface Credentials {
  readonly kind: 'NONE' | 'KEY' | 'AUTHORIZATION';
  /** The key, or the whole header `authorization`. */
  readonly value: string;
}

/**
 * Reads the headers `x-api-key` and `authorization`. Beside a key, another scheme than Bearer is nobody's token: a
 * proxy may have asked for it.
 *
 * @throws RolegraphError BAD_REQUEST for a key and a token in one request: which of them acts would be a guess
 */
export function credentialsOf(headers: IncomingHttpHeaders): Credentials {
  const key = String(headers['x-api-key'] ?? '').trim();
  const authorization = (headers.authorization ?? '').trim();
  if (key === '') return { kind: authorization === '' ? 'NONE' : 'AUTHORIZATION', value: authorization };
  if (/^bearer\b/i.test(authorization)) {
    throw new RolegraphError(
      'BAD_REQUEST',
      'The request has a key (x-api-key) and a token (authorization). Send one of them.',
    );
  }
  return { kind: 'KEY', value: key };
}
