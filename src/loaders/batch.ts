import DataLoader from 'dataloader';

/**
 * A loader that asks once for all the keys of a tick, each key once, and puts the rows back in the
 * keys' order by their own key; a key without a row gives null.
 */
export function batchLoader<K extends string, R>(
  load: (keys: K[]) => Promise<readonly R[]>,
  keyOf: (row: R) => K,
): DataLoader<K, R | null> {
  return new DataLoader(async (keys) => {
    const rows = new Map((await load([...keys])).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });
}

/** One loader for each different set of arguments, so that parents with the same ones share a statement. */
export class LoadersByArguments<A, L> {
  readonly #make: (args: A) => L;
  readonly #loaders = new Map<string, L>();

  constructor(make: (args: A) => L) {
    this.#make = make;
  }

  for(args: A): L {
    const key = JSON.stringify(args);
    let loader = this.#loaders.get(key);
    if (!loader) {
      loader = this.#make(args);
      this.#loaders.set(key, loader);
    }
    return loader;
  }
}
