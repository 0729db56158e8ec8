import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { removeTemporaryFolders } from '../../support/temporaryFolder.ts';
import { bundled } from './fixtures/Site.ts';

let folder = '';
beforeAll(() => {
  folder = bundled();
});
afterAll(removeTemporaryFolders);

const read = (name: string): Buffer => readFileSync(path.join(folder, name));

const FILES = ['explorer.css', 'explorer.js', 'favicon.svg'];

test('each file has its compressed twins, which say the same, and its hash in the manifest', () => {
  expect(readdirSync(folder).sort()).toEqual(
    [...FILES.flatMap((name) => [name, `${name}.br`, `${name}.gz`]), 'manifest.json'].sort(),
  );
  const manifest: unknown = JSON.parse(read('manifest.json').toString());
  const hashes = FILES.map((name) => [
    name,
    createHash('sha256').update(read(name)).digest('hex').slice(0, 16),
  ]);
  expect(manifest).toEqual(Object.fromEntries(hashes));
  for (const name of FILES) {
    expect(gunzipSync(read(`${name}.gz`)).equals(read(name))).toBe(true);
    expect(brotliDecompressSync(read(`${name}.br`)).equals(read(name))).toBe(true);
  }
});

test('the same sources give the same bytes', () => {
  const first = read('manifest.json');
  folder = bundled();
  expect(read('manifest.json').equals(first)).toBe(true);
});

test('the script stays under 15 KB and the stylesheet under 8 KB, compressed', () => {
  expect(read('explorer.js.gz').length).toBeLessThan(15_000);
  expect(read('explorer.css.gz').length).toBeLessThan(8000);
});

test('neither asks for anything from elsewhere, nor evaluates text', () => {
  expect(read('explorer.css').toString()).not.toMatch(/url\(|@import/);
  expect(read('explorer.js').toString()).not.toMatch(
    /https?:\/\/(?!www\.w3\.org\/2000\/svg)|\beval\(|new Function|innerHTML/,
  );
});
