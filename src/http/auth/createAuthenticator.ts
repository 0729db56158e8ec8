import { errors, jwtVerify, type JWTPayload, type JWTVerifyOptions } from 'jose';
import { RolegraphError } from '../../graph/errors.ts';
import { SettingsError } from '../../graph/SettingsError.ts';
import type { Viewer } from '../../graph/viewer.ts';
import { keysOf, type Keys, type KeySettings } from './keysOf.ts';
import { KeysUnavailable } from './KeysUnavailable.ts';
import { scopesOf } from './scopesOf.ts';

export interface AuthSettings {
  readonly keys: KeySettings;
  /** What the token's `iss` must be; unset: it is not looked at. */
  readonly issuer?: string | undefined;
  /** What the token's `aud` must hold; unset: it is not looked at. */
  readonly audience?: string | undefined;
  /** Of the ways to sign that the keys are for, the only ones that are taken; unset: all of them. */
  readonly algorithms?: readonly string[] | undefined;
  /** How far the clocks of the one who made a token and of this server may differ, in seconds; unset: 5. */
  readonly skew?: number | undefined;
}

/**
 * Says who sends an authorization header, or throws why it is nobody.
 *
 * @throws RolegraphError UNAUTHENTICATED; STORE_UNAVAILABLE where the keys cannot be had, which is no fault of the token
 */
export type Authenticate = (authorization: string) => Promise<Viewer>;

const SKEW = 5;

const BEARER = /^bearer +([\w.~+/=-]+) *$/i;

/** What the names of API keys begin with in the audit log. */
const KEY_HOLDER = /^key:/i;

/**
 * Checks tokens by the keys of the settings.
 *
 * @param log hears where tokens are checked by keys that could not be fetched anew
 * @throws SettingsError where none of the algorithms fits the keys
 */
export function createAuthenticator(settings: AuthSettings, log: (error: unknown) => void): Authenticate {
  const keys = keysOf(settings.keys, log);
  const options: JWTVerifyOptions = {
    algorithms: narrowed(keys, settings.algorithms),
    clockTolerance: settings.skew ?? SKEW,
    requiredClaims: ['exp', 'sub'],
    ...(settings.issuer === undefined ? {} : { issuer: settings.issuer }),
    ...(settings.audience === undefined ? {} : { audience: settings.audience }),
  };
  return async (authorization) => {
    const token = tokenIn(authorization);
    try {
      return viewerOf(await verified(token, keys, options));
    } catch (error) {
      if (error instanceof RolegraphError) throw error;
      if (error instanceof KeysUnavailable)
        throw new RolegraphError('STORE_UNAVAILABLE', LATER, { cause: error });
      throw nobody(reasonOf(error));
    }
  };
}

function narrowed({ algorithms }: Keys, wanted: readonly string[] = algorithms): string[] {
  const taken = algorithms.filter((one) => wanted.includes(one));
  if (taken.length > 0) return taken;
  throw new SettingsError([
    `JWT_ALGORITHMS: ${wanted.join(', ')} cannot be checked with the keys that are set. They are for ${algorithms.join(', ')}.`,
  ]);
}

function tokenIn(authorization: string): string {
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
  if (KEY_HOLDER.test(subject))
    throw nobody('The token is not valid: its holder (sub) is named as API keys are.');
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

const LATER =
  'The token cannot be checked now: the server that has the keys does not answer. Send it again later.';

/** Never the token itself, nor what a key server answered. */
function reasonOf(error: unknown): string {
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
