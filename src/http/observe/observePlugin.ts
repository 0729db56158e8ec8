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
  seen.operation = { name: undefined, kind: undefined };
  return {
    ...timing<C>(seen),
    didResolveOperation: ({ operationName, operation }) => {
      seen.operation = { name: operationName ?? undefined, kind: operation?.operation };
      return Promise.resolve();
    },
    willSendResponse: (context) => {
      noteDocument(context, seen, metrics);
      noteAnswer(context, seen);
      if (receipts) addReceipt(context, scope, seen);
      seen.answered = performance.now();
      return Promise.resolve();
    },
  };
}

/** Notes how long each layer takes. */
function timing<C extends BaseContext>(seen: Seen): GraphQLRequestListener<C> {
  let since = performance.now();
  /** Notes the time since the last call for a layer. */
  const note = (layer: keyof Seen['times']): Promise<void> => {
    const now = performance.now();
    seen.times[layer] = now - since;
    since = now;
    return Promise.resolve();
  };
  return {
    didResolveSource: () => {
      since = performance.now();
      return Promise.resolve();
    },
    parsingDidStart: () => Promise.resolve(() => note('parse')),
    validationDidStart: () => Promise.resolve(() => note('validate')),
    executionDidStart: async () => {
      await note('limits');
      return { executionDidEnd: () => note('execute') };
    },
  };
}

/** Counts where the document came from; a hash that is not known, or a request without any, has none. */
function noteDocument<C extends BaseContext>(
  context: GraphQLRequestContext<C>,
  { times }: Seen,
  metrics: Metrics | undefined,
): void {
  const { persistedQueryHit, persistedQueryRegister } = context.metrics;
  if (times.parse !== undefined) metrics?.document('parsed');
  else if (context.document) metrics?.document('kept');
  if (persistedQueryHit) metrics?.document('persisted');
  if (persistedQueryRegister) metrics?.document('registered');
}

function noteAnswer<C extends BaseContext>({ response }: GraphQLRequestContext<C>, seen: Seen): void {
  const errors = response.body?.kind === 'single' ? response.body.singleResult.errors : undefined;
  for (const { extensions: { code = 'INTERNAL_SERVER_ERROR' } = {} } of errors ?? []) {
    seen.codes.add(String(code));
  }
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
