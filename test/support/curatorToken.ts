import { SignJWT } from 'jose';

/** What servers of a test check tokens with. */
export const SECRET = 'a secret of the tests, of forty letters.';

/** A token that lets in a curator, for ten minutes. */
export const curatorToken = (subject = 'ada'): Promise<string> =>
  new SignJWT({ sub: subject, scope: 'read curator', exp: Math.floor(Date.now() / 1000) + 600 })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(SECRET));
