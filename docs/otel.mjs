// Loads OpenTelemetry into the server: NODE_OPTIONS="--import ./docs/otel.mjs" npm start. It needs
// @opentelemetry/sdk-trace-base and @opentelemetry/context-async-hooks, version 2, beside @opentelemetry/api.
// Spans are printed to standard output here; for a collector, put its exporter in place of ConsoleSpanExporter,
// behind a BatchSpanProcessor.
import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { BasicTracerProvider, ConsoleSpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';

context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
propagation.setGlobalPropagator(new W3CTraceContextPropagator());
trace.setGlobalTracerProvider(
  new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(new ConsoleSpanExporter())] }),
);
