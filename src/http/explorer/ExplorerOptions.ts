import type { Ask } from '../../explorer/Ask.ts';

export interface ExplorerOptions {
  readonly ask: Ask;
  /** The graph's version. @throws RolegraphError where the store does not answer */
  readonly version: () => Promise<number>;
  /** The text of a statement under cypher/. */
  readonly cypherText: (name: string) => string;
  /** The folder with explorer.js, explorer.css and favicon.svg; pages do without those that are missing. */
  readonly assets: string;
  /** What answers may differ by besides the graph: another one at each release. */
  readonly release: string;
  /** What permanent links in files begin with, such as https://graph.example; unset: the address that was asked. */
  readonly origin?: string | undefined;
}
