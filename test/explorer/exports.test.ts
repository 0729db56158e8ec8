import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { Connectors, Paths, RoleMatrix, Search, Transition } from '../../src/explorer/generated.ts';
import type { Store } from '../../src/store/Store.ts';
import { shippedStore } from '../support/explorer/askGraph.ts';
import { explorerOver, type ExplorerServer } from '../support/explorer/explorerServer.ts';
import { removeTemporaryFolders } from '../support/temporaryFolder.ts';

// The same question as a file: for wikis, READMEs, spreadsheets and scripts.

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

const QUESTION =
  'between=Back+End+Developer&between=Full+Stack+Developer&kinds=TOOL&first=100&have=Git&pin=tool:git';

const file = async (ending: string, question = QUESTION) => {
  const reply = await server.get(`/connectors.${ending}?${question}`);
  expect(reply.status).toBe(200);
  return reply;
};

describe('SVG', () => {
  test('is the picture of the page without its links, byte for byte', async () => {
    const page = await server.get(`/connectors?${QUESTION}`);
    const drawn = [...page.body.matchAll(/<svg[^]*?<\/svg>/g)].map(([svg]) =>
      svg.replace(/ href="[^"]*"/g, ''),
    );
    const { body, headers } = await file('svg');
    expect(headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(drawn[0] === body.trim()).toBe(true);
    expect(drawn[1] === (await file('svg', `${QUESTION}&width=narrow`)).body.trim()).toBe(true);
  });

  test('can be light or dark whatever the reader has', async () => {
    const [auto, light, dark] = await Promise.all(
      ['auto', 'light', 'dark'].map((theme) => file('svg', `${QUESTION}&theme=${theme}`)),
    );
    expect(new Set([auto?.body, light?.body, dark?.body]).size).toBe(3);
    expect((await file('svg')).body === auto?.body).toBe(true);
  });

  test('has no other theme or width', async () => {
    const reply = await server.get(`/connectors.svg?${QUESTION}&theme=pink`);
    expect(reply.status).toBe(400);
    expect(JSON.parse(reply.body)).toMatchObject({
      errors: [
        { message: 'theme: "pink" is none of AUTO, LIGHT, DARK.', extensions: { code: 'BAD_USER_INPUT' } },
      ],
    });
  });
});

test('Mermaid is a flowchart with the same names', async () => {
  const { body, headers } = await file('mmd');
  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(body).toMatch(/^flowchart /m);
  expect(body).toContain('Back End Developer');
});

test('JSON is the value of the GraphQL field', async () => {
  const { body, headers } = await file('json');
  expect(headers['content-type']).toBe('application/json; charset=utf-8');
  const between = ['Back End Developer', 'Full Stack Developer'];
  const asked = await server.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify({ query: Connectors.text, variables: { between, kinds: ['TOOL'], first: 100 } }),
  });
  expect(JSON.parse(body)).toEqual(asked.json<{ data: { connectors: unknown } }>().data.connectors);
});

describe('JSON that leaves out how many', () => {
  const fieldOf = async ({ text }: { text: string }, variables: object) => {
    const asked = await server.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ query: text, variables }),
    });
    return asked.json<{ data: Record<string, unknown> }>().data;
  };
  const between = ['Back End Developer', 'Full Stack Developer'];
  const [from, to] = ['Data Analyst', 'Data Scientist'];

  test('is what the GraphQL field says without it', async () => {
    const { body } = await server.get(
      '/connectors.json?between=Back+End+Developer&between=Full+Stack+Developer',
    );
    const { connectors } = await fieldOf(Connectors, { between });
    expect(JSON.parse(body)).toEqual(connectors);
    expect(JSON.parse(body)).toHaveProperty('edges.length', 20);
    for (const [url, field, operation, variables] of [
      [
        '/transition.json?from=Data+Analyst&to=Data+Scientist',
        'transition',
        Transition,
        { from, to, have: [] },
      ],
      [
        '/paths.json?from=Data+Analyst&to=Data+Scientist',
        'paths',
        Paths,
        { from, to, avoid: [], through: [] },
      ],
      ['/search.json?text=data', 'search', Search, { text: 'data' }],
      ['/overview.json', 'roleMatrix', RoleMatrix, {}],
    ] as const) {
      const reply = await server.get(url);
      const answered = await fieldOf(operation, variables);
      expect({ url, json: JSON.parse(reply.body) as unknown }).toEqual({
        url,
        json: answered[field] ?? answered['matrix'],
      });
    }
  });

  test('is not where the page links to: that says how many it shows', async () => {
    const page = await server.get('/connectors?between=Back+End+Developer&between=Full+Stack+Developer');
    const [, href = ''] = /data-export="json" href="([^"]*)"/.exec(page.body) ?? [];
    expect(href).toContain('&amp;first=25');
    const { body } = await server.get(href.replaceAll('&amp;', '&'));
    expect(JSON.parse(body)).toHaveProperty('edges.length', 25);
  });
});

test('CSV is the table, with whole numbers and ids', async () => {
  const { body, headers } = await file('csv');
  expect(headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
  expect(headers['content-disposition']).toBe(
    'attachment; filename="what-connects-back-end-developer-and-full-stack-developer.csv"',
  );
  const rows = parse<Record<string, string>>(body, { columns: true });
  const { edges } = JSON.parse((await file('json')).body) as {
    edges: { node: { distinctiveness: number; entity: { id: string; name: string } } }[];
  };
  expect(rows.map(({ Id, Name, Distinctiveness }) => [Id, Name, Number(Distinctiveness)])).toEqual(
    edges.map(({ node }) => [node.entity.id, node.entity.name, node.distinctiveness]),
  );
  expect(rows.find(({ Id }) => Id === 'tool:git')).toMatchObject({
    Kind: 'Tool',
    'Weight: Back End Developer': expect.stringMatching(/^0\.\d+$/),
  });
});

test('every view has every format', async () => {
  for (const question of [
    'paths?from=Back+End+Developer&to=UX+Designer',
    'transition?from=Data+Analyst&to=Data+Scientist',
    'role?ref=DevOps+Engineer',
    'entity?ref=Git',
    'search?text=pyt',
    'overview?',
  ]) {
    for (const ending of ['svg', 'mmd', 'json', 'csv', 'html']) {
      const reply = await server.get(`/${question.replace('?', `.${ending}?`)}`);
      expect({ question, ending, status: reply.status }).toEqual({ question, ending, status: 200 });
      expect(reply.body.length).toBeGreaterThan(20);
    }
  }
});

describe('what cannot be exported', () => {
  const errorOf = async (url: string) => {
    const reply = await server.get(url);
    expect(reply.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(reply.headers['cache-control']).toBe('no-store');
    expect(reply.headers['access-control-allow-origin']).toBe('*');
    expect(reply.headers['content-disposition']).toBeUndefined();
    const { errors } = JSON.parse(reply.body) as { errors: { message: string; extensions: object }[] };
    return { status: reply.status, ...errors[0] };
  };

  test('has the error as JSON with its status and candidates', async () => {
    expect(await errorOf('/connectors.svg?between=Pyton&between=Git')).toMatchObject({
      status: 404,
      extensions: {
        code: 'NOT_FOUND',
        candidates: expect.arrayContaining([expect.objectContaining({ id: 'tool:python' })]),
      },
    });
    expect(await errorOf('/connectors.html?between=Git&between=Git')).toMatchObject({
      status: 400,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('is also a question with too little in it', async () => {
    expect(await errorOf('/connectors.csv?between=Git')).toMatchObject({
      status: 400,
      message: 'There is too little to ask. Open /connectors and fill in its form.',
    });
  });
});

test('HEAD says what GET would, without a body', async () => {
  for (const url of [`/connectors.svg?${QUESTION}`, `/connectors?${QUESTION}`]) {
    const head = await server.app.inject({ method: 'HEAD', url });
    const get = await server.app.inject({ method: 'GET', url });
    expect(head.statusCode).toBe(200);
    expect(head.body).toBe('');
    for (const name of ['content-type', 'etag', 'content-security-policy', 'cache-control']) {
      expect(head.headers[name]).toBe(get.headers[name]);
    }
  }
});
