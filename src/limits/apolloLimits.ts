import { MAXIMA, MOST_ERRORS } from './maxima.ts';
import { refusedDocument } from './refuseDocument.ts';

/** What Apollo Server is told of the limits besides the plugin. */
export const apolloLimits = {
  parseOptions: { maxTokens: MAXIMA.tokens },
  validationRules: [refusedDocument],
  // The last one says that there are more.
  validationOptions: { maxErrors: MOST_ERRORS - 1 },
};
