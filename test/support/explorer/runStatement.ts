import type { AskedStatement } from '../../../src/explorer/View.ts';
import { cypherText } from '../../../src/store/cypherText.ts';
import type { Parameters, Reader, Row } from '../../../src/store/Store.ts';

/** Runs a statement that a page shows, as its reader would. */
export const runStatement = (store: Reader, { statement, parameters }: AskedStatement): Promise<Row[]> =>
  // As it would arrive from the page: plain data.
  store.read(cypherText(statement), JSON.parse(JSON.stringify(parameters)) as Parameters);
