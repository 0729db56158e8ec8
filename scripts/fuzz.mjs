// `npm run fuzz`: installs and builds, then asks the built server, and hands the importers, what nobody should. For five
// minutes, or `-- --seconds 60`; `-- --topic broken --seed 1 --path 3:0` repeats what failed. Schemathesis asks too,
// where Python is there: it is installed into .cache/ the first time.
import { spawnSync } from 'node:child_process';
import { build } from './build.mjs';
import { checkNode, installDependencies, ROOT } from './install.mjs';

checkNode();
installDependencies();
await build();
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', 'test/fuzz/run.ts', ...process.argv.slice(2)],
  { cwd: ROOT, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
