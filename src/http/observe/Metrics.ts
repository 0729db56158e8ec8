import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { StatementObserver } from '../../graph/StatementObserver.ts';
import { OperationNames } from './OperationNames.ts';

/** Seconds: what a fast answer takes, what a slow one, and the usual deadline. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const STATEMENT_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** A request that has been answered, or left. */
export interface RequestSeen {
  /** Undefined for what is not GraphQL. */
  readonly operation: { readonly name: string | undefined } | undefined;
  /** The pattern of its address. */
  readonly route: string;
  readonly code: string;
  readonly milliseconds: number;
}

export interface MetricsSettings {
  /** The names of operations that have a series of their own whatever else is asked. */
  readonly operations?: Iterable<string>;
  /** Whether the process itself is watched: memory, processor time, the event loop's lag. */
  readonly process?: boolean;
}

/** Figures for Prometheus; a registry of its own, so that several servers fit in one process. */
export class Metrics {
  readonly registry = new Registry();
  readonly #names: OperationNames;
  readonly #requests: Counter<'operation' | 'code'>;
  readonly #seconds: Histogram<'operation'>;
  readonly #underWay: Gauge;
  readonly #documents: Counter<'outcome'>;
  readonly #statements: Counter<'statement' | 'outcome'>;
  readonly #statementSeconds: Histogram<'statement'>;
  readonly #rows: Counter<'statement'>;

  constructor({ operations = [], process = false }: MetricsSettings = {}) {
    const registers = [this.registry];
    this.#names = new OperationNames(operations);
    this.#requests = new Counter({
      name: 'rolegraph_requests_total',
      help: 'Requests by GraphQL operation, or by the pattern of another address, and by code: OK, CLIENT_GONE, or the first error of the answer.',
      labelNames: ['operation', 'code'],
      registers,
    });
    this.#seconds = new Histogram({
      name: 'rolegraph_request_seconds',
      help: 'From the arrival of a request until its answer was sent.',
      labelNames: ['operation'],
      buckets: BUCKETS,
      registers,
    });
    this.#underWay = new Gauge({
      name: 'rolegraph_requests_under_way',
      help: 'Requests that have arrived and are not answered.',
      registers,
    });
    this.#documents = new Counter({
      name: 'rolegraph_documents_total',
      help: 'GraphQL documents: parsed, or kept from before; persisted ones that a client named by their hash, and those that it registered.',
      labelNames: ['outcome'],
      registers,
    });
    this.#statements = new Counter({
      name: 'rolegraph_statements_total',
      help: 'Statements by name and outcome: OK, or the code of the error.',
      labelNames: ['statement', 'outcome'],
      registers,
    });
    this.#statementSeconds = new Histogram({
      name: 'rolegraph_statement_seconds',
      help: 'From asking the store a statement until it answered, waiting for a place included.',
      labelNames: ['statement'],
      buckets: STATEMENT_BUCKETS,
      registers,
    });
    this.#rows = new Counter({
      name: 'rolegraph_statement_rows_total',
      help: 'Rows that statements gave.',
      labelNames: ['statement'],
      registers,
    });
    if (process) collectDefaultMetrics({ register: this.registry });
  }

  begin(): void {
    this.#underWay.inc();
  }

  end({ operation, route, code, milliseconds }: RequestSeen): void {
    this.#underWay.dec();
    const label = operation ? this.#names.labelOf(operation.name) : route;
    this.#requests.inc({ operation: label, code });
    this.#seconds.observe({ operation: label }, milliseconds / 1000);
  }

  document(outcome: 'parsed' | 'kept' | 'persisted' | 'registered'): void {
    this.#documents.inc({ outcome });
  }

  /** To be told of every statement. */
  readonly statement: StatementObserver = ({ name, milliseconds, rows, code }) => {
    this.#statements.inc({ statement: name, outcome: code ?? 'OK' });
    this.#statementSeconds.observe({ statement: name }, milliseconds / 1000);
    if (rows > 0) this.#rows.inc({ statement: name }, rows);
  };
}
