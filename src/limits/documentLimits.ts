/** How long a document may be, in tokens; parsing stops there. */
export const MOST_TOKENS = 2000;

/** How large a document may be, in bytes. */
export const MOST_DOCUMENT = 100 * 1024;

/**
 * How large a request body may be, in bytes: the longest text that `extract` takes, 1,000,000 UTF-16 units of up
 * to 6 bytes each where a client escapes them, and a document.
 */
export const MOST_BODY = 7 * 1024 * 1024;
