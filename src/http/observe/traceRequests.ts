import {
  context,
  propagation,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
} from '@opentelemetry/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { outcomeOf } from './outcomeOf.ts';

/** The span of a request, and what runs within it. */
interface Traced {
  readonly span: Span;
  readonly within: Context;
}

/**
 * Makes a span of each request, below the one that the header `traceparent` tells of. Without an OpenTelemetry SDK in
 * the process, or where that does not record this request, nothing more is done.
 */
export function traceRequests(app: FastifyInstance): void {
  const tracer = trace.getTracer('rolegraph');
  const traces = new WeakMap<FastifyRequest, Traced>();
  app.addHook('onRequest', (request, reply, done) => {
    const { method, routeOptions, headers } = request;
    const active = context.active();
    // Where Node's own HTTP server is traced as well, that span is the one above.
    const parent = trace.getSpan(active) ? active : propagation.extract(active, headers);
    const name = `${method} ${routeOptions.url ?? 'unknown'}`;
    const span = tracer.startSpan(name, { kind: SpanKind.SERVER }, parent);
    if (span.isRecording()) {
      traces.set(request, { span, within: trace.setSpan(parent, span) });
      reply.raw.once('close', () => {
        finish(span, request, reply);
      });
    }
    done();
  });
  // Reading the body comes from another context, so that the span becomes the active one only after that.
  app.addHook('preHandler', (request, _, done) => {
    const traced = traces.get(request);
    if (!traced) {
      done();
      return;
    }
    request.scope.isTraced = true;
    context.with(traced.within, done);
  });
}

function finish(span: Span, request: FastifyRequest, reply: FastifyReply): void {
  const { method, protocol, routeOptions, scope, seen, url } = request;
  const { statusCode } = reply;
  const isGone = !seen.isSent;
  const outcome = isGone ? 'CLIENT_GONE' : outcomeOf(seen.codes, statusCode);
  span.setAttributes({
    'http.request.method': method,
    'url.scheme': protocol,
    // Without the query, which tells what people ask.
    'url.path': url.split('?', 1)[0] ?? '/',
    'rolegraph.request.id': scope.id,
    'rolegraph.outcome': outcome,
    'rolegraph.statements': scope.receipt.statements,
  });
  if (routeOptions.url !== undefined) span.setAttribute('http.route', routeOptions.url);
  if (!isGone) span.setAttribute('http.response.status_code', statusCode);
  if (scope.receipt.cost !== undefined) span.setAttribute('rolegraph.cost', scope.receipt.cost);
  if (seen.operation) setOperation(span, seen.operation);
  if (isGone || statusCode >= 500) {
    span.setStatus({ code: SpanStatusCode.ERROR });
    span.setAttribute('error.type', outcome);
  }
  span.end();
}

function setOperation(
  span: Span,
  { name, kind }: { name: string | undefined; kind: string | undefined },
): void {
  if (name !== undefined) span.setAttribute('graphql.operation.name', name.slice(0, 64));
  if (kind !== undefined) span.setAttribute('graphql.operation.type', kind);
}
