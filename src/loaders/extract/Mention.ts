/** A place in a text where an entity is named. */
export interface Mention {
  readonly id: string;
  /** Where it begins, in UTF-16 units. */
  readonly start: number;
  /** The first unit after it. */
  readonly end: number;
  /** `text.slice(start, end)`. */
  readonly surface: string;
  /** Above 0 and up to 1. */
  readonly confidence: number;
}
