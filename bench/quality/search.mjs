// How well search finds what people mean: the queries of ROLEGRAPH_SHARED/data/search/queries.tsv over the shipped
// graph with O*NET, each wanting all of its expected names among the first 3 hits. Build first.
// Run: ROLEGRAPH_SHARED=FOLDER node bench/quality/search.mjs
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { graphql } from 'graphql';
import { fold } from '../../dist/graph/fold.js';
import { applyFacts } from '../../dist/facts/applyFacts.js';
import { importOnet } from '../../dist/importers/importOnet.js';
import { readShippedGraph } from '../../dist/importers/shippedGraph.js';
import { createLoaders } from '../../dist/loaders/createLoaders.js';
import { Memory } from '../../dist/loaders/Memory.js';
import { createSchema } from '../../dist/resolvers/createSchema.js';
import { schemaStatements } from '../../dist/statements/graphState.js';
import { GrafeoStore } from '../../dist/store/GrafeoStore.js';

const SHARED = process.env.ROLEGRAPH_SHARED;
if (SHARED === undefined) {
  console.error('Set ROLEGRAPH_SHARED to the folder that holds onet/ and data/search/queries.tsv.');
  process.exit(2);
}

const FIRST = 3;
const SHOWN = 5;
const WANTED = 0.95;
const TABLES = [
  'onet/Occupation Data.txt',
  'onet/Technology Skills.txt',
  'onet/Sample of Reported Titles.txt',
  'data/onet-29.2/Alternate Titles.txt',
];
const QUESTION = `query ($text: String!) {
  search(text: $text, first: ${SHOWN}) { edges { match matched node { id name } } }
}`;

// A query may begin or end with a space, so lines are not trimmed.
const cases = readFileSync(path.join(SHARED, 'data/search/queries.tsv'), 'utf8')
  .split('\n')
  .slice(1)
  .filter((line) => line !== '')
  .map((line) => {
    const [query, kind, expected] = line.split('\t');
    return { query, kind, expected: expected.split('|') };
  });

/** The O*NET tables lie in two folders; the import takes one. */
function onetFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'rolegraph-onet-'));
  for (const table of TABLES) {
    symlinkSync(path.resolve(SHARED, table), path.join(folder, path.basename(table)));
  }
  return folder;
}

/** The shipped facts, without the aliases whose folded form is one of `keys`. */
const shippedWithout = (keys) =>
  readShippedGraph().map(({ entities, ...facts }) => ({
    ...facts,
    entities: entities.map((entity) => ({
      ...entity,
      aliases: entity.aliases?.filter(({ name }) => !keys.has(fold(name))),
    })),
  }));

async function storeOf(shipped, folder) {
  const store = GrafeoStore.open({ deadline: 600_000 });
  await store.applySchema(schemaStatements());
  const now = new Date().toISOString();
  await store.write(async (transaction) => {
    for (const facts of shipped) await applyFacts(transaction, facts, facts.source, now);
    return { changed: true, value: undefined };
  });
  await importOnet(store, folder);
  return store;
}

/** Whether each expected name is a name of another one of the entities. */
function areThere([name, ...others], entities, spelled) {
  if (name === undefined) return true;
  return entities.some(
    ({ id }) =>
      spelled.get(id)?.has(fold(name)) &&
      areThere(
        others,
        entities.filter((entity) => entity.id !== id),
        spelled,
      ),
  );
}

/** Each query asked, with what it found and whether that is what was expected. */
async function measure(store) {
  const schema = createSchema();
  const memory = new Memory(store);
  const spelled = new Map();
  for (const { key, entity } of (await memory.catalogue.names()).spellings) {
    if (!spelled.has(entity.id)) spelled.set(entity.id, new Set());
    spelled.get(entity.id).add(key);
  }
  const results = [];
  for (const row of cases) {
    const contextValue = { loaders: createLoaders(store, memory) };
    const variableValues = { text: row.query };
    const { data, errors } = await graphql({ schema, source: QUESTION, variableValues, contextValue });
    if (errors) throw errors[0];
    const found = data.search.edges;
    const nodes = found.slice(0, FIRST).map(({ node }) => node);
    results.push({ ...row, found, hit: areThere(row.expected, nodes, spelled) });
  }
  return results;
}

const percent = (part, all) => `${((100 * part) / all).toFixed(1)} %`;

function print(title, results) {
  const hits = results.filter(({ hit }) => hit).length;
  console.log(`\n${title}\n  ${hits} of ${results.length} queries, ${percent(hits, results.length)}`);
  for (const kind of [...new Set(results.map((result) => result.kind))].sort()) {
    const ofKind = results.filter((result) => result.kind === kind);
    const right = ofKind.filter(({ hit }) => hit).length;
    console.log(`  ${kind.padEnd(12)} ${String(right).padStart(3)} of ${ofKind.length}`);
  }
  for (const { query, kind, expected, found } of results.filter(({ hit }) => !hit)) {
    const shown = found.map(({ match, matched, node }) => `${node.name} (${match.toLowerCase()} ${matched})`);
    console.log(`  missed "${query}" (${kind})\n    expected ${expected.join(' | ')}`);
    console.log(`    found    ${shown.join(' | ') || 'nothing'}`);
  }
  return hits / results.length;
}

const folder = onetFolder();
const keys = new Set(cases.flatMap(({ expected }) => expected.map(fold)));
try {
  const whole = await storeOf(shippedWithout(new Set()), folder);
  const rate = print('The shipped graph with O*NET', await measure(whole));
  await whole.close();
  const dropped = readShippedGraph()
    .flatMap(({ entities }) => entities.flatMap(({ aliases = [] }) => aliases))
    .filter(({ name }) => keys.has(fold(name))).length;
  const bare = await storeOf(shippedWithout(keys), folder);
  print(
    `The same, but before O*NET came in the ${dropped} shipped aliases that equal an expected name of any query were
taken out: O*NET's names are then entities of their own beside the shipped ones, or merge by name alone, and a
query has to find them by its words`,
    await measure(bare),
  );
  await bare.close();
  if (rate < WANTED) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
