import type { ZodType } from 'zod';
import type { Kind } from '../graph/kind.ts';
import { labelOf } from '../graph/kind.ts';
import type { Relation } from '../graph/relation.ts';
import { cypherText } from '../store/cypherText.ts';
import type { Parameters, Reader, Row, Transaction } from '../store/Store.ts';

/** A statement of `cypher/` that reads, with the types of its parameters and rows. */
export interface ReadStatement<P extends Parameters, R> {
  readonly name: string;
  readonly text: string;
  run(reader: Reader, parameters: P): Promise<R[]>;
}

/** A statement of `cypher/` that writes. Its one row only counts, so it is not given on. */
export interface WriteStatement<P extends Parameters> {
  readonly name: string;
  readonly text: string;
  run(transaction: Transaction, parameters: P): Promise<void>;
}

/**
 * The statement `cypher/<name>.cypher`. Each row is checked against `row`, so that a store which
 * answers in another shape is found at once and not three layers further.
 */
export function readStatement<P extends Parameters, R>(
  name: string,
  row: ZodType<R>,
  text: string = cypherText(name),
): ReadStatement<P, R> {
  const run = async (reader: Reader, parameters: P): Promise<R[]> =>
    (await reader.read(text, parameters, { name })).map((found: Row) => row.parse(found));
  return { name, text, run };
}

export function writeStatement<P extends Parameters>(
  name: string,
  text: string = cypherText(name),
): WriteStatement<P> {
  const run = async (transaction: Transaction, parameters: P): Promise<void> => {
    await transaction.change(text, parameters, { name });
  };
  return { name, text, run };
}

/** Labels and relationship types cannot be parameters: these names come from the model alone. */
export const spliceKind = (name: string, kind: Kind): string =>
  cypherText(name).replaceAll('__KIND__', labelOf(kind));

export const spliceRelation = (name: string, relation: Relation): string =>
  cypherText(name).replaceAll('__RELATION__', relation);
