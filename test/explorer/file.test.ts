import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Store } from '../../src/store/Store.ts';
import { shippedStore } from '../support/explorer/askGraph.ts';
import { explorerOver, type ExplorerServer } from '../support/explorer/explorerServer.ts';
import { linksIn, textOf } from '../support/explorer/html.ts';
import { expectAccessible, expectBalanced, expectIn, expectNotIn } from '../support/explorer/markup.ts';
import { removeTemporaryFolders } from '../support/temporaryFolder.ts';

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
    expectIn(html, `<section id="evidence-${id}" data-evidence="${id}"`);
  }
  const section = /<section id="evidence-tool:git"[^]*?<\/section>/.exec(html)?.[0] ?? '';
  expect(textOf(section)).toContain('Distributed version control system for source code.');
  expect(textOf(section)).toContain('Back End Developer uses Git: weight 0.9');
  expect(textOf(section)).toContain('Around it:');
  expect(textOf(section)).toContain('rolegraph curated graph');
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

test('has the same structure as a page', () => {
  // A file has no navigation: it leads nowhere.
  expectAccessible(html);
});
