/** Who asks, as a verified token or an API key says. */
export interface Viewer {
  /** The token's subject, or `key:` and the key's name: whom the audit log names. */
  readonly subject: string;
  readonly scopes: readonly string[];
}

/** The scope that lets a viewer read where reading is closed. */
export const READER = 'read';

/** The scope that lets a viewer change the graph, and read it. */
export const CURATOR = 'curator';
