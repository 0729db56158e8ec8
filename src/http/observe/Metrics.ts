import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { StatementObserver } from '../../graph/StatementObserver.ts';
import {
  BROKEN_REQUESTS,
  DOCUMENTS,
  REQUEST_SECONDS,
  REQUESTS,
  REQUESTS_UNDER_WAY,
  STATEMENT_ROWS,
  STATEMENT_SECONDS,
  STATEMENTS,
} from './metricDefinitions.ts';
import { OperationNames } from './OperationNames.ts';

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
  readonly #registers = [this.registry];
  readonly #names: OperationNames;
  readonly #requests = new Counter({ ...REQUESTS, registers: this.#registers });
  readonly #seconds = new Histogram({
    ...REQUEST_SECONDS,
    buckets: [...REQUEST_SECONDS.buckets],
    registers: this.#registers,
  });
  readonly #underWay = new Gauge({ ...REQUESTS_UNDER_WAY, registers: this.#registers });
  readonly #broken = new Counter({ ...BROKEN_REQUESTS, registers: this.#registers });
  readonly #documents = new Counter({ ...DOCUMENTS, registers: this.#registers });
  readonly #statements = new Counter({ ...STATEMENTS, registers: this.#registers });
  readonly #statementSeconds = new Histogram({
    ...STATEMENT_SECONDS,
    buckets: [...STATEMENT_SECONDS.buckets],
    registers: this.#registers,
  });
  readonly #rows = new Counter({ ...STATEMENT_ROWS, registers: this.#registers });

  constructor({ operations = [], process = false }: MetricsSettings = {}) {
    this.#names = new OperationNames(operations);
    // A rise from none is seen as one only where none was told.
    for (const status of [400, 408, 431]) this.#broken.inc({ status }, 0);
    if (process) collectDefaultMetrics({ register: this.registry });
  }

  begin(): void {
    this.#underWay.inc();
  }

  end({ operation, route, code, milliseconds }: RequestSeen): void {
    this.#underWay.dec();
    const label = operation ? this.#names.labelOf(operation.name, code === 'OK') : route;
    this.#requests.inc({ operation: label, code });
    this.#seconds.observe({ operation: label }, milliseconds / 1000);
  }

  /** Of what could not be read as a request, and which so neither begins nor ends. */
  broken(status: number): void {
    this.#broken.inc({ status });
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
