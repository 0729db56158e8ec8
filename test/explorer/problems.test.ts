import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RolegraphError } from '../../src/graph/errors.ts';
import type { Store } from '../../src/store/Store.ts';
import { fixtureStore } from '../stores/graphql/fixture.ts';
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
} from '../support/explorer/markup.ts';
import { removeTemporaryFolders } from '../support/temporaryFolder.ts';

// What a reader sees where a question has no answer.

const DESIGNERS = '/connectors?between=Designer&between=Git&kinds=TOOL&have=py';

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

async function problem(url: string, status: number, from = server): Promise<string> {
  const reply = await from.get(url, { accept: 'text/html' });
  expect(reply.status).toBe(status);
  expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(reply.headers['cache-control']).toBe('no-store');
  expect(reply.headers['etag']).toBeUndefined();
  expect(reply.headers['content-security-policy']).toContain("default-src 'none'");
  expectBalanced(reply.body);
  expectAccessible(reply.body);
  expectStrict(reply.body);
  return reply.body;
}

describe('an unknown name', () => {
  test('has the nearest names as links to the same question', async () => {
    const html = await problem('/connectors?between=Pyton&between=Git&kinds=ROLE&pin=tool:git', 404);
    expect(headingOf(html)).toBe('There is nothing of that name');
    expectIn(textOf(html), 'Nothing is named “Pyton”. Is one of these meant?');
    const href = linkTo(html, 'Python');
    expect(href).toBe('/connectors?between=tool:python&between=Git&kinds=ROLE&pin=tool:git');
    expect((await server.get(href)).status).toBe(200);
  });

  test('may be in what one knows', async () => {
    const html = await problem('/connectors?between=Git&between=Django&have=Pyton', 404);
    expect(linkTo(html, 'Python')).toBe('/connectors?between=Git&between=Django&have=tool:python');
  });

  test('keeps what was typed in the form, and offers a search', async () => {
    const html = await problem('/connectors?between=Pyton&between=Git', 404);
    expectIn(html, 'name="between" value="Pyton"');
    expectIn(html, 'name="between" value="Git"');
    expect(linkTo(html, 'Search for “Pyton”')).toBe('/search?text=Pyton');
  });

  test('that nothing is near says so', async () => {
    const html = await problem('/connectors?between=Xyzzyqwv&between=Git', 404);
    expectIn(textOf(html), 'There is no entity named "Xyzzyqwv".');
  });

  test('is shown, not run', async () => {
    const name = '<script>alert(1)</script>';
    const html = await problem(`/connectors?between=${encodeURIComponent(name)}&between=Git`, 404);
    expectNotIn(html, '<script>alert');
    expectIn(html, '&lt;script>alert(1)&lt;/script>');
  });
});

describe('a name of another kind', () => {
  test('is said to be one, with what can be asked of it, and no link that fails again', async () => {
    const html = await problem('/role?ref=Git&have=py', 404);
    expect(headingOf(html)).toBe('The question does not take that');
    expectIn(textOf(html), 'Git is a tool, not a role.');
    expectNotIn(textOf(html), 'Nothing is named');
    expect(linkTo(html, 'The page of Git')).toBe('/entity?ref=tool:git&have=py');
    for (const label of ['The page of Git', 'Roles linked to Git']) {
      expect((await server.get(linkTo(html, label))).status).toBe(200);
    }
    expectNotIn(html, 'href="/role?ref=tool:git');
    expectIn(textOf(await problem('/role?ref=tool:git', 404)), 'Git is a tool, not a role.');
  });

  test('leads to the paths from it, and to what one lacks where one knows it', async () => {
    const html = await problem('/transition?from=Git&to=role:designer', 404);
    expectIn(textOf(html), 'Git is a tool, not a role.');
    expect(linkTo(html, 'Paths from Git')).toBe('/paths?from=tool:git&to=role:designer');
    const lacking = linkTo(html, 'What I lack where I know Git');
    expect(lacking).toBe('/transition?to=role:designer&have=tool:git');
    expect((await server.get(lacking)).status).toBe(200);
  });
});

test('an ambiguous name has the candidates with their kinds', async () => {
  const html = await problem(DESIGNERS, 409);
  expect(headingOf(html)).toBe('That name means several things');
  expectIn(textOf(html), '“Designer” names several. Which one is meant?');
  expectIn(textOf(html), 'Role · role:designer');
  expectIn(textOf(html), 'Tool · tool:designer');
  expect(linkTo(html, 'Designer')).toBe('/connectors?between=role:designer&between=Git&kinds=TOOL&have=py');
});

describe('a question that cannot be asked like this', () => {
  test('says why beside the form, which keeps the rest', async () => {
    const html = await problem('/connectors?between=Git&between=Django&first=9999&kinds=ROLE', 400);
    expectIn(textOf(html), 'Drawn at most: "9999" is not a whole number from 1 to 200.');
    expectIn(html, 'name="between" value="Git"');
    expectIn(html, /name="kinds" value="ROLE" checked/);
  });

  test('with control characters is refused, and they are shown nowhere', async () => {
    for (const sign of ['\u0000', '\u0001', '\u001b', '\u0085', '\u2028', '\u202e', '\u2066']) {
      for (const url of [
        '/connectors?between=Git&between=a{}b',
        '/connectors?between=Git&between=Django&pin=a{}b',
        '/role?ref=a{}b',
        '/search?text=a{}b',
        '/paths?from=a{}b&to=Git&first=a{}b',
        '/overview?group=a{}b',
        '/?have=a{}b',
      ]) {
        const html = await problem(url.replaceAll('{}', encodeURIComponent(sign)), 400);
        expectIn(textOf(html), 'it holds a control character. Leave it out.');
        expectNotIn(html, sign);
      }
      const reply = await server.get(`/role.json?ref=a${encodeURIComponent(sign)}b`);
      expect([reply.status, reply.body.includes(sign)]).toEqual([400, false]);
    }
  });

  test('is one that says neither yes nor no', async () => {
    for (const name of ['hubs', 'includeDeprecated']) {
      const address = `/connectors?between=Git&between=Django&${name}=`;
      const html = await problem(`${address}maybe`, 400);
      expectIn(textOf(html), '"maybe" is neither true nor false.');
      expectIn(html, 'name="between" value="Git"');
      for (const value of ['true', 'false', '1', '0', '']) {
        expect((await server.get(address + value)).status).toBe(200);
      }
    }
  });

  test('names kinds and the like in words', async () => {
    const html = await problem('/connectors?between=Git&between=Django&kinds=NOPE', 400);
    expectIn(textOf(html), 'Only these kinds: "NOPE" is not one of these: roles, skills, tools');
  });

  test('of a group that there is none of has the others as links, and keeps what was given', async () => {
    const html = await problem('/overview?group=zzz&first=5', 400);
    expectIn(textOf(html), 'There is no such group of roles.');
    expectIn(html, 'name="group" value="zzz"');
    expectIn(html, 'name="first" value="5"');
  });

  test('also where the schema refuses it', async () => {
    const html = await problem('/connectors?between=py&between=Python', 400);
    expectIn(textOf(html), 'All of "py", "Python" are tool:python.');
    expectIn(html, 'name="between" value="py"');
  });

  test('because a name is longer than any: it is the question that is at fault, not the server', async () => {
    const typed = 'x'.repeat(201);
    const told = 'An EntityRef has 201 characters. Give at most 200.';
    for (const url of [`/connectors?between=${typed}&between=Git`, `/role?ref=${typed}`, `/?have=${typed}`]) {
      expectIn(textOf(await problem(url, 400)), told);
    }
    const exported = await server.get(`/paths.json?from=${typed}&to=Git`);
    expect(exported.status).toBe(400);
    expect(JSON.parse(exported.body)).toEqual({
      errors: [{ message: told, extensions: { code: 'BAD_USER_INPUT' } }],
    });
    expect(server.logged).toEqual([]);
  });

  test('with two mistakes still has its form', async () => {
    const html = await problem('/connectors?between=Git&kinds=NOTHING&open=x', 400);
    expectIn(html, 'name="between" value="Git"');
  });
});

describe('a server in trouble', () => {
  const failing = (error: Error, version = () => store.version()) =>
    explorerOver(store, { ask: () => Promise.reject(error), version });

  test('a store that does not answer: says so, and the same address is there to try again', async () => {
    const down = new RolegraphError(
      'STORE_UNAVAILABLE',
      'The store does not answer. Try again in a moment.',
      {
        cause: new Error('connect ECONNREFUSED 10.0.0.7:7687'),
      },
    );
    const broken = await failing(down, () => Promise.reject(down));
    const html = await problem('/connectors?between=Git&between=Django', 503, broken);
    expect(headingOf(html)).toBe('The store does not answer');
    expect(linkTo(html, 'Try again')).toBe('/connectors?between=Git&between=Django');
    expectIn(html, 'name="between" value="Git"');
    expectNotIn(html, '10.0.0.7');
    expect(broken.logged).toEqual([down]);
    expect((await broken.get('/')).status).toBe(503);
    await broken.app.close();
  });

  test('too slow and too busy can be tried again', async () => {
    for (const [code, status] of [
      ['DEADLINE_EXCEEDED', 504],
      ['OVERLOADED', 503],
    ] as const) {
      const slow = await failing(new RolegraphError(code, 'It took too long.'));
      linkTo(await problem('/paths?from=Git&to=Django', status, slow), 'Try again');
      await slow.app.close();
    }
  });

  test('a fault of the server tells nothing of itself, and is logged', async () => {
    const fault = new Error('secret of /home/somebody/file.ts');
    const broken = await failing(fault);
    const html = await problem('/connectors?between=Git&between=Django', 500, broken);
    expectIn(textOf(html), 'Something went wrong on the server. It has been logged.');
    expectNotIn(html, /secret|somebody|\bat .*\.ts/);
    expect(broken.logged).toEqual([fault]);
    const exported = await broken.get('/connectors.json?between=Git&between=Django');
    expect(exported.status).toBe(500);
    expectNotIn(exported.body, /secret|somebody/);
    await broken.app.close();
  });
});

describe('an address that leads nowhere', () => {
  test('is a page with the way home for a browser', async () => {
    const html = await problem('/nowhere/<b>?x=1', 404);
    expect(headingOf(html)).toBe('There is no such page');
    expectNotIn(html, '<b>');
    expect(linkTo(html, 'Go to the start.')).toBe('/');
  });

  test('is the page itself where only a stroke stands behind it', async () => {
    for (const url of ['/connectors/?between=Git', '/paths/', '/sources/', '/overview/?group=a/b']) {
      const { status, headers } = await server.get(url);
      expect([status, headers['location']]).toEqual([308, url.replace(/^(\/\w+)\//, '$1')]);
    }
    for (const url of ['//evil.example/', '//evil.example/connectors/', '/connectors//']) {
      expect((await server.get(url)).status).toBe(404);
    }
  });

  test('is JSON for everybody else', async () => {
    for (const [method, url] of [
      ['GET', '/nowhere'],
      ['POST', '/connectors'],
      ['GET', '/connectors.pdf'],
    ] as const) {
      const reply = await server.app.inject({ method, url });
      expect(reply.statusCode).toBe(404);
      expect(reply.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    }
  });
});
