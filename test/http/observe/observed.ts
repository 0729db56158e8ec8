import { createApp, type App, type AppSettings } from '../../../src/main/createApp.ts';
import { createLogger } from '../../../src/main/createLogger.ts';
import { logAudit } from '../../../src/main/logAudit.ts';
import { logErrors } from '../../../src/main/logErrors.ts';
import type { Store } from '../../../src/store/Store.ts';

export type Line = Readonly<Record<string, unknown>>;

/** A server as `rolegraph serve` makes it, not listening, and the lines that it has written. */
export async function observedApp(
  store: Store,
  { level = 'info', ...settings }: Partial<AppSettings> & { level?: Parameters<typeof createLogger>[0] } = {},
): Promise<App & { readonly text: () => string; readonly lines: (msg?: string) => Line[] }> {
  let text = '';
  const logger = createLogger(level, { write: (line) => void (text += line) });
  const made = await createApp(store, {
    sandbox: false,
    audit: logAudit(logger),
    logger,
    log: logErrors(logger),
    ...settings,
  });
  const lines = (msg?: string): Line[] =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Line)
      .filter((line) => msg === undefined || line['msg'] === msg);
  return { ...made, text: () => text, lines };
}

/** Asks GraphQL of a server that does not listen. */
export const post = (
  { app }: Pick<App, 'app'>,
  query: string,
  { variables = {}, ...headers }: { variables?: Record<string, unknown>; [header: string]: unknown } = {},
) =>
  app.inject({
    method: 'POST',
    url: '/graphql',
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    payload: { query, variables },
  });

/** The same store, but for what is changed. */
export const storeWith = (store: Store, changed: Partial<Store>): Store =>
  new Proxy(store, {
    get(target, name) {
      if (name in changed) return Reflect.get(changed, name) as unknown;
      const found: unknown = Reflect.get(target, name, target);
      return typeof found === 'function' ? (found.bind(target) as unknown) : found;
    },
  });
