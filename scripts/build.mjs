// Compiles src to dist, and bundles what browsers load, each where something that it is made from is newer. Plain
// Node; the libraries that it needs are loaded where there is something to build only.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';
import { bundleIde } from './bundleIde.mjs';
import { ROOT } from './install.mjs';
import { sourceHash } from './sourceHash.mjs';

const DIST = path.join(ROOT, 'dist');
/** When it was built, and from what: src/main/release.ts reads it. */
const STAMP = path.join(DIST, '.built');
/** The IDE knows itself whether it is fresh: nothing of it is in the rest of src. */
const IDE = 'graphiql';

const newest = (folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((time, entry) => Math.max(time, statSync(path.join(entry.parentPath, entry.name)).mtimeMs), 0);

const timeOf = (file) => statSync(path.join(ROOT, file)).mtimeMs;

const isFresh = () => {
  if (!existsSync(STAMP)) return false;
  const built = statSync(STAMP).mtimeMs;
  const others = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json', 'scripts/bundle.mjs'];
  return [newest('src'), ...others.map(timeOf)].every((time) => time <= built);
};

/** What is read as it is needs no building, but answers change with it. */
const isNamed = () => {
  const { mtimeMs, size } = statSync(STAMP);
  return size > 0 && [newest('cypher'), timeOf('schema.graphql')].every((time) => time <= mtimeMs);
};

/** Builds what is not fresh, or everything; ends the process if something does not compile. */
export async function build({ force = false } = {}) {
  const old = force || !isFresh();
  // What changes meanwhile is not in it: the next build takes it in.
  const started = new Date();
  const hash = old || !isNamed() ? sourceHash(ROOT) : undefined;
  if (old) {
    console.log('Building …');
    clear();
  }
  const [status] = await Promise.all([old ? compile() : 0, bundleIde({ force })]);
  if (status !== 0) process.exit(status ?? 1);
  if (old) bundle();
  if (hash !== undefined) stamp(hash, started);
}

function stamp(hash, time) {
  writeFileSync(STAMP, hash);
  utimesSync(STAMP, time, time);
}

/** Nothing that is gone from src may stay behind. */
function clear() {
  if (!existsSync(DIST)) return;
  for (const name of readdirSync(DIST)) {
    if (name !== IDE) rmSync(path.join(DIST, name), { recursive: true, force: true });
  }
}

/** In a process of its own, beside the bundling. @returns its exit code */
function compile() {
  const args = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'];
  return new Promise((resolve) => {
    spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }).on('exit', resolve);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build({ force: true });
