import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rolegraph, Served } from './processes.ts';

// The built program under plain Node, as a user starts it: what a module does differently there than under
// jest, such as a named import of CommonJS, shows here alone. `npm test` has built dist/ before.

const root = mkdtempSync(path.join(tmpdir(), 'rolegraph-built-'));
const ROLEGRAPH_DATA = path.join(root, 'var');
const COPY = path.join(root, 'copy');
const ROLES = ['Back End Developer', 'Full Stack Developer'];

let server: Served | undefined;

afterAll(async () => {
  await server?.stop('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

async function start(): Promise<Served> {
  server = await Served.start({ ROLEGRAPH_DATA, PORT: '0' });
  return server;
}

/** What the server answers to the same question each time. */
async function ask({ address }: Served): Promise<unknown> {
  const query = `{
    connectors(between: ["Back End Developer", "Full Stack Developer"], kinds: [TOOL], first: 200) {
      totalCount edges { node { entity { id name updatedAt } roleCount distinctiveness links { weight sources } } }
    }
    graph { version kinds { kind count } releases { id } }
  }`;
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  expect(response.status).toBe(200);
  return response.json();
}

describe('the built server', () => {
  let first: unknown;

  test('fills an empty folder, says where it is, and answers', async () => {
    const served = await start();
    expect(served.welcome).toContain('Filled the embedded store with the shipped graph.');
    expect(served.welcome).toContain(`rolegraph serves the embedded store in ${ROLEGRAPH_DATA}.`);
    expect(served.welcome).toContain(`Apollo Sandbox  ${served.address}/graphql`);
    first = await ask(served);
    expect(first).toEqual({ data: { connectors: expect.anything(), graph: expect.anything() } });
    expect(JSON.stringify(first)).toContain('"name":"Git"');
  });

  test('was told what it was built from, which its answers are kept by', () => {
    const stamp = new URL('../../dist/.built', import.meta.url);
    expect(readFileSync(stamp, 'utf8')).toMatch(/^[0-9a-f]{16}$/);
  });

  test('is live and ready, and serves the sandbox', async () => {
    const { address } = server ?? (await start());
    for (const url of ['/livez', '/readyz']) {
      expect((await fetch(`${address}${url}`)).status).toBe(200);
    }
    const page = await fetch(`${address}/graphql`, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('Full Stack Developer');
  });

  test('ends with 0 on SIGTERM, and serves the same data the next time', async () => {
    expect(await server?.stop('SIGTERM')).toBe(0);
    cpSync(ROLEGRAPH_DATA, COPY, { recursive: true });
    const served = await start();
    expect(served.welcome).not.toContain('Filled');
    expect(await ask(served)).toEqual(first);
  });
});

describe('while the server has the store open', () => {
  beforeAll(async () => {
    server ??= await start();
  });

  test('a command says so, names the way out, and exits with 3', async () => {
    const { code, out, err } = await rolegraph(['connectors', ...ROLES], { ROLEGRAPH_DATA });
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toBe(
      `The embedded store in ${ROLEGRAPH_DATA} is open in another process, and one process owns it. ` +
        'Stop that process, or ask it: add --url http://127.0.0.1:4000 to a reading command.\n',
    );
  });

  test('with --url commands ask the server, and print tables, JSON or Mermaid', async () => {
    const asking = (...args: string[]) => rolegraph([...args, '--url', server?.address ?? '']);
    const [table, json, mermaid, paths] = await Promise.all([
      asking('connectors', ...ROLES, '--kinds', 'TOOL', '--first', '3'),
      asking('connectors', ...ROLES, '--first', '2', '--format', 'json'),
      asking('connectors', ...ROLES, '--kinds', 'TOOL', '--first', '2', '--format', 'mermaid'),
      asking('paths', 'Front End Developer', 'Data Scientist', '--first', '1'),
    ]);
    const fine = { code: 0, err: '' };
    expect([table, json, mermaid, paths]).toMatchObject([fine, fine, fine, fine]);
    expect(table.out).toMatch(
      /│ Connector [^]* │ Back End Developer │ Full Stack Developer │\n[^]*\n3 of \d+/,
    );
    expect(JSON.parse(json.out)).toEqual({
      totalCount: expect.any(Number),
      edges: [{ node: expect.anything() }, { node: expect.anything() }],
    });
    expect(mermaid.out).toMatch(/^flowchart LR\n/);
    expect(mermaid.out.match(/ -->\|USES\| /g)).toHaveLength(4);
    expect(paths.out).toMatch(/│ 2 +│ \d\.\d\d +│ Front End Developer [—←].*→? Data Scientist +│/);
  });

  test('a path that is none is no failure, an unknown name exits with 1', async () => {
    const asking = (...args: string[]) => rolegraph(['paths', ...args, '--url', server?.address ?? '']);
    const [none, unknown] = await Promise.all([asking('Git', 'git'), asking('Postgress', 'Git')]);
    expect(none).toEqual({ code: 0, out: '"Git" and "git" are the same entity, Git (tool:git).\n', err: '' });
    expect(unknown).toMatchObject({ code: 1, out: '' });
    expect(unknown.err).toMatch(
      /^There is no entity named "Postgress"\. Did you mean .*\(tool:postgresql\).*\?\n$/,
    );
  });

  test('a second server is told so, and one on the same port too', async () => {
    const port = new URL(server?.address ?? '').port;
    const [sameStore, samePort] = await Promise.all([
      rolegraph(['serve'], { ROLEGRAPH_DATA, PORT: '0' }),
      rolegraph(['serve'], { ROLEGRAPH_DATA: COPY, PORT: port }),
    ]);
    expect(sameStore.code).toBe(3);
    expect(sameStore.err).toContain('is open in another process');
    expect(samePort).toMatchObject({
      code: 2,
      err: `Cannot listen on 127.0.0.1:${port}: it is in use. Set PORT to a free one.\n`,
    });
  });
});

describe('once the server has ended', () => {
  beforeAll(async () => {
    expect(await server?.stop('SIGINT')).toBe(0);
  });

  test('a command opens the store itself', async () => {
    const asked = ['connectors', ...ROLES, '--kinds', 'TOOL', '--first', '200'];
    const { code, out, err } = await rolegraph(asked, { ROLEGRAPH_DATA });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/│ PostgreSQL +│ DATABASE +│ \d+ +│ \d\.\d\d +│/);
    expect(out).toMatch(/┘\n\d+\n$/);
  });

  test('a command says that a login at a Neo4j is not used without its address', async () => {
    const { code, err } = await rolegraph(['search', 'git'], { ROLEGRAPH_DATA, NEO4J_PASSWORD: 'hunter2' });
    expect(code).toBe(0);
    expect(err).toMatch(/^NEO4J_PASSWORD is set, and not NEO4J_URI: the embedded store is used\./);
  });

  test('wrong usage exits with 2, in a line or two', async () => {
    const [command, port] = await Promise.all([
      rolegraph(['nosuch'], { ROLEGRAPH_DATA }),
      rolegraph(['serve'], { ROLEGRAPH_DATA, PORT: 'abc' }),
    ]);
    const help = '(add --help for the options and examples)\n';
    expect(command).toEqual({ code: 2, out: '', err: `error: unknown command 'nosuch'\n${help}` });
    expect(port).toEqual({ code: 2, out: '', err: 'PORT: "abc" is not a whole number from 0 to 65535.\n' });
  });
});

describe('nobody there', () => {
  test('exits with 3 and says what to do', async () => {
    const nowhere = path.join(COPY, 'graph.grafeo', 'below-a-file');
    const [server, neo4j, folder] = await Promise.all([
      rolegraph(['paths', 'A', 'B', '--url', 'http://127.0.0.1:1']),
      rolegraph(['paths', 'A', 'B'], { NEO4J_URI: 'bolt://127.0.0.1:1' }),
      rolegraph(['serve'], { ROLEGRAPH_DATA: existsSync('/proc/self') ? '/proc/nope' : nowhere }),
    ]);
    expect(folder).toMatchObject({
      code: 3,
      out: '',
      err: expect.stringContaining('cannot be opened. Check'),
    });
    expect(server).toEqual({
      code: 3,
      out: '',
      err: 'No server answers at http://127.0.0.1:1. Start one with npm start, or leave --url out.\n',
    });
    expect(neo4j).toEqual({
      code: 3,
      out: '',
      err: 'Neo4j cannot be reached. Check NEO4J_URI and that the server runs.\n',
    });
  });
});
