import type { Kind } from '../../graph/kind.ts';
import type { Relation } from '../../graph/relation.ts';

/** A field that is left out stays as it is; null takes back what a curator said. */
type Said<T> = T | null | undefined;

/** What a curator says of one entity. */
export interface EntityInput {
  readonly id?: Said<string>;
  readonly kind?: Said<Kind>;
  readonly name?: Said<string>;
  readonly description?: Said<string>;
  readonly category?: Said<string>;
  readonly url?: Said<string>;
  readonly color?: Said<string>;
  readonly icon?: Said<string>;
  readonly aliases?: Said<readonly string[]>;
  readonly looseAliases?: Said<readonly string[]>;
}

/** Which link is meant: its ends are ids, names or aliases. */
export interface LinkNamed {
  readonly from: string;
  readonly relation: Relation;
  readonly to: string;
}

/** What a curator says of one link. */
export interface LinkInput extends LinkNamed {
  /** 0 to 1. */
  readonly weight?: Said<number>;
  readonly essential?: Said<boolean>;
  readonly hot?: Said<boolean>;
  readonly inDemand?: Said<boolean>;
  readonly timeOfDay?: Said<string>;
  /** Minutes since midnight. */
  readonly startMinute?: Said<number>;
  readonly order?: Said<number>;
}

/** How many items one change may list. */
export const MOST_ITEMS = 100;
