import type { GraphQLError } from 'graphql';
import { RolegraphError } from '../graph/errors.ts';
import { countTokens } from './countTokens.ts';
import { detailsOf, excessOf } from './Excess.ts';
import { MAXIMA } from './maxima.ts';

const REPEATED =
  'The document selects fields of the same name too often for them to be compared. Select each once, or ask in parts.';

/**
 * Gives the errors of limits that Apollo makes its own the same shape as the others: a document of too many tokens
 * is a syntax error to it, and one that is refused before validation a validation error.
 */
export function tellLimits(source: string, errors: readonly GraphQLError[]): void {
  for (const error of errors) {
    const { originalError } = error;
    if (originalError instanceof RolegraphError && 'limit' in originalError.details) {
      Object.assign(error.extensions, { code: originalError.code });
    } else if (error.message === 'Validation aborted.') {
      // graphql compares fields of the same name pair by pair, and stops where there are too many pairs.
      error.message = REPEATED;
    } else if (/^Syntax Error: Document contains more/.test(error.message)) {
      const excess = excessOf('tokens', Math.max(MAXIMA.tokens + 1, countTokens(source)));
      error.message = excess.message;
      Object.assign(error.extensions, detailsOf(excess));
    }
  }
}
