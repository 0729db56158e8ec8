import { importEntities } from './pipeline/importEntities.ts';
import type { Importer } from './pipeline/importer.ts';
import { importLinks } from './pipeline/importLinks.ts';
import { hashFiles } from './pipeline/table.ts';
import type { BadRow } from './pipeline/claims.ts';
import { pageClaim, relatedClaims } from './topics/claims.ts';
import { TOPICS } from './topics/keys.ts';
import { openTopics, type TopicFolder } from './topics/openTopics.ts';
import { readPages, type TopicPage } from './topics/readPages.ts';
import { readTopicLists } from './topics/topicLists.ts';

/**
 * Adds to the graph what the topic pages of github/explore say of things that it knows: a description and an
 * address where there is none, names to find it by, and which tools are related. Nothing new is made.
 */
export const topics: Importer = {
  source: TOPICS,
  open: async (paths) => {
    const lists = readTopicLists();
    const folder = await openTopics(paths);
    return {
      sha256: await hashFiles(folder.pages.map(({ path }) => path)),
      run: async (run) => {
        await importEntities(run, folder, () => claimsOf(folder, (page) => [pageClaim(page, lists)]));
        await importLinks(run, folder, () => claimsOf(folder, relatedClaims), {
          replaces: ['RELATED_TO'],
          unknown: 'SKIP',
          isCounted: true,
        });
      },
    };
  },
};

async function* claimsOf<C>(
  folder: TopicFolder,
  claims: (page: TopicPage) => readonly C[],
): AsyncGenerator<C | BadRow> {
  for await (const page of readPages(folder)) {
    if ('reason' in page) yield page;
    else yield* claims(page);
  }
}
