import path from 'node:path';
import { parseArgs } from 'node:util';
import { createSchema } from '../../src/resolvers/createSchema.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporaryFolder.ts';
import { curatorToken } from './curator.ts';
import { trySchemathesis } from './schemathesis.ts';
import { TOPICS, type World } from './topics.ts';
import { TriedServer } from './TriedServer.ts';
import { rolegraph, tryCommands, tryImports } from './tryImports.ts';
import { tryTopic, type Round, type Slow, type Tried } from './tryTopic.ts';

// The rounds of `npm run fuzz`. Changes come first: what they add to the graph is no leak.

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '300' },
    seed: { type: 'string' },
    path: { type: 'string' },
    topic: { type: 'string' },
  },
});
const seconds = Number(values.seconds);
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
const failures: string[] = [];

/** More than caches of documents and answers may come to hold. */
const MOST_GROWTH = 64 * 1024 * 1024;
const LONGEST_PAUSE = 1000;
const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

const isWanted = (name: string): boolean => values.topic === undefined || values.topic === name;

/** Of the whole time, in hundredths. */
const round = (share: number): Round => ({
  seed,
  path: values.path,
  time: (values.topic === undefined ? share / 100 : 1) * seconds * 1000,
});

function tell({ topic, cases, failure }: Tried): void {
  console.log(
    `${topic.padEnd(12)} ${String(cases).padStart(7)} cases  ${failure === undefined ? 'sound' : 'FAILED'}`,
  );
  if (failure !== undefined) failures.push(`${topic}: ${failure}`);
}

async function askAll(server: TriedServer, world: World): Promise<void> {
  const slow: Slow[] = [];
  const ask = async (name: string, share: number): Promise<void> => {
    const topic = TOPICS.find((one) => one.name === name);
    if (!topic || !isWanted(name)) return;
    const tried = await tryTopic(server, topic, world, round(share));
    tell(tried);
    if (tried.slowest) slow.push(tried.slowest);
  };
  await ask('mutations', 12);
  const others = TOPICS.filter(({ name }) => name !== 'mutations');
  if (values.topic === undefined) await warmUp(server, world);
  const before = await server.memory();
  for (const { name } of others) await ask(name, 7);
  if (isWanted('schemathesis')) await askBySchemathesis(server, world);
  tellSlow(slow);
  if (!server.isAlive) {
    failures.push(`The server has ended:\n${server.log.slice(-4000)}`);
    return;
  }
  tellMemory(before, await server.memory());
}

/** What is kept in memory is there, and the code is compiled. */
async function warmUp(server: TriedServer, world: World): Promise<void> {
  for (const topic of TOPICS) {
    if (topic.name !== 'mutations') await tryTopic(server, topic, world, { seed: 1, time: seconds * 10 });
  }
}

async function askBySchemathesis(server: TriedServer, { authorization }: World): Promise<void> {
  const { address } = server;
  const found = await trySchemathesis({ address, authorization, seed, seconds: Math.ceil(seconds * 0.15) });
  if (found !== undefined) failures.push(found);
}

type Memory = Awaited<ReturnType<TriedServer['memory']>>;

function tellMemory(before: Memory, after: Memory): void {
  const grown = after.heap - before.heap;
  console.log(
    `Memory: heap ${megabytes(before.heap)} → ${megabytes(after.heap)}, resident ${megabytes(before.resident)} → ${megabytes(after.resident)}`,
  );
  if (grown > MOST_GROWTH) failures.push(`The heap has grown by ${megabytes(grown)}.`);
}

function tellSlow(slow: readonly Slow[]): void {
  for (const { topic, blocked, shown } of [...slow].sort((a, b) => b.blocked - a.blocked)) {
    const line = `${topic}: the event loop stood still for ${blocked.toFixed(0)} ms, by\n${shown}`;
    if (blocked > LONGEST_PAUSE) failures.push(line);
    else console.log(`The longest pause of ${line.slice(0, 600)}\n`);
  }
}

async function askServer(folder: string): Promise<void> {
  const server = await TriedServer.start(folder);
  try {
    await askAll(server, { schema: createSchema(), authorization: await curatorToken() });
  } finally {
    const code = await server.stop();
    if (code !== 0) failures.push(`The server ended with ${code ?? 'a signal'} when it was told to stop.`);
    tellLog(server.log);
  }
}

/** What stands in the log is read by people: no fault of a client belongs there as one of the server. */
function tellLog(log: string): void {
  const lines = log.split('\n').filter((line) => /"level":"(?:error|fatal)"|\bat .+:\d+:\d+\)?$/.test(line));
  if (lines.length === 0) return;
  console.log(
    `The log has ${lines.length} lines of errors, the first ones:\n${lines.slice(0, 5).join('\n')}`,
  );
}

async function checkStore(folder: string): Promise<void> {
  const { code, out, err } = await rolegraph(['check'], folder);
  if (code !== 0) failures.push(`The graph does not keep its rules (exit ${code}):\n${out}${err}`);
  else console.log('The graph keeps its rules.');
}

console.log(`Seed ${seed}, ${seconds} s`);
const folder = path.join(temporaryFolder(), 'var');
try {
  await askServer(folder);
  if (isWanted('commands')) tell(await tryCommands(folder, round(7)));
  if (isWanted('imports')) tell(await tryImports(round(7)));
  await checkStore(folder);
} finally {
  removeTemporaryFolders();
}
for (const failure of failures) console.log(`\nFAILED ${failure}`);
console.log(
  failures.length === 0 ? '\nNothing was found.' : `\n${failures.length} failed; the seed was ${seed}.`,
);
process.exitCode = failures.length === 0 ? 0 : 1;
