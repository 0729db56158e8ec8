/** Seconds: what a fast answer takes, what a slow one, and the usual deadline. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const STATEMENT_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export const REQUESTS = {
  name: 'rolegraph_requests_total',
  help: 'Requests by GraphQL operation, or by the pattern of another address, and by code: OK, CLIENT_GONE, or the first error of the answer.',
  labelNames: ['operation', 'code'],
} as const;

export const REQUEST_SECONDS = {
  name: 'rolegraph_request_seconds',
  help: 'From the arrival of a request until its answer was sent.',
  labelNames: ['operation'],
  buckets: BUCKETS,
} as const;

export const REQUESTS_UNDER_WAY = {
  name: 'rolegraph_requests_under_way',
  help: 'Requests that have arrived and are not answered.',
} as const;

export const BROKEN_REQUESTS = {
  name: 'rolegraph_broken_requests_total',
  help: 'What could not be read as a request, by the status that it was answered with: 400, 408 or 431. Not among the requests.',
  labelNames: ['status'],
} as const;

export const DOCUMENTS = {
  name: 'rolegraph_documents_total',
  help: 'GraphQL documents: parsed, or kept from before; persisted ones that a client named by their hash, and those that it registered.',
  labelNames: ['outcome'],
} as const;

export const STATEMENTS = {
  name: 'rolegraph_statements_total',
  help: 'Statements by name and outcome: OK, or the code of the error.',
  labelNames: ['statement', 'outcome'],
} as const;

export const STATEMENT_SECONDS = {
  name: 'rolegraph_statement_seconds',
  help: 'From asking the store a statement until it answered, waiting for a place included.',
  labelNames: ['statement'],
  buckets: STATEMENT_BUCKETS,
} as const;

export const STATEMENT_ROWS = {
  name: 'rolegraph_statement_rows_total',
  help: 'Rows that statements gave.',
  labelNames: ['statement'],
} as const;
