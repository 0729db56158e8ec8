import type { Store } from '../store/Store.ts';
import { Catalogue } from './Catalogue.ts';
import { Dictionaries } from './extract/Dictionaries.ts';
import { RoleMatrices } from './matrix/RoleMatrices.ts';
import { NameIndex } from './NameIndex.ts';
import { SearchIndex } from './search/SearchIndex.ts';
import type { Uses } from './Uses.ts';
import { Weights } from './Weights.ts';

/** What a server keeps in memory between requests, each part as of the graph's version. */
export class Memory {
  readonly catalogue: Catalogue;
  readonly dictionaries: Dictionaries;
  readonly names: NameIndex;
  readonly roleMatrices: RoleMatrices;
  readonly weights: Weights;
  readonly search: SearchIndex;

  /** What each part holds and how often it could be used as it was. */
  get uses(): Readonly<Record<string, Uses>> {
    const { catalogue, dictionaries, roleMatrices, search } = this;
    return {
      names: catalogue.uses,
      search: search.uses,
      dictionary: dictionaries.uses,
      matrix: roleMatrices.uses,
    };
  }

  constructor(store: Store) {
    this.catalogue = new Catalogue(store);
    this.dictionaries = new Dictionaries(this.catalogue);
    this.names = new NameIndex(this.catalogue);
    this.weights = new Weights(store);
    this.roleMatrices = new RoleMatrices(store, this.catalogue, this.weights);
    this.search = new SearchIndex(this.catalogue);
  }
}
