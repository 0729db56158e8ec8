// How many labelled pairs of names the recogniser joins, beside the shipped graph in the embedded store. Build first.
// Run: node bench/quality/resolve.mjs PAIRS.tsv
import { distinctNames } from '../../dist/graph/recognition/vocabulary.js';
import { importShipped } from '../../dist/importers/importShipped.js';
import { prepareGraph } from '../../dist/importers/prepareGraph.js';
import { recognise } from '../../dist/importers/recognise.js';
import { createLoaders } from '../../dist/loaders/createLoaders.js';
import { Memory } from '../../dist/loaders/Memory.js';
import { GrafeoStore } from '../../dist/store/GrafeoStore.js';
import { judgePairs, readPairs, score, sightingOf } from './resolutionPairs.mjs';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: node bench/quality/resolve.mjs PAIRS.tsv');
  process.exit(2);
}

const share = (part, whole) => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
const named = ({ name, source }) => `${name} [${source}]`;
const found = ({ how, id, name, doubt }) =>
  `${how} ${id}${how === 'NEW' ? '' : ` ${name}`}${doubt ? ` (doubt: ${doubt.why})` : ''}`;

function print(title, pairs) {
  console.log(`\n${title}:`);
  for (const { kind, a, b, relation, orders } of pairs) {
    console.log(`  ${kind}: ${named(a)} and ${named(b)}, ${relation}`);
    orders.forEach(({ found: [one, other], isOne }, index) =>
      console.log(
        `    ${index === 0 ? 'a first' : 'b first'}, ${isOne ? 'one' : 'two'}: ${found(one)}; ${found(other)}`,
      ),
    );
  }
}

function printByKind({ same, others, misses, merged }) {
  for (const kind of [...new Set([...same, ...others].map((pair) => pair.kind))].sort()) {
    const of = (pairs) => pairs.filter((pair) => pair.kind === kind).length;
    const recognised = `${of(same) - of(misses)} of ${of(same)} same recognised`;
    console.log(`  ${kind.padEnd(9)} ${recognised}, ${of(merged)} of ${of(others)} others merged`);
  }
}

/** Whether the query `resolve` gives one entity for both names, by the shipped graph alone. */
async function isOneInQuery(loaders, pair) {
  const [a, b] = await Promise.all(
    [pair.a, pair.b].map((one) => {
      const { name, kind, mayBe } = sightingOf(one, pair.kind, () => new Map());
      return loaders.resolution(name, mayBe ? null : kind);
    }),
  );
  return a.id !== null && a.id === b.id;
}

const store = GrafeoStore.open({ deadline: 60_000 });
try {
  await prepareGraph(store);
  await importShipped(store);
  const pairs = readPairs(file);
  const judged = await judgePairs(pairs, {
    recognise: (sightings) => recognise(store, sightings),
    distinctNames,
  });
  const result = score(judged);
  const { same, others, misses, merged } = result;
  console.log('Sighted one after the other, as an import does, in both orders:');
  console.log(`  same recognised: ${share(same.length - misses.length, same.length)}`);
  console.log(`  others merged:   ${share(merged.length, others.length)}`);
  printByKind(result);
  print('Wrong merges', merged);
  print('Misses', misses);

  const loaders = createLoaders(store, new Memory(store));
  const ones = [];
  for (const pair of pairs) if (await isOneInQuery(loaders, pair)) ones.push(pair);
  const joined = ones.filter(({ relation }) => relation !== 'same');
  console.log('\nBy the query resolve, both names meaning one entity of the shipped graph, sources unknown:');
  console.log(`  same recognised: ${share(ones.length - joined.length, same.length)}`);
  console.log(`  others merged:   ${share(joined.length, others.length)}`);
  for (const { a, b, relation } of joined) console.log(`    ${named(a)} and ${named(b)}, ${relation}`);
} finally {
  await store.close();
}
