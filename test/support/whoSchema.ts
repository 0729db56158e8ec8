import { makeExecutableSchema } from '@graphql-tools/schema';
import type { Viewer } from '../../src/graph/viewer.ts';

export interface WhoContext {
  readonly viewer: () => Promise<Viewer>;
}

/** A question that anyone may ask, and one that says who asks. */
export const whoSchema = makeExecutableSchema<WhoContext>({
  typeDefs:
    'type Query { open: String } type Mutation { who: Viewer } type Viewer { subject: String! scopes: [String!]! }',
  resolvers: {
    Query: { open: () => 'open' },
    Mutation: { who: (_: unknown, __: unknown, { viewer }: WhoContext) => viewer() },
  },
});
