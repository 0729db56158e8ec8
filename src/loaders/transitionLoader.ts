import type { Entity } from '../graph/entity.ts';
import type { Ask } from './asksLoader.ts';
import { byWeight, shareOf, sumOf, type TransitionItem } from './weighedItems.ts';

export interface TransitionQuestion {
  /** The role one comes from, if any. */
  readonly from: Entity | null;
  readonly to: Entity;
  /** Tools, frameworks and skills that one has besides. */
  readonly have: readonly Entity[];
  readonly includeDeprecated: boolean;
}

/** How ready one is for a role. */
export interface Transition {
  readonly from: Entity | null;
  readonly to: Entity;
  /** 0 to 1: the weight of `shared` over that of `shared` and `missing`. */
  readonly readiness: number;
  /** Each heaviest first, ties by id. */
  readonly shared: readonly TransitionItem[];
  readonly missing: readonly TransitionItem[];
  readonly surplus: readonly TransitionItem[];
  /** Ids of all that is had. */
  readonly had: ReadonlySet<string>;
}

/** What a transition reads. */
export interface TransitionReader {
  /** What a role asks. */
  asks(role: string, includeDeprecated: boolean): Promise<readonly Ask[]>;
  /** How well an entity tells roles apart, in millionths of a nat. */
  distinctiveness(id: string): Promise<number>;
}

/** Compares what a role asks with what another asks and with what one has besides. */
export async function loadTransition(
  reader: TransitionReader,
  question: TransitionQuestion,
): Promise<Transition> {
  const { from, to, have, includeDeprecated } = question;
  const asks = (role: Entity | null) => (role ? reader.asks(role.id, includeDeprecated) : []);
  const [asked, brought] = await Promise.all([asks(to), asks(from)]);
  const had = new Set([...brought.map(({ entity }) => entity.id), ...have.map(({ id }) => id)]);
  const whole = sumOf(asked);
  const items = asked.map((ask) => askedItem(ask, { to, whole, had })).sort(byWeight);
  const shared = items.filter(({ entity }) => had.has(entity.id));
  const missing = items.filter(({ entity }) => !had.has(entity.id));
  const isSame = from?.id === to.id;
  return {
    from,
    to,
    readiness: isSame ? 1 : shareOf(sumOf(shared), whole),
    shared,
    missing,
    had,
    surplus: await surplusOf(reader, question, { asked, brought, had }),
  };
}

function askedItem(
  { entity, link, micro }: Ask,
  { to, whole, had }: { to: Entity; whole: number; had: ReadonlySet<string> },
): TransitionItem {
  const own = to.status === 'ACTIVE' ? 1 : 0;
  return {
    entity,
    micro,
    gain: shareOf(micro, whole),
    isAsked: true,
    link,
    otherRoles: Math.max(0, entity.roleCount - own),
    had,
  };
}

async function surplusOf(
  reader: TransitionReader,
  { have, includeDeprecated }: TransitionQuestion,
  { asked, brought, had }: { asked: readonly Ask[]; brought: readonly Ask[]; had: ReadonlySet<string> },
): Promise<TransitionItem[]> {
  const wanted = new Set(asked.map(({ entity }) => entity.id));
  const linked = new Map(brought.map((ask) => [ask.entity.id, ask]));
  const besides = have.filter(
    ({ id, status }) => !linked.has(id) && !wanted.has(id) && (includeDeprecated || status === 'ACTIVE'),
  );
  const own = await Promise.all(
    besides.map(async (entity) => ({ entity, link: null, micro: await reader.distinctiveness(entity.id) })),
  );
  const left = [...linked.values()].filter(({ entity }) => !wanted.has(entity.id));
  return [...left, ...own]
    .map(({ entity, link, micro }): TransitionItem => ({
      entity,
      micro,
      gain: 0,
      isAsked: false,
      link,
      otherRoles: entity.roleCount,
      had,
    }))
    .sort(byWeight);
}
