import { ApolloServer } from '@apollo/server';
import { expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { Receipt } from '../../../src/graph/Receipt.ts';
import type { Scope } from '../../../src/graph/Scope.ts';
import { observePlugin } from '../../../src/http/observe/observePlugin.ts';
import { keepSeen, Seen } from '../../../src/http/observe/Seen.ts';

test('an error without a code is noted as one of the server', async () => {
  const scope: Scope = {
    id: 'mine',
    until: Infinity,
    signal: new AbortController().signal,
    receipt: new Receipt(),
  };
  const seen = new Seen();
  keepSeen(scope, seen);
  const apollo = new ApolloServer({
    typeDefs: 'type Query { open: Int }',
    resolvers: { Query: { open: () => Promise.reject(new GraphQLError('It fails.')) } },
    formatError: ({ message }) => ({ message }),
    plugins: [observePlugin({ scopeOf: () => scope })],
    stopOnTerminationSignals: false,
  });
  await apollo.executeOperation({ query: '{ open }' });
  expect([...seen.codes]).toEqual(['INTERNAL_SERVER_ERROR']);
  await apollo.stop();
});
