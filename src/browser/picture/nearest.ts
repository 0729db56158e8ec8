export interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type Side = 'left' | 'right' | 'up' | 'down';

/** How much more a step aside counts than a step ahead. */
const ASIDE = 3;

/**
 * The nearest of some places on one side of another, those straight ahead before those aside.
 *
 * @returns its index; -1 where there is none on that side
 */
export function nearest(from: Place, places: readonly Place[], side: Side): number {
  const start = turned(from, side);
  const costs = places.map((place) => cost(start, turned(place, side)));
  const least = Math.min(...costs);
  return Number.isFinite(least) ? costs.indexOf(least) : -1;
}

function cost(from: Place, to: Place): number {
  const ahead = middle(to.left, to.right) - middle(from.left, from.right);
  if (ahead < 1) return Infinity;
  const gap = Math.max(0, to.left - from.right);
  const aside = Math.max(0, to.top - from.bottom, from.top - to.bottom);
  const askew = Math.abs(middle(to.top, to.bottom) - middle(from.top, from.bottom));
  // What is behind the edge of the other is aside rather than ahead.
  return gap + ASIDE * aside + (askew + ahead) / 100 + (to.left < from.right && aside > 0 ? aside : 0);
}

const middle = (start: number, end: number): number => (start + end) / 2;

/** The same place seen with the side to the right. */
function turned({ left, right, top, bottom }: Place, side: Side): Place {
  if (side === 'left') return { left: -right, right: -left, top, bottom };
  if (side === 'down') return { left: top, right: bottom, top: left, bottom: right };
  if (side === 'up') return { left: -bottom, right: -top, top: left, bottom: right };
  return { left, right, top, bottom };
}
