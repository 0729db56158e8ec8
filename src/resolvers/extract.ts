import { badUserInput } from '../graph/errors.ts';
import type { QueryResolvers } from './generated.ts';

/** The longest text that is read, in UTF-16 units. */
const MOST = 1_000_000;

export const extract: QueryResolvers['extract'] = (_, { text, kinds }, { loaders }) => {
  if (text.length > MOST) {
    throw badUserInput(
      `text: ${text.length} UTF-16 units are too many. Give at most ${MOST}, or the text in parts.`,
    );
  }
  return loaders.extraction({ text, kinds: kinds ?? null });
};
