// What `extract` costs on the embedded store. First building the dictionary of the shipped graph, of 10,000 and of
// 100,000 names: time, the longest that other requests had to wait meanwhile, memory, and the time of a text of
// 1,000,000 UTF-16 units with it. Then the time of such texts of several kinds through the GraphQL field. Build first.
// Run: node --expose-gc bench/extract.mjs
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { graphql } from 'graphql';
import { fold } from '../dist/graph/fold.js';
import { importShipped } from '../dist/importers/importShipped.js';
import { prepareGraph } from '../dist/importers/prepareGraph.js';
import { readShippedGraph } from '../dist/importers/shippedGraph.js';
import { createLoaders } from '../dist/loaders/createLoaders.js';
import { Dictionary } from '../dist/loaders/extract/Dictionary.js';
import { loadExtraction } from '../dist/loaders/extract/extractionLoader.js';
import { Pace } from '../dist/loaders/extract/Pace.js';
import { Memory } from '../dist/loaders/Memory.js';
import { createSchema } from '../dist/resolvers/createSchema.js';
import { GrafeoStore } from '../dist/store/GrafeoStore.js';

if (globalThis.gc === undefined) {
  console.error('Usage: node --expose-gc bench/extract.mjs');
  process.exit(2);
}

const LENGTH = 1_000_000;
const RUNS = 5;
const SOURCE = `query ($text: String!) {
  extract(text: $text) { mentionCount mentions { start end surface confidence entity { id kind name } } }
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
const pick = (items) => items[Math.floor(random() * items.length)];

const entities = readShippedGraph().flatMap((source) => source.entities);
const names = entities.map(({ name }) => name);
const words = names.flatMap((name) => name.split(/\s+/));
const plain =
  'the of a team and we in our for to that with who is on this by from at their work people day'.split(' ');

/** A text of the full length out of pieces. */
function repeated(piece) {
  const pieces = [];
  for (let length = 0; length < LENGTH;) {
    const next = piece();
    pieces.push(next);
    length += next.length;
  }
  return pieces.join('').slice(0, LENGTH);
}

const TEXTS = {
  'prose, a name in twelve words': repeated(() => `${random() < 1 / 12 ? pick(names) : pick(plain)} `),
  'prose without blanks or breaks': repeated(() => pick(plain)),
  'list of names': repeated(() => `${pick(names)}, `),
  'words of names': repeated(() => `${pick(words)} `),
  'everyday words': repeated(() => `${pick(['Go', 'Rust', 'Spring', 'Make', 'Word', 'Access', 'Swift'])} `),
  'everyday words in a list': repeated(
    () => `${pick(['Go', 'R', 'C', 'Spring', 'Swift', 'Dart', 'Ruby'])}, `,
  ),
  'one letter': 'c'.repeat(LENGTH),
  'one letter, blanks': 'C '.repeat(LENGTH / 2),
  'one letter, dots': 'c.'.repeat(LENGTH / 2),
  'beginnings of names': repeated(() => {
    const name = pick(names);
    return name.slice(0, 1 + Math.floor(random() * name.length));
  }),
  blanks: ' '.repeat(LENGTH),
  'line breaks': '\n'.repeat(LENGTH),
  'slashes and dots': 'a.b/'.repeat(LENGTH / 4),
  'one address': `https://example.org/${'react/'.repeat(LENGTH)}`.slice(0, LENGTH),
  'signs and digits': repeated(() => pick(['+', '#', '.', '7', '&', "'", '/', '-', '@', '(', ' '])),
  accents: 'e\u0301'.repeat(LENGTH / 2),
  emoji: '🐍'.repeat(LENGTH / 2),
  Cyrillic: repeated(() => `${pick(['наша', 'команда', 'пишет', 'на', 'Python', 'и'])} `),
  ligatures: '\ufdfa'.repeat(LENGTH),
};

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** The time of some work and the longest that the event loop stood still in it, in milliseconds. */
async function timed(work) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const begun = performance.now();
  const value = await work();
  const milliseconds = performance.now() - begun;
  // The delay of what ended just now is seen by the next turn.
  await new Promise((resolve) => setTimeout(resolve, 5));
  delay.disable();
  return { value, milliseconds, wait: delay.max / 1e6 };
}

function heap() {
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function time(title, work) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await timed(work));
  const times = runs.map(({ milliseconds }) => milliseconds);
  const wait = Math.max(...runs.map((run) => run.wait));
  console.log(
    `${title.padEnd(34)} median ${median(times).toFixed(0).padStart(4)} ms, most ${Math.max(...times)
      .toFixed(0)
      .padStart(4)} ms, longest wait ${wait.toFixed(0).padStart(3)} ms, ${runs[0].value} mentions`,
  );
}

/** Spellings as the Catalogue keeps them: `count` of them, of three words each beyond those of the shipped graph. */
function namesOf(count) {
  const spellings = [];
  const texts = entities.flatMap(({ name, aliases = [] }) => [name, ...aliases.map((alias) => alias.name)]);
  for (let index = 0; index < count; index += 1) {
    const text = texts[index] ?? `${pick(words)} ${pick(words)} ${pick(words)}`;
    const entity = {
      id: `tool:${index}`,
      kind: pick(['TOOL', 'SKILL', 'ROLE']),
      name: text,
      status: 'ACTIVE',
      degree: 0,
    };
    spellings.push({ text, key: fold(text), as: 'NAME', entity });
  }
  return { version: 1, entities: new Map(), spellings };
}

const store = GrafeoStore.open({ deadline: 60_000 });
try {
  await prepareGraph(store);
  await importShipped(store);
  const memory = new Memory(store);
  const shipped = await memory.catalogue.names();
  const sizes = {
    'shipped graph': shipped,
    '10,000 names': namesOf(10_000),
    '100,000 names': namesOf(100_000),
  };
  for (const [title, known] of Object.entries(sizes)) {
    const before = heap();
    const built = await timed(() => Dictionary.of(known, new Pace()));
    const bytes = heap() - before;
    console.log(
      `${title} (${known.spellings.length} spellings): built in ${built.milliseconds.toFixed(0)} ms, ` +
        `longest wait ${built.wait.toFixed(0)} ms, ${(bytes / 1e6).toFixed(0)} MB`,
    );
    const dictionaries = { current: () => Promise.resolve(built.value) };
    await time('  prose', async () => {
      const question = { text: TEXTS['prose, a name in twelve words'], kinds: null };
      return (await loadExtraction(store, dictionaries, question)).mentions.length;
    });
  }
  console.log('');
  const schema = createSchema();
  const ask = async (text) => {
    const contextValue = { loaders: createLoaders(store, memory) };
    const { data, errors } = await graphql({
      schema,
      source: SOURCE,
      variableValues: { text },
      contextValue,
    });
    if (errors) throw errors[0];
    return data.extract.mentionCount;
  };
  await ask('warm');
  for (const [title, text] of Object.entries(TEXTS)) await time(title, () => ask(text));
} finally {
  await store.close();
}
