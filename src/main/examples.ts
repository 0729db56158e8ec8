import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Example } from '../http/graphiqlRoutes.ts';

const OPERATIONS = new URL('../../operations/', import.meta.url);

/** What most come for; the others follow by name. */
const FIRST = ['connectors', 'paths', 'transition'];

const rankOf = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);

/** The operations of operations/, in the order in which they are offered. */
export function readExamples(): Example[] {
  return readdirSync(OPERATIONS)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => {
      const document = readFileSync(new URL(file, OPERATIONS), 'utf8');
      return { name: path.basename(file, '.graphql'), question: questionOf(document), document };
    })
    .sort((a, b) => rankOf(a.name) - rankOf(b.name) || (a.name < b.name ? -1 : 1));
}

/** The comment that an operation begins with. */
const questionOf = (document: string): string =>
  (/^(?:#.*\n)+/.exec(document)?.[0] ?? '')
    .split('\n')
    .map((line) => line.replace(/^# ?/, ''))
    .join(' ')
    .trim();
