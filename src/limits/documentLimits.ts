/** How long a document may be, in tokens; parsing stops there. */
export const MOST_TOKENS = 2000;

/** How large a request body may be, in bytes. */
export const MOST_BODY = 100 * 1024;
