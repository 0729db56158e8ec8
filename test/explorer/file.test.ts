import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { relocate } from '../../src/explorer/export/relocate.ts';
import type { Store } from '../../src/store/Store.ts';
import { shippedStore } from '../support/explorer/askGraph.ts';
import { explorerOver, type ExplorerServer } from '../support/explorer/explorerServer.ts';
import { linksIn, textOf } from '../support/explorer/html.ts';
import { expectAccessible, expectBalanced, expectIn, expectNotIn } from '../support/explorer/markup.ts';
import { factsOf } from '../support/facts.ts';
import { emptyGrafeo } from '../support/stores.ts';
import { removeTemporaryFolders } from '../support/temporaryFolder.ts';
import { writeFacts } from '../support/writes.ts';

// One HTML file that needs nothing but itself.

let store: Store;
let server: ExplorerServer;
let html: string;

const URL =
  '/connectors.html?between=Back+End+Developer&between=Full+Stack+Developer&kinds=TOOL&first=50&pin=tool:git&open=tool:git~ROLE~8';

beforeAll(async () => {
  store = await shippedStore();
  server = await explorerOver(store, { origin: 'https://graph.example' });
  html = (await server.get(URL)).body;
});

afterAll(async () => {
  await server.app.close();
  await store.close();
  removeTemporaryFolders();
});

test('is a page with the question, both pictures and the table', () => {
  expectBalanced(html);
  expectIn(html, '<html lang="en" data-mode="file">');
  expectIn(html, /<h1>What connects Back End Developer and Full Stack Developer<\/h1>/);
  expect(html.match(/<svg/g)).toHaveLength(2);
  expectIn(html, '<table');
});

test('asks nobody for anything', () => {
  expectNotIn(html, /<(?:link|img|iframe|object|embed|base|form)\b/);
  expectNotIn(html, /\ssrc=/);
  expectNotIn(html, /@import|url\((?!["']?data:)/);
});

describe('its policy', () => {
  test('allows its own style and script by their hashes, and nothing else', () => {
    const [, policy = ''] = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html) ?? [];
    expect(policy).toMatch(/^default-src &#39;none&#39;|^default-src 'none'/);
    const texts = [...html.matchAll(/<(style|script)>([^]*?)<\/\1>/g)].map(([, , text = '']) => text);
    expect(texts.length).toBeGreaterThanOrEqual(4);
    for (const text of texts) expect(policy).toContain(createHash('sha256').update(text).digest('base64'));
    expect(policy).not.toContain('unsafe');
  });

  test('stands with a sandbox in the answer, should someone open it there', async () => {
    const { headers } = await server.get(URL);
    const texts = [...html.matchAll(/<(style|script)>([^]*?)<\/\1>/g)].map(([, , text = '']) => text);
    for (const text of texts) {
      const hash = createHash('sha256').update(text).digest('base64');
      expect(headers['content-security-policy']).toContain(`'sha256-${hash}'`);
    }
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox allow-scripts/);
    expect(headers['content-security-policy']).not.toContain('allow-same-origin');
    expect(headers['content-disposition']).toMatch(/^attachment; filename="what-connects-.*\.html"$/);
  });
});

test('script and style cannot end their elements early', () => {
  expect(html.match(/<\/script>/g)).toHaveLength(1);
  expectIn(html, String.raw`const end="<\/script><b>";`);
  expectIn(html, String.raw`content:"<\/style><b>"`);
});

test('has the evidence of every node, and each node leads to it', () => {
  const nodes = [...html.matchAll(/<a class="rg-node[^>]*data-id="([^"]*)"[^>]*>/g)];
  expect(nodes.length).toBeGreaterThan(50);
  for (const [tag, id = ''] of nodes) {
    expect(tag).toContain(`href="#evidence-${id}"`);
    expectIn(html, `<section id="evidence-${id}"`);
  }
  const section = /<section id="evidence-tool:git"[^]*?<\/section>/.exec(html)?.[0] ?? '';
  expect(textOf(section)).toContain('Distributed version control system for source code.');
  expect(textOf(section)).toContain('Back End Developer uses Git: weight 0.9');
  expect(textOf(section)).toContain('Around it:');
  expect(textOf(section)).toContain('rolegraph curated graph');
});

test('shows the evidence of what is pinned, and leads to that of the rest', () => {
  const shown = [...html.matchAll(/<section id="evidence-([^"]*)" class="shown"/g)].map(([, id]) => id);
  expect(shown).toEqual(['tool:git']);
  const table = /<table[^]*?<\/table>/.exec(html)?.[0] ?? '';
  expect(linksIn(table).find(({ label }) => label === 'Evidence Git')?.href).toBe('#evidence-tool:git');
  expectNotIn(textOf(table), /\b(Pin|Unpin)\b/);
});

test('leads back to the server where one knows its address, and nowhere else', () => {
  const hrefs = linksIn(html).map(({ href }) => href);
  const permanent =
    'https://graph.example/connectors?between=role:back-end-developer&between=role:full-stack-developer';
  expect(hrefs.some((href) => href.startsWith(permanent))).toBe(true);
  const elsewhere = hrefs.filter((href) => !/^#|^https:\/\/graph\.example\//.test(href) && href !== '');
  // Sources have addresses of their own, which nobody follows but the reader.
  for (const href of elsewhere) expect(href).toMatch(/^https?:\/\//);
});

test('names the address that was asked, where the server was not told its own', async () => {
  const plain = await explorerOver(store);
  const { body } = await plain.get(URL, { host: 'wiki.example:8080' });
  expectIn(body, 'href="http://wiki.example:8080/connectors?between=role:back-end-developer');
  await plain.app.close();
});

test('takes no address from a host that is none', async () => {
  const plain = await explorerOver(store);
  for (const host of ['a"onclick="x', 'a b', 'a/<b>', "a'b", '-', 'a:b', 'a@b', '[::1']) {
    const { body } = await plain.get(URL, { host });
    expectNotIn(body, /onclick|http:\/\/[^"]*\/connectors/);
    expect(linksIn(body).filter(({ href }) => href.startsWith('/'))).toEqual([]);
    expectBalanced(body);
  }
  for (const host of ['localhost:4000', '127.0.0.1', '[::1]:4000', 'my_wiki.example']) {
    expectIn((await plain.get(URL, { host })).body, `href="http://${host}/connectors?between=`);
  }
  await plain.app.close();
});

test('names what it was told as its origin, never as markup', () => {
  expect(relocate(' href="/a"', 'https://x"><b>&')).toBe(' href="https://x&quot;>&lt;b>&amp;/a"');
  expect(relocate('<a href="/a">b</a>', undefined)).toBe('<a>b</a>');
});

describe('every view', () => {
  const ids = (body: string) => new Set([...body.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id));

  test.each([
    'connectors.html?between=Back+End+Developer&between=Full+Stack+Developer',
    'connectors.html?between=Back+End+Developer&between=Full+Stack+Developer&hubs=false',
    'paths.html?from=Back+End+Developer&to=UX+Designer',
    'transition.html?from=Data+Analyst&to=Data+Scientist&have=Git',
    'role.html?ref=DevOps+Engineer',
    'role.html?ref=Back+End+Developer&pin=tool:git&open=tool:git~ROLE~40',
    'entity.html?ref=Git',
    'entity.html?ref=Python&hubs=false',
    'search.html?text=data',
    'overview.html?',
    'overview.html?group=SOFTWARE',
  ])('leads to nothing that is not in the file: %s', async (question) => {
    for (const first of question.startsWith('paths')
      ? [1, 50]
      : question.startsWith('overview')
        ? [5, 60]
        : [25, 200]) {
      const { body, status } = await server.get(`/${question}&first=${first}`);
      expect(status).toBe(200);
      const there = ids(body);
      const anchors = linksIn(body).flatMap(({ href }) => (href.startsWith('#') ? [href.slice(1)] : []));
      expect(anchors.length).toBeGreaterThan(0);
      expect(anchors.filter((anchor) => !there.has(decodeURIComponent(anchor)))).toEqual([]);
    }
  });
});

test('has the evidence of every node also where there are more than one operation takes', async () => {
  const tools = Array.from({ length: 230 }, (_, index) => `tool:t-${index}`);
  const uses = Object.fromEntries(tools.map((id) => [id, '0.5']));
  const large = await emptyGrafeo();
  const named = Object.fromEntries(tools.map((id) => [id, { name: id.slice(5) }]));
  await writeFacts(
    large,
    factsOf({
      entities: { 'role:a': { name: 'A' }, 'role:b': { name: 'B' }, ...named },
      links: { 'role:a': { USES: uses }, 'role:b': { USES: uses } },
    }),
  );
  const own = await explorerOver(large);
  const { body } = await own.get('/connectors.html?between=A&between=B&first=200');
  const nodes = [...body.matchAll(/<a class="rg-node[^>]*data-id="([^"]*)"[^>]*>/g)];
  expect(new Set(nodes.map(([, id]) => id)).size).toBe(202);
  for (const [tag, id = ''] of nodes) {
    expect(tag).toContain(`href="#evidence-${id}"`);
    expectIn(body, `<section id="evidence-${id}"`);
  }
  await own.app.close();
  await large.close();
});

test('has the same structure as a page', () => {
  // A file has no navigation: it leads nowhere.
  expectAccessible(html);
});
