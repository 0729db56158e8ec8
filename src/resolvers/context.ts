import type { Scope } from '../graph/Scope.ts';
import type { Viewer } from '../graph/viewer.ts';
import type { Loaders } from '../loaders/createLoaders.ts';

/** What every resolver of one request shares. */
export interface Context {
  readonly loaders: Loaders;
  /** Who asks. @throws RolegraphError UNAUTHENTICATED where nobody is known */
  readonly viewer: () => Promise<Viewer>;
  /** The request that is answered; unset where the question came another way, as from the command line. */
  readonly scope: Scope | undefined;
  /** Forgets what was loaded: what comes after a write must see it. */
  readonly renew: () => void;
}

/** The context of one request, whose loaders last until a write of that request. */
export function createContext(
  makeLoaders: () => Loaders,
  viewer: () => Promise<Viewer>,
  scope?: Scope,
): Context {
  let loaders = makeLoaders();
  return {
    get loaders() {
      return loaders;
    },
    viewer,
    scope,
    renew: () => {
      loaders = makeLoaders();
    },
  };
}
