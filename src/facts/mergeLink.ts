import type { Properties } from '../statements/upsert.ts';
import type { Parameter } from '../store/Store.ts';
import type { Stored } from './entityState.ts';
import { MARKS, type LinkFact, type Mark, type SourceId } from './facts.ts';
import { CURATOR, ranked } from './rank.ts';
import { sorted, textList } from './values.ts';

/** What one source says of a link. */
export type LinkClaim = Omit<LinkFact, 'from' | 'relation' | 'to'>;

/** Who gives a link, and what each says of it. */
export type LinkState = Map<SourceId, LinkClaim>;

/** The properties that hold one source's claim, by the part of the claim. */
const OWN = {
  figure: 'figure_',
  marks: 'marks_',
  count: 'count_',
  timeOfDay: 'timeOfDay_',
  startMinute: 'startMinute_',
  order: 'order_',
} as const satisfies Record<keyof LinkClaim, string>;

export function readLinkState(stored: Stored = {}): LinkState {
  return new Map(textList(stored['sources']).map((source) => [source, readClaim(stored, source)]));
}

function readClaim(stored: Stored, source: SourceId): LinkClaim {
  const own = (part: keyof typeof OWN): unknown => stored[`${OWN[part]}${source}`];
  const marks = textList(own('marks'));
  const timeOfDay = own('timeOfDay');
  return {
    figure: numberOf(own('figure')) ?? null,
    marks: MARKS.filter((mark) => marks.includes(mark)),
    count: numberOf(own('count')),
    timeOfDay: typeof timeOfDay === 'string' ? timeOfDay : undefined,
    startMinute: numberOf(own('startMinute')),
    order: numberOf(own('order')),
  };
}

const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/**
 * The properties of a link. Each source keeps its own figure (`figure_<source>`), marks and the rest; a mark
 * holds where any source sets it, and the time of day is that of the first in rank that gives one.
 */
export function linkStateProperties(state: LinkState, stored: Stored = {}): Properties {
  const claims = ranked(state.keys()).flatMap((source) => state.get(source) ?? []);
  const marked = (mark: Mark): true | null =>
    claims.some(({ marks }) => marks.includes(mark)) ? true : null;
  const timed = claims.find(({ timeOfDay, startMinute, order }) =>
    [timeOfDay, startMinute, order].some((part) => part !== undefined),
  );
  return {
    sources: sorted(state.keys()),
    weight: linkWeight(state),
    ...Object.fromEntries(MARKS.map((mark) => [mark, marked(mark)])),
    timeOfDay: timed?.timeOfDay ?? null,
    startMinute: timed?.startMinute ?? null,
    order: timed?.order ?? null,
    ...noLongerSaid(stored),
    ...saidApart(state),
  };
}

/**
 * The documented weight of a link, to six decimals: the curator's figure where there is one, else the greatest of
 * the sources' figures; null without any. Not their mean: a source that only knows that a link exists must
 * not weaken what another one says.
 */
export function linkWeight(state: LinkState): number | null {
  const decided = state.get(CURATOR)?.figure;
  const figures = [...state.values()].flatMap(({ figure }) => figure ?? []);
  const weight = decided ?? (figures.length === 0 ? null : Math.max(...figures));
  return weight === null ? null : Math.round(1e6 * weight) / 1e6;
}

const noLongerSaid = (stored: Stored): Properties =>
  Object.fromEntries(
    Object.keys(stored).flatMap((key) =>
      Object.values(OWN).some((prefix) => key.startsWith(prefix)) ? [[key, null]] : [],
    ),
  );

const saidApart = (state: LinkState): Properties =>
  Object.fromEntries<Parameter>(
    [...state].flatMap(([source, { figure, marks, count, timeOfDay, startMinute, order }]) => [
      [`${OWN.figure}${source}`, figure],
      [`${OWN.marks}${source}`, marks.length > 0 ? sorted(marks) : null],
      [`${OWN.count}${source}`, count ?? null],
      [`${OWN.timeOfDay}${source}`, timeOfDay ?? null],
      [`${OWN.startMinute}${source}`, startMinute ?? null],
      [`${OWN.order}${source}`, order ?? null],
    ]),
  );

/**
 * Two claims of one source as one: the greatest figure with what it rests on, the marks of both, and the first that
 * says the rest.
 */
export function joinClaims(one: LinkClaim, other: LinkClaim): LinkClaim {
  const leads = other.figure === null || (one.figure !== null && one.figure >= other.figure);
  const { figure, count } = leads ? one : other;
  return {
    figure,
    count,
    marks: sorted([...one.marks, ...other.marks]),
    timeOfDay: one.timeOfDay ?? other.timeOfDay,
    startMinute: one.startMinute ?? other.startMinute,
    order: one.order ?? other.order,
  };
}
