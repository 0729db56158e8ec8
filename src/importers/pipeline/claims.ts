import type { AliasFact, Field, Mark } from '../../facts/facts.ts';
import type { Kind } from '../../graph/kind.ts';
import type { Relation } from '../../graph/relation.ts';

/** Where in the input something was said, for the report. */
export interface Place {
  readonly line: number;
  /** How far into the file the row ends, in bytes. */
  readonly bytes: number;
}

/** A row that cannot be used. */
export interface BadRow extends Place {
  readonly reason: string;
  /** What was wrong, as it stood there. */
  readonly value: string;
}

/** What a row of a source says of something that may be in the graph already. */
export interface EntityClaim extends Place {
  /** The source's own id of it, `<source>:<anything>`: `esco:skill/000f1d3d-…`. */
  readonly key: string;
  /** Other ids under which it is known: `isco:2512`. */
  readonly otherKeys?: readonly string[] | undefined;
  readonly name: string;
  /** The name is only there to be recognised by, such as a slug: it is not claimed, and no alias. */
  readonly isNameless?: boolean | undefined;
  /** The kind that it gets if it is new. */
  readonly kind: Kind;
  /** The other kinds that it may turn out to be: a list of skills may hold tools. */
  readonly mayBe?: readonly Kind[] | undefined;
  /** What it says beyond the name. */
  readonly says?: Partial<Readonly<Record<Exclude<Field, 'name'>, string | null | undefined>>> | undefined;
  /** Whether its category is to be relied on when it is recognised. */
  readonly isCategoryCertain?: boolean | undefined;
  /** Known to be none of the graph's entities, whatever its name. */
  readonly isDistinct?: boolean | undefined;
  /** Only adds to what the graph has; nothing new is made. */
  readonly onlyKnown?: boolean | undefined;
  readonly aliases?: readonly AliasFact[] | undefined;
  /** Whether they are all that the source has, so that others of its own go. */
  readonly areAllAliases?: boolean | undefined;
  readonly isRetired?: boolean | undefined;
}

/** What a row says of a link between two things that the source knows by its own ids. */
export interface LinkClaim extends Place {
  /** External ids, as in `EntityClaim.key`. */
  readonly from: string;
  readonly to: string;
  /** Which relation it is between entities of these kinds; undefined where the model has none. */
  readonly relation: (from: Kind, to: Kind) => Relation | undefined;
  readonly figure: number | null;
  readonly marks?: readonly Mark[] | undefined;
  readonly count?: number | undefined;
}
