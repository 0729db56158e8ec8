// `npm run dev`: serves from the sources and starts again whenever one changes; what browsers load is bundled again too.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import path from 'node:path';
import { checkNode, installDependencies, ROOT } from './install.mjs';

checkNode();
installDependencies();
const { bundle } = await import('./bundle.mjs');
const { bundleIde } = await import('./bundleIde.mjs');

/** A mistake in a source is told, and mended by the next change. */
function bundleAgain() {
  try {
    bundle();
  } catch {
    // esbuild has said what is wrong.
  }
}

bundleAgain();
await bundleIde();
let waiting;
watch(path.join(ROOT, 'src', 'browser'), { recursive: true }, () => {
  // An editor writes a file in several steps.
  clearTimeout(waiting);
  waiting = setTimeout(bundleAgain, 100);
});
// The server reads the names of the bundled files when it starts.
const watched = ['cypher/**', 'data/**', 'operations/**', 'schema.graphql', 'dist/assets/manifest.json'];
spawn(
  process.execPath,
  ['node_modules/tsx/dist/cli.mjs', 'watch', ...watched.flatMap((glob) => ['--include', glob]), 'src/dev.ts'],
  { cwd: ROOT, stdio: 'inherit' },
).on('exit', (code) => process.exit(code ?? 1));
