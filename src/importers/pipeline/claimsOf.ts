import type { BadRow, Place } from './claims.ts';

/**
 * What the rows of an input say, each with its place; those that cannot be used are handed on. An import may
 * read it as often as it needs to.
 */
export const claimsOf = <T extends Place, C extends object>(
  rows: () => AsyncIterable<T | BadRow>,
  say: (row: T) => C | readonly C[],
) =>
  async function* (): AsyncGenerator<(C & Place) | BadRow> {
    for await (const item of rows()) {
      if ('reason' in item) yield item;
      else for (const claim of listOf(say(item))) yield { line: item.line, bytes: item.bytes, ...claim };
    }
  };

const listOf = <C>(said: C | readonly C[]): readonly C[] => (isList(said) ? said : [said]);

/** `Array.isArray` does not narrow a readonly array. */
const isList = <C>(said: C | readonly C[]): said is readonly C[] => Array.isArray(said);
