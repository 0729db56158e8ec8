/** A table of a page, and of a CSV file. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  readonly label: string;
  /** Figures stand to the right. */
  readonly isFigure?: boolean | undefined;
}

export interface Row {
  /** The entity that the row is about, where it is about one. */
  readonly id?: string | undefined;
  /** One for each column. */
  readonly cells: readonly Cell[];
}

/** What a cell says; a number is written with at most `digits` decimals on a page and whole in a file. */
export type Cell =
  | string
  | null
  | { readonly number: number; readonly digits?: number | undefined }
  | { readonly text: string; readonly href: string }
  /** Some parts of the text lead somewhere; together the parts are the text. */
  | { readonly text: string; readonly parts: readonly CellPart[] };

export type CellPart = string | { readonly text: string; readonly href: string };
