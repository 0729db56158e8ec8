import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { variables, WANTED } from '../../src/config/variables.ts';

const ROOT = new URL('../../', import.meta.url);
const text = readFileSync(new URL('docs/configuration.md', ROOT), 'utf8');

/** The cells of the rows of the table under a heading. */
function tableUnder(heading: string): string[][] {
  const [, section = ''] = text.split(`\n## ${heading}\n`);
  return (section.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map((cells) => cells.slice(1, -1));
}

const nameIn = (cell = ''): string => /^`([^`]+)`$/.exec(cell)?.[1] ?? cell;

const documented = tableUnder('Variables').map(([name, fallback = '', meaning = '']) => ({
  name: nameIn(name),
  fallback,
  meaning,
}));

/** What the server takes where a variable is not set; undefined where it does without. */
const read: Readonly<Record<string, unknown>> = variables.parse({});

describe('the variables of docs/configuration.md', () => {
  test('are those that the server reads, in their order', () => {
    expect(documented.map(({ name }) => name)).toEqual(Object.keys(variables.shape));
  });

  test.each(documented)('$name has its default and says what it means', ({ name, fallback, meaning }) => {
    const known = read[name];
    if (known === undefined) expect(fallback).toMatch(/^(—|[a-z0].*)$/);
    else
      expect(fallback).toBe(
        known instanceof Array ? '—' : `\`${JSON.stringify(known).replaceAll('"', '')}\``,
      );
    expect(meaning).toMatch(/^.{15,}$/);
  });

  test('a wrong value of each that can be wrong is told with what it should be', () => {
    for (const name of Object.keys(WANTED)) expect(Object.keys(variables.shape)).toContain(name);
  });

  test('no other variable is read anywhere in the server', () => {
    const known = [...Object.keys(variables.shape), 'DEBUG'];
    const src = fileURLToPath(new URL('src/', ROOT));
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.tsx?$/.test(file),
    );
    const read = files.flatMap((file) => {
      const source = readFileSync(path.join(src, file), 'utf8');
      return [...source.matchAll(/process\.env(?:\.|\[')(\w+)/g)].map(([, name = '']) => name);
    });
    expect(read.filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('the headers of docs/configuration.md', () => {
  const headers = tableUnder('Headers').map(([name]) => nameIn(name));
  const src = fileURLToPath(new URL('src/http/', ROOT));
  const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(src, file), 'utf8'))
    .join('\n');

  test.each(headers)('%s is one that the server knows', (name) => {
    expect(sources).toContain(`'${name}'`);
  });

  test('have all of our own', () => {
    const own = new Set(
      [...sources.matchAll(/'(rolegraph-[a-z-]+|x-[a-z-]+-(?:id|key))'/g)].map(([, name]) => name),
    );
    expect([...own].filter((name) => !headers.includes(name ?? ''))).toEqual([]);
  });
});
