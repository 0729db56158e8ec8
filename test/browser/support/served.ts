import path from 'node:path';
import type { AddressInfo } from 'node:net';
import { IMPORTERS } from '../../../src/importers/importers.ts';
import { prepareGraph } from '../../../src/importers/prepareGraph.ts';
import { runImport } from '../../../src/importers/runImport.ts';
import { createApp } from '../../../src/main/createApp.ts';
import type { Store } from '../../../src/store/Store.ts';
import { emptyGrafeo } from '../../support/stores.ts';

/** A server in this process, over a store in memory. */
export interface Served {
  /** Such as http://127.0.0.1:41234, without a slash at the end. */
  readonly address: string;
  readonly store: Store;
  /** What the server logged: errors that are its own. */
  readonly logged: readonly unknown[];
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly sandbox?: boolean;
}

/** The whole server over this store, on a free port. Closing it closes the store. */
export async function serveStore(store: Store, { sandbox = true }: ServeOptions = {}): Promise<Served> {
  const logged: unknown[] = [];
  const { app } = await createApp(store, {
    http: { deadline: 60_000 },
    sandbox,
    log: (error) => logged.push(error),
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  // Listening on TCP, it has a port.
  const { port } = app.server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    store,
    logged,
    close: async () => {
      await app.close();
      await store.close();
    },
  };
}

/** The server over the shipped graph. */
export async function serveShipped(options?: ServeOptions): Promise<Served> {
  const store = await emptyGrafeo();
  await prepareGraph(store);
  return serveStore(store, options);
}

/** Where O*NET's tables are; undefined, with a line that says so, where ROLEGRAPH_SHARED is not set. */
export function onetFolder(): string | undefined {
  const shared = process.env['ROLEGRAPH_SHARED'];
  if (shared !== undefined) return path.join(shared, 'onet');
  process.stderr.write('Skipped: O*NET in a browser. Set ROLEGRAPH_SHARED to the folder that holds onet/.\n');
  return undefined;
}

/** The server over the shipped graph with O*NET in it; takes about five seconds. */
export async function serveOnet(folder: string): Promise<Served> {
  const store = await emptyGrafeo();
  await prepareGraph(store);
  const onet = IMPORTERS.find(({ name }) => name === 'onet');
  if (!onet) throw new Error('There is no importer of O*NET.');
  await runImport(store, onet.importer, [folder]);
  return serveStore(store);
}
