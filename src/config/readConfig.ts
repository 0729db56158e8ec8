import path from 'node:path';
import type { z } from 'zod';
import {
  BOTH_KEYS,
  SECRET_BYTES,
  TOKEN_BYTES,
  variables,
  WANTED,
  type LOG_LEVELS,
  type Read,
} from './variables.ts';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

/** Requests a minute from one address, where others than this machine can ask. */
const RATE_LIMIT = 600;

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
        /** Of those that the keys are for, the only ones that are taken; unset: all of them. */
        readonly algorithms: readonly string[] | undefined;
        /** How far clocks may differ, in seconds. */
        readonly skew: number;
      }
    | undefined;
  /** Who may read without a login, and where the keys of programs are. */
  readonly access: { readonly reading: 'open' | 'closed'; readonly apiKeys: string | undefined };
  readonly http: {
    /** Milliseconds that a request may take. */
    readonly deadline: number;
    /** Requests that are worked on at once. */
    readonly maxRequests: number;
    /** Requests a minute; 0: no limit. */
    readonly rateLimits: { readonly address: number; readonly key: number };
    readonly corsOrigins: readonly string[];
    /** The proxies whose word on a client's address is taken; or how many there are. */
    readonly trustProxy: readonly string[] | number | undefined;
    /** The origin that links in files begin with; unset: the one that was asked. */
    readonly publicUrl: string | undefined;
  };
  readonly trusted: {
    /** The path of a manifest of documents beside the shipped one. */
    readonly manifest: string | undefined;
    readonly only: boolean;
  };
  /** A port or a token of its own for /metrics. */
  readonly metrics: { readonly port: number | undefined; readonly token: string | undefined };
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Not in production: answers carry receipts. */
  readonly development: boolean;
  /** What is allowed, and seldom meant: a sentence each, for the log of the start. */
  readonly warnings: readonly string[];
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
  const isLocal = LOOPBACK.test(read.HOST);
  const isAlone = isLocal && !isBehindProxy(read);
  return Object.freeze({
    port: read.PORT,
    host: read.HOST,
    neo4j: neo4jOf(read),
    folder: path.resolve(read.ROLEGRAPH_DATA),
    sandbox: read.SANDBOX === undefined ? isLocal : read.SANDBOX === 'true',
    auth: authOf(read),
    access: Object.freeze({ reading: read.READ_ACCESS, apiKeys: read.API_KEYS }),
    http: httpOf(read, isAlone),
    trusted: Object.freeze({
      manifest: read.TRUSTED_DOCUMENTS,
      only: read.TRUSTED_DOCUMENTS_ONLY === 'true',
    }),
    metrics: Object.freeze({ port: read.METRICS_PORT, token: read.METRICS_TOKEN }),
    logLevel: read.LOG_LEVEL,
    development: read.NODE_ENV !== 'production',
    warnings: Object.freeze(warningsOf(read, isLocal)),
  });
}

/** Others than this machine come through it. */
const isBehindProxy = ({ TRUST_PROXY, PUBLIC_URL }: Read): boolean =>
  TRUST_PROXY !== undefined || PUBLIC_URL !== undefined;

function warningsOf(read: Read, isLocal: boolean): string[] {
  const hasOpenSandbox = read.SANDBOX === undefined && isLocal && isBehindProxy(read);
  const takesAnyAudience = read.JWT_JWKS_URL !== undefined && read.JWT_AUDIENCE === undefined;
  return [...(hasOpenSandbox ? [OPEN_SANDBOX] : []), ...(takesAnyAudience ? [ANY_AUDIENCE] : [])];
}

const OPEN_SANDBOX =
  'SANDBOX is on, since HOST is this machine, and TRUST_PROXY or PUBLIC_URL says that others come through a proxy. Set SANDBOX=false, or =true if they may have it.';
const ANY_AUDIENCE =
  'JWT_JWKS_URL is set without JWT_AUDIENCE: a token that its provider made for any other application is taken. Set JWT_AUDIENCE.';

const httpOf = (read: Read, isAlone: boolean): Config['http'] =>
  Object.freeze({
    deadline: read.DEADLINE_MS,
    maxRequests: read.MAX_REQUESTS,
    rateLimits: Object.freeze({
      address: read.RATE_LIMIT ?? (isAlone ? 0 : RATE_LIMIT),
      key: read.RATE_LIMIT_KEY,
    }),
    corsOrigins: Object.freeze(read.CORS_ORIGINS),
    trustProxy: read.TRUST_PROXY,
    publicUrl: read.PUBLIC_URL,
  });

function authOf(read: Read): Config['auth'] {
  const { JWT_SECRET: secret, JWT_JWKS_URL: jwksUrl, JWT_ISSUER: issuer, JWT_AUDIENCE: audience } = read;
  const keys = secret !== undefined ? { secret } : jwksUrl !== undefined ? { jwksUrl } : undefined;
  const { JWT_ALGORITHMS: algorithms, JWT_CLOCK_SKEW: skew } = read;
  return keys && Object.freeze({ keys: Object.freeze(keys), issuer, audience, algorithms, skew });
}

function neo4jOf(read: Read): Config['neo4j'] {
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
    if (name === 'METRICS_TOKEN') {
      return `METRICS_TOKEN: it has fewer than ${TOKEN_BYTES} bytes. Make one with: openssl rand -base64 24`;
    }
    const wanted = WANTED[name] ?? 'a right value';
    return `${name}: ${JSON.stringify(withoutPassword(environment[name] ?? ''))} is not ${wanted}.`;
  });
}

const withoutPassword = (value: string): string => value.replace(/\/\/.*@/, '//…@');
