import type { Common } from '../../Common.ts';
import { MOST_DRAWN } from '../../drawn.ts';
import { countOf, counted, grouped } from '../../words.ts';
import { address } from './addresses.ts';
import { drawnGroups, moreThan, type Around } from './Around.ts';
import type { LinkGroup } from './LinkGroup.ts';

interface ShowMoreProps {
  readonly around: Around;
  readonly first: number;
  readonly common: Common;
  /** The same question with another number to draw. */
  readonly withFirst: (first: number) => string;
}

/** How much of all is drawn, and the way to more. */
export function ShowMore({ around, first, common, withFirst }: ShowMoreProps) {
  const groups = drawnGroups(around, first, common.hubs);
  const sum = groups.reduce((total, { drawn }) => total + drawn.length, 0);
  const all = groups.reduce((total, { group }) => total + group.total, 0);
  const more = moreThan(first, around, common.hubs);
  if (sum === all) return null;
  return (
    <p class="note">
      {grouped(sum)} of {grouped(all)} drawn, the heaviest of each kind.{' '}
      {more === undefined ? null : <a href={withFirst(more)}>Show {Math.min(more, all)}</a>}
    </p>
  );
}

/** Links to each kind alone: "All 57 tools". */
export const AllOfEach = ({ around, common }: Pick<ShowMoreProps, 'around' | 'common'>) =>
  around.groups.length === 0 ? null : (
    <ul class="inline note">
      {around.groups.map((group) => (
        <li key={group.kind}>
          <a href={allOf(around.centre.id, group, common)}>
            {group.total === 1 ? countOf(1, group.kind) : `All ${countOf(group.total, group.kind)}`}
          </a>
          {group.links === group.total ? null : ` by ${counted(group.links, 'link')}`}
        </li>
      ))}
    </ul>
  );

const allOf = (ref: string, { kind }: LinkGroup, common: Common): string =>
  address(
    'entity',
    [
      ['ref', ref],
      ['kinds', kind],
      ['first', String(MOST_DRAWN)],
    ],
    common,
  );
