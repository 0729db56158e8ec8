// Bundles what the browser gets: the explorer's script, stylesheet and icon, each also compressed. Plain Node.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { ROOT } from './install.mjs';

const SOURCES = path.join(ROOT, 'src', 'browser');

/**
 * Writes explorer.js, explorer.css and favicon.svg with .gz and .br beside each, and manifest.json: from a
 * file's name to the hash of its content, which addresses carry so that browsers may keep the file for ever.
 *
 * @param folder where to; made if it is not there
 * @returns the manifest
 */
export function bundle(folder = path.join(ROOT, 'dist', 'assets')) {
  mkdirSync(folder, { recursive: true });
  const files = {
    'explorer.css': bundled('explorer.css'),
    'explorer.js': bundled('explorer.ts'),
    'favicon.svg': readFileSync(path.join(SOURCES, 'favicon.svg')),
  };
  for (const [name, content] of Object.entries(files)) writeCompressed(path.join(folder, name), content);
  const manifest = Object.fromEntries(
    Object.entries(files).map(([name, content]) => [name, hashOf(content)]),
  );
  writeFileSync(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

function bundled(entry) {
  // Not imported above: `npm start` reads this file before it installs.
  const { buildSync } = createRequire(import.meta.url)('esbuild');
  const { outputFiles } = buildSync({
    entryPoints: [path.join(SOURCES, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['es2022', 'chrome109', 'firefox115', 'safari16'],
    legalComments: 'none',
    logLevel: 'warning',
  });
  return Buffer.from(outputFiles[0].contents);
}

function writeCompressed(file, content) {
  writeFileSync(file, content);
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(
    `${file}.br`,
    brotliCompressSync(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
    }),
  );
}

const hashOf = (content) => createHash('sha256').update(content).digest('hex').slice(0, 16);

if (process.argv[1] === fileURLToPath(import.meta.url)) bundle(process.argv[2]);
