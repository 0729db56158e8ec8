// Compiles src to dist where a source is newer than the last build. Plain Node.
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT, run } from './install.mjs';

const STAMP = path.join(ROOT, 'dist', '.built');

const newest = (folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((time, entry) => Math.max(time, statSync(path.join(entry.parentPath, entry.name)).mtimeMs), 0);

const isFresh = () => {
  if (!existsSync(STAMP)) return false;
  const built = statSync(STAMP).mtimeMs;
  const others = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];
  return [newest('src'), ...others.map((file) => statSync(path.join(ROOT, file)).mtimeMs)].every(
    (time) => time <= built,
  );
};

export function build({ force = false } = {}) {
  if (!force && isFresh()) return;
  console.log('Building …');
  // Nothing that is gone from src may stay behind.
  rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true });
  run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json']);
  writeFileSync(STAMP, '');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build({ force: true });
