import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { makeFolder } from '../../src/store/makeFolder.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporaryFolder.ts';

afterAll(removeTemporaryFolders);

test('makes a folder with those above it, once and again', () => {
  const folder = path.join(temporaryFolder(), 'a', 'b', 'c');
  makeFolder(folder);
  makeFolder(folder);
  expect(existsSync(folder)).toBe(true);
});

test('refuses one below a file', () => {
  const file = path.join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  expect(() => {
    makeFolder(path.join(file, 'a', 'b'));
  }).toThrow(/ENOTDIR/);
});

// Elsewhere there is no such folder.
const isLinux = process.platform === 'linux';
if (!isLinux) console.log('Skipped: a folder in which the system lets nobody make one; run it on Linux.');

(isLinux ? test : test.skip)('refuses one where the system lets none be made', () => {
  expect(() => {
    makeFolder('/proc/nope/deeper');
  }).toThrow(/ENOENT/);
});
