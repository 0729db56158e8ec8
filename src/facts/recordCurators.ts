import { upsertSources } from '../statements/exported.ts';
import type { Transaction } from '../store/Store.ts';
import { CURATOR } from './rank.ts';

/** The curators as a source; as in data/sources.yaml, which a test holds it to. */
const CURATORS = {
  id: CURATOR,
  name: 'Curators of this graph',
  licence: 'As the owner of the graph decides',
  attribution: 'Written by the curators of this graph, by the API or the command line.',
  url: null,
};

/** Records the curators as a source, so that what they say is shown with whose it is, and its licence. */
export const recordCurators = (transaction: Transaction): Promise<void> =>
  upsertSources.run(transaction, { rows: [CURATORS] });
