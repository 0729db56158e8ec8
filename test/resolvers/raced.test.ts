import { expect, test } from '@jest/globals';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../src/resolvers/context.ts';
import type { QueryResolvers } from '../../src/resolvers/generated.ts';
import { raced } from '../../src/resolvers/raced.ts';
import { aScope } from '../support/faults/aScope.ts';

type Graph = (
  source: object,
  args: object,
  context: Pick<Context, 'scope'>,
  info?: GraphQLResolveInfo,
) => unknown;

const graphOf = (graph: () => unknown): Graph => raced({ graph } as QueryResolvers).graph as Graph;

test('a field of Query that waits for what never comes ends with the request', async () => {
  const scope = aScope(60_000);
  const answer = graphOf(() => new Promise(() => undefined))({}, {}, { scope });
  scope.end();
  await expect(answer).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
});

test('and gives what it gives otherwise, at once where it is at hand', async () => {
  const scope = aScope(60_000);
  expect(graphOf(() => 7)({}, {}, { scope })).toBe(7);
  expect(await graphOf(() => Promise.resolve(7))({}, {}, { scope })).toBe(7);
  expect(await graphOf(() => Promise.resolve(7))({}, {}, { scope: undefined })).toBe(7);
  scope.end();
});
