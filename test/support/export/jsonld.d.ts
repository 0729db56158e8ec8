declare module 'jsonld' {
  export type JsonLdDocument = Readonly<Record<string, unknown>>;

  interface Options {
    /** Fails on what would be dropped. */
    readonly safe: boolean;
    readonly documentLoader: (url: string) => Promise<never>;
  }

  const jsonld: { expand(document: JsonLdDocument, options: Options): Promise<unknown[]> };
  export default jsonld;
}
