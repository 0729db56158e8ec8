import type { Diffing } from '../cli/diff.ts';
import { REFUSED } from '../cli/exitCode.ts';
import type { Exporting, ExportOptions } from '../cli/export.ts';
import { readConfig } from '../config/readConfig.ts';
import { diffFiles } from '../export/diffFiles.ts';
import { exportGraph } from '../export/exportGraph.ts';
import type { Around } from '../export/neighbourhood.ts';
import { readChanges } from '../export/readChanges.ts';
import { KINDS } from '../graph/kind.ts';
import { RELATIONS } from '../graph/relation.ts';
import { prepareGraph } from '../importers/prepareGraph.ts';
import { createLoaders } from '../loaders/createLoaders.ts';
import { Memory } from '../loaders/Memory.ts';
import type { Store } from '../store/Store.ts';
import { print } from './print.ts';
import { open, withStore } from './withStore.ts';

/** The commands that give the graph, and what has changed in it, to others. */
export const exportCommands: Exporting & Diffing = {
  exportGraph: (options) =>
    withStore(async (store) => {
      const { format, out, base } = options;
      const around = await aroundOf(store, options);
      await exportGraph(store, { format, to: out ?? process.stdout, around, base });
    }),
  diffFiles,
  changesSince: async function* (version) {
    const store = await open(readConfig(process.env));
    try {
      await prepareGraph(store);
      yield* readChanges(store, version);
    } finally {
      await store.close();
    }
  },
  print,
  tellDifferent: () => {
    process.exitCode = REFUSED;
  },
};

/** @throws RolegraphError NOT_FOUND or AMBIGUOUS_NAME */
async function aroundOf(store: Store, options: ExportOptions): Promise<Around | undefined> {
  const { around, hops, kinds, relations } = options;
  if (around === undefined) return undefined;
  const loaders = createLoaders(store, new Memory(store));
  const entities = await Promise.all(around.map((ref) => loaders.resolve(ref, null)));
  return {
    ids: entities.map(({ id }) => id),
    hops,
    kinds: kinds && KINDS.filter((kind) => kinds.includes(kind)),
    relations: relations && RELATIONS.filter((relation) => relations.includes(relation)),
  };
}
