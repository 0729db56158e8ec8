import type { Catalogue, Names } from '../Catalogue.ts';
import { Uses } from '../Uses.ts';
import { Dictionary } from './Dictionary.ts';
import { Pace } from '../Pace.ts';

/** The dictionary of the graph's present version, built when first asked for and kept until the graph changes. */
export class Dictionaries {
  readonly uses = new Uses();
  readonly #catalogue: Catalogue;
  #known: { readonly names: Names; readonly dictionary: Promise<Dictionary> } | undefined;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /** @throws RolegraphError as `Store.read` does */
  async current(): Promise<Dictionary> {
    const names = await this.#catalogue.names();
    this.uses.note(names.version, this.#known?.names === names);
    if (this.#known?.names !== names) {
      const known = { names, dictionary: Dictionary.of(names, new Pace()) };
      this.#known = known;
      // A failed building must not be kept.
      known.dictionary.catch(() => {
        if (this.#known === known) this.#known = undefined;
      });
    }
    return this.#known.dictionary;
  }
}
