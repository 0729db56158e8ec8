import { within } from '../graph/within.ts';
import type { Context } from './context.ts';
import type { QueryResolvers } from './generated.ts';

type Resolve = (source: unknown, args: never, context: Context, info: never) => unknown;

/**
 * The fields of Query, each of which ends with the request: whatever a field waits for, its answer comes by the
 * deadline. Not for mutations, whose caller must hear what became of the change.
 */
export const raced = (fields: QueryResolvers): QueryResolvers =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, endsWithRequest(field as Resolve)]),
  );

const endsWithRequest =
  (field: Resolve): Resolve =>
  (source, args, context, info) => {
    const answer = field(source, args, context, info);
    return answer instanceof Promise ? within(context.scope, answer) : answer;
  };
