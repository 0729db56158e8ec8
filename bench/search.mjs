// What search costs. First the latency over HTTP at 10,000 names, beside `{ __typename }` in the same run, on the store
// that the environment names (NEO4J_URI, which is emptied, else an embedded one in memory). Then memory, build time and
// the time of an update at 10,000 and 100,000 names. Build first. Run: node --expose-gc bench/search.mjs
import { setImmediate } from 'node:timers';
import { createServer } from '../dist/http/createServer.js';
import { fold } from '../dist/graph/fold.js';
import { applyFacts } from '../dist/facts/applyFacts.js';
import { importShipped } from '../dist/importers/importShipped.js';
import { readShippedGraph } from '../dist/importers/shippedGraph.js';
import { createLoaders } from '../dist/loaders/createLoaders.js';
import { Memory } from '../dist/loaders/Memory.js';
import { SearchIndex } from '../dist/loaders/search/SearchIndex.js';
import { createSchema } from '../dist/resolvers/createSchema.js';
import { schemaStatements } from '../dist/statements/graphState.js';
import { GrafeoStore } from '../dist/store/GrafeoStore.js';
import { Neo4jStore } from '../dist/store/Neo4jStore.js';

if (globalThis.gc === undefined) {
  console.error('Usage: node --expose-gc bench/search.mjs');
  process.exit(2);
}

const NAMES = 10_000;
const QUERIES = 600;
const TYPENAME = '{ __typename }';
const SEARCH = `query ($text: String!) {
  search(text: $text) { totalCount edges { matched node { id name kind } } }
}`;

/** Numbers from 0 to 1, the same on every run. */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const random = randomOf(1);
const below = (count) => Math.floor(random() * count);
const pick = (items) => items[below(items.length)];

const shipped = readShippedGraph().flatMap(({ entities }) => entities);
const words = shipped.flatMap(({ name }) => name.split(/\s+/));
const shippedNames = new Set(
  shipped.flatMap(({ id, name, aliases = [] }) =>
    [name, ...aliases.map((one) => one.name)].map((one) => `${id} ${one}`),
  ),
).size;

/** A name of two to four words of the shipped names. */
const madeName = () => Array.from({ length: 2 + below(3) }, () => pick(words)).join(' ');

/** Tools with so many names together: three each, one their own and two titles. */
const madeEntities = (count) =>
  Array.from({ length: Math.ceil(count / 3) }, (_, index) => ({
    id: `tool:made-${index}`,
    kind: 'TOOL',
    name: madeName(),
    aliases: [madeName(), madeName()].map((name) => ({ name, kind: 'LOOSE' })),
  }));

const openStore = () =>
  process.env.NEO4J_URI === undefined
    ? GrafeoStore.open({ deadline: 600_000 })
    : Neo4jStore.open({ uri: process.env.NEO4J_URI, deadline: 600_000 });

const write = (store, entities) =>
  store.write(async (transaction) => {
    await applyFacts(transaction, { entities, links: [] }, 'curated', new Date().toISOString());
    return { changed: true, value: undefined };
  });

async function filledStore() {
  const store = await openStore();
  await store.write(async (transaction) => {
    await transaction.change('MATCH (n) DETACH DELETE n RETURN count(n) AS total', {});
    return { changed: true, value: undefined };
  });
  await store.applySchema(schemaStatements());
  await importShipped(store);
  await write(store, madeEntities(NAMES - shippedNames));
  return store;
}

/** What people type: a name, its beginning, its words the other way round, a letter left out. */
const TYPED = [
  (name) => name,
  (name) => name.slice(0, 2 + below(name.length)),
  (name) => name.split(' ').reverse().join(' '),
  (name) => {
    const at = 1 + below(Math.max(1, name.length - 1));
    return name.slice(0, at) + name.slice(at + 1);
  },
];

const typedQueries = (names) =>
  [
    ...new Set(
      Array.from({ length: QUERIES * 2 }, (_, index) =>
        TYPED[index % TYPED.length](pick(names)).slice(0, 200),
      ),
    ),
  ]
    .filter((text) => fold(text) !== '')
    .slice(0, QUERIES);

const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
const milliseconds = (value) => `${value.toFixed(2)} ms`;

function summary(times) {
  const sorted = [...times].sort((one, other) => one - other);
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  return { median: at(sorted, 0.5), p95: at(sorted, 0.95), mean, most: sorted.at(-1) };
}

const line = ({ median, mean, p95, most }) =>
  `median ${milliseconds(median)}, mean ${milliseconds(mean)}, p95 ${milliseconds(p95)}, longest ${milliseconds(most)}`;

function askerOf(address) {
  const headers = { 'content-type': 'application/json' };
  return async (query, variables) => {
    const begun = performance.now();
    const response = await fetch(address, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    const answer = await response.json();
    const time = performance.now() - begun;
    if (answer.errors) throw new Error(answer.errors[0].message);
    return time;
  };
}

async function overHttp() {
  const store = await filledStore();
  const memory = new Memory(store);
  const app = await createServer({
    schema: createSchema(),
    context: () => ({ loaders: createLoaders(store, memory) }),
    ready: () => store.version(),
    sandbox: false,
    firstDocument: '',
    log: console.error,
  });
  const ask = askerOf(`${await app.listen({ host: '127.0.0.1', port: 0 })}/graphql`);
  const { spellings } = await memory.catalogue.names();
  const queries = typedQueries(spellings.map(({ text }) => text));
  // The compiler warms up on other queries than those that are measured.
  for (const text of typedQueries(spellings.map(({ text }) => text))) await ask(SEARCH, { text });
  for (let run = 0; run < QUERIES; run += 1) await ask(TYPENAME);
  const times = { typename: [], search: [] };
  for (const text of queries) {
    times.typename.push(await ask(TYPENAME));
    times.search.push(await ask(SEARCH, { text }));
  }
  const [typename, search] = [summary(times.typename), summary(times.search)];
  console.log(
    `${store.kind}, ${spellings.length} names, ${queries.length} different queries, each asked once, over HTTP`,
  );
  console.log(`  { __typename }  ${line(typename)}`);
  console.log(`  search          ${line(search)}`);
  console.log(`  search takes ${(search.median / typename.median).toFixed(2)} times as long, by the medians`);
  await write(store, [{ id: 'tool:made-0', kind: 'TOOL', name: 'Made anew' }]);
  console.log(
    `  the first search after a write, which reads all names: ${milliseconds(await ask(SEARCH, { text: 'anew' }))}`,
  );
  await app.close();
  await store.close();
}

/** The names of made entities as the catalogue holds them, with the shipped words. */
function namesOf(count, version) {
  const entities = new Map();
  const spellings = madeEntities(count).flatMap(({ id, kind, name, aliases }, index) => {
    const entity = { id, kind, name, status: 'ACTIVE', degree: index % 100 };
    entities.set(id, entity);
    const texts = [
      { text: name, as: 'NAME' },
      ...aliases.map((alias) => ({ text: alias.name, as: 'LOOSE' })),
    ];
    return texts.map(({ text, as }) => ({ text, key: fold(text), as, entity }));
  });
  return { version, entities, spellings: spellings.slice(0, count) };
}

/** What some work takes, and for how long at most it let nobody else work. */
async function timed(work) {
  let longest = 0;
  let before = performance.now();
  let isOver = false;
  const watch = () => {
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
    if (!isOver) setImmediate(watch);
  };
  setImmediate(watch);
  const begun = performance.now();
  await work();
  const took = performance.now() - begun;
  await new Promise((resolve) => setImmediate(resolve));
  isOver = true;
  return `${Math.round(took)} ms, no longer than ${Math.round(longest)} ms at a time`;
}

function heap() {
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

async function inMemory(count) {
  let names = namesOf(count, 1);
  const index = new SearchIndex({ names: () => Promise.resolve(names) });
  const before = heap();
  const built = await timed(() => index.warm());
  const held = heap() - before;
  const [changed, ...others] = names.spellings;
  const renamed = { ...changed, text: 'Made anew', key: 'madeanew' };
  names = { ...names, version: 2, spellings: [renamed, ...others] };
  const updated = await timed(() => index.warm());
  const found = await index.search({ text: 'anew made', first: 1, includeDeprecated: false });
  if (found.edges[0]?.entity.id !== changed.entity.id) throw new Error('the update is not seen');
  console.log(`${names.spellings.length} names in memory`);
  console.log(`  heap of the index, beside the names themselves: ${(held / 1e6).toFixed(1)} MB`);
  console.log(`  build:                        ${built}`);
  console.log(`  update after one name changed: ${updated}`);
}

await overHttp();
for (const count of [10_000, 100_000]) await inMemory(count);
