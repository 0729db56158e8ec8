import type { LinkMark, NodeMark, TransitionColumn, TransitionPicture } from '../../drawing/types.ts';
import type { TransitionAnswer } from '../questions/transition.ts';
import type { EntityAnswer } from '../shapes.ts';
import { percent } from '../wording.ts';
import { nodeMark } from './marks.ts';

type Items = TransitionAnswer['shared'] | TransitionAnswer['surplus'];

/** Where one comes from without a role. */
const YOU: NodeMark = { id: 'you', name: 'You', kind: 'TEXT' };

/** Lines of what has no weight of its own, and the widest. */
const USUAL_STRENGTH = 0.3;
const STRONGEST_GAIN = 0.1;

/** What one has of the target, what is missing, and what it does not ask. */
export function transitionPicture({
  from,
  to,
  readiness,
  counts,
  shared,
  missing,
  surplus,
}: TransitionAnswer): TransitionPicture {
  const start = from ? nodeMark(from) : YOU;
  return {
    type: 'transition',
    title: from ? `From ${from.name} to ${to.name}` : `What ${to.name} asks of you`,
    subtitle: `${counts.shared} shared, ${counts.missing} missing, ${counts.surplus} not asked`,
    description: `${start.name} has ${percent(readiness)} of what ${to.name} asks: ${counts.shared} things are shared, ${counts.missing} are missing.`,
    from: start,
    to: nodeMark(to),
    readiness,
    shared: column('Shared', shared, counts.shared),
    missing: column('Missing', missing, counts.missing),
    surplus: column('Not asked', surplus, counts.surplus),
    links: [
      ...[...shared, ...surplus].map(({ entity }) => linkTo(start, 'HAS', entity, USUAL_STRENGTH)),
      ...[...shared, ...missing].map(({ entity, gain }) =>
        linkTo(to, 'ASKS', entity, Math.max(USUAL_STRENGTH, gain / STRONGEST_GAIN)),
      ),
    ],
  };
}

const column = (heading: string, items: Items, count: number): TransitionColumn => ({
  heading: items.length < count ? `${heading}: ${items.length} of ${count}` : `${heading}: ${count}`,
  nodes: items.map((item) =>
    nodeMark(item.entity, { category: item.entity.category, hot: 'hot' in item && item.hot === true }),
  ),
});

const linkTo = (
  { id }: { readonly id: string },
  relation: string,
  to: EntityAnswer,
  strength: number,
): LinkMark => ({ from: id, to: to.id, relation, strength: Math.min(1, strength) });
