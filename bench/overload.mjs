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
const SECONDS = quick ? 3 : 9;
const WARM = quick ? 1 : 2;
const CALLERS = [6, 12, 24];
const MULTIPLES = quick ? [0.5, 1.5, 2, 4] : [0.5, 1, 1.5, 2, 3, 4];
/** Below that the server is not asked for more than it can do: such lines are shown, and keep or miss no bar. */
const FIRST_WITH_BARS = 1.5;
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
async function bestOf(target, levels) {
  let best;
  for (const callers of levels) {
    const told = await run({ ...target, callers });
    if (best === undefined || told.accepted > best.accepted) best = { ...told, callers };
  }
  return best;
}

/** One line of the table: what comes of so many times what the server could do at best before. */
async function lineOf(name, multiple, target, before) {
  const rate = multiple * before.accepted;
  return { name, multiple, rate, told: await run({ ...target, rate }) };
}

async function slowLine(target, before) {
  const release = slowClients(target.address, SLOW);
  const line = await lineOf(`2×, and ${SLOW} slow clients`, 2, target, before);
  release();
  return line;
}

/** All lines, each as what measures it: a line that misses a bar is measured once more. */
const linesOf = (target, before) => [
  ...MULTIPLES.map((multiple) => () => lineOf(`${multiple}×`, multiple, target, before)),
  () => slowLine(target, before),
];

/** The part of what can be done of the load that was done. */
const shareOf = ({ rate, told }, best) => told.accepted / Math.min(rate, best.accepted);

const hasBars = ({ multiple }) => multiple >= FIRST_WITH_BARS;

const keeps = (line, best) =>
  line.told.failed === 0 && shareOf(line, best) >= LEAST_SHARE && line.told.p99 < DEADLINE_MS;

function show(line, best, again) {
  const { name, rate, told } = line;
  const verdict = keeps(line, best) ? 'yes' : 'NO';
  row([
    again ? `${name}, once more` : name,
    ...[rate, told.accepted, told.refused, told.failed].map((value) => shown(value)),
    ...[told.p50, told.p99, told.refusedP99].map((time) => shown(time)),
    `${shown(100 * shareOf(line, best))} %`,
    shown(told.perCpu),
    shown(told.latest),
    hasBars(line) ? verdict : '—',
  ]);
}

/**
 * Measures a mix, and prints its table. The best is measured before and after the lines, and the larger one counts: the
 * machine may have had other things to do at either time. For the same reason a line that misses a bar has a second try.
 *
 * @returns whether all bars are kept
 */
async function measureMix(name, target) {
  await run({ ...target, callers: 4 });
  const before = await bestOf(target, CALLERS);
  const measures = linesOf(target, before);
  const lines = [];
  for (const measured of measures) lines.push(await measured());
  const after = await bestOf(target, [before.callers]);
  const best = after.accepted > before.accepted ? after : before;
  const { mix } = target;
  console.log(
    `\n### ${name}, ${mix} requests: ${shown(best.accepted)} answers a second at best (${shown(best.perCpu)} a second of CPU; ${shown(before.accepted)} before the lines, ${shown(after.accepted)} after them)\n`,
  );
  row(HEAD);
  row(HEAD.map(() => '---'));
  let kept = true;
  for (const [index, line] of lines.entries()) {
    show(line, best, false);
    if (!hasBars(line) || keeps(line, best)) continue;
    const second = await measures[index]();
    show(second, best, true);
    kept = keeps(second, best) && kept;
  }
  return kept;
}

async function measure(name, variables) {
  const server = await startServer(variables);
  let kept = true;
  try {
    const roles = await rolesOf(server.address);
    for (const mix of MIXES) {
      const target = { address: server.address, pid: server.pid, roles, mix };
      kept = (await measureMix(name, target)) && kept;
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
    `\n${kept ? 'All bars are kept' : 'NOT all bars are kept'}: from ${FIRST_WITH_BARS}× on at least ${100 * LEAST_SHARE} % of the best, p99 under ${DEADLINE_MS} ms, nothing failed.`,
  );
  process.exitCode = kept ? 0 : 1;
} finally {
  generator.disconnect();
  rmSync(folder, { recursive: true, force: true });
}
