// Imports every source that rolegraph knows into a new store, and writes what came of it: docs/real-graph.md holds a
// copy. One store a run, named by the environment (NEO4J_URI, which is emptied, else a new embedded one). Build first.
// Run: ROLEGRAPH_SHARED=… ROLEGRAPH_SIMPLE_ICONS=…/simple-icons.json node bench/realGraph.mjs > report.md
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../dist/config/readConfig.js';
import { IMPORTERS } from '../dist/importers/importers.js';
import { importShipped } from '../dist/importers/importShipped.js';
import { prepareGraph } from '../dist/importers/prepareGraph.js';
import { runImport } from '../dist/importers/runImport.js';
import { askStore } from '../dist/main/askStore.js';
import { openStore } from '../dist/store/openStore.js';

const shared = process.env.ROLEGRAPH_SHARED;
const icons = process.env.ROLEGRAPH_SIMPLE_ICONS;
if (shared === undefined || icons === undefined) {
  console.error('Set ROLEGRAPH_SHARED and ROLEGRAPH_SIMPLE_ICONS to the real input.');
  process.exit(2);
}
const data = (...names) => path.join(shared, 'data', ...names);

/** In the order of the one line in docs/real-graph.md. */
const STEPS = [
  ['onet', [path.join(shared, 'onet')]],
  ['onet', [data('onet-29.2')]],
  ['esco', [data('esco')]],
  ['stackoverflow', [data('stackoverflow-survey')]],
  ['linguist', [data('linguist')]],
  ['topics', [data('github-topics', 'topics')]],
  ['devicon', [data('devicon')]],
  ['simple-icons', [icons]],
];

const number = (value) => value.toLocaleString('en-US');
const megabytes = (bytes) => `${number(Math.round(bytes / 1e6))} MB`;
const seconds = (since) => (performance.now() - since) / 1000;
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const folder = mkdtempSync(path.join(tmpdir(), 'rolegraph-real-'));
const store = await openStore({ ...readConfig(process.env), folder });
const ask = askStore(store);

const QUESTION = `{
  connectors(between: ["Back End Developer", "Full Stack Developer"], kinds: [TOOL], first: 10) {
    totalCount
    edges { node { entity { name } roleCount links { weight provenance { source { id } figure count } } } }
  }
}`;

async function connectors() {
  const { data: found, errors } = await ask(QUESTION, {});
  if (errors) throw new Error(JSON.stringify(errors));
  const { totalCount, edges } = found.connectors;
  const who = ({ weight, provenance }) =>
    `${weight ?? '–'} (${provenance.map(({ source, figure }) => `${source.id} ${figure ?? '–'}`).join(', ')})`;
  const rows = edges.map(({ node: { entity, roleCount, links } }) => [
    entity.name,
    roleCount,
    ...links.map(who),
  ]);
  return `${totalCount} tools; the ten most telling:\n\n${table(['tool', 'roles', 'Back End Developer', 'Full Stack Developer'], rows)}`;
}

const bySource = (text) => store.read(text, {});

async function counts(what, text) {
  const rows = await bySource(text);
  const sources = [...new Set(rows.map(({ source }) => source))].sort();
  const kinds = [...new Set(rows.map(({ of }) => of))].sort();
  const count = (of, source) => rows.find((row) => row.of === of && row.source === source)?.total ?? 0;
  const cells = kinds.map((of) => [of, ...sources.map((source) => number(count(of, source)))]);
  return table([what, ...sources], cells);
}

const ENTITIES =
  "MATCH (e:Entity) WHERE e.status = 'ACTIVE' UNWIND e.sources AS source " +
  "WITH [l IN labels(e) WHERE l <> 'Entity'][0] AS of, source RETURN of AS of, source AS source, count(*) AS total";
const LINKS =
  'MATCH (a:Entity)-[r]->(b:Entity) UNWIND r.sources AS source WITH type(r) AS of, source ' +
  'RETURN of AS of, source AS source, count(*) AS total';

function sizeOf(one) {
  const found = statSync(one);
  return found.isDirectory()
    ? readdirSync(one).reduce((sum, name) => sum + sizeOf(path.join(one, name)), 0)
    : found.size;
}

const clear = async (transaction) => {
  await transaction.change('MATCH (n) DETACH DELETE n RETURN count(n) AS total', {});
  return { changed: true, value: undefined };
};

const sum = (report, pick) => report.files.reduce((total, file) => total + pick(file), 0);

async function main() {
  if (store.kind === 'NEO4J') await store.write(clear);
  let since = performance.now();
  await prepareGraph(store);
  await importShipped(store);
  const rows = [
    [
      'shipped',
      '–',
      seconds(since).toFixed(1),
      '–',
      '–',
      '–',
      '–',
      '–',
      '–',
      megabytes(process.memoryUsage.rss()),
    ],
  ];
  const before = await connectors();
  const reports = [];
  const started = performance.now();
  for (const [name, paths] of STEPS) {
    const { importer } = IMPORTERS.find((one) => one.name === name);
    const report = await runImport(store, importer, paths);
    reports.push(report);
    rows.push([
      report.release,
      number(sum(report, (file) => file.rows)),
      report.seconds.toFixed(1),
      number(sum(report, (file) => file.entities.created)),
      number(sum(report, (file) => file.links.created)),
      number(report.merged.length),
      number(report.doubtful.length),
      number(report.refused.total),
      number(sum(report, (file) => Object.values(file.skipped).reduce((a, b) => a + b, 0) + file.leftOut)),
      megabytes(process.memoryUsage.rss()),
    ]);
  }
  const total = seconds(started);
  since = performance.now();
  const { errors } = await ask(
    '{ transition(from: "Back End Developer", to: "Data Scientist") { readiness } }',
    {},
  );
  if (errors) throw new Error(JSON.stringify(errors));
  const first = seconds(since);
  const after = await connectors();
  const again = [];
  for (const [name, paths] of STEPS) {
    const { importer } = IMPORTERS.find((one) => one.name === name);
    again.push(await runImport(store, importer, paths));
  }
  const [state] = await store.read(
    "MATCH (g:Graph {id: 'graph'}) RETURN g.entityCount AS entities, g.linkCount AS links, g.version AS version",
    {},
  );
  console.log(`## On ${store.kind === 'NEO4J' ? 'Neo4j' : 'the embedded store'}\n`);
  console.log(
    `${number(state.entities)} entities and ${number(state.links)} links; all imports together ${total.toFixed(0)} s.\n`,
  );
  console.log(
    table(
      [
        'release',
        'rows',
        'seconds',
        'entities made',
        'links made',
        'merged',
        'to review',
        'refused',
        'left out',
        'resident',
      ],
      rows,
    ),
  );
  console.log(
    `\nThe same imports again: ${again.reduce((all, { seconds: one }) => all + one, 0).toFixed(0)} s; changed: ${
      again
        .filter(({ changed }) => changed)
        .map(({ release }) => release)
        .join(', ') || 'nothing'
    }.`,
  );
  console.log(
    `The first transition after the imports, which works out the weights of all roles: ${first.toFixed(1)} s.`,
  );
  console.log(`Peak resident memory of the process: ${megabytes(process.resourceUsage().maxRSS * 1024)}.`);
  console.log(`\n### Entities by kind and source\n\n${await counts('kind', ENTITIES)}`);
  console.log(`\n### Links by relation and source\n\n${await counts('relation', LINKS)}`);
  console.log(
    `\n### Which tools connect Back End Developer and Full Stack Developer\n\nBefore, the shipped graph alone: ${before}\n\nAfter: ${after}`,
  );
  await store.close();
  if (store.kind !== 'NEO4J') console.log(`\nSize on disk after closing: ${megabytes(sizeOf(folder))}.`);
  if (process.env.REAL_GRAPH_JSON)
    (await import('node:fs')).writeFileSync(process.env.REAL_GRAPH_JSON, JSON.stringify(reports, null, 1));
}

try {
  await main();
} finally {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}
