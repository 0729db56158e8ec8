import type {
  ApolloServerPlugin,
  BaseContext,
  GraphQLRequestContext,
  GraphQLRequestListener,
} from '@apollo/server';
import type { Scope } from '../../graph/Scope.ts';
import type { Metrics } from './Metrics.ts';
import type { Observers } from './Observers.ts';
import { seenOf, type Seen } from './Seen.ts';

interface PluginOptions<C> extends Pick<Observers, 'metrics' | 'receipts'> {
  readonly scopeOf: (context: C) => Scope | undefined;
}

/** Notes what GraphQL is asked, how long each layer takes and which errors come of it. Stands before all others. */
export const observePlugin = <C extends BaseContext>(options: PluginOptions<C>): ApolloServerPlugin<C> => ({
  requestDidStart: ({ contextValue }) => {
    const scope = options.scopeOf(contextValue);
    const seen = seenOf(scope);
    return Promise.resolve(scope && seen ? listener(scope, seen, options) : undefined);
  },
});

function listener<C extends BaseContext>(
  scope: Scope,
  seen: Seen,
  { metrics, receipts }: PluginOptions<C>,
): GraphQLRequestListener<C> {
  let since = performance.now();
  /** Notes the time since the last call for a layer. */
  const note = (layer: keyof Seen['times']): void => {
    const now = performance.now();
    seen.times[layer] = now - since;
    since = now;
  };
  let isParsed = false;
  seen.operation = { name: undefined, kind: undefined };
  return {
    didResolveSource: () => {
      since = performance.now();
      return Promise.resolve();
    },
    parsingDidStart: () => {
      isParsed = true;
      return Promise.resolve(() => {
        note('parse');
        return Promise.resolve();
      });
    },
    validationDidStart: () =>
      Promise.resolve(() => {
        note('validate');
        return Promise.resolve();
      }),
    didResolveOperation: ({ operationName, operation }) => {
      seen.operation = { name: operationName ?? undefined, kind: operation?.operation };
      return Promise.resolve();
    },
    executionDidStart: () => {
      note('limits');
      return Promise.resolve({
        executionDidEnd: () => {
          note('execute');
          return Promise.resolve();
        },
      });
    },
    willSendResponse: (context) => {
      metrics?.document(isParsed ? 'parsed' : 'kept');
      notePersisted(context, metrics);
      noteAnswer(context, seen);
      if (receipts) addReceipt(context, scope, seen);
      seen.answered = performance.now();
      return Promise.resolve();
    },
  };
}

function notePersisted<C extends BaseContext>(
  { metrics: { persistedQueryHit, persistedQueryRegister } }: GraphQLRequestContext<C>,
  metrics: Metrics | undefined,
): void {
  if (persistedQueryHit) metrics?.document('persisted');
  if (persistedQueryRegister) metrics?.document('registered');
}

function noteAnswer<C extends BaseContext>({ response }: GraphQLRequestContext<C>, seen: Seen): void {
  const errors = response.body?.kind === 'single' ? response.body.singleResult.errors : undefined;
  for (const { extensions } of errors ?? []) seen.codes.add(String(extensions?.['code']));
}

/** What it has cost, for those who write operations: never in production. */
function addReceipt<C extends BaseContext>(
  { response }: GraphQLRequestContext<C>,
  { receipt: { cost, statements, rows } }: Scope,
  seen: Seen,
): void {
  if (response.body?.kind !== 'single') return;
  const { singleResult } = response.body;
  const milliseconds = Math.round(seen.milliseconds * 10) / 10;
  const receipt: unknown = { cost: cost ?? null, statements, rows, milliseconds };
  singleResult.extensions = { ...singleResult.extensions, receipt };
}
