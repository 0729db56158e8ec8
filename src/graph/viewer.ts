/** Who asks, as a verified token says. */
export interface Viewer {
  /** The token's subject: whom the audit log names. */
  readonly subject: string;
  readonly scopes: readonly string[];
}

/** The scope that lets a viewer change the graph. */
export const CURATOR = 'curator';
