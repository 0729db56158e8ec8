import type { Pairs } from './address.ts';
import {
  MOST_HAVE,
  MOST_OPEN,
  MOST_PINS,
  OPEN_FIRST,
  OPEN_MOST,
  writeCommon,
  type Common,
  type OpenRequest,
} from './Common.ts';

// What one click does to what a link carries. Each gives a new value; where there is no room left, the oldest goes.

/** Pins it; or unpins it, and takes back what was opened from it. */
export const togglePin = (common: Common, id: string): Common =>
  common.pins.includes(id)
    ? withoutPin(common, id)
    : { ...common, pins: [...common.pins, id].slice(-MOST_PINS) };

/** The same without the pin, and without what was opened from it. */
export const withoutPin = (common: Common, id: string): Common => ({
  ...common,
  pins: common.pins.filter((pin) => pin !== id),
  open: common.open.filter((request) => request.id !== id),
});

/** Opens its neighbours of a kind, or more of them; what is opened is pinned too, as its panel holds the way back. */
export function withOpen(common: Common, request: OpenRequest): Common {
  const { pins } = common.pins.includes(request.id) ? common : togglePin(common, request.id);
  const at = common.open.findIndex((one) => isSame(one, request));
  const first = Math.min(request.first, OPEN_MOST);
  const opened = { ...request, first };
  const open = at < 0 ? [...common.open, opened].slice(-MOST_OPEN) : common.open.with(at, opened);
  return { ...common, pins, open };
}

export const withoutOpen = (common: Common, request: Pick<OpenRequest, 'id' | 'kind'>): Common => ({
  ...common,
  open: common.open.filter((one) => !isSame(one, request)),
});

/** What one more click opens: some at first, then as many again. */
export const nextOpen = (common: Common, id: string, kind: OpenRequest['kind']): OpenRequest => {
  const opened = common.open.find((one) => isSame(one, { id, kind }));
  return { id, kind, first: opened ? opened.first + OPEN_FIRST : OPEN_FIRST };
};

export const toggleHave = (common: Common, id: string): Common => ({
  ...common,
  have: common.have.includes(id)
    ? common.have.filter((ref) => ref !== id)
    : [...common.have, id].slice(-MOST_HAVE),
});

const isSame = (a: Pick<OpenRequest, 'id' | 'kind'>, b: Pick<OpenRequest, 'id' | 'kind'>): boolean =>
  a.id === b.id && a.kind === b.kind;

/** What a link to another question carries: pins belong to the one that they were made in. */
export const carriedPairs = (common: Common): Pairs => writeCommon({ ...common, pins: [], open: [] });
