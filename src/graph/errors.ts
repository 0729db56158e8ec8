/**
 * Every error code that an answer may carry in `extensions.code`, with the HTTP status of a whole
 * request that fails with it. docs/errors.md explains them; a test holds the two together.
 */
export const ERROR_STATUS = {
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  OPERATION_RESOLUTION_FAILURE: 400,
  BAD_REQUEST: 400,
  BAD_USER_INPUT: 400,
  PERSISTED_QUERY_NOT_FOUND: 200,
  PERSISTED_QUERY_NOT_SUPPORTED: 400,
  INTERNAL_SERVER_ERROR: 500,
  NOT_FOUND: 404,
  AMBIGUOUS_NAME: 409,
  QUERY_TOO_COSTLY: 400,
  DEADLINE_EXCEEDED: 504,
  STORE_UNAVAILABLE: 503,
  OVERLOADED: 503,
  RATE_LIMITED: 429,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  VERSION_CONFLICT: 409,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** An error that users may read: what was wrong, with what value, and what to do. */
export class RolegraphError extends Error {
  readonly code: ErrorCode;
  /** What a client may act on, such as the candidates for an unknown name. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    message: string,
    options: { details?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'RolegraphError';
    this.code = code;
    this.details = options.details ?? {};
  }
}

/** Whether a write failed because the store takes none at all. */
export const isReadOnly = (error: unknown): boolean =>
  error instanceof RolegraphError && error.details['readOnly'] === true;

export const badUserInput = (message: string, details?: Record<string, unknown>): RolegraphError =>
  new RolegraphError('BAD_USER_INPUT', message, details === undefined ? {} : { details });
