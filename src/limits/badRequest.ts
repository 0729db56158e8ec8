import { GraphQLError } from 'graphql';
import { ERROR_STATUS, RolegraphError } from '../graph/errors.ts';

/** A request that is wrong in itself, as an error that Apollo answers with its status. */
export const badRequest = (message: string): GraphQLError =>
  new GraphQLError(message, {
    originalError: new RolegraphError('BAD_REQUEST', message),
    extensions: {
      code: 'BAD_REQUEST',
      http: { status: ERROR_STATUS.BAD_REQUEST, headers: new Map<string, string>() },
    },
  });
