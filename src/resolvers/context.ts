import type { Viewer } from '../graph/viewer.ts';
import type { Loaders } from '../loaders/createLoaders.ts';

/** What every resolver of one request shares. */
export interface Context {
  readonly loaders: Loaders;
  /** Who asks. @throws RolegraphError UNAUTHENTICATED where nobody is known */
  readonly viewer: () => Promise<Viewer>;
  /** Forgets what was loaded: what comes after a write must see it. */
  readonly renew: () => void;
}

/** The context of one request, whose loaders last until a write of that request. */
export function createContext(makeLoaders: () => Loaders, viewer: () => Promise<Viewer>): Context {
  let loaders = makeLoaders();
  return {
    get loaders() {
      return loaders;
    },
    viewer,
    renew: () => {
      loaders = makeLoaders();
    },
  };
}
