// How long the start script takes until the server gives its first answer: on a new embedded store, and on one
// that is there. Everything is installed and built before. Run: npm run bench:start
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const RUNS = 5;
const QUESTION = JSON.stringify({
  query:
    '{ connectors(between: ["Back End Developer", "Full Stack Developer"], kinds: [TOOL]) { totalCount } }',
});

/** Milliseconds from the start of the process to the first answer. */
async function start(folder) {
  const begun = performance.now();
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, PORT: '0', ROLEGRAPH_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise((resolve) => {
    let printed = '';
    server.stdout.on('data', (chunk) => {
      printed += String(chunk);
      const found = /GraphQL +(\S+)/.exec(printed);
      if (found) resolve(found[1]);
    });
  });
  const headers = { 'content-type': 'application/json' };
  const answer = await (await fetch(address, { method: 'POST', headers, body: QUESTION })).json();
  const milliseconds = performance.now() - begun;
  if (!(answer.data.connectors.totalCount > 0)) throw new Error(JSON.stringify(answer));
  server.kill('SIGTERM');
  await new Promise((resolve) => server.on('exit', resolve));
  return milliseconds;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const shown = (values) =>
  `median ${Math.round(median(values))} ms (${values.map((value) => Math.round(value)).join(', ')})`;

const first = [];
const second = [];
for (let run = 0; run < RUNS; run += 1) {
  const folder = mkdtempSync(path.join(tmpdir(), 'rolegraph-bench-'));
  first.push(await start(folder));
  second.push(await start(folder));
  rmSync(folder, { recursive: true, force: true });
}
console.log(`first start, store filled:  ${shown(first)}`);
console.log(`second start:               ${shown(second)}`);
