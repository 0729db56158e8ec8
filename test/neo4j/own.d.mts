export interface StartOptions {
  /** By Neo4j's own setting: no database takes writes. */
  readonly readOnly?: boolean;
  /** With a certificate that nobody has signed but itself, and without a way past it. */
  readonly tls?: boolean;
}

/** A Neo4j of a test's own, on the same files and the same port however often it is started. */
export interface OwnNeo4j {
  readonly port: number;
  /** As it was started last: bolt://, or bolt+ssc:// with TLS. */
  readonly uri: string;
  /** Resolves once it listens. */
  start(options?: StartOptions): Promise<void>;
  /** Ends it in order, and keeps its files. */
  shutDown(): Promise<void>;
  /** As by `kill -9`; its files stay. Resolves once it is gone. */
  kill(): Promise<void>;
  /** It is there and does nothing (SIGSTOP), until it goes on. */
  pause(): void;
  resume(): void;
  /** Ends it by force, and removes its files. */
  stop(): Promise<void>;
}

/** Started; or why there is none on this machine, in a line. */
export function ownNeo4j(options?: {
  readonly version?: string;
  readonly log?: (line: string) => void;
}): Promise<OwnNeo4j | { readonly skipped: string }>;

/** Whether `start({ tls: true })` can make its certificate. */
export function hasOpenssl(): Promise<boolean>;
