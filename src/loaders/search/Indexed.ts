import type { Spelling } from '../Catalogue.ts';
import type { Term } from './Terms.ts';

/** A name of an entity as the index holds it. */
export interface Indexed {
  /** As of the version that the index holds; its entity's degree and status are read there. */
  spelling: Spelling;
  /** Its words, in order. */
  readonly terms: readonly Term[];
  /** The last update that met it. */
  met: number;
}
