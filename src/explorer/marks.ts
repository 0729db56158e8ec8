import type { LinkMark, NodeMark, Opened } from '../drawing/types.ts';
import { isHub } from '../graph/isHub.ts';
import { togglePin } from './changeCommon.ts';
import type { Common, CommonAnswer, OpenedNeighbours } from './Common.ts';
import type { MarkFragment } from './generated.ts';
import type { Shown } from './View.ts';
import { grouped, kindWord } from './words.ts';

/** What makes a node of an answer a node of a picture. */
export interface Marking {
  readonly common: Common;
  readonly extra: CommonAnswer;
  /** How many ACTIVE roles the graph has; undefined where it is not known, and nothing is a hub. */
  readonly roles: number | undefined;
  /** Where a click on a node leads without script: the same page with it pinned, or no longer. */
  readonly href: (id: string) => string;
}

/** What an answer alone knows of a node. */
export interface MarkMore {
  /** Marked hot on a link of the answer. */
  readonly hot?: boolean | undefined;
  readonly note?: string | undefined;
  /** Whether it may be a hub; ends of a question never are. */
  readonly mayBeHub?: boolean | undefined;
}

/** @param roles how many ACTIVE roles the graph has, where the answer tells */
export const markingOf = <Q, A>(shown: Shown<Q, A>, roles?: number): Marking => ({
  common: shown.common,
  extra: shown.extra,
  roles,
  href: (id) => pinHref(shown, id),
});

/** The same question with a node pinned, or no longer where it is. */
export const pinHref = <Q, A>({ question, common, link }: Shown<Q, A>, id: string): string =>
  link(question, togglePin(common, id));

/** A node of a picture: known, pinned, a hub, with what was opened from it. */
export function markOf(entity: MarkFragment, marking: Marking, more: MarkMore = {}): NodeMark {
  const opened = marking.extra.opened.filter(({ request }) => request.id === entity.id);
  return {
    ...plainMark(entity, marking, more),
    ...(opened.length > 0 ? { opened: opened.map((neighbours) => openedMark(neighbours, marking)) } : {}),
  };
}

/** The same without what was opened: a neighbour that is shown beneath another node opens nothing there. */
function plainMark(
  { id, name, kind, category, roleCount }: MarkFragment,
  marking: Marking,
  more: MarkMore,
): NodeMark {
  const { common, extra, roles } = marking;
  const hub = more.mayBeHub !== false && kind !== 'ROLE' && roles !== undefined && isHub(roleCount, roles);
  return {
    id,
    name,
    kind,
    category,
    note: more.note,
    href: marking.href(id),
    hot: more.hot === true,
    hub,
    known: extra.have.some((known) => known.id === id),
    pinned: common.pins.includes(id),
  };
}

function openedMark({ request, nodes, total, links }: OpenedNeighbours, marking: Marking): Opened {
  const word = kindWord(request.kind, 2);
  const several = word.charAt(0).toUpperCase() + word.slice(1);
  return {
    label: `${several}: ${grouped(nodes.length)} of ${grouped(total)}`,
    nodes: nodes.map((node) => plainMark(node, marking, {})),
    links: links.map(({ node, relation, direction, weight }) => {
      const [from, to] = direction === 'OUT' ? [request.id, node.id] : [node.id, request.id];
      return { from, to, relation, strength: weight ?? 0 };
    }),
  };
}

/** Marks of a link that say that it is wanted. */
interface Demand {
  readonly hot: boolean;
  readonly inDemand: boolean;
  readonly essential: boolean;
}

const RARITY = 0.6;
const WANTED = 0.4;

/**
 * How wide a line is, 0 to 1: how rare what it leads to is among roles, and whether it is asked for.
 *
 * @param distinctiveness ln(all roles / its roles)
 * @param roles how many ACTIVE roles there are
 */
export function strengthOf(distinctiveness: number, roles: number, demand: Demand): number {
  const rarity = roles > 1 ? Math.min(1, Math.max(0, distinctiveness / Math.log(roles))) : 0;
  const isWanted = demand.hot || demand.inDemand || demand.essential;
  return RARITY * rarity + (isWanted ? WANTED : 0);
}

/** A link of an answer as a link of a picture. */
export const linkMarkOf = (
  { from, to, relation }: { from: { id: string }; to: { id: string }; relation: string },
  strength: number,
): LinkMark => ({ from: from.id, to: to.id, relation, strength });
