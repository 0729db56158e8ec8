import type { Entity } from '../graph/entity.ts';
import type { TransitionReader } from './transitionLoader.ts';
import { byWeight, shareOf, sumOf, type TransitionItem } from './weighedItems.ts';

/** How much of what a text asks one has. Each item counts its distinctiveness. */
export interface Coverage {
  /** 0 to 1: the weight of `shared` over that of `shared` and `missing`. */
  readonly coverage: number;
  /** Each heaviest first, ties by id. */
  readonly shared: readonly TransitionItem[];
  readonly missing: readonly TransitionItem[];
  readonly surplus: readonly TransitionItem[];
}

/** Compares tools, frameworks and skills that are asked, as a role would ask them, with those that one has. */
export async function loadCoverage(
  reader: Pick<TransitionReader, 'distinctiveness'>,
  asked: readonly Entity[],
  have: readonly Entity[],
): Promise<Coverage> {
  const active = have.filter(({ status }) => status === 'ACTIVE');
  const had = new Set(active.map(({ id }) => id));
  const wanted = new Set(asked.map(({ id }) => id));
  const weighed = await Promise.all(
    [...asked, ...active.filter(({ id }) => !wanted.has(id))].map(async (entity) => ({
      entity,
      micro: await reader.distinctiveness(entity.id),
    })),
  );
  const whole = sumOf(weighed.filter(({ entity }) => wanted.has(entity.id)));
  const items = weighed
    .map(({ entity, micro }): TransitionItem => ({
      entity,
      micro,
      gain: wanted.has(entity.id) ? shareOf(micro, whole) : 0,
      isAsked: wanted.has(entity.id),
      link: null,
      otherRoles: entity.roleCount,
      had,
    }))
    .sort(byWeight);
  const shared = items.filter(({ entity }) => wanted.has(entity.id) && had.has(entity.id));
  return {
    coverage: shareOf(sumOf(shared), whole),
    shared,
    missing: items.filter(({ entity }) => wanted.has(entity.id) && !had.has(entity.id)),
    surplus: items.filter(({ entity }) => !wanted.has(entity.id)),
  };
}
