import { RolegraphError } from '../graph/errors.ts';
import type { Scope } from '../graph/Scope.ts';

/** Until when something is worked on. */
export type Bounds = Pick<Scope, 'until' | 'signal'>;

export interface OwnBounds extends Bounds {
  /** Nothing waits for them any more. */
  readonly clear: () => void;
}

/** The bounds, or an earlier end after `milliseconds`, for the reason. */
export function sooner(bounds: Bounds, milliseconds: number, reason: RolegraphError): OwnBounds {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort(reason);
  }, milliseconds);
  return {
    until: Math.min(bounds.until, performance.now() + milliseconds),
    signal: AbortSignal.any([bounds.signal, controller.signal]),
    clear: () => {
      clearTimeout(timer);
    },
  };
}

/** The bounds of what is asked for no request in particular: it ends with DEADLINE_EXCEEDED after `milliseconds`. */
export function ownBounds(milliseconds: number): OwnBounds {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    const seconds = milliseconds / 1000;
    const message = `The store did not answer within ${seconds} s. Ask for less, or again later.`;
    controller.abort(new RolegraphError('DEADLINE_EXCEEDED', message));
  }, milliseconds);
  return {
    until: performance.now() + milliseconds,
    signal: controller.signal,
    clear: () => {
      clearTimeout(timer);
    },
  };
}
