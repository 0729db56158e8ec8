import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { release } from '../../src/main/release.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporaryFolder.ts';

// By what a browser's old answers are told from those of another release of the same version.

const SCRIPT = fileURLToPath(new URL('../../scripts/sourceHash.mjs', import.meta.url));

afterAll(removeTemporaryFolders);

function sources(): string {
  const root = temporaryFolder();
  mkdirSync(path.join(root, 'src', 'page'), { recursive: true });
  mkdirSync(path.join(root, 'cypher'));
  writeFileSync(path.join(root, 'src', 'page', 'a.ts'), 'a');
  writeFileSync(path.join(root, 'src', 'b.ts'), 'b');
  writeFileSync(path.join(root, 'cypher', 'c.cypher'), 'c');
  writeFileSync(path.join(root, 'schema.graphql'), 's');
  writeFileSync(path.join(root, 'package-lock.json'), '{}');
  return root;
}

/** In plain Node, as the build runs it. */
const hashOf = (root: string): string =>
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `const { sourceHash } = await import(${JSON.stringify(pathToFileURL(SCRIPT).href)});
       process.stdout.write(sourceHash(${JSON.stringify(root)}));`,
    ],
    { encoding: 'utf8' },
  );

describe('the hash of the sources', () => {
  test('is alike in two folders with the same', () => {
    const [one, other] = [hashOf(sources()), hashOf(sources())];
    expect(one).toMatch(/^[0-9a-f]{16}$/);
    expect(one).toBe(other);
  });

  test('is another one for any change of what pages are made from', () => {
    const before = hashOf(sources());
    for (const file of ['src/page/a.ts', 'cypher/c.cypher', 'schema.graphql', 'package-lock.json']) {
      const root = sources();
      writeFileSync(path.join(root, file), 'changed');
      expect({ file, isSame: hashOf(root) === before }).toEqual({ file, isSame: false });
    }
    const root = sources();
    writeFileSync(path.join(root, 'src', 'new.ts'), '');
    expect(hashOf(root)).not.toBe(before);
  });

  test('does without what is not there', () => {
    expect(hashOf(temporaryFolder())).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('the release', () => {
  const stampWith = (text: string): URL => {
    const file = path.join(temporaryFolder(), '.built');
    writeFileSync(file, text);
    return pathToFileURL(file);
  };

  test('of a build is its version and what it was built from', () => {
    const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
    const { version } = JSON.parse(manifest) as { version: string };
    expect(release(stampWith('0123456789abcdef'))).toBe(`${version} 0123456789abcdef`);
  });

  test('is another one at each start from the sources, or where the build left no word', () => {
    expect(release()).not.toBe(release());
    expect(release(stampWith(''))).not.toBe(release(stampWith('')));
  });
});
