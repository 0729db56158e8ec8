import type { Scope } from '../graph/Scope.ts';

/** Apollo copies the context of each request, with all that is its own: so the scope is found in the copy too. */
const SCOPE = Symbol('scope');

interface Carrying {
  [SCOPE]?: Scope;
}

/** Lets `scopeOf` find the request by what its resolvers share. */
export const carryScope = <C extends object>(context: C, scope: Scope): C =>
  Object.assign(context, { [SCOPE]: scope });

export const scopeOf = (context: Carrying): Scope | undefined => context[SCOPE];
