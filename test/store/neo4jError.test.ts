import { createServer } from 'node:net';
import { once } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import { Neo4jError } from 'neo4j-driver';
import { RolegraphError } from '../../src/graph/errors.ts';
import { isNeo4jRetriable, neo4jError } from '../../src/store/neo4jError.ts';
import { Neo4jStore } from '../../src/store/Neo4jStore.ts';

/** A port of this machine where nothing listens. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const unreachable = {
  code: 'STORE_UNAVAILABLE',
  message: 'Neo4j cannot be reached. Check NEO4J_URI and that the server runs.',
};

const hungUp = {
  code: 'STORE_UNAVAILABLE',
  message:
    'Neo4j cannot be reached. It hung up: check NEO4J_URI, also whether it must have +s or +ssc for TLS or must not, and that the server runs.',
};

describe('a Neo4j that is not there', () => {
  test.each(['bolt', 'neo4j'])('is told by %s:// within five seconds', async (scheme) => {
    const opening = Neo4jStore.open({ uri: `${scheme}://127.0.0.1:${await closedPort()}` });
    await expect(opening).rejects.toMatchObject(unreachable);
  });

  test('is told too where something else listens that hangs up, as one does that takes nothing but TLS', async () => {
    const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(Neo4jStore.open({ uri: `bolt://127.0.0.1:${port}` })).rejects.toMatchObject(hungUp);
    server.close();
  });
});

describe('an error of Neo4j becomes one of ours', () => {
  const theirWords = 'com.neo4j.internal.Thing at /var/lib/neo4j failed';
  const failedWith = (code: string): RolegraphError =>
    neo4jError(new Neo4jError(theirWords, code, '50N42', theirWords), 'roles');

  test.each([
    [
      'Neo.ClientError.Transaction.TransactionTimedOut',
      'DEADLINE_EXCEEDED',
      'The store did not answer in time.',
    ],
    [
      'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
      'DEADLINE_EXCEEDED',
      'The store did not',
    ],
    [
      'Neo.TransientError.Transaction.LockClientStopped',
      'DEADLINE_EXCEEDED',
      'The store did not answer in time.',
    ],
    [
      'Neo.ClientError.Security.Unauthorized',
      'STORE_UNAVAILABLE',
      'Neo4j refused the login. Check NEO4J_USERNAME',
    ],
    [
      'Neo.ClientError.Security.AuthenticationRateLimit',
      'STORE_UNAVAILABLE',
      'Neo4j refused the login too often',
    ],
    ['Neo.ClientError.Security.CredentialsExpired', 'STORE_UNAVAILABLE', 'The login at Neo4j has expired.'],
    ['Neo.ClientError.General.ForbiddenOnReadOnlyDatabase', 'STORE_UNAVAILABLE', 'Neo4j takes no writes'],
    ['Neo.ClientError.General.WriteOnReadOnlyAccessDatabase', 'STORE_UNAVAILABLE', 'Neo4j takes no writes'],
    ['Neo.ClientError.Cluster.NotALeader', 'STORE_UNAVAILABLE', 'Neo4j takes no writes'],
    ['Neo.ClientError.Statement.AccessMode', 'STORE_UNAVAILABLE', 'Neo4j takes no writes'],
    ['Neo.ClientError.General.TransactionOutOfMemoryError', 'QUERY_TOO_COSTLY', 'more memory'],
    ['Neo.TransientError.General.TransactionOutOfMemoryError', 'QUERY_TOO_COSTLY', 'more memory'],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'OVERLOADED', 'out of memory'],
    ['Neo.TransientError.General.DatabaseUnavailable', 'STORE_UNAVAILABLE', 'The database of Neo4j is not'],
    ['Neo.TransientError.Transaction.BookmarkTimeout', 'DEADLINE_EXCEEDED', 'has not come to the write'],
    [
      'Neo.ClientError.Database.DatabaseNotFound',
      'STORE_UNAVAILABLE',
      'Neo4j has no database roles. Check NEO4J_DATABASE.',
    ],
    ['ServiceUnavailable', 'STORE_UNAVAILABLE', 'Neo4j cannot be reached.'],
    ['SessionExpired', 'STORE_UNAVAILABLE', 'Neo4j cannot be reached.'],
    ['Neo.TransientError.Transaction.DeadlockDetected', 'STORE_UNAVAILABLE', 'Neo4j is busy. Try again.'],
    [
      'Neo.ClientError.Statement.SyntaxError',
      'INTERNAL_SERVER_ERROR',
      'The store could not run a statement.',
    ],
    [
      'Neo.ClientError.Schema.ConstraintValidationFailed',
      'INTERNAL_SERVER_ERROR',
      'The store could not run a statement.',
    ],
  ])('%s → %s', (theirs, ours, words) => {
    const error = failedWith(theirs);
    expect({ code: error.code, message: error.message }).toEqual({
      code: ours,
      message: expect.stringContaining(words),
    });
  });

  test('without a word of Neo4j, whose error stays in the cause for the log', () => {
    const error = failedWith('Neo.DatabaseError.General.UnknownError');
    expect(error.message).not.toContain('neo4j.internal');
    expect(error.cause).toBeInstanceOf(Neo4jError);
  });

  test('and is tried again only where that may help', () => {
    const isTried = (code: string, words = theirWords): boolean =>
      isNeo4jRetriable(new Neo4jError(words, code, '50N42', words));
    expect(isTried('ServiceUnavailable')).toBe(true);
    expect(isTried('Neo.TransientError.Transaction.DeadlockDetected')).toBe(true);
    expect(isTried('N/A', 'Connection acquisition timed out in 2000 ms.')).toBe(true);
    // It would take as much memory again.
    expect(isTried('Neo.TransientError.General.MemoryPoolOutOfMemoryError')).toBe(false);
    expect(isTried('Neo.ClientError.Statement.SyntaxError')).toBe(false);
  });

  test('where a connection is cut while it is being made, of which the driver gives no code', () => {
    const cut = new Neo4jError('Connection was closed by server', 'N/A', '50N42', '');
    const within = Object.assign(new RangeError('The value of "offset" is out of range.'), {
      code: 'ERR_OUT_OF_RANGE',
    });
    for (const error of [cut, within]) {
      expect(neo4jError(error, undefined)).toMatchObject(hungUp);
      expect(isNeo4jRetriable(error)).toBe(true);
    }
  });

  test.each([
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'bolt+s'],
    ['CERT_HAS_EXPIRED', 'neo4j+s'],
  ])('where the certificate is not trusted (%s, of %s://), with what would do', (why, scheme) => {
    const words = `Failed to connect to server. Caused by: Server certificate is not trusted. If you trust it, do.\nSocket responded with: ${why}`;
    const member = new Neo4jError(
      words,
      scheme === 'bolt+s' ? 'ServiceUnavailable' : 'SessionExpired',
      '',
      '',
    );
    const cluster = 'Could not perform discovery. No routing servers available.';
    const error =
      scheme === 'bolt+s' ? member : new Neo4jError(cluster, 'ServiceUnavailable', '', '', undefined, member);
    expect(neo4jError(error, undefined)).toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringMatching(
        new RegExp(
          `^The certificate of Neo4j is not trusted \\(${why}\\)\\. Give Neo4j one .* \\+ssc in place of \\+s`,
        ),
      ),
    });
  });

  test('and one of ours stays as it is', () => {
    const error = new RolegraphError('NOT_FOUND', 'There is no role named "x".');
    expect(neo4jError(error, undefined)).toBe(error);
  });
});
