// What the server does when more is asked of it than it can do: the throughput that it has at best, and at multiples of
// that. Requests come at a fixed rate from another process, whether or not those before are answered. Over the embedded
// store with the shipped graph, and over Neo4j too where NEO4J_URI names one that holds a graph. Build first. Run:
// npm run bench:overload            (all; --quick for a shorter look, --mix=usual or --mix=heavy for one mix)
import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { slowClients } from './overload/slowClients.mjs';
import { startServer } from './overload/startServer.mjs';

const DEADLINE_MS = Number(process.env.DEADLINE_MS ?? 5000);
const LEAST_SHARE = 0.8;
const quick = process.argv.includes('--quick');
const SECONDS = quick ? 4 : 10;
const WARM = quick ? 1 : 3;
const CALLERS = [8, 32];
const MULTIPLES = [0.5, 1, 1.5, 2, 3, 4];
const SLOW = 200;
const asked = process.argv.find((argument) => argument.startsWith('--mix='))?.slice('--mix='.length);
const MIXES = asked === undefined ? ['usual', 'heavy'] : [asked];

const HEAD = [
  ...['offered', 'a second', 'accepted', 'refused', 'failed', 'p50 ms', 'p99 ms', 'p99 of refused'],
  ...['share of the best', 'a second of CPU', 'generator late ms', 'kept'],
];

const generator = fork(new URL('overload/generate.mjs', import.meta.url));

/** One run of the generator, with rates a second and times in milliseconds. */
async function run(task) {
  const done = new Promise((resolve) => generator.once('message', resolve));
  generator.send({ seconds: SECONDS, warm: WARM, ...task });
  const before = cpuSeconds(task.pid);
  const { times, latest, failures } = await done;
  if (times.failed.length > 0) console.error(failures);
  const cpu = (cpuSeconds(task.pid) - before) * (SECONDS / (SECONDS + WARM));
  for (const list of Object.values(times)) list.sort((one, other) => one - other);
  const rate = ({ length }) => length / SECONDS;
  return {
    accepted: rate(times.accepted),
    refused: rate(times.refused),
    failed: rate(times.failed),
    p50: quantile(times.accepted, 0.5),
    p99: quantile(times.accepted, 0.99),
    refusedP99: quantile(times.refused, 0.99),
    latest,
    perCpu: times.accepted.length / cpu,
  };
}

/** What a process has worked so far, on all processors; NaN where the system does not tell. */
function cpuSeconds(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return NaN;
  }
}

const quantile = (sorted, share) => sorted[Math.floor(sorted.length * share)];

const shown = (value, digits = 0) => (value === undefined ? '—' : value.toFixed(digits));

const row = (cells) => console.log(`| ${cells.join(' | ')} |`);

async function rolesOf(address) {
  const query = '{ roles(first: 60, orderBy: DEGREE) { edges { node { id } } } }';
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query }),
  });
  const { data } = await answer.json();
  return data.roles.edges.map(({ node }) => node.id);
}

/** The best of what so many callers get out of it who each wait for their answer. */
async function bestOf(target) {
  await run({ ...target, callers: 4 });
  const runs = [];
  for (const callers of CALLERS) runs.push(await run({ ...target, callers }));
  return runs.reduce((best, other) => (other.accepted > best.accepted ? other : best));
}

/** Whether all bars are kept. */
async function curve(target, best) {
  let kept = true;
  for (const multiple of MULTIPLES) {
    const told = await run({ ...target, rate: best.accepted * multiple });
    kept = tell(`${multiple}×`, multiple, best, told) && kept;
  }
  return kept;
}

/** Prints a line of the table. @returns whether it keeps the bars */
function tell(name, multiple, best, told) {
  const share = told.accepted / (Math.min(1, multiple) * best.accepted);
  const isKept = told.failed === 0 && share >= LEAST_SHARE && told.p99 < DEADLINE_MS;
  row([
    name,
    ...[best.accepted * multiple, told.accepted, told.refused, told.failed].map((rate) => shown(rate)),
    ...[told.p50, told.p99, told.refusedP99].map((time) => shown(time)),
    `${shown(100 * share)} %`,
    shown(told.perCpu),
    shown(told.latest),
    isKept ? 'yes' : 'NO',
  ]);
  return isKept;
}

async function measure(name, variables) {
  const server = await startServer(variables);
  let kept = true;
  try {
    const roles = await rolesOf(server.address);
    for (const mix of MIXES) {
      const target = { address: server.address, pid: server.pid, roles, mix };
      const best = await bestOf(target);
      console.log(
        `\n### ${name}, ${mix} requests: ${shown(best.accepted)} answers a second at best (${shown(best.perCpu)} a second of CPU)\n`,
      );
      row(HEAD);
      row(HEAD.map(() => '---'));
      kept = (await curve(target, best)) && kept;
      const release = slowClients(server.address, SLOW);
      const told = await run({ ...target, rate: 2 * best.accepted });
      release();
      kept = tell(`2×, and ${SLOW} slow clients`, 2, best, told) && kept;
    }
  } finally {
    await server.end();
  }
  return kept;
}

const folder = mkdtempSync(path.join(tmpdir(), 'rolegraph-bench-'));
const { NEO4J_URI, ...others } = process.env;
try {
  console.log(
    `${availableParallelism()} of ${cpus()[0]?.model ?? 'a processor'}, Node ${process.version}, ${SECONDS} s each`,
  );
  let kept = await measure('Embedded store', { ...others, NEO4J_URI: '', ROLEGRAPH_DATA: folder });
  if (NEO4J_URI) kept = (await measure('Neo4j', process.env)) && kept;
  console.log(
    `\n${kept ? 'All bars are kept' : 'NOT all bars are kept'}: at least ${100 * LEAST_SHARE} % of the best, p99 under ${DEADLINE_MS} ms, nothing failed.`,
  );
  process.exitCode = kept ? 0 : 1;
} finally {
  generator.disconnect();
  rmSync(folder, { recursive: true, force: true });
}
