import path from 'node:path';
import { z } from 'zod';

const NEO4J_SCHEMES = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'];
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value <= 65_535);

const neo4jUri = z.string().refine(isNeo4jAddress);

const text = z.string().min(1);

/** A key for HS256 is as long as its hash (RFC 7518, 3.2). */
const SECRET_BYTES = 32;

const secret = z.string().refine((value) => Buffer.byteLength(value) >= SECRET_BYTES);

const webAddress = z.string().refine(isWebAddress);

/** Not a variable: the two of them together. */
const BOTH_KEYS = 'JWT_SECRET and JWT_JWKS_URL';

const variables = z
  .object({
    PORT: port.default(4000),
    HOST: text
      .regex(/^[\w.:[\]-]+$/)
      .transform((host) => host.replace(/^\[(.*)\]$/, '$1'))
      .default('127.0.0.1'),
    NEO4J_URI: neo4jUri.optional(),
    NEO4J_USERNAME: text.optional(),
    NEO4J_PASSWORD: text.optional(),
    NEO4J_DATABASE: text.regex(/^[A-Za-z][\w.-]{2,62}$/).optional(),
    ROLEGRAPH_DATA: text.default('var'),
    SANDBOX: z.enum(['true', 'false']).optional(),
    JWT_SECRET: secret.optional(),
    JWT_JWKS_URL: webAddress.optional(),
    JWT_ISSUER: text.optional(),
    JWT_AUDIENCE: text.optional(),
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

/** What a right value of each variable looks like. */
const WANTED: Readonly<Record<string, string>> = {
  PORT: 'a whole number from 0 to 65535',
  HOST: 'a host name or an IP address',
  NEO4J_URI: `an address such as neo4j://localhost:7687 (${NEO4J_SCHEMES.join(', ')}), without user and password`,
  NEO4J_DATABASE: 'the name of a database',
  SANDBOX: 'true or false',
  JWT_JWKS_URL: 'an http or https address, without user and password',
};

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Where it is given, Neo4j is the store. */
  readonly neo4j:
    | {
        readonly uri: string;
        readonly username: string | undefined;
        readonly password: string | undefined;
        readonly database: string | undefined;
      }
    | undefined;
  /** The folder of the embedded store. */
  readonly folder: string;
  /** Apollo Sandbox, introspection and Studio's CORS. */
  readonly sandbox: boolean;
  /** How the tokens of curators are checked; where it is not given, nobody may change the graph. */
  readonly auth:
    | {
        readonly keys: { readonly secret: string } | { readonly jwksUrl: string };
        readonly issuer: string | undefined;
        readonly audience: string | undefined;
      }
    | undefined;
}

/** The environment has wrong values: one line each. */
export class ConfigError extends Error {
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'ConfigError';
  }
}

/**
 * The configuration in the environment, checked and frozen. An empty variable is one that is not set.
 *
 * @throws ConfigError with a line for every wrong value
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.entries(environment).filter(([, value]) => value !== '');
  const result = variables.safeParse(Object.fromEntries(given));
  if (!result.success) throw new ConfigError(problems(result.error, environment));
  const read = result.data;
  return Object.freeze({
    port: read.PORT,
    host: read.HOST,
    neo4j: neo4jOf(read),
    folder: path.resolve(read.ROLEGRAPH_DATA),
    sandbox: read.SANDBOX === undefined ? LOOPBACK.test(read.HOST) : read.SANDBOX === 'true',
    auth: authOf(read),
  });
}

function authOf(read: z.output<typeof variables>): Config['auth'] {
  const { JWT_SECRET: secret, JWT_JWKS_URL: jwksUrl, JWT_ISSUER: issuer, JWT_AUDIENCE: audience } = read;
  const keys = secret !== undefined ? { secret } : jwksUrl !== undefined ? { jwksUrl } : undefined;
  return keys && Object.freeze({ keys: Object.freeze(keys), issuer, audience });
}

function neo4jOf(read: z.output<typeof variables>): Config['neo4j'] {
  if (read.NEO4J_URI === undefined) return undefined;
  return Object.freeze({
    uri: read.NEO4J_URI,
    username: read.NEO4J_USERNAME,
    password: read.NEO4J_PASSWORD,
    database: read.NEO4J_DATABASE,
  });
}

function problems(error: z.ZodError, environment: NodeJS.ProcessEnv): string[] {
  const names = new Set(error.issues.map((issue) => String(issue.path[0])));
  return [...names].map((name) => {
    // The one value that can be missing: a user name alone would be left out silently.
    if (name === 'NEO4J_PASSWORD') return 'NEO4J_PASSWORD: it is missing, and NEO4J_USERNAME is set.';
    if (name === BOTH_KEYS) return `${BOTH_KEYS}: both are set. Set the one that tokens are checked with.`;
    if (name === 'JWT_SECRET') {
      return `JWT_SECRET: it has fewer than ${SECRET_BYTES} bytes. Make one with: openssl rand -base64 32`;
    }
    const wanted = WANTED[name] ?? 'a right value';
    return `${name}: ${JSON.stringify(withoutPassword(environment[name] ?? ''))} is not ${wanted}.`;
  });
}

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

const withoutPassword = (value: string): string => value.replace(/\/\/.*@/, '//…@');
