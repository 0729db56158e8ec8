import type { Entity, Link } from '../graph/entity.ts';

/** Weights are kept as integers in millionths, so that sums and orders are the same on every store. */
export const MICRO = 1_000_000;

/** A tool, framework or skill that counts in an answer, with why it matters. */
export interface TransitionItem {
  readonly entity: Entity;
  /** The link's weight times the entity's distinctiveness, in millionths of a nat. */
  readonly micro: number;
  /** Its share of all that the target asks, 0 to 1; 0 for what the target does not ask. */
  readonly gain: number;
  /** Whether the target asks it; what the link behind surplus is marked with says nothing of the target. */
  readonly isAsked: boolean;
  /** The link behind it, if there is one. */
  readonly link: Link | null;
  /** Other ACTIVE roles than the target that are linked to it. */
  readonly otherRoles: number;
  /** Ids of all that is had. */
  readonly had: ReadonlySet<string>;
}

/** Heaviest first, ties by id. */
export const byWeight = (a: TransitionItem, b: TransitionItem): number =>
  b.micro - a.micro || (a.entity.id < b.entity.id ? -1 : 1);

export const sumOf = (items: readonly { readonly micro: number }[]): number =>
  items.reduce((sum, { micro }) => sum + micro, 0);

/** A part of a whole, 0 to 1; 0 of nothing. */
export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
