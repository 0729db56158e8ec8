import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';

/** What tokens are checked with: a secret that both sides share, or the address of a set of public keys. */
export type KeySettings = { readonly secret: string } | { readonly jwksUrl: string };

export interface Keys {
  /** The key that a token's header asks for. @throws KeysUnavailable, or an error of jose's for an unknown key */
  readonly find: JWTVerifyGetKey;
  /** The only ways to sign that are taken, so that a token cannot choose a weaker one, or none. */
  readonly algorithms: readonly string[];
}

/** How long the server of the keys may take to answer. */
const PATIENCE_MS = 2000;

const PUBLIC_KEY_ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512'],
  ...['PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512'],
  ...['EdDSA', 'Ed25519'],
];

/** The set of keys could not be fetched or read: the token's holder has no part in it. */
export class KeysUnavailable extends Error {
  constructor(url: string, cause: unknown) {
    super(`The keys that tokens are checked with cannot be had from ${url}.`, { cause });
    this.name = 'KeysUnavailable';
  }
}

export const keysOf = (settings: KeySettings): Keys =>
  'secret' in settings ? sharedSecret(settings.secret) : publishedKeys(settings.jwksUrl);

function sharedSecret(secret: string): Keys {
  const key = new TextEncoder().encode(secret);
  return { find: () => Promise.resolve(key), algorithms: ['HS256'] };
}

/** jose keeps the set for ten minutes, and fetches it anew for an unknown key, every half a minute at the most. */
function publishedKeys(url: string): Keys {
  const find = createRemoteJWKSet(new URL(url), { timeoutDuration: PATIENCE_MS });
  return {
    algorithms: PUBLIC_KEY_ALGORITHMS,
    find: async (header, token) => {
      try {
        return await find(header, token);
      } catch (error) {
        if (isAboutToken(error)) throw error;
        throw new KeysUnavailable(url, error);
      }
    },
  };
}

const isAboutToken = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;
