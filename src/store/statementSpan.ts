import { SpanKind, SpanStatusCode, trace, type Span } from '@opentelemetry/api';
import type { StoreKind } from './Store.ts';

/** What OpenTelemetry calls the stores. */
const SYSTEM = { NEO4J: 'neo4j', GRAFEO: 'grafeo' } as const satisfies Record<StoreKind, string>;

/** The span of a statement below the active one, with its text and never its parameters; undefined where nobody traces. */
export function statementSpan(store: StoreKind, name: string, text: string): Span | undefined {
  if (!trace.getActiveSpan()?.isRecording()) return undefined;
  return trace.getTracer('rolegraph').startSpan(name, {
    // The embedded store is no other process.
    kind: store === 'NEO4J' ? SpanKind.CLIENT : SpanKind.INTERNAL,
    attributes: {
      'db.system.name': SYSTEM[store],
      'db.operation.name': name,
      'db.query.text': text,
    },
  });
}

/** @param code that it failed with; undefined where it did not */
export function endStatementSpan(span: Span, rows: number, code: string | undefined): void {
  if (code === undefined) span.setAttribute('db.response.returned_rows', rows);
  else span.setAttribute('error.type', code).setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}
