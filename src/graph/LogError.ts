import type { Scope } from './Scope.ts';

/** Is told of an error that is the server's own fault, and of the request that met it, where it was one. */
export type LogError = (error: unknown, scope?: Pick<Scope, 'id'>) => void;
