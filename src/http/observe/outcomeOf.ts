import type { ErrorCode } from '../../graph/errors.ts';

/** Of a request that is refused before anybody can tell its code. */
const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  429: 'RATE_LIMITED',
  503: 'OVERLOADED',
  504: 'DEADLINE_EXCEEDED',
};

/** One word for what came of a request: OK, or the code of its first error. */
export function outcomeOf(codes: ReadonlySet<string>, status: number): string {
  const [first] = codes;
  if (first !== undefined) return first;
  if (status < 400) return 'OK';
  return BY_STATUS[status] ?? (status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR');
}
