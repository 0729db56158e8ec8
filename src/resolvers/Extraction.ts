import { extractionQuestions } from './extractionQuestions.ts';
import type { ExtractionResolvers } from './generated.ts';
import { firstOf } from './page.ts';

/** Mentions that one answer shows at the most; `mentionCount` counts them all. */
const MOST_MENTIONS = 5000;

export const Extraction: ExtractionResolvers = {
  mentions: ({ mentions }, { first }) => firstOf(mentions, first, MOST_MENTIONS),
  mentionCount: ({ mentions }) => mentions.length,
  entities: ({ entityIds }, { first }, { loaders }) =>
    firstOf(entityIds, first).map((id) => loaders.known(id)),
  entityCount: ({ entityIds }) => entityIds.length,
  ...extractionQuestions,
};
