// How much JavaScript heap an import holds on to, and how long it takes, by the size of its input: O*NET, ten times
// O*NET, ESCO. The heap is taken after a collection, at every tenth of each file. On the store that the environment
// names (NEO4J_URI, else a new embedded one). Build first. Run: ROLEGRAPH_SHARED=… npm run bench:import
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../dist/config/readConfig.js';
import { IMPORTERS } from '../dist/importers/importers.js';
import { importShipped } from '../dist/importers/importShipped.js';
import { prepareGraph } from '../dist/importers/prepareGraph.js';
import { runImport } from '../dist/importers/runImport.js';
import { openStore } from '../dist/store/openStore.js';
import { multiplyOnet } from './multiplyOnet.mjs';

const shared = process.env.ROLEGRAPH_SHARED;
if (shared === undefined || globalThis.gc === undefined) {
  console.error('Set ROLEGRAPH_SHARED to the folder with the real input, and run: npm run bench:import');
  process.exit(2);
}

const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
const scratch = mkdtempSync(path.join(tmpdir(), 'rolegraph-bench-'));

function heap() {
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

/** The greatest heap over that of the start, at tenths of each file. */
function watch() {
  const start = heap();
  let most = start;
  let before = '';
  return {
    onProgress: ({ file, done, total }) => {
      const place = `${file} ${Math.floor((10 * done) / Math.max(1, total))}`;
      if (place === before) return;
      before = place;
      most = Math.max(most, heap());
    },
    grown: () => most - start,
  };
}

async function measure(name, source, paths) {
  const data = mkdtempSync(path.join(scratch, 'store-'));
  const store = await openStore({ ...readConfig(process.env), folder: data });
  try {
    if (store.kind === 'NEO4J') await store.write(clear);
    await prepareGraph(store);
    await importShipped(store);
    const { importer } = IMPORTERS.find((one) => one.name === source);
    for (const run of ['first', 'second']) {
      const { onProgress, grown } = watch();
      const { seconds, files } = await runImport(store, importer, paths, { onProgress });
      const rows = files.reduce((sum, file) => sum + file.rows, 0);
      const rate = Math.round(rows / seconds).toLocaleString('en-US');
      console.log(
        `| ${name}, ${run} run | ${store.kind} | ${rows.toLocaleString('en-US')} | ${seconds.toFixed(1)} | ${rate} | ` +
          `${megabytes(grown())} | ${megabytes(process.memoryUsage.rss())} |`,
      );
    }
  } finally {
    await store.close();
    rmSync(data, { recursive: true, force: true });
  }
}

const clear = async (transaction) => {
  await transaction.change('MATCH (n) DETACH DELETE n RETURN count(n) AS total', {});
  return { changed: true, value: undefined };
};

console.log(
  '| input | store | rows | seconds | rows/s | JavaScript heap grown by, MB | resident at the end, MB |',
);
console.log('|---|---|---|---|---|---|---|');
try {
  const onet = path.join(shared, 'onet');
  await measure('O*NET', 'onet', [onet]);
  await measure('ten times O*NET', 'onet', [await multiplyOnet(onet, path.join(scratch, 'onet10'), 10)]);
  await measure('ESCO', 'esco', [path.join(shared, 'data', 'esco')]);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
