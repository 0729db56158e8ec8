import { RolegraphError } from '../graph/errors.ts';
import type { Parameters } from './Store.ts';

/** Deeper values are refused: the embedded store dies of a value nested 30,000 deep. */
const MAX_DEPTH = 32;
/** Longer lists are refused; statements that take more work in batches. */
const MAX_LENGTH = 50_000;

const refuse = (path: string, what: string): RolegraphError =>
  new RolegraphError('BAD_USER_INPUT', `Parameter ${path} ${what}.`);

/**
 * Refuses parameters that a store could not take safely: a cycle or a deep nesting kills the
 * process on the embedded store, and types beyond plain data differ between the stores.
 *
 * @throws RolegraphError BAD_USER_INPUT naming the parameter
 */
export function checkParameters(parameters: Parameters): void {
  for (const [name, value] of Object.entries(parameters)) check(value, `$${name}`, []);
}

function check(value: unknown, path: string, within: readonly object[]): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw refuse(path, `is ${value}; it must be a finite number`);
    return;
  }
  if (typeof value !== 'object') throw refuse(path, `is of type ${typeof value}; it must be plain data`);
  checkContainer(value, path, within);
}

function checkContainer(value: object, path: string, within: readonly object[]): void {
  if (within.includes(value)) throw refuse(path, 'contains itself');
  if (within.length >= MAX_DEPTH) throw refuse(path, `is nested deeper than ${MAX_DEPTH} levels`);
  const inside = [...within, value];
  if (Array.isArray(value)) {
    if (value.length > MAX_LENGTH) throw refuse(path, `has ${value.length} items, more than ${MAX_LENGTH}`);
    for (const [index, item] of value.entries()) check(item, `${path}[${index}]`, inside);
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw refuse(path, 'is not plain data');
  for (const [key, item] of Object.entries(value)) check(item, `${path}.${key}`, inside);
}
