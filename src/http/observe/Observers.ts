import type { Logger } from 'pino';
import type { Metrics } from './Metrics.ts';

/** Who is told of what the server does. */
export interface Observers {
  /** Gets a line for each request; unset: nobody does. */
  readonly logger?: Logger | undefined;
  readonly metrics?: Metrics | undefined;
  /** Where `/metrics` is: among the other routes, for whoever shows the token if there is one. Unset: not there. */
  readonly metricsRoute?: { readonly token: string | undefined } | undefined;
  /** Whether answers carry a receipt of what they cost. */
  readonly receipts?: boolean | undefined;
}
