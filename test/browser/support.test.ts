import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { emptyGrafeo } from '../support/stores.ts';
import { axeProblems } from './support/axe.ts';
import { inBrowser } from './support/inBrowser.ts';
import type { Served } from './support/served.ts';

// The other suites trust that a visit fails where a page misbehaves. Here pages do.

const POLICY = "default-src 'none'; script-src 'self'";

const PAGES: Readonly<Record<string, string>> = {
  '/fine': '<!doctype html><html lang="en"><title>Fine</title><main><h1>Fine</h1></main>',
  '/inline': '<!doctype html><title>Inline</title><script>document.title = "ran"</script>',
  '/outside': '<!doctype html><title>Outside</title><script src="https://example.org/a.js"></script>',
  '/throws': '<!doctype html><title>Throws</title><script src="/throw.js"></script>',
  '/throw.js': 'throw new Error("a fault of the page")',
  '/unreadable':
    '<!doctype html><html lang="en"><title>Image</title><main><h1>Image</h1><img src="data:,"></main>',
};

async function serve(): Promise<Served> {
  const server: Server = createServer(({ url = '' }, response) => {
    const body = PAGES[url];
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': url.endsWith('.js') ? 'text/javascript' : 'text/html',
      ...(url === '/outside' ? {} : { 'content-security-policy': `${POLICY}; img-src data:` }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const store = await emptyGrafeo();
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    store,
    logged: [],
    close: async () => {
      server.closeAllConnections();
      server.close();
      await store.close();
    },
  };
}

inBrowser('a visit', serve, ({ visit }) => {
  test('passes where a page behaves', () =>
    visit(async (it) => {
      expect(await it.open('/fine')).toBe(200);
      expect(await axeProblems(it.page)).toEqual([]);
    }));

  test.each([
    ['/inline', /Content Security Policy/],
    ['/outside', /example\.org/],
    ['/throws', /thrown: a fault of the page/],
  ])('fails on %s', async (path, why) => {
    await expect(visit((it) => it.open(path))).rejects.toThrow(why);
  });

  test('fails where what is expected does not come', async () => {
    const expected = [/Content Security Policy/];
    await expect(visit((it) => it.open('/fine'), { expected })).rejects.toThrow();
    await visit((it) => it.open('/inline'), { expected });
  });

  test('fails where a page asks another host, whatever the console says', async () => {
    const expected = [/example\.org/];
    await expect(visit((it) => it.open('/outside'), { expected })).rejects.toThrow(
      'https://example.org/a.js',
    );
    await visit((it) => it.open('/outside'), { expected, mayLeave: true });
  });

  test('tells what axe finds', () =>
    visit(async (it) => {
      await it.open('/unreadable');
      expect(await axeProblems(it.page)).toEqual([expect.stringMatching(/^image-alt \(critical\) at img: /)]);
    }));
});
