/** Variables that are looked at only where one of others is set. */
interface Companions {
  readonly names: readonly string[];
  readonly of: readonly string[];
  /** What the server does without those. */
  readonly without: string;
}

const COMPANIONS: readonly Companions[] = [
  {
    names: ['NEO4J_USERNAME', 'NEO4J_PASSWORD', 'NEO4J_DATABASE'],
    of: ['NEO4J_URI'],
    without: 'the embedded store is used. To use a Neo4j, set NEO4J_URI',
  },
  {
    names: ['JWT_ISSUER', 'JWT_AUDIENCE', 'JWT_ALGORITHMS', 'JWT_CLOCK_SKEW'],
    of: ['JWT_SECRET', 'JWT_JWKS_URL'],
    without: 'no tokens are taken. To take some, set JWT_SECRET or JWT_JWKS_URL',
  },
];

/** What is set and has no effect, and is probably meant to have one: a line each, without values. */
export const noticesOf = (environment: NodeJS.ProcessEnv): string[] =>
  COMPANIONS.flatMap(({ names, of, without }) => {
    const isSet = (name: string): boolean => (environment[name] ?? '') !== '';
    const idle = of.some(isSet) ? [] : names.filter(isSet);
    return idle.length === 0
      ? []
      : [`${inWords(idle)} ${idle.length === 1 ? 'is' : 'are'} set, and not ${of.join(' or ')}: ${without}.`];
  });

const inWords = (names: readonly string[]): string =>
  [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' and ');
