// R: what a statement written by hand takes over HTTP, and nothing else. POST /<operation> with the variables as JSON
// answers what rolegraph does. NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, PORT (0: a free one); R_CACHE=1 keeps answers.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import neo4j from 'neo4j-driver';
import { ANSWERS } from './r/answers.mjs';
import { AnswerCache } from './r/cache.mjs';
import { makeIndexes } from './r/indexes.mjs';

const {
  NEO4J_URI = 'bolt://localhost:7687',
  NEO4J_USER,
  NEO4J_PASSWORD = '',
  PORT = '0',
  R_CACHE,
} = process.env;

const driver = neo4j.driver(
  NEO4J_URI,
  NEO4J_USER ? neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD) : undefined,
  {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
  },
);
const reading = { defaultAccessMode: neo4j.session.READ, database: 'neo4j', fetchSize: -1 };
const cache = R_CACHE === '1' ? new AnswerCache() : undefined;

const OPERATIONS = new Map(
  Object.entries(ANSWERS).map(([name, answer]) => {
    const text = readFileSync(new URL(`./r/${name}.cypher`, import.meta.url), 'utf8');
    return [name, { ...answer, text: text.replace(/^\/\/.*\n/gm, '') }];
  }),
);

/** @param {string} name @param {string} body */
async function answerTo(name, body) {
  const operation = OPERATIONS.get(name);
  if (!operation) return undefined;
  const variables = JSON.parse(body);
  const session = driver.session(reading);
  try {
    const { records } = await session.run(operation.text, operation.parameters(variables));
    const rows = records.map((record) => [...record.values()]);
    return Buffer.from(JSON.stringify({ data: operation.answer(rows, variables) }));
  } finally {
    // The answer does not wait for the connection to be back in the pool.
    session.close().catch(() => {});
  }
}

/** @param {string} name @param {string} body */
async function cachedAnswerTo(name, body) {
  if (!cache) return answerTo(name, body);
  const key = `${name} ${body}`;
  const known = cache.get(key);
  if (known) return known;
  const answer = await answerTo(name, body);
  if (answer) cache.set(key, answer);
  return answer;
}

const server = createServer((request, response) => {
  /** @type {Buffer[]} */
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    cachedAnswerTo((request.url ?? '/').slice(1), Buffer.concat(chunks).toString()).then(
      (answer) => send(answer ? 200 : 404, answer ?? Buffer.from('{}')),
      (error) => send(500, Buffer.from(JSON.stringify({ error: String(error) }))),
    );
  });
  /** @param {number} status @param {Buffer} answer */
  function send(status, answer) {
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': answer.length });
    response.end(answer);
  }
});

const session = driver.session({ database: 'neo4j' });
await makeIndexes(session);
await session.close();

server.listen(Number(PORT), '127.0.0.1', () => {
  const address = server.address();
  console.log(`listening ${typeof address === 'object' ? address?.port : address}`);
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
    driver.close().finally(() => process.exit());
  });
}
