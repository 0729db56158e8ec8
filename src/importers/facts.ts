import type { Kind } from '../graph/kind.ts';
import type { Relation } from '../graph/relation.ts';

/** The id of a source, such as `onet`; part of property names, so letters and digits only. */
export type SourceId = string;

export interface AliasFact {
  readonly name: string;
  /** A strong alias may name the entity; a loose one only helps to find it. */
  readonly kind: 'STRONG' | 'LOOSE';
}

/** What one source says of one entity. */
export interface EntityFact {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly description?: string | undefined;
  readonly category?: string | undefined;
  readonly url?: string | undefined;
  readonly aliases?: readonly AliasFact[] | undefined;
  /** Import keys, such as `onet:15-1252.00`. */
  readonly externalIds?: readonly string[] | undefined;
}

export const MARKS = ['essential', 'hot', 'inDemand'] as const;

export type Mark = (typeof MARKS)[number];

/** What one source says of one link. */
export interface LinkFact {
  readonly from: string;
  readonly relation: Relation;
  readonly to: string;
  /** The source's own weight, 0 to 1; null where it gives none. */
  readonly figure: number | null;
  readonly marks: readonly Mark[];
  readonly timeOfDay?: string | undefined;
  /** Minutes since midnight. */
  readonly startMinute?: number | undefined;
  readonly order?: number | undefined;
}

export interface Facts {
  readonly entities: readonly EntityFact[];
  readonly links: readonly LinkFact[];
}

export const linkKey = (link: { from: string; relation: string; to: string }): string =>
  `${link.from} ${link.relation} ${link.to}`;
