/** A GraphQL operation of the explorer, with the shapes of its answer and of its variables. */
export interface Operation<A, V> {
  readonly name: string;
  readonly text: string;
  /** Never set: it carries the types. */
  readonly types?: ((variables: V) => A) | undefined;
}

/** Asks the server's own schema. @throws RolegraphError the first error of the answer */
export type Ask = <A, V extends object>(operation: Operation<A, V>, variables: V) => Promise<A>;
