import type { Scope } from '../../graph/Scope.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What is noted of this request while it is answered. */
    seen: Seen;
  }
}

/** The layers that a GraphQL request goes through, in their order; what the store took is on the receipt. */
export const LAYERS = ['parse', 'validate', 'limits', 'execute', 'serialise'] as const;

/** What is noted of a request while it is answered, for its line in the log, the metrics and its receipt. */
export class Seen {
  /** By `performance.now()`. */
  readonly begun = performance.now();
  /** What GraphQL was asked; undefined for everything else. */
  operation: { readonly name: string | undefined; readonly kind: string | undefined } | undefined;
  /** The codes of the errors in the answer. */
  readonly codes = new Set<string>();
  /** Milliseconds in each layer; one that was not needed is missing. */
  readonly times: Partial<Record<(typeof LAYERS)[number], number>> = {};
  /** When the last layer but the serialising was done, by `performance.now()`. */
  answered: number | undefined;
  /** Whether the answer has gone out to its end. */
  isSent = false;
  /** The size of the answer's body before it is compressed. */
  bytes: number | undefined;

  get milliseconds(): number {
    return performance.now() - this.begun;
  }
}

const seenIn = new WeakMap<Scope, Seen>();

/** Lets `seenOf` find it by what GraphQL knows of a request. */
export const keepSeen = (scope: Scope, seen: Seen): void => {
  seenIn.set(scope, seen);
};

export const seenOf = (scope: Scope | undefined): Seen | undefined => scope && seenIn.get(scope);
