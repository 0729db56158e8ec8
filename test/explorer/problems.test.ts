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
    expectIn(textOf(html), 'first: "9999" is not a whole number from 1 to 200.');
    expectIn(html, 'name="between" value="Git"');
    expectIn(html, /name="kinds" value="ROLE" checked/);
  });

  test('also where the schema refuses it', async () => {
    const html = await problem('/connectors?between=py&between=Python', 400);
    expectIn(textOf(html), 'All of "py", "Python" are tool:python.');
    expectIn(html, 'name="between" value="py"');
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
