import type { Loaders } from '../loaders/createLoaders.ts';

/** What every resolver of one request shares. */
export interface Context {
  readonly loaders: Loaders;
}
