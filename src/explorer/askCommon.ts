import { RolegraphError } from '../graph/errors.ts';
import type { Ask } from './Ask.ts';
import type { Common, CommonAnswer, OpenedNeighbours, OpenRequest } from './Common.ts';
import {
  Common as CommonOperation,
  Neighbours,
  type CommonQuery,
  type NeighboursQuery,
} from './generated.ts';

/** Asks what a link carries besides its question; nothing where it carries nothing. @throws RolegraphError */
export async function askCommon(ask: Ask, { have, pins, open }: Common): Promise<CommonAnswer> {
  const [named, opened] = await Promise.all([
    askNamed(ask, have, pins),
    Promise.all(open.map((request) => askOpened(ask, request))),
  ]);
  return {
    have: named.have,
    pinned: named.pinned.filter((pinned) => pinned !== null),
    opened: eachOnce(opened.filter((neighbours) => neighbours !== undefined)),
  };
}

async function askNamed(ask: Ask, have: readonly string[], pins: readonly string[]): Promise<CommonQuery> {
  if (have.length + pins.length === 0) return { have: [], pinned: [] };
  return ask(CommonOperation, { have: [...have], pins: [...pins] });
}

/** What was opened may have gone since: the link still opens the rest. */
async function askOpened(ask: Ask, request: OpenRequest): Promise<OpenedNeighbours | undefined> {
  const { entity } = await ask(Neighbours, request).catch(nothingFound);
  if (!entity) return undefined;
  const { totalCount, edges } = entity.links;
  const nodes = [...new Map(edges.map(({ node }) => [node.id, node])).values()];
  const total = edges.length < totalCount ? totalCount : nodes.length;
  return { request: { ...request, id: entity.id }, nodes, total, links: edges };
}

/** An entity may have been named twice; the last word counts. */
const eachOnce = (opened: readonly OpenedNeighbours[]): OpenedNeighbours[] => [
  ...new Map(opened.map((one) => [`${one.request.id} ${one.request.kind}`, one])).values(),
];

function nothingFound(error: unknown): NeighboursQuery {
  if (error instanceof RolegraphError && error.code === 'NOT_FOUND') return { entity: null };
  throw error;
}

/** The same with ids in place of what was typed, and without what there is none of. */
export function settleCommon(common: Common, { have, pinned, opened }: CommonAnswer): Common {
  return {
    ...common,
    have: unique(have.map(({ id }) => id)),
    pins: unique(pinned.map(({ id }) => id)),
    open: opened.map(({ request }) => request),
  };
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
