import type { ApolloServerPlugin, BaseContext, GraphQLRequestContext } from '@apollo/server';
import { badRequest } from './badRequest.ts';
import { countOperation } from './countDocument.ts';
import { dryRunAnswer, isDryRun } from './dryRun.ts';
import { allExcess, refusalOf, type Excess } from './Excess.ts';
import { measureOperation, type Size } from './measureOperation.ts';
import { refuseDocument } from './refuseDocument.ts';
import { tellLimits } from './tellLimits.ts';
import type { Limit } from './maxima.ts';

export interface LimitsOptions<C> {
  /** Told of every operation that is measured, refused or not, before it runs. */
  readonly onMeasured?: ((size: Size, context: C) => void) | undefined;
}

/** What an operation has of each, and what of it is too much. */
export interface Figures {
  readonly figures: Readonly<Partial<Record<Limit, number>>>;
  readonly excess: readonly Excess[];
}

/**
 * Refuses an operation that has or could load too much, before it runs; of one that is only asked what it costs,
 * the answer. Goes with apolloLimits, which has the rest of what Apollo is told.
 */
export const limitsPlugin = <C extends BaseContext>({
  onMeasured,
}: LimitsOptions<C> = {}): ApolloServerPlugin<C> => ({
  requestDidStart: () => {
    let measured: Figures | undefined;
    return Promise.resolve({
      validationDidStart: (context) => {
        const instead = refuseDocument(context.document);
        if (instead) Object.assign(context, { document: instead });
        return Promise.resolve();
      },
      // Throwing is right here: in earlier hooks an error becomes a masked 500.
      didResolveOperation: (context) => {
        const isDry = isDryRun(context.request.http?.headers.get('rolegraph-dry-run'));
        if (isDry === undefined) throw badRequest('rolegraph-dry-run: give true or false.');
        const figures = figuresOf(context, onMeasured);
        if (isDry) measured = figures;
        else if (figures?.excess[0]) throw refusalOf(figures.excess[0]);
        return Promise.resolve();
      },
      responseForOperation: () => Promise.resolve(measured ? dryRunAnswer(measured) : null),
      didEncounterErrors: ({ source, errors }) => {
        tellLimits(source ?? '', errors);
        return Promise.resolve();
      },
    });
  },
});

/** Undefined where no operation is meant, which Apollo tells when it would run it. */
function figuresOf<C extends BaseContext>(
  { schema, document, operation, request, contextValue }: GraphQLRequestContext<C>,
  onMeasured: LimitsOptions<C>['onMeasured'],
): Figures | undefined {
  if (!document || !operation) return undefined;
  const measured = measureOperation(schema, document, operation, request.variables ?? {});
  onMeasured?.(measured, contextValue);
  const { depth, cost, values } = measured;
  const counts = countOperation(document, operation);
  const figures = { ...counts, depth: Math.max(depth, counts.depth), cost, values };
  return { figures, excess: [...measured.excess, ...allExcess(figures)] };
}
