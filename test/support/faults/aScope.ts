import { RolegraphError } from '../../../src/graph/errors.ts';
import { Receipt } from '../../../src/graph/Receipt.ts';
import type { Scope } from '../../../src/graph/Scope.ts';

export interface EndableScope extends Scope {
  /** As when the client goes away. */
  readonly end: () => void;
}

/** The scope of a request that ends after so many milliseconds, or when it is ended. */
export function aScope(milliseconds: number): EndableScope {
  const controller = new AbortController();
  const end = (why: string) => (): void => {
    clearTimeout(timer);
    controller.abort(new RolegraphError('DEADLINE_EXCEEDED', why));
  };
  const timer = setTimeout(end('The time is over.'), milliseconds);
  timer.unref();
  return {
    id: 'test',
    until: performance.now() + milliseconds,
    signal: controller.signal,
    receipt: new Receipt(),
    end: end('The client has gone away.'),
  };
}
