/** What every page has around its question. */
export interface Site {
  /** The views of the navigation, in its order. */
  readonly views: readonly { readonly name: string; readonly label: string }[];
  /** The graph's version; undefined where the store did not tell. */
  readonly version: number | undefined;
  /** Whether there is an IDE at /graphiql. */
  readonly hasIde: boolean;
  /** Addresses of what a page loads; unset where it was not built. */
  readonly assets: {
    readonly script?: string | undefined;
    readonly style?: string | undefined;
    readonly icon?: string | undefined;
  };
}
