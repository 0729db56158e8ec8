/** One page of a list, as a Relay connection shows it. */
export interface PageOf<E> {
  readonly edges: readonly (E & { readonly cursor: string })[];
  readonly hasNextPage: boolean;
}

export interface PageRequest {
  /** 1 to 200. */
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** A page of `first` from rows that were read with one more, to see whether more follow. */
export function pageOf<R, E>(
  rows: readonly R[],
  first: number,
  edgeOf: (row: R) => E & { readonly cursor: string },
): PageOf<E> {
  return { edges: rows.slice(0, first).map(edgeOf), hasNextPage: rows.length > first };
}
