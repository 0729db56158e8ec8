import type { JWTVerifyGetKey } from 'jose';
import { PublishedKeys } from './PublishedKeys.ts';

/** What tokens are checked with: a secret that both sides share, or the address of a set of public keys. */
export type KeySettings = { readonly secret: string } | { readonly jwksUrl: string };

export interface Keys {
  /** The key that a token's header asks for. @throws KeysUnavailable, or an error of jose's for an unknown key */
  readonly find: JWTVerifyGetKey;
  /** The only ways to sign that are taken, so that a token cannot choose a weaker one, or none. */
  readonly algorithms: readonly string[];
}

const PUBLIC_KEY_ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512'],
  ...['PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512'],
  ...['EdDSA', 'Ed25519'],
];

/** @param log hears where keys are used on that could not be fetched anew */
export const keysOf = (settings: KeySettings, log: (error: unknown) => void): Keys =>
  'secret' in settings
    ? sharedSecret(settings.secret)
    : { find: new PublishedKeys(settings.jwksUrl, log).find, algorithms: PUBLIC_KEY_ALGORITHMS };

function sharedSecret(secret: string): Keys {
  const key = new TextEncoder().encode(secret);
  return { find: () => Promise.resolve(key), algorithms: ['HS256'] };
}
