import fc from 'fast-check';

/** The ids of up to four of some entities; often of none. */
export const someDeprecated = (entities: readonly { readonly id: string }[]): fc.Arbitrary<string[]> =>
  fc.oneof(
    fc.constant<string[]>([]),
    fc.subarray(
      entities.map(({ id }) => id),
      { maxLength: Math.min(4, entities.length) },
    ),
  );
