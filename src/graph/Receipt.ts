/** What answering one request has taken so far. */
export class Receipt {
  /** Entities that the operation could load at the most, as the limits count them; undefined where nothing was measured. */
  cost: number | undefined;
  /** Statements that the store was asked. */
  statements = 0;
  /** Rows that it gave. */
  rows = 0;
  /** Milliseconds that statements took, added up, though some run side by side. */
  storeMs = 0;
  /** Opaque: what tells another server of the write that this request has made. */
  bookmark: string | undefined;
  /** The graph's version after that write. */
  version: number | undefined;

  /** Adds a statement that has ended, with rows or without. */
  addStatement(rows: number, milliseconds: number): void {
    this.statements += 1;
    this.rows += rows;
    this.storeMs += milliseconds;
  }
}
