import { randomUUID } from 'node:crypto';
import type { Observers } from './Observers.ts';

/** Is told of what could not be read as a request, with the status of its answer. @returns the id that it is logged by */
export type TellBroken = (status: number) => string;

/** Counts what reaches no route, and writes a line for each. */
export const tellBroken =
  ({ logger, metrics }: Pick<Observers, 'logger' | 'metrics'> = {}): TellBroken =>
  (status) => {
    const requestId = randomUUID();
    metrics?.broken(status);
    logger?.info({ requestId, status, outcome: 'BAD_REQUEST' }, 'broken request');
    return requestId;
  };
