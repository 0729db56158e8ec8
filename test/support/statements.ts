import { readdirSync, readFileSync } from 'node:fs';
import { KINDS, type Kind } from '../../src/graph/kind.ts';
import { RELATIONS } from '../../src/graph/relation.ts';
import { schemaStatements } from '../../src/statements/graphState.ts';
import { spliceKind, spliceRelation } from '../../src/statements/statement.ts';
import { cypherText } from '../../src/store/cypherText.ts';

const FOLDER = new URL('../../cypher/', import.meta.url);

/** A statement as the stores get it. */
export interface StatementText {
  /** The file's name, and what is spliced in: `list_entities ROLE`. */
  readonly name: string;
  readonly text: string;
}

/** The names of the files of `cypher/`, without their ending. */
export const statementNames = (): string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.cypher'))
    .map((file) => file.slice(0, -'.cypher'.length))
    .sort();

/** A file of `cypher/` as it is written, with its header. */
export const statementSource = (name: string): string =>
  readFileSync(new URL(`${name}.cypher`, FOLDER), 'utf8');

/** Into these a few kinds are spliced, into others all. */
const SPLICED = new Map<string, readonly Kind[]>([
  ['weigh_entities', ['TOOL', 'FRAMEWORK', 'SKILL']],
  ['weigh_usage', ['TOOL', 'FRAMEWORK']],
]);

/** Every statement of `cypher/`, with everything that is ever spliced into it. */
export const everyStatement = (): StatementText[] => statementNames().flatMap(textsOf);

function textsOf(name: string): StatementText[] {
  if (name === 'schema')
    return schemaStatements().map((text, index) => ({ name: `schema ${index + 1}`, text }));
  const text = cypherText(name);
  if (text.includes('__KIND__')) {
    return (SPLICED.get(name) ?? KINDS).map((kind) => ({
      name: `${name} ${kind}`,
      text: spliceKind(name, kind),
    }));
  }
  if (text.includes('__RELATION__')) {
    return RELATIONS.map((relation) => ({
      name: `${name} ${relation}`,
      text: spliceRelation(name, relation),
    }));
  }
  return [{ name, text }];
}
