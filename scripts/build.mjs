// Compiles src to dist, and bundles what browsers load, each where something that it is made from is newer. Plain
// Node; the libraries that it needs are loaded where there is something to build only.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';
import { bundleIde } from './bundleIde.mjs';
import { ROOT } from './install.mjs';

const DIST = path.join(ROOT, 'dist');
const STAMP = path.join(DIST, '.built');
/** The IDE knows itself whether it is fresh: nothing of it is in the rest of src. */
const IDE = 'graphiql';

const newest = (folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((time, entry) => Math.max(time, statSync(path.join(entry.parentPath, entry.name)).mtimeMs), 0);

const isFresh = () => {
  if (!existsSync(STAMP)) return false;
  const built = statSync(STAMP).mtimeMs;
  const others = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json', 'scripts/bundle.mjs'];
  return [newest('src'), ...others.map((file) => statSync(path.join(ROOT, file)).mtimeMs)].every(
    (time) => time <= built,
  );
};

/** Builds what is not fresh, or everything; ends the process if something does not compile. */
export async function build({ force = false } = {}) {
  const old = force || !isFresh();
  if (old) {
    console.log('Building …');
    clear();
  }
  const [status] = await Promise.all([old ? compile() : 0, bundleIde({ force })]);
  if (status !== 0) process.exit(status ?? 1);
  if (!old) return;
  bundle();
  writeFileSync(STAMP, '');
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
