import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Store } from '../../src/store/Store.ts';
import { explorerOver, type ExplorerServer } from '../support/explorer/explorerServer.ts';
import { textOf } from '../support/explorer/html.ts';
import { expectAccessible, expectBalanced, expectStrict } from '../support/explorer/markup.ts';
import { factsOf } from '../support/facts.ts';
import { emptyGrafeo } from '../support/stores.ts';
import { removeTemporaryFolders } from '../support/temporaryFolder.ts';
import { writeFacts } from '../support/writes.ts';

// Names come from sources, and may be anything: they are shown, never obeyed.

const NAMES = [
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style></svg><b>bold</b>',
  '=HYPERLINK("https://evil.example")',
  '--> end\nclick A "javascript:alert(1)"',
  '&lt;i&gt; &amp; ${x} {{y}}',
  ']]> <!-- `$&',
  'a page href="/nowhere" of text',
  'A name that is as long as the longest '.repeat(9).trim(),
];

let store: Store;
let server: ExplorerServer;

beforeAll(async () => {
  store = await emptyGrafeo();
  const tools = NAMES.map((name, index) => [`tool:t-${index}`, { name, description: name, category: 'X' }]);
  const uses = Object.fromEntries(NAMES.map((_, index) => [`tool:t-${index}`, '0.5 hot']));
  await writeFacts(
    store,
    factsOf({
      entities: {
        'role:a': { name: '<b>A</b>' },
        'role:b': { name: '"B"' },
        ...(Object.fromEntries(tools) as Record<string, { name: string; description: string }>),
      },
      links: { 'role:a': { USES: uses }, 'role:b': { USES: uses } },
    }),
  );
  server = await explorerOver(store);
});

afterAll(async () => {
  await server.app.close();
  await store.close();
  removeTemporaryFolders();
});

const QUESTION = `between=role:a&between=role:b&${NAMES.map((_, index) => `pin=tool:t-${index}`).join('&')}&have=tool:t-0&open=tool:t-1~ROLE~8`;

test('a page shows names as they are, with not an element more', async () => {
  const { body, status } = await server.get(`/connectors?${QUESTION}`);
  expect(status).toBe(200);
  expectBalanced(body);
  expectAccessible(body);
  expectStrict(body);
  expect(body).not.toMatch(/<img|<b>|<i>|<script>/);
  const text = textOf(body);
  for (const name of NAMES.filter((one) => !one.includes('\n')))
    expect(text).toContain(name.replace(/ {2,}/g, ' '));
});

test('so does a drawing', async () => {
  const { body } = await server.get(`/connectors.svg?${QUESTION}`);
  expectBalanced(body);
  expect(body).not.toMatch(/<img|<b>|<i>|<script/);
});

test('so does a file', async () => {
  const { body } = await server.get(`/connectors.html?${QUESTION}`);
  expectBalanced(body);
  expect(body.match(/<script>/g)).toHaveLength(1);
  expect(body.replace(/<(script|style)>[^]*?<\/\1>/g, '')).not.toMatch(/<img|<b>|<i>/);
  // Links lead back to the server; what only looks like one stays as it is, in the picture as in the table.
  expect(textOf(body).match(/a page href="\/nowhere" of text/g)?.length).toBeGreaterThan(5);
  expect(textOf(body).includes('href="http')).toBe(false);
});

test('a spreadsheet calculates nothing', async () => {
  const { body } = await server.get(`/connectors.csv?${QUESTION}`);
  const names = parse<Record<string, string>>(body, { columns: true }).map(({ Name }) => Name ?? '');
  expect(new Set(names)).toEqual(new Set(NAMES.map((name) => (/^[=+\-@]/.test(name) ? `'${name}` : name))));
});

test('a flowchart has no line but its own', async () => {
  const { body } = await server.get(`/connectors.mmd?${QUESTION}`);
  for (const line of body.trim().split('\n'))
    expect(line).toMatch(/^(flowchart|\s|%%|---|title|config|subgraph|end|class)/);
  expect(body).not.toMatch(/^\s*click /m);
});
