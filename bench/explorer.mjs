// What a page of the explorer costs beside its GraphQL answer: the same connectors question, asked of the same server
// in the same run, in turns, over the embedded store with O*NET. Build first. Run:
// ROLEGRAPH_SHARED=<folder with onet/> node bench/explorer.mjs
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Connectors } from '../dist/explorer/generated.js';

const { ROLEGRAPH_SHARED } = process.env;
if (ROLEGRAPH_SHARED === undefined) {
  console.error('Usage: ROLEGRAPH_SHARED=<folder with onet/> node bench/explorer.mjs');
  process.exit(2);
}

const PAIRS = 40;
const ROUNDS = 15;
const DRAWN = 25;

const folder = mkdtempSync(path.join(tmpdir(), 'rolegraph-bench-'));
const environment = { ...process.env, ROLEGRAPH_DATA: folder, PORT: '0', NODE_ENV: 'production' };
delete environment.NEO4J_URI;

const rolegraph = (...args) =>
  spawn(process.execPath, ['bin/rolegraph.mjs', ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });

const ended = (child) => new Promise((resolve) => child.on('exit', resolve));

/** The address of a server once it says it. */
const addressOf = (server) =>
  new Promise((resolve) => {
    let printed = '';
    server.stdout.on('data', (chunk) => {
      printed += String(chunk);
      const found = /GraphQL +(\S+)\/graphql/.exec(printed);
      if (found) resolve(found[1]);
    });
  });

const post = (address, query, variables) =>
  fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });

/** Roles of O*NET, the same on every run, in pairs that have something in common. */
async function pairsOf(address) {
  const query = '{ roles(first: 200, orderBy: DEGREE) { edges { node { id sources } } } }';
  const { data } = await (await post(address, query)).json();
  const ids = data.roles.edges.filter(({ node }) => node.sources.includes('onet')).map(({ node }) => node.id);
  const pairs = [];
  for (let step = 1; pairs.length < PAIRS && step < ids.length; step += 1) {
    const between = [ids[(step * 7) % ids.length], ids[(step * 31 + 5) % ids.length]];
    if (between[0] === between[1]) continue;
    const answer = await (await post(address, Connectors.text, { between, first: DRAWN })).json();
    if (answer.data.connectors.totalCount >= DRAWN) pairs.push(between);
  }
  return pairs;
}

const askedBy = (address) => {
  const route = (ending) => (between) => {
    const parameters = new URLSearchParams(between.map((id) => ['between', id]));
    return fetch(`${address}/connectors${ending}?${parameters}`, { headers: { 'accept-encoding': 'gzip' } });
  };
  return {
    GraphQL: (between) => post(address, Connectors.text, { between, first: DRAWN }),
    page: route(''),
    'page.svg': route('.svg'),
    'page.json': route('.json'),
    'page.html': route('.html'),
  };
};

const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];

/** One after the other, in turns, so that what else the machine does meets all alike. */
async function measure(targets, pairs) {
  const times = Object.fromEntries(Object.keys(targets).map((name) => [name, []]));
  const bytes = {};
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const between of pairs) {
      for (const [name, ask] of Object.entries(targets)) {
        const begun = performance.now();
        const response = await ask(between);
        const text = await response.text();
        const took = performance.now() - begun;
        if (response.status !== 200) throw new Error(`${name}: ${response.status} ${text.slice(0, 200)}`);
        bytes[name] = text.length;
        // The first round warms.
        if (round >= 0) times[name].push(took);
      }
    }
  }
  return { times, bytes };
}

try {
  const code = await ended(rolegraph('import', 'onet', path.join(ROLEGRAPH_SHARED, 'onet')));
  if (code !== 0) throw new Error(`the import ended with ${code}`);
  const server = rolegraph('serve');
  try {
    const address = await addressOf(server);
    const pairs = await pairsOf(address);
    const { times, bytes } = await measure(askedBy(address), pairs);
    const base = median(times.GraphQL);
    console.log(
      `${pairs.length} pairs of O*NET roles, ${ROUNDS} rounds, medians; Node ${process.versions.node}`,
    );
    for (const [name, all] of Object.entries(times)) {
      const middle = median(all);
      console.log(
        `${name.padEnd(10)} ${middle.toFixed(2)} ms  ${(middle / base).toFixed(2)} x GraphQL  ${bytes[name]} characters`,
      );
    }
  } finally {
    server.kill('SIGTERM');
    await ended(server);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
