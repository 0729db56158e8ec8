import { z } from 'zod';

const NEO4J_SCHEMES = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'];

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** A key for HS256 is as long as its hash (RFC 7518, 3.2). */
export const SECRET_BYTES = 32;

/** A token that nobody guesses. */
export const TOKEN_BYTES = 16;

/** Not a variable: the two of them together. */
export const BOTH_KEYS = 'JWT_SECRET and JWT_JWKS_URL';

const ALGORITHMS = [
  'HS256',
  ...['RS256', 'RS384', 'RS512'],
  ...['PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512'],
  ...['EdDSA', 'Ed25519'],
] as const;

const text = z.string().min(1);

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most);

const port = whole(0, 65_535);

const list = z.string().transform((value) => value.split(',').map((item) => item.trim()));

const webAddress = z.string().refine(isWebAddress);

const longSecret = (bytes: number) => z.string().refine((value) => Buffer.byteLength(value) >= bytes);

/** A number of proxies, or their addresses and networks. */
const proxies = z.union([whole(1, 10), list.pipe(z.array(z.string().regex(/^[\da-f.:]+(\/\d{1,3})?$/i)))]);

/** Every variable that the server reads, with what makes a value right. docs/configuration.md explains them. */
export const variables = z
  .object({
    PORT: port.default(4000),
    HOST: text
      .regex(/^[\w.:[\]-]+$/)
      .transform((host) => host.replace(/^\[(.*)\]$/, '$1'))
      .default('127.0.0.1'),
    NEO4J_URI: z.string().refine(isNeo4jAddress).optional(),
    NEO4J_USERNAME: text.optional(),
    NEO4J_PASSWORD: text.optional(),
    NEO4J_DATABASE: text.regex(/^[A-Za-z][\w.-]{2,62}$/).optional(),
    ROLEGRAPH_DATA: text.default('var'),
    SANDBOX: z.enum(['true', 'false']).optional(),
    DEADLINE_MS: whole(100, 60_000).default(5000),
    MAX_REQUESTS: whole(1, 10_000).default(64),
    TRUSTED_DOCUMENTS: text.optional(),
    TRUSTED_DOCUMENTS_ONLY: z.enum(['true', 'false']).default('false'),
    READ_ACCESS: z.enum(['open', 'closed']).default('open'),
    API_KEYS: text.optional(),
    JWT_SECRET: longSecret(SECRET_BYTES).optional(),
    JWT_JWKS_URL: webAddress.optional(),
    JWT_ISSUER: text.optional(),
    JWT_AUDIENCE: text.optional(),
    JWT_ALGORITHMS: list.pipe(z.array(z.enum(ALGORITHMS))).optional(),
    JWT_CLOCK_SKEW: whole(0, 300).default(5),
    RATE_LIMIT: whole(0, 1_000_000).optional(),
    RATE_LIMIT_KEY: whole(0, 1_000_000).default(6000),
    CORS_ORIGINS: list.pipe(z.array(z.string().refine(isOrigin))).default([]),
    TRUST_PROXY: proxies.optional(),
    PUBLIC_URL: z.string().refine(isOrigin).optional(),
    METRICS_PORT: port.optional(),
    METRICS_TOKEN: longSecret(TOKEN_BYTES).optional(),
    LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
    NODE_ENV: z.string().default('development'),
  })
  .refine(
    ({ NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD }) => {
      return NEO4J_URI === undefined || NEO4J_USERNAME === undefined || NEO4J_PASSWORD !== undefined;
    },
    { path: ['NEO4J_PASSWORD'] },
  )
  .refine(({ JWT_SECRET, JWT_JWKS_URL }) => JWT_SECRET === undefined || JWT_JWKS_URL === undefined, {
    path: [BOTH_KEYS],
  });

export type Read = z.output<typeof variables>;

/** What a right value of each variable looks like. */
export const WANTED: Readonly<Record<string, string>> = {
  PORT: 'a whole number from 0 to 65535',
  HOST: 'a host name or an IP address',
  NEO4J_URI: `an address such as neo4j://localhost:7687 (${NEO4J_SCHEMES.join(', ')}), without user and password`,
  NEO4J_DATABASE: 'the name of a database',
  SANDBOX: 'true or false',
  DEADLINE_MS: 'a number of milliseconds from 100 to 60000',
  MAX_REQUESTS: 'a whole number from 1 to 10000',
  TRUSTED_DOCUMENTS_ONLY: 'true or false',
  READ_ACCESS: 'open or closed',
  JWT_JWKS_URL: 'an http or https address, without user and password',
  JWT_ALGORITHMS: `a list, with commas, of ${ALGORITHMS.join(', ')}`,
  JWT_CLOCK_SKEW: 'a number of seconds from 0 to 300',
  RATE_LIMIT: 'a number of requests a minute from 0 (no limit) to 1000000',
  RATE_LIMIT_KEY: 'a number of requests a minute from 0 (no limit) to 1000000',
  CORS_ORIGINS: 'a list, with commas, of origins such as https://careers.example.org',
  TRUST_PROXY:
    'a list, with commas, of IP addresses or networks (10.0.0.0/8), or a number of proxies from 1 to 10',
  PUBLIC_URL: 'an origin such as https://graph.example.org, without a path',
  METRICS_PORT: 'a whole number from 0 to 65535',
  LOG_LEVEL: `one of ${LOG_LEVELS.join(', ')}`,
};

/** The driver would leave out a user and password in the address, so they are refused. */
function isNeo4jAddress(uri: string): boolean {
  if (!URL.canParse(uri)) return false;
  const { protocol, hostname, username, password } = new URL(uri);
  return NEO4J_SCHEMES.includes(protocol.slice(0, -1)) && hostname !== '' && username + password === '';
}

function isWebAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return ['http:', 'https:'].includes(protocol) && username + password === '';
}

function isOrigin(value: string): boolean {
  return isWebAddress(value) && new URL(value).origin === value;
}
