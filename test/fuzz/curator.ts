import { SignJWT } from 'jose';

/** What the servers that are tried check tokens by. */
export const SECRET = 'a secret of the fuzz, of forty letters..';

/** The authorization of somebody who may change the graph, for a day. */
export async function curatorToken(): Promise<string> {
  const token = await new SignJWT({ scope: 'curator' })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('fuzz')
    .setIssuedAt()
    .setExpirationTime('1d')
    .sign(new TextEncoder().encode(SECRET));
  return `Bearer ${token}`;
}
