/** How busy the server is: for metrics. */
export interface Admission {
  /** Requests that are worked on. */
  readonly inFlight: number;
  /** Requests that wait for their turn. */
  readonly waiting: number;
  /** Requests that were refused since the start. */
  readonly shed: number;
  /** Bytes of request bodies that are held, or may still come for requests that were let in. */
  readonly bodyBytes: number;
}
