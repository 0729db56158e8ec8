import type { Kind } from './kind.ts';
import type { Relation } from './relation.ts';

type Status = 'ACTIVE' | 'DEPRECATED';

/** An entity as the store keeps it, without its lookup nodes. */
export interface Entity {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly description: string | null;
  /** Strong aliases, sorted; the loose ones feed search only and stay on their lookup nodes. */
  readonly aliases: readonly string[];
  readonly category: string | null;
  readonly status: Status;
  /** The names of the sources that speak of it, sorted. */
  readonly sources: readonly string[];
  readonly url: string | null;
  /** `#3776ab`: six hexadecimal digits in lower case. */
  readonly color: string | null;
  /** The slug of its mark among the Simple Icons: `python`. */
  readonly icon: string | null;
  /** ISO 8601, the last change. */
  readonly updatedAt: string;
  /** Links of any relation, both directions, to ACTIVE entities. */
  readonly degree: number;
  /** Different ACTIVE Roles linked to it. */
  readonly roleCount: number;
}

/** A link between two entities, from and to as stored. */
export interface Link {
  readonly from: string;
  readonly relation: Relation;
  readonly to: string;
  /** 0 to 1; null where no source gives a figure. */
  readonly weight: number | null;
  readonly essential: boolean;
  readonly hot: boolean;
  readonly inDemand: boolean;
  readonly sources: readonly string[];
  readonly timeOfDay: string | null;
  /** Minutes since midnight. */
  readonly startMinute: number | null;
  /** The order within its time of day. */
  readonly order: number | null;
  /** All its properties as they are stored, each source's own figures among them. */
  readonly stored: Readonly<Record<string, unknown>>;
}
