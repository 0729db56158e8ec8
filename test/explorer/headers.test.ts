import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Store } from '../../src/store/Store.ts';
import { fixtureStore } from '../stores/graphql/fixture.ts';
import { shippedStore } from '../support/explorer/askGraph.ts';
import { explorerOver, SCRIPT, STYLE, type ExplorerServer } from '../support/explorer/explorerServer.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporaryFolder.ts';
import { setStatus } from '../support/writes.ts';

// What stands around pages and exports: who may keep, read and run what.

const PAGE = '/connectors?between=Git&between=Django';
const SVG = '/connectors.svg?between=Git&between=Django';

let store: Store;
let server: ExplorerServer;

beforeAll(async () => {
  store = await fixtureStore();
  server = await explorerOver(store);
});

afterAll(async () => {
  await server.app.close();
  await store.close();
  removeTemporaryFolders();
});

const directives = (policy = ''): Record<string, string> =>
  Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the policy of a page', () => {
  test('runs the bundle alone, and loads from this server alone', async () => {
    for (const url of ['/', PAGE, '/paths', '/sources', '/nowhere']) {
      const { headers } = await server.get(url, { accept: 'text/html' });
      const policy = directives(headers['content-security-policy']);
      expect(policy).toMatchObject({
        'default-src': "'none'",
        'script-src': "'self'",
        'img-src': "'self' data: blob:",
        'connect-src': "'self'",
        'form-action': "'self'",
        'base-uri': "'none'",
        'frame-ancestors': "'none'",
      });
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
    }
  });

  test('allows the one style of its drawings by its hash', async () => {
    const { headers, body } = await server.get(PAGE);
    const styles = [...body.matchAll(/<style>([^]*?)<\/style>/g)].map(([, text = '']) => text);
    expect(styles).toHaveLength(2);
    const allowed = directives(headers['content-security-policy'])['style-src'];
    for (const style of styles) expect(allowed).toBe(`'self' ${hashOf(style)}`);
  });
});

describe('an export', () => {
  test('may be shown and read by any site, and runs nothing', async () => {
    for (const ending of ['svg', 'mmd', 'json', 'csv']) {
      const { headers } = await server.get(SVG.replace('.svg', `.${ending}`), {
        origin: 'https://wiki.example',
      });
      expect(headers).toMatchObject({
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'x-content-type-options': 'nosniff',
      });
      const policy = directives(headers['content-security-policy']);
      expect(policy).toMatchObject({ 'default-src': "'none'", sandbox: '' });
      expect(policy).not.toHaveProperty('script-src');
    }
  });

  test('of a drawing allows its style', async () => {
    for (const theme of ['auto', 'light', 'dark']) {
      const { headers, body } = await server.get(`${SVG}&theme=${theme}`);
      const [, style = ''] = /<style>([^]*?)<\/style>/.exec(body) ?? [];
      expect(style).not.toBe('');
      expect(directives(headers['content-security-policy'])['style-src']).toContain(hashOf(style));
    }
  });

  test('is not open to others than GET: the API keeps its own rules', async () => {
    const reply = await server.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', origin: 'https://wiki.example' },
      payload: '{"query":"{ __typename }"}',
    });
    expect(reply.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('a file', () => {
  const url = '/connectors.html?between=Git&between=Django';

  test('that holds the address it was asked at is for no cache that several share', async () => {
    const { body, headers } = await server.get(url, { host: 'other.example' });
    expect(body).toContain('http://other.example/');
    expect(headers['cache-control']).toBe('private, no-cache');
  });

  test('that holds the public address is the same for everybody', async () => {
    const known = await explorerOver(store, { origin: 'https://graph.example' });
    const { body, headers } = await known.get(url, { host: 'other.example' });
    expect(body).not.toContain('other.example');
    expect(headers['cache-control']).toBe('public, no-cache');
    await known.app.close();
  });
});

describe('asking again', () => {
  test('costs nothing while the graph is the same', async () => {
    for (const url of [PAGE, SVG, '/', '/sources', '/connectors.html?between=Git&between=Django']) {
      const first = await server.get(url);
      expect(first.headers['etag']).toMatch(/^W\/"\d+-[\w-]+"$/);
      const kept = url.includes('.html') ? 'private' : 'public';
      expect(first.headers['cache-control']).toBe(`${kept}, no-cache`);
      server.asked();
      const again = await server.get(url, { 'if-none-match': first.headers['etag'] ?? '' });
      expect([again.status, again.body]).toEqual([304, '']);
      expect(again.headers['etag']).toBe(first.headers['etag']);
      expect(server.asked()).toEqual([]);
    }
  });

  test('takes a tag among others, strong or weak, and any', async () => {
    const { headers } = await server.get(SVG);
    const tag = headers['etag'] ?? '';
    for (const given of [`"other", ${tag}`, tag.replace('W/', ''), '*']) {
      expect((await server.get(SVG, { 'if-none-match': given })).status).toBe(304);
    }
    expect((await server.get(SVG, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  test('is answered alike by every server of the graph and of the release', async () => {
    const { headers } = await server.get(SVG);
    const old = { 'if-none-match': headers['etag'] ?? '' };
    const [same, newer] = [await explorerOver(store), await explorerOver(store, { release: '2' })];
    expect((await same.get(SVG, old)).status).toBe(304);
    expect((await newer.get(SVG, old)).status).toBe(200);
    await same.app.close();
    await newer.app.close();
  });

  test('is answered anew where the server was set up otherwise', async () => {
    const page = await server.get(PAGE);
    const old = { 'if-none-match': page.headers['etag'] ?? '' };
    const closed = await explorerOver(store, {}, { sandbox: false });
    const moved = await explorerOver(store, { origin: 'https://graph.example' });
    const without = await closed.get(PAGE, old);
    expect(without.status).toBe(200);
    expect(page.body).toContain('Open in GraphiQL');
    expect(without.body).not.toContain('Open in GraphiQL');
    expect((await moved.get(PAGE, old)).status).toBe(200);
    await closed.app.close();
    await moved.app.close();
  });

  test('is answered anew after a write', async () => {
    const { headers } = await server.get(SVG);
    const old = { 'if-none-match': headers['etag'] ?? '' };
    await setStatus(store, 'tool:smoker', 'DEPRECATED');
    expect((await server.get(SVG, old)).status).toBe(200);
  });

  test('is answered anew by another graph of the same version', async () => {
    const stores = [await shippedStore(), await shippedStore()];
    const [one, other] = await Promise.all(stores.map((each) => explorerOver(each)));
    const [first, second] = [await one?.get('/search?text=git'), await other?.get('/search?text=git')];
    const [tag = '', otherTag = ''] = [first?.headers['etag'], second?.headers['etag']];
    expect(tag).not.toBe(otherTag);
    expect(tag.split('-')[0]).toBe(otherTag.split('-')[0]);
    await Promise.all([one?.app.close(), other?.app.close()]);
    for (const each of stores) await each.close();
  });
});

describe('compression', () => {
  test('is gzip where the client takes it, for pages and exports', async () => {
    for (const url of [PAGE, SVG]) {
      const plain = await server.get(url);
      expect(plain.headers['content-encoding']).toBeUndefined();
      const packed = await server.get(url, { 'accept-encoding': 'br, gzip' });
      expect(packed.headers).toMatchObject({
        'content-encoding': 'gzip',
        vary: expect.stringContaining('accept-encoding'),
      });
      expect(packed.body === plain.body).toBe(true);
      expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2);
    }
  });
});

describe('what pages load', () => {
  test('is addressed by its content, and may be kept for ever', async () => {
    const { body } = await server.get('/connectors');
    const [, script = ''] = /<script src="([^"]*)">/.exec(body) ?? [];
    const [, style = ''] = /<link rel="stylesheet" href="([^"]*)"/.exec(body) ?? [];
    expect(script).toMatch(/^\/assets\/explorer\.js\?v=[0-9a-f]{16}$/);
    expect(style).toMatch(/^\/assets\/explorer\.css\?v=[0-9a-f]{16}$/);
    const loaded = await server.get(script);
    expect(loaded.body).toBe(SCRIPT);
    expect(loaded.headers).toMatchObject({
      'content-type': expect.stringMatching(/^(text|application)\/javascript; charset=utf-8$/),
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect((await server.get(style)).body).toBe(STYLE);
  });

  test('is asked for again without the hash of its content', async () => {
    const { headers, status } = await server.get('/assets/explorer.js');
    expect([status, headers['cache-control']]).toEqual([200, 'public, no-cache']);
  });

  test('is kept for ever only as what its address says', async () => {
    const folder = path.join(temporaryFolder(), 'assets');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'explorer.js'), SCRIPT);
    const own = await explorerOver(store, { assets: folder });
    const { body } = await own.get('/connectors');
    const [, script = ''] = /<script src="([^"]*)">/.exec(body) ?? [];
    const keptFor = async (url: string) => {
      const { status, headers } = await own.get(url);
      return [status, headers['cache-control']];
    };
    expect(await keptFor(script)).toEqual([200, 'public, max-age=31536000, immutable']);
    expect(await keptFor(`/assets/nothing.js?v=${'0'.repeat(16)}`)).toEqual([404, 'public, no-cache']);
    expect(await keptFor(`/assets/explorer.js?v=${'0'.repeat(16)}`)).toEqual([200, 'public, no-cache']);
    // A build under the running server.
    writeFileSync(path.join(folder, 'explorer.js'), 'another one');
    expect(await keptFor(script)).toEqual([200, 'public, no-cache']);
    await own.app.close();
  });

  test('is sent as the build compressed it', async () => {
    const { headers, body } = await server.get('/assets/explorer.js', { 'accept-encoding': 'br' });
    expect([headers['content-encoding'], body]).toEqual(['br', 'as if it were compressed']);
    const plain = await server.get('/assets/explorer.js');
    for (const { vary } of [headers, plain.headers]) {
      expect((vary ?? '').toLowerCase().split(', ').sort()).toEqual(['accept-encoding', 'origin']);
    }
  });

  test('leads nowhere else', async () => {
    for (const url of [
      '/assets/nothing.js',
      '/assets/../package.json',
      '/assets/%2e%2e/package.json',
      '/assets/',
    ]) {
      expect([403, 404]).toContain((await server.get(url)).status);
    }
  });

  test('has an icon also where browsers look for one by themselves', async () => {
    const { status, headers } = await server.get('/favicon.ico');
    expect([status, headers['cache-control']]).toEqual([302, 'public, max-age=86400']);
    const icon = await server.get(headers['location'] ?? '');
    expect([icon.status, icon.headers['content-type']]).toEqual([200, 'image/svg+xml']);
  });

  test('may be missing: pages work without', async () => {
    const bare = await explorerOver(store, { assets: '/no/such/folder' });
    const { status, body } = await bare.get(PAGE);
    expect(status).toBe(200);
    expect(body).not.toMatch(/<script|rel="stylesheet"/);
    await bare.app.close();
  });
});
