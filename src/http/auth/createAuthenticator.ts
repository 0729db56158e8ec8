import { errors, jwtVerify, type JWTPayload, type JWTVerifyOptions } from 'jose';
import { RolegraphError } from '../../graph/errors.ts';
import type { Viewer } from '../../graph/viewer.ts';
import { KeysUnavailable, keysOf, type Keys, type KeySettings } from './keysOf.ts';
import { scopesOf } from './scopesOf.ts';

export interface AuthSettings {
  readonly keys: KeySettings;
  /** What the token's `iss` must be; unset: it is not looked at. */
  readonly issuer?: string | undefined;
  /** What the token's `aud` must hold; unset: it is not looked at. */
  readonly audience?: string | undefined;
}

/**
 * Says who sends an authorization header, or throws why it is nobody.
 *
 * @throws RolegraphError UNAUTHENTICATED
 */
export type Authenticate = (authorization: string | undefined) => Promise<Viewer>;

/** How far the clocks of the one who made a token and of this server may differ, in seconds. */
const SKEW = 5;

const BEARER = /^bearer +([\w.~+/=-]+) *$/i;

const OFF =
  'This server takes no changes, since it cannot check a login. Whoever runs it can set JWT_SECRET or JWT_JWKS_URL.';

/** Checks tokens by the keys of the settings; without any, nobody is let in. */
export function createAuthenticator(
  settings: AuthSettings | undefined,
  log: (error: unknown) => void,
): Authenticate {
  if (!settings) return () => Promise.reject(nobody(OFF));
  const keys = keysOf(settings.keys);
  const options: JWTVerifyOptions = {
    algorithms: [...keys.algorithms],
    clockTolerance: SKEW,
    requiredClaims: ['exp', 'sub'],
    ...(settings.issuer === undefined ? {} : { issuer: settings.issuer }),
    ...(settings.audience === undefined ? {} : { audience: settings.audience }),
  };
  return async (authorization) => {
    const token = tokenIn(authorization);
    try {
      return viewerOf(await verified(token, keys, options));
    } catch (error) {
      if (error instanceof KeysUnavailable) log(error);
      throw nobody(reasonOf(error));
    }
  };
}

function tokenIn(authorization: string | undefined): string {
  if (authorization === undefined || authorization.trim() === '') {
    throw nobody('This needs a login. Send a token in the header authorization: Bearer ….');
  }
  const token = BEARER.exec(authorization)?.[1];
  if (token === undefined) throw nobody('The authorization header is not of the form Bearer ….');
  return token;
}

/** What a token says, by whichever of the keys that may have signed it. */
async function verified(token: string, keys: Keys, options: JWTVerifyOptions): Promise<JWTPayload> {
  try {
    return (await jwtVerify(token, keys.find, options)).payload;
  } catch (error) {
    // A token that names no key, where several could be meant.
    if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
    let last: unknown = error;
    for await (const key of error) {
      try {
        return (await jwtVerify(token, key, options)).payload;
      } catch (refused) {
        if (!(refused instanceof errors.JWSSignatureVerificationFailed)) throw refused;
        last = refused;
      }
    }
    throw last;
  }
}

function viewerOf(payload: JWTPayload): Viewer {
  const { sub: subject } = payload;
  if (typeof subject !== 'string' || subject.trim() === '') {
    throw new errors.JWTClaimValidationFailed('no subject', payload, 'sub', 'missing');
  }
  return { subject, scopes: scopesOf(payload) };
}

/** The claims whose fault one may tell: what they should be is no secret to the one who made the token. */
const CLAIMS: Readonly<Record<string, string>> = {
  exp: 'it does not say until when it holds (exp)',
  sub: 'it does not say who its holder is (sub)',
  nbf: 'it does not hold yet (nbf)',
  iss: 'it is from another issuer than this server takes (iss)',
  aud: 'it is for another audience than this server (aud)',
};

/** Never the token itself, nor what a key server answered. */
function reasonOf(error: unknown): string {
  if (error instanceof KeysUnavailable) {
    return 'The token cannot be checked now: the server that has the keys does not answer. Send it again later.';
  }
  if (error instanceof errors.JWTExpired) return 'The token has expired. Get a new one.';
  if (error instanceof errors.JWTClaimValidationFailed) {
    return `The token is not valid: ${CLAIMS[error.claim] ?? 'one of its claims is not as it should be'}.`;
  }
  if (error instanceof errors.JOSEAlgNotAllowed) {
    return 'The token is not valid: it is signed in a way that this server does not take (alg).';
  }
  return 'The token is not valid: it was changed, or signed by a key that this server does not know.';
}

const nobody = (message: string): RolegraphError => new RolegraphError('UNAUTHENTICATED', message);
