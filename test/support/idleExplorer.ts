import type { ExplorerOptions } from '../../src/http/explorer/ExplorerOptions.ts';
import { temporaryFolder } from './temporaryFolder.ts';

/** The pages, for a test that asks the graph nothing. */
export const idleExplorer = (): Pick<
  ExplorerOptions,
  'ask' | 'version' | 'cypherText' | 'assets' | 'release'
> => ({
  ask: () => Promise.reject(new Error('not asked here')),
  version: () => Promise.resolve(1),
  cypherText: () => '',
  assets: temporaryFolder(),
  release: '1',
});
