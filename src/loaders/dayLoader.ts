import type { Entity } from '../graph/entity.ts';
import { dayRoles, type DayRolesRow } from '../statements/dayRoles.ts';
import { daysOf, type DaysOfRow } from '../statements/daysOf.ts';
import type { Reader } from '../store/Store.ts';
import { batchLoader } from './batch.ts';

/** Whose day a role shows. */
export interface Day {
  /** The role whose activities fill it: the one that was asked, or one near it; null where neither has a day. */
  readonly of: string | null;
  readonly inheritedFrom: Entity | null;
  /** The same in one sentence. */
  readonly note: string;
}

/** What is done at one time of a day. */
interface DaySlot {
  readonly timeOfDay: string;
  /** Minutes since midnight. */
  readonly startMinute: number | null;
  readonly activities: DayActivity[];
}

export interface DayActivity {
  readonly activity: Entity;
}

/** Days of many roles, each part in one statement. */
export interface DayLoader {
  /** A role's own day, else that of the nearest broader or related role that has one. */
  of(role: Entity): Promise<Day>;
  /** What fills the day of a role that has one of its own, in order. */
  slots(id: string): Promise<DaySlot[]>;
}

/** How each row of `day_roles` stands to the role that was asked, by its `near`; 0 is the role itself. */
const NEARNESS = ['', 'which is broader', 'another title for the same people', 'which is related'];

export function dayLoader(reader: Reader): DayLoader {
  const holders = batchLoader(
    async (ids: string[]) => ownFirst(await dayRoles.run(reader, { ids })),
    ({ id }) => id,
  );
  const days = batchLoader(
    (ids: string[]) => daysOf.run(reader, { ids }),
    ({ id }) => id,
  );
  return {
    of: async (role) => dayOf(role, await holders.load(role.id)),
    slots: async (id) => slotsOf((await days.load(id))?.activities ?? []),
  };
}

/** One row a role: that of its own day, or else that of the nearest. */
const ownFirst = (rows: readonly DayRolesRow[]): DayRolesRow[] => {
  const own = new Set(rows.filter(({ near }) => near === 0).map(({ id }) => id));
  return rows.filter(({ id, near }) => near === 0 || !own.has(id));
};

function dayOf({ name }: Entity, holder: DayRolesRow | null): Day {
  if (!holder) {
    const note =
      `No day is recorded for ${name} or for a broader or related role; ` +
      'PERFORMS links with a timeOfDay would give it one.';
    return { of: null, inheritedFrom: null, note };
  }
  const { near, role } = holder;
  if (near === 0) return { of: role.id, inheritedFrom: null, note: `A day of ${name}.` };
  const note = `${name} has no day of its own; this is a day of ${role.name}, ${NEARNESS[near] ?? ''}.`;
  return { of: role.id, inheritedFrom: role, note };
}

/** Groups activities that are in order of the day by their time. */
function slotsOf(activities: DaysOfRow['activities']): DaySlot[] {
  const slots: DaySlot[] = [];
  for (const { timeOfDay, startMinute, activity } of activities) {
    const last = slots.at(-1);
    if (last && last.timeOfDay === timeOfDay && last.startMinute === startMinute) {
      last.activities.push({ activity });
    } else {
      slots.push({ timeOfDay, startMinute, activities: [{ activity }] });
    }
  }
  return slots;
}
