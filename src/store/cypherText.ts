import { readFileSync } from 'node:fs';

const FOLDER = new URL('../../cypher/', import.meta.url);

/** The text of `cypher/<name>.cypher` without its comments, which the stores need not parse. */
export function cypherText(name: string): string {
  const lines = readFileSync(new URL(`${name}.cypher`, FOLDER), 'utf8').split('\n');
  return lines
    .filter((line) => !line.startsWith('//'))
    .join('\n')
    .trim();
}
