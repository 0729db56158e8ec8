import { extractionQuestions } from './extractionQuestions.ts';
import type { ExtractionResolvers } from './generated.ts';
import { within } from './page.ts';

/** Mentions that one answer shows at the most; `mentionCount` counts them all. */
const MOST_MENTIONS = 5000;

export const Extraction: ExtractionResolvers = {
  mentions: ({ mentions }, { first }) =>
    mentions.slice(0, within('first', first ?? MOST_MENTIONS, 1, MOST_MENTIONS)),
  mentionCount: ({ mentions }) => mentions.length,
  entities: ({ entityIds }, _, { loaders }) => entityIds.map((id) => loaders.known(id)),
  ...extractionQuestions,
};
