import { KINDS, type Kind } from '../graph/kind.ts';
import { badUserInput } from '../graph/errors.ts';
import type { MarkFragment, PinnedFragment } from './generated.ts';
import type { Parameters } from './Parameters.ts';

/** What every question carries in its link besides itself. */
export interface Common {
  /** Ids, in the order they were pinned. */
  readonly pins: readonly string[];
  /** What was opened, in that order. */
  readonly open: readonly OpenRequest[];
  /** What the reader already knows: ids, names or aliases. */
  readonly have: readonly string[];
  /** Whether hubs are drawn. */
  readonly hubs: boolean;
}

/** Neighbours of a node to show: `open=tool:git~ROLE~8`. */
export interface OpenRequest {
  readonly id: string;
  readonly kind: Kind;
  readonly first: number;
}

/** What the store says of what is common. */
export interface CommonAnswer {
  readonly have: readonly MarkFragment[];
  readonly pinned: readonly PinnedFragment[];
  readonly opened: readonly OpenedNeighbours[];
}

export interface OpenedNeighbours {
  readonly request: OpenRequest;
  /** Those that are shown, each once: two may be linked more than once. */
  readonly nodes: readonly MarkFragment[];
  /** How many there are in all; where only some are shown, how many links there are to them. */
  readonly total: number;
  readonly links: readonly {
    readonly node: MarkFragment;
    readonly relation: string;
    /** OUT: from the opened node to this one. */
    readonly direction: 'OUT' | 'IN';
    readonly weight: number | null;
  }[];
}

export const NOTHING_COMMON: Common = { pins: [], open: [], have: [], hubs: true };

export const MOST_PINS = 10;
export const MOST_OPEN = 6;
export const MOST_HAVE = 60;
/** How many neighbours open at once, and at the most. */
export const OPEN_FIRST = 8;
export const OPEN_MOST = 40;

/** @throws RolegraphError BAD_USER_INPUT */
export function readCommon(parameters: Parameters): Common {
  return {
    pins: [...new Set(atMost('pin', parameters.all('pin'), MOST_PINS))],
    open: atMost('open', parameters.all('open'), MOST_OPEN).map(readOpen),
    have: [...new Set(atMost('have', parameters.all('have'), MOST_HAVE))],
    hubs: parameters.flag('hubs', true),
  };
}

export const writeCommon = ({ pins, open, have, hubs }: Common): [string, string][] => [
  ...have.map((ref): [string, string] => ['have', ref]),
  ...pins.map((id): [string, string] => ['pin', id]),
  ...open.map(({ id, kind, first }): [string, string] => ['open', `${id}~${kind}~${first}`]),
  ...(hubs ? [] : [['hubs', 'false'] satisfies [string, string]]),
];

function readOpen(text: string): OpenRequest {
  const [id = '', kind = '', first = String(OPEN_FIRST)] = text.split('~');
  const known = KINDS.find((one) => one === kind.toUpperCase());
  const count = Number(first);
  if (id !== '' && known && Number.isInteger(count) && count >= 1 && count <= OPEN_MOST) {
    return { id, kind: known, first: count };
  }
  throw badUserInput(
    `open: "${text.slice(0, 60)}" is not like tool:git~ROLE~${OPEN_FIRST}: an id, a kind, and how many, 1 to ${OPEN_MOST}.`,
  );
}

function atMost(name: string, values: readonly string[], most: number): readonly string[] {
  if (values.length > most)
    throw badUserInput(`${name}: ${values.length} are too many. Give at most ${most}.`);
  return values;
}
