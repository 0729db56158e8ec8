import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import { AskError, askServer, fieldOf } from '../../src/cli/ask.ts';
import { RolegraphError } from '../../src/graph/errors.ts';

describe('the field of an answer', () => {
  test('is what was asked for', () => {
    expect(fieldOf({ data: { paths: [1] } }, 'paths')).toEqual([1]);
  });

  test('is the first error, with its code, where there is one', () => {
    const errors = [{ message: 'first', extensions: { code: 'NOT_FOUND' } }, { message: 'second' }];
    expect(() => fieldOf({ data: null, errors }, 'paths')).toThrow(new AskError('first', 'NOT_FOUND'));
  });

  test('is an error of the server where an error has no code', () => {
    expect(() => fieldOf({ errors: [{ message: 'broken' }] }, 'paths')).toThrow(
      expect.objectContaining({ message: 'broken', code: 'INTERNAL_SERVER_ERROR' }),
    );
  });

  test('is nothing where the answer is empty', () => {
    expect(fieldOf({}, 'paths')).toBeUndefined();
  });
});

describe('asking a server', () => {
  let server: Server | undefined;

  afterEach(() => {
    server?.close();
  });

  /** The address of a server that answers so. */
  async function serving(listener: RequestListener): Promise<string> {
    const made = createServer(listener);
    server = made;
    await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
    const address = made.address();
    return `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
  }

  test('posts the question to /graphql as JSON', async () => {
    const seen: unknown[] = [];
    const url = await serving((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        seen.push(request.method, request.url, request.headers['content-type'], JSON.parse(body));
        response.end('{"data":{"tool":{"id":"tool:git"}}}');
      });
    });
    for (const address of [url, `${url}/`, `${url}/graphql`]) {
      const answer = await askServer(address)('query ($ref: EntityRef!)', { ref: 'Git' });
      expect(answer).toEqual({ data: { tool: { id: 'tool:git' } } });
    }
    const wanted = { query: 'query ($ref: EntityRef!)', variables: { ref: 'Git' } };
    expect(seen.slice(0, 4)).toEqual(['POST', '/graphql', 'application/json', wanted]);
    expect(seen.filter((part) => part === '/graphql')).toHaveLength(3);
  });

  test('gives on the errors of a refused question', async () => {
    const answer = { errors: [{ message: 'No.', extensions: { code: 'BAD_USER_INPUT' } }] };
    const url = await serving((_, response) => {
      response.statusCode = 400;
      response.end(JSON.stringify(answer));
    });
    expect(await askServer(url)('{ x }', {})).toEqual(answer);
  });

  test('says so where nobody answers', async () => {
    const url = await serving(() => undefined);
    server?.close();
    await expect(askServer(url)('{ x }', {})).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: `No server answers at ${url}. Start one with npm start, or leave --url out.`,
    });
  });

  test.each([
    ['a page', 404, '<html>'],
    ['other JSON', 200, '[]'],
    ['nothing', 502, ''],
  ])('says so where the answer is %s', async (_, status, body) => {
    const url = await serving((__, response) => {
      response.statusCode = status;
      response.end(body);
    });
    await expect(askServer(url)('{ x }', {})).rejects.toThrow(
      new RolegraphError('STORE_UNAVAILABLE', `${url} answered with status ${status} and no GraphQL.`),
    );
  });
});
