import { RolegraphError } from './errors.ts';

/** Whether whoever runs the server must hear of an error: not of what a client has done. */
export const isOwnFault = (error: unknown): boolean =>
  !(error instanceof RolegraphError) ||
  error.code === 'INTERNAL_SERVER_ERROR' ||
  error.code === 'STORE_UNAVAILABLE';
