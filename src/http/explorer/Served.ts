import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Ask } from '../../explorer/Ask.ts';
import type { Site } from '../../explorer/Site.ts';
import { VIEWS } from '../../explorer/views.ts';
import type { LogError } from '../../graph/LogError.ts';
import { within } from '../../graph/within.ts';
import { reachFor, type Reach } from '../bookmarks.ts';
import type { Assets } from './Assets.ts';
import type { ExplorerOptions } from './ExplorerOptions.ts';
import { hasTag } from './entityTag.ts';

/** What the routes of the explorer share. */
export interface Served extends ExplorerOptions {
  readonly built: Assets;
  readonly hasIde: boolean;
  readonly reach: Reach | undefined;
  readonly tag: (version: number) => Promise<string>;
  readonly log: LogError;
}

/** Asks for one request, which all that is asked ends with. */
export const askFor =
  ({ ask }: Served, { scope }: FastifyRequest): Ask =>
  (operation, variables) =>
    ask(operation, variables, scope);

/**
 * The graph's version, once it has come to what the client's bookmark tells of.
 *
 * @throws RolegraphError BAD_USER_INPUT for a bookmark that is none
 */
export async function versionFor({ reach, version }: Served, request: FastifyRequest): Promise<number> {
  if (reach) await reachFor(request, reach);
  return version(request.scope);
}

/** The tag of what is answered for a request. The question for it serves all who wait for it; each waits in its own time. */
export const tagFor = ({ tag }: Served, { scope }: FastifyRequest, version: number): Promise<string> =>
  within(scope, tag(version));

/** An entity has a page of its own, to which links lead: nobody begins there. */
const IN_NAVIGATION = VIEWS.filter(({ name }) => name !== 'entity').map(({ name, label }) => ({
  name,
  label,
}));

/** Around a page that needs nothing of the graph. */
export const bareSite = (built: Assets): Site => ({
  views: IN_NAVIGATION,
  version: undefined,
  hasIde: false,
  assets: built.addresses,
});

export const siteOf = (served: Served, version: number | undefined): Site => ({
  ...bareSite(served.built),
  version,
  hasIde: served.hasIde,
});

/** The parameters of a request, each as often as it was given. */
export const parametersOf = ({ url }: FastifyRequest): URLSearchParams =>
  new URL(url, 'http://any.invalid').searchParams;

/**
 * Caches may keep an answer, and ask whether it still holds: which costs no question, as the graph's version is at
 * hand.
 *
 * @param kept by whom: `private` for what differs by how the server was asked
 * @returns whether the client has it already
 */
export function isUnchanged(
  request: FastifyRequest,
  reply: FastifyReply,
  tag: string,
  kept: 'public' | 'private' = 'public',
): boolean {
  void reply.headers({ etag: tag, 'cache-control': `${kept}, no-cache` });
  return hasTag(request.headers['if-none-match'], tag);
}

/** What went wrong is true for now only. */
export const neverKept = (reply: FastifyReply): FastifyReply =>
  reply.removeHeader('etag').header('cache-control', 'no-store');
