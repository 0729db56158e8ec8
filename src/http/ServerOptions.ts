import type { GraphQLSchema } from 'graphql';
import type { LogError } from '../graph/LogError.ts';
import type { Scope } from '../graph/Scope.ts';
import type { Viewer } from '../graph/viewer.ts';
import type { AccessOptions } from './access/useAccess.ts';
import type { AuthSettings } from './auth/createAuthenticator.ts';
import type { Reach } from './bookmarks.ts';
import type { ExplorerOptions } from './explorer/ExplorerOptions.ts';
import type { GraphiqlSettings } from './graphiqlRoutes.ts';
import type { Observers } from './observe/Observers.ts';
import type { RateLimits } from './rateLimits.ts';
import type { TrustedDocumentsOptions } from './trustedDocuments.ts';

export interface ServerOptions<C extends object> {
  readonly schema: GraphQLSchema;
  /** Makes what the resolvers of one request share. The viewer is checked when first asked for, and once. */
  readonly context: (viewer: () => Promise<Viewer>, scope: Scope) => C;
  /** How tokens are checked; unset: the server takes none. */
  readonly auth?: AuthSettings | undefined;
  /** Who may read, and the path of the file of API keys; unset: everybody, and no keys. */
  readonly access?: Pick<AccessOptions, 'reading' | 'apiKeys'> | undefined;
  /** Unset: none. */
  readonly rateLimits?: RateLimits | undefined;
  /** The origins whose pages may ask, besides Studio where the sandbox is. */
  readonly corsOrigins?: readonly string[] | undefined;
  /** The proxies whose word on a client's address is taken, or how many there are; unset: none. */
  readonly trustProxy?: readonly string[] | number | undefined;
  /** The origin that readers know the server by, such as https://graph.example; unset: it is not known. */
  readonly publicUrl?: string | undefined;
  /** Milliseconds that a request may take; unset: 5,000. */
  readonly deadline?: number | undefined;
  /** Requests that are worked on at once; unset: 64. */
  readonly maxRequests?: number | undefined;
  /** Bytes of request bodies that may be held at once; unset: 256 MB, or an eighth of the memory where that is less. */
  readonly bodyBytes?: number | undefined;
  /** Waits for what a bookmark tells of; unset: bookmarks are not looked at. */
  readonly reach?: Reach | undefined;
  /** Documents that are known beforehand; unset: none. */
  readonly trusted?: TrustedDocumentsOptions | undefined;
  /** Resolves if the store answers. */
  readonly ready: () => Promise<unknown>;
  /** Apollo Sandbox, introspection and Studio's CORS. */
  readonly sandbox: boolean;
  /** What Sandbox is filled with at first. */
  readonly firstDocument: string;
  /** The IDE at /graphiql, which is there where the sandbox is; unset: there is none. */
  readonly graphiql?: GraphiqlSettings | undefined;
  /** The explorer, at / and beside it; unset: there is none. */
  readonly explorer?: ExplorerOptions | undefined;
  /** Unset: nobody is told of anything but errors. */
  readonly observers?: Observers | undefined;
  readonly log: LogError;
}
