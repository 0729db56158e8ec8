// `npm run check`: everything that can be said of the code without running it. The steps share nothing, so that
// they run side by side; each is shown as a whole, and all of them run, whatever fails.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { ROOT } from './install.mjs';

/** The longest first. */
const STEPS = [
  'lint',
  'typecheck',
  'format:check',
  'unused',
  'codegen:check',
  'layers',
  'schema:check',
  'manifest:check',
];

/** @returns {Promise<boolean>} whether it found nothing */
async function passes(step) {
  const began = performance.now();
  const child = spawn('npm', ['run', '--silent', step], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const said = [];
  child.stdout.on('data', (text) => said.push(text));
  child.stderr.on('data', (text) => said.push(text));
  const [status] = await once(child, 'close');
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  const text = Buffer.concat(said).toString().trim();
  console.log(`${step}: ${status === 0 ? 'passed' : 'FAILED'}, ${seconds} s${text ? `\n${text}` : ''}`);
  return status === 0;
}

const left = [...STEPS];
const failed = [];

async function takeSteps() {
  for (let step = left.shift(); step; step = left.shift()) {
    if (!(await passes(step))) failed.push(step);
  }
}

await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, takeSteps));
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}. One alone: npm run ${failed[0]}`);
  process.exitCode = 1;
}
