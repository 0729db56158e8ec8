import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkGraph } from '../../../src/check/checkGraph.ts';
import type { Broken } from '../../../src/check/Findings.ts';
import { exportGraph } from '../../../src/export/exportGraph.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { opened, type Target } from './target.ts';

/** What a graph holds. */
export interface State {
  readonly version: number;
  readonly entities: number;
  readonly links: number;
  readonly broken: readonly Broken[];
  /** Everything but times, versions and records of changes. */
  readonly exported: string;
}

/** Opens the store, checks it and exports it. */
export const stateOf = (target: Target): Promise<State> =>
  opened(target, async (store) => {
    const { version, entities, links, broken } = await checkGraph(store);
    const file = path.join(temporaryFolder(), 'graph.jsonl');
    await exportGraph(store, { format: 'jsonl', to: file });
    return { version, entities, links, broken, exported: readFileSync(file, 'utf8') };
  });
