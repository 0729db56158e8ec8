/** A statement that has ended. */
export interface StatementSeen {
  /** The name of its file in cypher/, or what else it is called. */
  readonly name: string;
  readonly mode: 'READ' | 'WRITE';
  readonly milliseconds: number;
  /** 0 where it failed. */
  readonly rows: number;
  /** The code that it failed with; undefined where it did not. */
  readonly code: string | undefined;
}

/** Is told of every statement that the store has run. */
export type StatementObserver = (seen: StatementSeen) => void;
