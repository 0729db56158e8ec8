import type { Operation } from '../../explorer/Ask.ts';
import type { Scope } from '../../graph/Scope.ts';

/** Asks the server's own schema for a request. @throws RolegraphError the first error of the answer */
export type AskFor = <A, V extends object>(
  operation: Operation<A, V>,
  variables: V,
  scope?: Scope,
) => Promise<A>;

export interface ExplorerOptions {
  readonly ask: AskFor;
  /** The graph's version. @throws RolegraphError where the store does not answer */
  readonly version: (scope?: Scope) => Promise<number>;
  /** The text of a statement under cypher/. */
  readonly cypherText: (name: string) => string;
  /** The folder with explorer.js, explorer.css and favicon.svg; pages do without those that are missing. */
  readonly assets: string;
  /** What answers may differ by besides the graph: another one at each release. */
  readonly release: string;
  /** What permanent links in files begin with, such as https://graph.example; unset: the address that was asked. */
  readonly origin?: string | undefined;
}
