// Bundles GraphiQL, the IDE at /graphiql, into dist/graphiql: assets/, whose names carry a hash, each beside its
// .br and .gz; and index.html, which names them. Only where what it is made from has changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { ROOT } from './install.mjs';

const SOURCES = path.join(ROOT, 'src', 'ide');
const FOLDER = path.join(ROOT, 'dist', 'graphiql');
const STAMP = path.join(FOLDER, 'built');
const ASSETS = '/graphiql/assets/';

const ENTRIES = {
  graphiql: path.join(SOURCES, 'graphiql.mjs'),
  'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
  'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
  'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
};

/** What the bundle is made from: our sources, this script, and the versions in the lock file. */
function fingerprint() {
  const files = readdirSync(SOURCES)
    .sort()
    .map((file) => path.join(SOURCES, file));
  const hash = createHash('sha256');
  for (const file of [...files, fileURLToPath(import.meta.url), path.join(ROOT, 'package-lock.json')]) {
    hash.update(`${path.relative(ROOT, file)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Monaco's own stylesheets are in GraphiQL's already. */
const withoutMonacoStyles = {
  name: 'without-monaco-styles',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]monaco-editor[\\/].*\.css$/ }, () => ({ contents: '', loader: 'empty' }));
  },
};

export async function bundleIde({ force = false } = {}) {
  const made = fingerprint();
  if (!force && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === made) return;
  // Not before it is needed: a server that is built starts without it.
  const { build } = await import('esbuild');
  rmSync(FOLDER, { recursive: true, force: true });
  const { metafile, outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ENTRIES,
    outdir: path.join(FOLDER, 'assets'),
    publicPath: ASSETS,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'linked',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [withoutMonacoStyles],
    logLevel: 'warning',
    metafile: true,
    write: false,
  });
  mkdirSync(path.join(FOLDER, 'assets'), { recursive: true });
  await Promise.all(outputFiles.map(({ path: file, contents }) => writeCompressed(file, contents)));
  writeFileSync(path.join(FOLDER, 'index.html'), page(metafile.outputs));
  // Last: it stands for a finished bundle.
  writeFileSync(STAMP, made);
}

/** Better compression takes seconds more and saves some percent. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

async function writeCompressed(file, contents) {
  writeFileSync(file, contents);
  // Licences, which no page loads.
  if (file.endsWith('.txt')) return;
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(contents, QUALITY),
    promisify(gzip)(contents, { level: 9 }),
  ]);
  writeFileSync(`${file}.br`, brotli);
  writeFileSync(`${file}.gz`, gzipped);
}

function page(outputs) {
  const files = Object.entries(outputs);
  const named = (file) => ASSETS + path.basename(file);
  const fileOf = (entry) => {
    const name = path.basename(entry).replace(/\.m?js$/, '');
    return files.find(
      ([file, { entryPoint }]) => entryPoint && path.basename(file).startsWith(`${name}-`),
    )[0];
  };
  const main = fileOf(ENTRIES.graphiql);
  const workers = Object.fromEntries(
    ['editor', 'json', 'graphql'].map((label) => [label, named(fileOf(ENTRIES[`${label}.worker`]))]),
  );
  const preloaded = outputs[main].imports.filter(({ kind }) => kind === 'import-statement');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>GraphiQL – rolegraph</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${named(outputs[main].cssBundle)}">
${preloaded.map(({ path: file }) => `    <link rel="modulepreload" href="${named(file)}">\n`).join('')}    <script type="module" src="${named(main)}"></script>
  </head>
  <body>
    <noscript>GraphiQL needs JavaScript. The <a href="/">explorer</a> does not.</noscript>
    <main id="graphiql" data-workers='${JSON.stringify(workers)}'></main>
  </body>
</html>
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundleIde({ force: true });
