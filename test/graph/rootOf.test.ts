import { expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { RolegraphError } from '../../src/graph/errors.ts';
import { rootOf } from '../../src/graph/rootOf.ts';

test('the error that was thrown first is below all that graphql wraps around it, with a path or without', () => {
  const thrown = new RolegraphError('NOT_FOUND', 'There is none.');
  const inner = new GraphQLError('wrapped', { originalError: thrown });
  expect(rootOf(new GraphQLError('again', { originalError: inner, path: ['role'] }))).toBe(thrown);
  expect(rootOf(inner)).toBe(thrown);
  expect(rootOf(thrown)).toBe(thrown);
  expect(rootOf('no error at all')).toBe('no error at all');
});
