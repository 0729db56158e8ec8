import { claimsOf } from './pipeline/claimsOf.ts';
import { importEntities } from './pipeline/importEntities.ts';
import type { Importer } from './pipeline/importer.ts';
import { importLinks } from './pipeline/importLinks.ts';
import { hashFiles } from './pipeline/table.ts';
import { pageClaim, relatedClaims } from './topics/claims.ts';
import { TOPICS } from './topics/keys.ts';
import { openTopics } from './topics/openTopics.ts';
import { readPages } from './topics/readPages.ts';
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
        const pages = () => readPages(folder);
        await importEntities(
          run,
          folder,
          claimsOf(pages, (page) => pageClaim(page, lists)),
        );
        await importLinks(run, folder, claimsOf(pages, relatedClaims), {
          replaces: ['RELATED_TO'],
          unknown: 'SKIP',
          isCounted: true,
        });
      },
    };
  },
};
