import { context, SpanStatusCode, trace, type Span } from '@opentelemetry/api';
import {
  defaultFieldResolver,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import type { Scope } from '../graph/Scope.ts';
import type { Context } from './context.ts';

type Resolve = GraphQLFieldResolver<unknown, Context>;

/**
 * The same schema, whose resolvers make a span each where the request is traced: a field of the document has one,
 * however many rows it is asked for, since their loads are one as well. Properties have none.
 */
export function traced(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.resolve && field.resolve !== defaultFieldResolver) field.resolve = tracedField(field.resolve);
    }
  }
  return schema;
}

/** The spans of a request's fields, by operation and place. */
const spansOf = new WeakMap<Scope, Map<string, Span>>();

const tracedField =
  (resolve: Resolve): Resolve =>
  (parent, args, shared, info) => {
    const { scope } = shared;
    // Most requests are not traced: they have no closure a field.
    if (!scope?.isTraced) return resolve(parent, args, shared, info);
    const work = (): unknown => resolve(parent, args, shared, info);
    const spans = spansOf.get(scope) ?? new Map<string, Span>();
    spansOf.set(scope, spans);
    const [place, ...above] = placesOf(info);
    if (place === undefined || spans.has(place)) return work();
    const over = above.map((each) => spans.get(each)).find((span) => span !== undefined);
    const span = startSpan(info, over);
    spans.set(place, span);
    return context.with(trace.setSpan(context.active(), span), () => finished(span, work));
  };

/** The path of a field without the places in lists, and of what it stands in: `connectors.edges.node` comes first. */
function placesOf({ path, operation }: GraphQLResolveInfo): string[] {
  const keys: string[] = [];
  for (let at: typeof path | undefined = path; at; at = at.prev) {
    if (typeof at.key === 'string') keys.unshift(at.key);
  }
  const name = operation.name?.value ?? '';
  return keys.map((_, index) => `${name} ${keys.slice(0, keys.length - index).join('.')}`);
}

/** @param over the span of the field that this one stands in; unset: the active one, which is the request's */
function startSpan({ fieldName, parentType }: GraphQLResolveInfo, over: Span | undefined): Span {
  const attributes = { 'graphql.field.name': fieldName, 'graphql.field.parent_type': parentType.name };
  const parent = over ? trace.setSpan(context.active(), over) : context.active();
  return trace.getTracer('rolegraph').startSpan(`${parentType.name}.${fieldName}`, { attributes }, parent);
}

/** The work's answer; the span ends once that is there. */
function finished(span: Span, work: () => unknown): unknown {
  const failed = (error: unknown): never => {
    span.setStatus({ code: SpanStatusCode.ERROR }).end();
    throw error;
  };
  const done = (answer: unknown): unknown => {
    span.end();
    return answer;
  };
  try {
    const answer = work();
    return answer instanceof Promise ? answer.then(done, failed) : done(answer);
  } catch (error) {
    return failed(error);
  }
}
