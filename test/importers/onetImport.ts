import { onetWith } from '../../src/importers/importOnet.ts';
import type { ImportReport } from '../../src/importers/importReport.ts';
import { runImport, type RunOptions } from '../../src/importers/runImport.ts';
import type { Store } from '../../src/store/Store.ts';

const lists = {
  frameworks: new Set(['React', 'Ext JS']),
  commodities: new Map([['Development environment software', 'DEVELOPMENT']]),
  distinct: new Map([['HARVEST', 'HARVEST (forestry software)']]),
  groups: new Map([['15', 'COMPUTER_AND_MATHEMATICAL']]),
};

/** Imports a folder of O*NET tables, with few and small lists of what is known of technologies. */
export const importOnet = (store: Store, folder: string, options?: RunOptions): Promise<ImportReport> =>
  runImport(
    store,
    onetWith(() => lists),
    [folder],
    options,
  );
