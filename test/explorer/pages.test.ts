import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Store } from '../../src/store/Store.ts';
import { shippedStore } from '../support/explorer/askGraph.ts';
import { explorerOver, type ExplorerServer } from '../support/explorer/explorerServer.ts';
import { textOf } from '../support/explorer/html.ts';
import {
  expectAccessible,
  expectIn,
  expectNotIn,
  expectBalanced,
  expectStrict,
  headingOf,
  linkTo,
  mainOf,
} from '../support/explorer/markup.ts';
import { removeTemporaryFolders } from '../support/temporaryFolder.ts';

// The pages as a browser without script gets them, on the shipped graph.

let store: Store;
let server: ExplorerServer;

beforeAll(async () => {
  store = await shippedStore();
  server = await explorerOver(store);
});

afterAll(async () => {
  await server.app.close();
  await store.close();
  removeTemporaryFolders();
});

/** A page that is there, which holds to what every page does. */
async function page(url: string, status = 200): Promise<string> {
  const reply = await server.get(url, { accept: 'text/html' });
  expect(reply.status).toBe(status);
  expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
  expectBalanced(reply.body);
  expectAccessible(reply.body);
  expectStrict(reply.body);
  return reply.body;
}

const PAIR = '/connectors?between=Back+End+Developer&between=Full+Stack+Developer&kinds=TOOL';
/** Hubs come last: Git among them. */
const ALL = `${PAIR}&first=100`;

describe('a page of connectors', () => {
  test('has the question, the picture, the evidence, the table and what is behind it', async () => {
    const html = await page(PAIR);
    expect(headingOf(html)).toBe('What connects Back End Developer and Full Stack Developer');
    expect(html.match(/<svg/g)).toHaveLength(2);
    expectIn(html, '<aside id="evidence"');
    expectIn(
      html,
      /<caption id="table-1">25 of \d+ shared tools, rarest first, with the weight of each link</,
    );
    const text = textOf(mainOf(html));
    expectIn(text, 'This as GraphQL');
    expectIn(text, 'This as Cypher');
    expect(text).toContain(
      `:param between =&gt; ['role:back-end-developer', 'role:full-stack-developer'];`.replace('&gt;', '>'),
    );
    expectIn(text, 'MATCH (g:Entity {id: given})-[r]-(e:Entity)');
  });

  test('costs one execution of GraphQL', async () => {
    server.asked();
    await page(PAIR);
    expect(server.asked()).toEqual(['Connectors']);
  });

  test('has its form alone while there is too little to ask, and asks nothing', async () => {
    server.asked();
    const html = await page('/connectors?between=Git');
    expect(headingOf(html)).toBe('Connect');
    expectNotIn(html, '<svg');
    expectIn(html, 'name="between" value="Git"');
    expect(server.asked()).toEqual([]);
  });

  test('draws at most 25, and more on demand', async () => {
    const html = await page('/connectors?between=Back+End+Developer&between=Full+Stack+Developer');
    const total = Number(/of (\d+) drawn/.exec(textOf(html))?.[1]);
    expect(total).toBeGreaterThan(25);
    expect(html.match(/<tr data-id/g)).toHaveLength(25);
    const more = await page(linkTo(html, `Show ${Math.min(50, total)}`));
    expect(more.match(/<tr data-id/g)).toHaveLength(Math.min(50, total));
  });

  test('puts ids in place of names, so that its links outlive a renaming', async () => {
    const html = await page(PAIR);
    const own =
      '/connectors?between=role:back-end-developer&amp;between=role:full-stack-developer&amp;kinds=TOOL';
    expectIn(html, `data-link="${own}"`);
    const again = await page(own.replaceAll('&amp;', '&'));
    expect(mainOf(again)).toBe(mainOf(html));
  });

  test('hides hubs, and shows them again', async () => {
    const all = await page(ALL);
    expectIn(all, 'rg-hub');
    const without = await page(linkTo(all, 'Hide hubs'));
    expectNotIn(without, /class="rg-node[^"]*rg-hub/);
    expect(mainOf(await page(linkTo(without, 'Show hubs')))).toBe(mainOf(all));
  });

  test('leads two roles on to their overlap and difference, and to the paths between them', async () => {
    const html = await page(PAIR);
    const pair = 'role:back-end-developer&to=role:full-stack-developer';
    expect(linkTo(html, 'Overlap and difference side by side')).toBe(`/transition?from=${pair}`);
    expect(linkTo(html, 'Paths between them')).toBe(`/paths?from=${pair}`);
  });

  test('takes up to five', async () => {
    const html = await page(
      '/connectors?between=Back+End+Developer&between=Git&between=Full+Stack+Developer&between=Web+Developer&between=DevOps+Engineer&atLeast=4',
    );
    expect(headingOf(html)).toBe(
      'What connects Back End Developer, Git, Full Stack Developer, Web Developer and DevOps Engineer',
    );
    expectIn(textOf(html), 'linked to at least 4 of them');
  });

  test('says what to loosen where nothing connects them', async () => {
    const html = await page(
      '/connectors?between=UX+Designer&between=Database+Administrator&kinds=FRAMEWORK&relations=NEEDS',
    );
    expect(textOf(mainOf(html))).toContain(
      'Nothing is linked to UX Designer and Database Administrator at once.',
    );
    const wider = await page(linkTo(html, 'Take every kind'));
    expectIn(textOf(mainOf(wider)), 'Nothing is linked to');
    expect(textOf(mainOf(await page(linkTo(wider, 'Take every relation'))))).not.toContain(
      'Nothing is linked',
    );
    expect(linkTo(html, 'Look for longer paths between them')).toBe(
      '/paths?from=role:ux-designer&to=role:database-administrator',
    );
  });
});

describe('the graph and the statements behind a page', () => {
  test('the operation and its variables open in the IDE, and give what the page shows', async () => {
    const html = await page(PAIR);
    const ide = new URL(linkTo(html, 'Open in GraphiQL'), 'http://here');
    expect(ide.pathname).toBe('/graphiql');
    const query = ide.searchParams.get('query') ?? '';
    const variables = JSON.parse(ide.searchParams.get('variables') ?? '') as Record<string, unknown>;
    const asked = await server.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ query, variables }),
    });
    const { data } = asked.json<{
      data: { connectors: { edges: { node: { entity: { id: string } } }[] } };
    }>();
    const rows = [...html.matchAll(/<tr data-id="([^"]*)"/g)].map(([, id]) => id);
    expect(data.connectors.edges.map(({ node }) => node.entity.id)).toEqual(rows);
  });
});

describe('what is pinned', () => {
  test('a row pins; the panel then says why it is there, what it is and who says so', async () => {
    const pinned = await page(linkTo(await page(ALL), 'Pin Git'));
    const panel = textOf(/<aside[^]*?<\/aside>/.exec(pinned)?.[0] ?? '');
    expectIn(panel, 'Distributed version control system for source code.');
    expectIn(panel, /Linked to \d+ of \d+ roles\./);
    expectIn(panel, 'Back End Developer uses Git: weight 0.9');
    expectIn(panel, 'rolegraph curated graph');
    expectIn(panel, 'Open 8 of');
    expectIn(pinned, /class="rg-node[^"]*rg-pinned[^"]*" data-id="tool:git"/);
    const back = await page(linkTo(pinned, 'Unpin'));
    expect(mainOf(back)).toBe(mainOf(await page(ALL)));
  });

  test('neighbours open some at a time, in the picture too, and close again', async () => {
    const pinned = await page(`${ALL}&pin=tool:git`);
    const total = Number(/Open 8 of (\d+) roles/.exec(pinned)?.[1]);
    const opened = await page(linkTo(pinned, `Open 8 of ${total} roles`));
    expectIn(opened, `Roles: 8 of ${total}`);
    expectIn(textOf(opened), `8 of ${total} roles: `);
    const more = await page(linkTo(opened, 'Show 8 more'));
    expectIn(more, `Roles: 16 of ${total}`);
    expect(mainOf(await page(linkTo(more, 'Close')))).toBe(mainOf(pinned));
    expect(mainOf(await page(linkTo(more, 'Undo: close roles of Git')))).toBe(mainOf(pinned));
  });

  test('an id that there is none of is left out, as it may have gone since', async () => {
    expect(mainOf(await page(`${PAIR}&pin=tool:no-such-tool&open=tool:nothing~ROLE~8`))).toBe(
      mainOf(await page(PAIR)),
    );
  });
});

describe('what one already knows', () => {
  test('is marked in the picture and carried by every link', async () => {
    const html = await page(`${ALL}&have=Git&have=psql`, 200);
    expectIn(html, /class="rg-node[^"]*rg-known[^"]*" data-id="tool:git"/);
    expectIn(textOf(html), 'What I already know (2)');
    for (const label of ['Paths', 'Overview', 'Show 50', 'Pin Git', 'Paths between them'].slice(0, 2)) {
      expect(linkTo(html, label)).toContain('have=tool:git&have=tool:postgresql');
    }
    expect(linkTo(html, 'Pin Git')).toContain('have=tool:git&have=tool:postgresql');
    expect(linkTo(html, 'Paths between them')).toContain('have=tool:git&have=tool:postgresql');
    expect(
      html.match(/<input type="hidden" name="have" value="tool:git"\/>/g)?.length,
    ).toBeGreaterThanOrEqual(3);
  });

  test('can be taken away, and said of what is pinned', async () => {
    const html = await page(`${ALL}&have=Git&pin=tool:git`);
    const less = await page(linkTo(html, 'Take away Git'));
    expectNotIn(textOf(less), 'What I already know (1)');
    expect(mainOf(await page(linkTo(less, 'I know this')))).toBe(mainOf(html));
  });
});

describe('the first page', () => {
  test('has a form for each question, examples that work, and the overview', async () => {
    const html = await page('/');
    for (const action of ['/connectors', '/paths', '/transition', '/search']) {
      expectIn(mainOf(html), `action="${action}"`);
    }
    expectIn(html, 'rg-matrix');
    await page(linkTo(html, 'What connects Back End Developer and Full Stack Developer?'));
    await page(linkTo(html, 'What does a Data Analyst lack to be a Data Scientist?'));
  });

  test('carries what one knows', async () => {
    const html = await page('/?have=Git');
    expect(linkTo(html, 'Connect')).toBe('/connectors?have=tool:git');
  });
});

test('sources and licences have a page, which every page links to', async () => {
  const html = await page(linkTo(await page('/connectors'), 'Sources and licences'));
  expectIn(textOf(html), 'rolegraph curated graph');
  expectIn(textOf(html), 'Apache-2.0');
});

test('every view has its page, complete or not', async () => {
  for (const url of [
    '/paths?from=Back+End+Developer&to=UX+Designer',
    '/transition?from=Data+Analyst&to=Data+Scientist&have=Git',
    '/role?ref=DevOps+Engineer',
    '/entity?ref=Git',
    '/search?text=pyt',
    '/overview',
    '/paths',
    '/transition',
    '/role',
    '/entity',
    '/search',
  ]) {
    await page(url);
    await page(`${url}${url.includes('?') ? '&' : '?'}pin=tool:git&open=tool:git~ROLE~8`);
  }
});
