import type { Audit } from '../graph/audit.ts';
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
  /** Is told of every mutation once it has ended; unset: nobody is. */
  readonly audit: Audit | undefined;
  /** Forgets what was loaded: what comes after a write must see it. */
  readonly renew: () => void;
}

/** A copy of it, such as Apollo makes, shares what it holds: what renews one renews the other. */
class RequestContext implements Context {
  readonly viewer: Context['viewer'];
  readonly scope: Context['scope'];
  readonly audit: Context['audit'];
  readonly renew: () => void;
  readonly held: { loaders: Loaders };

  constructor(makeLoaders: () => Loaders, asked: Pick<Context, 'viewer' | 'scope' | 'audit'>) {
    this.viewer = asked.viewer;
    this.scope = asked.scope;
    this.audit = asked.audit;
    this.held = { loaders: makeLoaders() };
    this.renew = () => {
      this.held.loaders = makeLoaders();
    };
  }

  /** Of the prototype: a copy would keep the value of its own. */
  get loaders(): Loaders {
    return this.held.loaders;
  }
}

/** The context of one request, whose loaders last until a write of that request. */
export const createContext = (
  makeLoaders: () => Loaders,
  viewer: () => Promise<Viewer>,
  scope?: Scope,
  audit?: Audit,
): Context => new RequestContext(makeLoaders, { viewer, scope, audit });
