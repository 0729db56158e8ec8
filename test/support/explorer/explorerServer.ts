import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import type { Ask } from '../../../src/explorer/Ask.ts';
import type { ExplorerOptions } from '../../../src/http/explorer/ExplorerOptions.ts';
import { askOperations } from '../../../src/main/askOperations.ts';
import { createContextFor, nobody } from '../../../src/main/askStore.ts';
import { createSchema } from '../../../src/resolvers/createSchema.ts';
import { cypherText } from '../../../src/store/cypherText.ts';
import type { Store } from '../../../src/store/Store.ts';
import { serverOver } from '../httpServer.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

export interface ExplorerServer {
  readonly app: FastifyInstance;
  readonly logged: readonly unknown[];
  /** The names of the operations that were asked since this was last called. */
  readonly asked: () => readonly string[];
  readonly get: (url: string, headers?: Record<string, string>) => Promise<Reply>;
}

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly bytes: Buffer;
}

/** The server with the explorer over a store, not listening. */
export async function explorerOver(
  store: Store,
  options: Partial<ExplorerOptions> = {},
  { sandbox = true }: { readonly sandbox?: boolean } = {},
): Promise<ExplorerServer> {
  const names: string[] = [];
  const log: unknown[] = [];
  const context = createContextFor(store);
  const answer = askOperations(
    createSchema(),
    () => context(nobody),
    (error) => log.push(error),
  );
  const ask: Ask = (operation, variables) => {
    names.push(operation.name);
    return answer(operation, variables);
  };
  const { app } = await serverOver(store, {
    sandbox,
    graphiql: { folder: temporaryFolder(), examples: [] },
    explorer: {
      ask,
      version: () => store.version(),
      cypherText,
      assets: someAssets(),
      release: '1',
      ...options,
    },
    log: (error) => log.push(error),
  });
  return {
    app,
    logged: log,
    asked: () => names.splice(0),
    get: async (url, headers = {}) => read(await app.inject({ method: 'GET', url, headers })),
  };
}

type Injected = Awaited<ReturnType<FastifyInstance['inject']>>;

/** As a client sees it: unpacked, with one text a header. */
const read = ({ statusCode, headers, rawPayload }: Injected): Reply => {
  const bytes = headers['content-encoding'] === 'gzip' ? gunzipSync(rawPayload) : rawPayload;
  return {
    status: statusCode,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body: bytes.toString('utf8'),
    bytes: rawPayload,
  };
};

/** Text that would end the element it stands in, if it were put there as it is. */
export const SCRIPT = 'document.documentElement.classList.add("js");const end="</script><b>";';
export const STYLE = 'main{content:"</style><b>"}';

function someAssets(): string {
  const folder = path.join(temporaryFolder(), 'assets');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'explorer.js'), SCRIPT);
  writeFileSync(path.join(folder, 'explorer.js.br'), 'as if it were compressed');
  writeFileSync(path.join(folder, 'explorer.css'), STYLE);
  writeFileSync(path.join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  return folder;
}
