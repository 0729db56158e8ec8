import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporaryFolder.ts';
import { Served } from './processes.ts';

// What `npm pack` makes, installed in another folder: nothing may be missing that only a clone has. `npm test` has
// built dist/ before; `prepack` does so for whoever packs.

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const folder = temporaryFolder();
const installed = path.join(folder, 'package');

const packed = z.tuple([z.object({ filename: z.string(), files: z.array(z.object({ path: z.string() })) })]);

let files: readonly string[] = [];

const run = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1e8 });

beforeAll(() => {
  // Lifecycle scripts would build again.
  const said = run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], ROOT);
  const [{ filename, files: all }] = packed.parse(JSON.parse(said));
  files = all.map((file) => file.path);
  run('tar', ['xzf', filename], folder);
});

afterAll(removeTemporaryFolders);

/** Every file in a folder of this tree, as the package names it. */
const inTree = (name: string): string[] =>
  readdirSync(path.join(ROOT, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));

describe('the package', () => {
  const missing = (wanted: readonly string[]): string[] => {
    const there = new Set(files);
    return wanted.filter((file) => !there.has(file));
  };

  test('has all that is read when it runs', () => {
    const read = ['bin', 'cypher', 'data', 'dist', 'operations'].flatMap(inTree);
    expect(missing([...read, 'schema.graphql', 'package.json'])).toEqual([]);
    expect(missing(['dist/main.js', 'dist/.built', 'dist/assets/manifest.json'])).toEqual([]);
  });

  test('has its licence, its notice and what one reads first', () => {
    expect(missing(['LICENSE', 'NOTICE', 'README.md', 'CHANGELOG.md'])).toEqual([]);
  });

  test('has nothing of what it is made with', () => {
    const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]));
    expect([...folders].sort()).toEqual(['bin', 'cypher', 'data', 'dist', 'operations']);
    expect(files.filter((file) => /\.test\.|\.tsx?$|(^|\/)\.(env|npmrc)/.test(file))).toEqual([]);
  });

  test('names no folder of the machine that it was made on', () => {
    const naming = files.filter((file) => readFileSync(path.join(installed, file)).includes(ROOT));
    expect(naming).toEqual([]);
  });

  test('is built by whoever packs it', () => {
    const manifest: unknown = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({ scripts: { prepack: 'node scripts/build.mjs' } });
  });
});

describe('installed elsewhere, without what only development needs', () => {
  let server: Served | undefined;

  beforeAll(async () => {
    // The lock file is not in the package: with it the same releases are taken from npm's cache.
    for (const file of ['package-lock.json', '.npmrc'])
      copyFileSync(path.join(ROOT, file), path.join(installed, file));
    run(
      'npm',
      ['ci', '--omit=dev', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'],
      installed,
    );
    const data = path.join(folder, 'var');
    mkdirSync(data);
    server = await Served.start(
      { ROLEGRAPH_DATA: data, PORT: '0' },
      path.join(installed, 'bin', 'rolegraph.mjs'),
    );
  });

  afterAll(async () => {
    await server?.stop('SIGTERM');
    rmSync(path.join(folder, 'var'), { recursive: true, force: true });
  });

  const at = (url: string): string => new URL(url, server?.address).href;

  test('fills its store, and answers what connects two roles', async () => {
    const query = `{ connectors(between: ["Back End Developer", "Full Stack Developer"], kinds: [TOOL], first: 200) {
      edges { node { entity { name } } }
    } }`;
    const response = await fetch(at('/graphql'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('{"name":"Git"}');
  });

  test.each(['/', '/graphiql'])('serves %s with all that the page loads', async (url) => {
    const response = await fetch(at(url), { headers: { accept: 'text/html' } });
    expect(response.status).toBe(200);
    const page = await response.text();
    const loaded = [...page.matchAll(/<(?:link|script)[^>]+(?:href|src)="(\/[^"]+\.(?:css|js|svg)[^"]*)"/g)];
    expect(loaded.length).toBeGreaterThan(1);
    for (const [, file = ''] of loaded) expect([file, (await fetch(at(file))).status]).toEqual([file, 200]);
  });
});
