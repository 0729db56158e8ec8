import { RolegraphError } from '../../graph/errors.ts';
import type { Viewer } from '../../graph/viewer.ts';
import type { Authenticate } from '../auth/createAuthenticator.ts';
import type { ApiKeys } from './ApiKeys.ts';
import type { Credentials } from './credentialsOf.ts';

/** Who asks, and how often that may be. */
export interface Identity extends Viewer {
  /** Requests a minute, where a key has a limit of its own. */
  readonly rateLimit?: number | undefined;
}

/** @throws RolegraphError UNAUTHENTICATED, with the reason; STORE_UNAVAILABLE where it cannot be told now */
export type Identify = (credentials: Credentials) => Promise<Identity>;

interface Ways {
  /** Checks tokens; unset: the server takes none. */
  readonly authenticate: Authenticate | undefined;
  /** Unset: the server takes none. */
  readonly keys: ApiKeys | undefined;
}

const OFF =
  'This server takes no changes, since it cannot check a login. Whoever runs it can set JWT_SECRET, JWT_JWKS_URL or API_KEYS.';
const TOKEN = 'a token in the header authorization: Bearer …';
const KEY = 'a key in the header x-api-key';

/** Says who sends credentials, or throws why it is nobody. */
export function createIdentify({ authenticate, keys }: Ways): Identify {
  if (!authenticate && !keys) return () => Promise.reject(nobody(OFF));
  const how = `Send ${[...(authenticate ? [TOKEN] : []), ...(keys ? [KEY] : [])].join(', or ')}.`;
  return async ({ kind, value }) => {
    if (kind === 'NONE') throw nobody(`This needs a login. ${how}`);
    if (kind === 'KEY') {
      if (!keys) throw nobody(`This server takes no API keys (x-api-key). ${how}`);
      return holderOf(keys, value);
    }
    if (!authenticate) throw nobody(`This server takes no tokens (authorization). ${how}`);
    return authenticate(value);
  };
}

function holderOf(keys: ApiKeys, key: string): Identity {
  const known = keys.find(key);
  if (!known) throw nobody('The API key is none that this server knows (x-api-key).');
  const { name, scopes, rateLimit, expires } = known;
  if (expires && expires.getTime() <= Date.now()) throw nobody('The API key has expired. Ask for a new one.');
  return { subject: `key:${name}`, scopes, rateLimit };
}

const nobody = (message: string): RolegraphError => new RolegraphError('UNAUTHENTICATED', message);
