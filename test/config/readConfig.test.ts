import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ConfigError, readConfig } from '../../src/config/readConfig.ts';

/** The lines of the error that the environment gives. */
function problemsOf(environment: NodeJS.ProcessEnv): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
    throw error;
  }
  return [];
}

const DEFAULTS = {
  port: 4000,
  host: '127.0.0.1',
  neo4j: undefined,
  folder: path.resolve('var'),
  sandbox: true,
  auth: undefined,
  access: { reading: 'open', apiKeys: undefined },
  http: {
    deadline: 5000,
    maxRequests: 64,
    rateLimits: { address: 0, key: 6000 },
    corsOrigins: [],
    trustProxy: undefined,
    publicUrl: undefined,
  },
  trusted: { manifest: undefined, only: false },
  metrics: { port: undefined, token: undefined },
  logLevel: 'info',
  development: true,
  warnings: [],
};

/** Where others than this machine can ask, each address has a limit. */
const OPEN = { ...DEFAULTS.http, rateLimits: { address: 600, key: 6000 } };

/** Of 32 bytes: some letters have two. */
const SECRET = 'é'.repeat(10) + 'x'.repeat(12);

describe('readConfig', () => {
  test('has a default for everything', () => {
    expect(readConfig({})).toEqual(DEFAULTS);
  });

  test('takes an empty variable as one that is not set', () => {
    const empty = { PORT: '', HOST: '', NEO4J_URI: '', NEO4J_PASSWORD: '', ROLEGRAPH_DATA: '', SANDBOX: '' };
    expect(readConfig(empty)).toEqual(DEFAULTS);
  });

  test('refuses a user name without a password', () => {
    const login = { NEO4J_URI: 'bolt://localhost', NEO4J_USERNAME: 'reader' };
    expect(problemsOf(login)).toEqual(['NEO4J_PASSWORD: it is missing, and NEO4J_USERNAME is set.']);
    expect(problemsOf({ NEO4J_USERNAME: 'reader' })).toEqual([]);
  });

  test('leaves other variables alone', () => {
    expect(readConfig({ HOME: '/home/someone', PORT_RANGE: 'x', NODE_ENV: 'test' })).toEqual(DEFAULTS);
  });

  test.each([
    [{ PORT: '0' }, { port: 0 }],
    [{ PORT: '65535' }, { port: 65_535 }],
    [{ HOST: '0.0.0.0' }, { host: '0.0.0.0', sandbox: false, http: OPEN }],
    [{ HOST: '::' }, { host: '::', sandbox: false, http: OPEN }],
    [{ HOST: '[::1]' }, { host: '::1', sandbox: true }],
    [{ HOST: 'graph.example.org' }, { host: 'graph.example.org', sandbox: false, http: OPEN }],
    [{ ROLEGRAPH_DATA: '/data' }, { folder: path.resolve('/data') }],
    [{ ROLEGRAPH_DATA: 'some where' }, { folder: path.resolve('some where') }],
    [{ SANDBOX: 'false' }, { sandbox: false }],
    [
      { SANDBOX: 'true', HOST: '0.0.0.0' },
      { host: '0.0.0.0', sandbox: true, http: OPEN },
    ],
  ])('reads %j', (environment, read) => {
    expect(readConfig(environment)).toEqual({ ...DEFAULTS, ...read });
  });

  test.each(['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'])(
    'takes a Neo4j by %s',
    (scheme) => {
      const uri = `${scheme}://graph.example.org:7687`;
      expect(readConfig({ NEO4J_URI: uri }).neo4j).toEqual({ uri });
    },
  );

  test('reads everything about a Neo4j', () => {
    const environment = {
      NEO4J_URI: 'neo4j://localhost',
      NEO4J_USERNAME: 'reader',
      NEO4J_PASSWORD: 'pass word',
      NEO4J_DATABASE: 'graph.one',
    };
    const neo4j = {
      uri: 'neo4j://localhost',
      username: 'reader',
      password: 'pass word',
      database: 'graph.one',
    };
    expect(readConfig(environment).neo4j).toEqual(neo4j);
  });

  test('needs an address for a Neo4j', () => {
    expect(readConfig({ NEO4J_USERNAME: 'reader', NEO4J_PASSWORD: 'secret' }).neo4j).toBeUndefined();
  });

  test('is frozen', () => {
    const config = readConfig({ NEO4J_URI: 'bolt://localhost', JWT_SECRET: SECRET });
    expect(Object.isFrozen(config)).toBe(true);
    expect(Object.isFrozen(config.neo4j)).toBe(true);
    expect(Object.isFrozen(config.auth)).toBe(true);
  });

  test('reads how tokens are checked, by a secret or by published keys', () => {
    expect(readConfig({ JWT_SECRET: SECRET }).auth).toEqual({ keys: { secret: SECRET }, skew: 5 });
    const jwksUrl = 'https://login.example.org/.well-known/jwks.json';
    const environment = {
      JWT_SECRET: '',
      JWT_JWKS_URL: jwksUrl,
      JWT_ISSUER: 'https://login.example.org/',
      JWT_AUDIENCE: 'rolegraph',
    };
    expect(readConfig(environment).auth).toEqual({
      keys: { jwksUrl },
      issuer: 'https://login.example.org/',
      audience: 'rolegraph',
      skew: 5,
    });
    expect(readConfig({ JWT_ISSUER: 'https://login.example.org/', JWT_AUDIENCE: 'x' }).auth).toBeUndefined();
  });
});

describe('readConfig reads how the server is operated', () => {
  test.each([
    [
      { DEADLINE_MS: '800', MAX_REQUESTS: '10' },
      { deadline: 800, maxRequests: 10 },
    ],
    [{ RATE_LIMIT: '60', RATE_LIMIT_KEY: '0' }, { rateLimits: { address: 60, key: 0 } }],
    [
      { CORS_ORIGINS: 'https://a.example, http://localhost:3000' },
      { corsOrigins: ['https://a.example', 'http://localhost:3000'] },
    ],
    // Behind a proxy others than this machine ask, though it alone is listened to.
    [{ TRUST_PROXY: '10.0.0.0/8, ::1' }, { ...OPEN, trustProxy: ['10.0.0.0/8', '::1'] }],
    [{ TRUST_PROXY: '2' }, { ...OPEN, trustProxy: 2 }],
    [{ PUBLIC_URL: 'https://graph.example' }, { ...OPEN, publicUrl: 'https://graph.example' }],
    [
      { PUBLIC_URL: 'https://graph.example', RATE_LIMIT: '0' },
      { publicUrl: 'https://graph.example', rateLimits: { address: 0, key: 6000 } },
    ],
  ])('%j', (environment, http) => {
    expect(readConfig(environment)).toEqual({
      ...DEFAULTS,
      warnings: expect.any(Array),
      http: { ...DEFAULTS.http, ...http },
    });
  });

  test.each([
    [
      { READ_ACCESS: 'closed', API_KEYS: '/etc/keys.yaml' },
      { access: { reading: 'closed', apiKeys: '/etc/keys.yaml' } },
    ],
    [
      { TRUSTED_DOCUMENTS: 'mine.json', TRUSTED_DOCUMENTS_ONLY: 'true' },
      { trusted: { manifest: 'mine.json', only: true } },
    ],
    [
      { METRICS_PORT: '9464', METRICS_TOKEN: 'a token of 16 bytes' },
      { metrics: { port: 9464, token: 'a token of 16 bytes' } },
    ],
    [{ LOG_LEVEL: 'warn' }, { logLevel: 'warn' }],
    [{ NODE_ENV: 'production' }, { development: false }],
    [
      { JWT_SECRET: SECRET, JWT_ALGORITHMS: 'HS256', JWT_CLOCK_SKEW: '0' },
      { auth: { keys: { secret: SECRET }, algorithms: ['HS256'], skew: 0 } },
    ],
  ])('%j', (environment, read) => {
    expect(readConfig(environment)).toEqual({ ...DEFAULTS, ...read });
  });
});

describe('the sandbox is on by default where only this machine can ask', () => {
  test.each([
    ['localhost', true],
    ['127.0.0.1', true],
    ['127.1.2.3', true],
    ['::1', true],
    ['[::1]', true],
    ['0.0.0.0', false],
    ['::', false],
    ['192.168.0.7', false],
    ['localhost.example.org', false],
    ['127.0.0.1.example.org', false],
  ])('HOST=%s: %s, whatever NODE_ENV says', (host, sandbox) => {
    for (const mode of ['production', 'development', 'test']) {
      expect(readConfig({ HOST: host, NODE_ENV: mode }).sandbox).toBe(sandbox);
    }
  });
});

const ADDRESS = 'an http or https address, without user and password';
const NEO4J =
  'an address such as neo4j://localhost:7687 (bolt, bolt+s, bolt+ssc, neo4j, neo4j+s, neo4j+ssc), without user and password';

describe('a wrong value is refused with a line of its own', () => {
  test.each([
    [{ PORT: 'abc' }, 'PORT: "abc" is not a whole number from 0 to 65535.'],
    [{ PORT: '-1' }, 'PORT: "-1" is not a whole number from 0 to 65535.'],
    [{ PORT: '4000.5' }, 'PORT: "4000.5" is not a whole number from 0 to 65535.'],
    [{ PORT: '65536' }, 'PORT: "65536" is not a whole number from 0 to 65535.'],
    [{ PORT: ' 80' }, 'PORT: " 80" is not a whole number from 0 to 65535.'],
    [{ DEADLINE_MS: '99' }, 'DEADLINE_MS: "99" is not a number of milliseconds from 100 to 60000.'],
    [
      { CORS_ORIGINS: '*' },
      'CORS_ORIGINS: "*" is not a list, with commas, of origins such as https://careers.example.org.',
    ],
    [
      { PUBLIC_URL: 'https://graph.example/' },
      'PUBLIC_URL: "https://graph.example/" is not an origin such as https://graph.example.org, without a path.',
    ],
    [
      { METRICS_TOKEN: 'short' },
      'METRICS_TOKEN: it has fewer than 16 bytes. Make one with: openssl rand -base64 24',
    ],
    [{ READ_ACCESS: 'shut' }, 'READ_ACCESS: "shut" is not open or closed.'],
    [{ HOST: 'a b' }, 'HOST: "a b" is not a host name or an IP address.'],
    [{ HOST: 'http://localhost' }, 'HOST: "http://localhost" is not a host name or an IP address.'],
    [{ NEO4J_URI: 'localhost' }, `NEO4J_URI: "localhost" is not ${NEO4J}.`],
    [{ NEO4J_URI: 'no address' }, `NEO4J_URI: "no address" is not ${NEO4J}.`],
    [{ NEO4J_URI: 'bolt:' }, `NEO4J_URI: "bolt:" is not ${NEO4J}.`],
    [{ NEO4J_URI: 'http://localhost:7474' }, `NEO4J_URI: "http://localhost:7474" is not ${NEO4J}.`],
    [{ NEO4J_DATABASE: '1' }, 'NEO4J_DATABASE: "1" is not the name of a database.'],
    [{ SANDBOX: 'yes' }, 'SANDBOX: "yes" is not true or false.'],
    [{ SANDBOX: 'TRUE' }, 'SANDBOX: "TRUE" is not true or false.'],
    [{ JWT_JWKS_URL: 'login.example.org' }, `JWT_JWKS_URL: "login.example.org" is not ${ADDRESS}.`],
    [{ JWT_JWKS_URL: 'file:///keys.json' }, `JWT_JWKS_URL: "file:///keys.json" is not ${ADDRESS}.`],
    [{ JWT_JWKS_URL: 'https://me:pw@host/' }, `JWT_JWKS_URL: "https://…@host/" is not ${ADDRESS}.`],
    [
      { JWT_SECRET: 'x'.repeat(31) },
      'JWT_SECRET: it has fewer than 32 bytes. Make one with: openssl rand -base64 32',
    ],
    [
      { JWT_SECRET: SECRET, JWT_JWKS_URL: 'https://login.example.org/keys' },
      'JWT_SECRET and JWT_JWKS_URL: both are set. Set the one that tokens are checked with.',
    ],
  ])('%j', (environment, line) => {
    expect(problemsOf(environment)).toEqual([line]);
  });

  test('and several of them one by one', () => {
    expect(problemsOf({ PORT: 'x', HOST: '?', SANDBOX: 'no', NEO4J_URI: 'x' })).toEqual([
      'PORT: "x" is not a whole number from 0 to 65535.',
      'HOST: "?" is not a host name or an IP address.',
      `NEO4J_URI: "x" is not ${NEO4J}.`,
      'SANDBOX: "no" is not true or false.',
    ]);
  });

  test.each([
    { PORT: 'x', NEO4J_PASSWORD: 'hunter2' },
    { NEO4J_URI: 'bolt://neo4j:hunter2@localhost', NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: 'hunter2' },
    { NEO4J_URI: 'http://neo4j:hunter2@localhost' },
    { NEO4J_URI: 'http://neo4j:hun/ter@hunter2@localhost' },
    { JWT_SECRET: 'hunter2' },
    { JWT_SECRET: 'hunter2'.repeat(5), JWT_JWKS_URL: 'https://login.example.org/keys' },
  ])('without the password: %#', (environment) => {
    const problems = problemsOf(environment);
    expect(problems).toHaveLength(1);
    expect(problems.join('\n')).not.toMatch(/hunter2/);
  });
});

test.each([
  ['a sandbox that a proxy opens to others', { TRUST_PROXY: '1' }, [/^SANDBOX is on/]],
  ['the same by an address of the server', { PUBLIC_URL: 'https://graph.example' }, [/^SANDBOX is on/]],
  ['a sandbox that is meant', { TRUST_PROXY: '1', SANDBOX: 'true' }, []],
  ['a sandbox that is off', { TRUST_PROXY: '1', HOST: '0.0.0.0' }, []],
  ['tokens for any application', { JWT_JWKS_URL: 'https://login.example/keys' }, [/^JWT_JWKS_URL is set/]],
  ['tokens for this one', { JWT_JWKS_URL: 'https://login.example/keys', JWT_AUDIENCE: 'a' }, []],
  ['a secret of its own', { JWT_SECRET: SECRET }, []],
])('the start warns of %s as it should', (_, environment, warnings) => {
  expect(readConfig(environment).warnings).toEqual(warnings.map((one) => expect.stringMatching(one)));
});
