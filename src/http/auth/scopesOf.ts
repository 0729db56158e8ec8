/**
 * What a token lets its holder do, from the claim `scope` (a text with spaces, RFC 9068) or `scp`; some
 * issuers write either as a list.
 */
export const scopesOf = (claims: Readonly<Record<string, unknown>>): string[] => [
  ...new Set([...wordsOf(claims['scope']), ...wordsOf(claims['scp'])]),
];

function wordsOf(claim: unknown): string[] {
  if (Array.isArray(claim)) return claim.flatMap((one: unknown) => wordsOf(one));
  return typeof claim === 'string' ? claim.split(/\s+/).filter((word) => word !== '') : [];
}
