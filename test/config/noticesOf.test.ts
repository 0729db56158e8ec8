import { describe, expect, test } from '@jest/globals';
import { noticesOf } from '../../src/config/noticesOf.ts';

describe('noticesOf', () => {
  test('has nothing to say where each variable has what it is for', () => {
    expect(noticesOf({})).toEqual([]);
    expect(noticesOf({ NEO4J_URI: 'bolt://localhost', NEO4J_PASSWORD: 'x', NEO4J_DATABASE: 'y' })).toEqual(
      [],
    );
    expect(noticesOf({ JWT_SECRET: 'x', JWT_ISSUER: 'y', NEO4J_PASSWORD: '' })).toEqual([]);
    expect(noticesOf({ JWT_JWKS_URL: 'x', JWT_AUDIENCE: 'y' })).toEqual([]);
  });

  test('says that a login at a Neo4j without its address leaves the embedded store', () => {
    expect(noticesOf({ NEO4J_PASSWORD: 'hunter2' })).toEqual([
      'NEO4J_PASSWORD is set, and not NEO4J_URI: the embedded store is used. To use a Neo4j, set NEO4J_URI.',
    ]);
    expect(
      noticesOf({ NEO4J_URI: '', NEO4J_USERNAME: 'a', NEO4J_PASSWORD: 'b', NEO4J_DATABASE: 'c' }),
    ).toEqual([
      'NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE are set, and not NEO4J_URI: the embedded store is used. To use a Neo4j, set NEO4J_URI.',
    ]);
  });

  test('says that tokens are not taken without a key, whatever else is said of them', () => {
    expect(noticesOf({ JWT_ALGORITHMS: 'RS256', JWT_AUDIENCE: 'x' })).toEqual([
      'JWT_AUDIENCE and JWT_ALGORITHMS are set, and not JWT_SECRET or JWT_JWKS_URL: no tokens are taken. To take some, set JWT_SECRET or JWT_JWKS_URL.',
    ]);
  });
});
