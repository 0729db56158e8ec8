import type { Scope } from './Scope.ts';

/**
 * The promise's value, or the reason of the scope's end as soon as that comes. The work itself is not stopped: it may
 * serve others too.
 *
 * @throws RolegraphError DEADLINE_EXCEEDED
 */
export async function within<T>(scope: Pick<Scope, 'signal'> | undefined, work: Promise<T>): Promise<T> {
  if (!scope) return work;
  const { signal } = scope;
  let stop = (): void => undefined;
  const ended = new Promise<never>((_, reject) => {
    // What is thrown here is the RolegraphError that the scope was ended with.
    stop = () => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  // Whoever is not waited for any more may fail unheard.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, ended]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
