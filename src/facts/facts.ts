import type { Kind } from '../graph/kind.ts';
import type { Relation } from '../graph/relation.ts';

/** The id of a source, such as `onet`; part of property names, so letters and digits only. */
export type SourceId = string;

export interface AliasFact {
  readonly name: string;
  /** A strong alias may name the entity; a loose one only helps to find it; a former name is a strong one that stays. */
  readonly kind: 'STRONG' | 'LOOSE' | 'FORMER';
}

/** The properties of an entity that each source may claim. */
export const FIELDS = ['name', 'description', 'category', 'url', 'color', 'icon'] as const;

export type Field = (typeof FIELDS)[number];

/**
 * What one source says of one entity. A field that is left out stays as the source said it before; null takes
 * it back. Without a name it only adds to what is stored.
 */
export interface EntityFact extends Partial<Readonly<Record<Field, string | null | undefined>>> {
  readonly id: string;
  readonly kind: Kind;
  readonly name?: string | undefined;
  readonly aliases?: readonly AliasFact[] | undefined;
  /** Whether the source's other aliases of the entity go, former names apart. */
  readonly areAllAliases?: boolean | undefined;
  /** Import keys, such as `onet:15-1252.00`. */
  readonly externalIds?: readonly string[] | undefined;
  /** Whether the source says that it is out of use. */
  readonly isRetired?: boolean | undefined;
}

export type NamedFact = EntityFact & { readonly name: string };

export const MARKS = ['essential', 'hot', 'inDemand'] as const;

export type Mark = (typeof MARKS)[number];

export interface LinkEnds {
  readonly from: string;
  readonly relation: Relation;
  readonly to: string;
}

/** What one source says of one link. */
export interface LinkFact extends LinkEnds {
  /** The source's own weight, 0 to 1; null where it gives none. */
  readonly figure: number | null;
  readonly marks: readonly Mark[];
  /** How many answers the figure rests on, where it is a share of answers. */
  readonly count?: number | undefined;
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
