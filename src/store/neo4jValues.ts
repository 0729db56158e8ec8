import neo4j, { type QueryResult } from 'neo4j-driver';
import type { Parameter, Parameters, Row } from './Store.ts';

export const rowsOf = (result: QueryResult): Row[] => result.records.map((record): Row => record.toObject());

/** A JavaScript number reaches Neo4j as a float; whole ones are sent as integers. */
export function toNative(value: Parameters): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, nativeValue(item)]));
}

function nativeValue(value: Parameter): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (value === null || typeof value !== 'object') return value;
  return isList(value) ? value.map(nativeValue) : toNative(value);
}

/** `Array.isArray` does not narrow a readonly array. */
const isList = (value: object): value is readonly Parameter[] => Array.isArray(value);
