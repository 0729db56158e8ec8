// How long an O*NET import takes, and how much memory: first run and second run, on the store that the environment
// names (NEO4J_URI, else a new embedded one). Build first. Run: node bench/importOnet.mjs FOLDER
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../dist/config/readConfig.js';
import { formatReport } from '../dist/importers/formatReport.js';
import { importOnet } from '../dist/importers/importOnet.js';
import { importShipped } from '../dist/importers/importShipped.js';
import { prepareGraph } from '../dist/importers/prepareGraph.js';
import { openStore } from '../dist/store/openStore.js';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node bench/importOnet.mjs FOLDER');
  process.exit(2);
}

const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`;
const data = mkdtempSync(path.join(tmpdir(), 'rolegraph-bench-'));
const store = await openStore({ ...readConfig(process.env), folder: data });
try {
  if ((await prepareGraph(store)) === 'EMPTY') await importShipped(store);
  for (const run of ['first', 'second']) {
    const report = await importOnet(store, folder);
    const heap = megabytes(process.memoryUsage().heapUsed);
    const peak = megabytes(process.resourceUsage().maxRSS * 1024);
    console.log(
      `${run} run on ${store.kind}: ${report.seconds.toFixed(1)} s, heap ${heap}, peak resident ${peak}`,
    );
    if (run === 'first') console.log(formatReport(report).split('\n').slice(0, 9).join('\n'));
  }
} finally {
  await store.close();
  rmSync(data, { recursive: true, force: true });
}
