import { GraphQLError } from 'graphql';

/** The error that was thrown first, below those that graphql wraps around it: of a variable there are two. */
export const rootOf = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? rootOf(error.originalError) : error;
