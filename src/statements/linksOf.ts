import { z } from 'zod';
import { entityProperties, kindFromLabels, linkProperties, relation, toEntity, toLink } from './shapes.ts';
import { readStatement } from './statement.ts';

export type LinksOfParameters = {
  ids: string[];
  relations: string[];
  /** Labels of the entities at the other end. */
  kinds: string[];
  outward: boolean;
  inward: boolean;
  includeDeprecated: boolean;
  category: string | null;
  source: string | null;
  /** Folded. */
  text: string | null;
  hot: boolean | null;
  inDemand: boolean | null;
  essential: boolean | null;
  afterRank: number;
  afterRelation: string;
  /** null: from the start. */
  afterId: string | null;
  afterWay: number;
  first: number;
};

const link = z.object({
  relation,
  way: z.number(),
  rank: z.number(),
  link: linkProperties,
  entity: entityProperties,
  labels: kindFromLabels,
});

const row = z
  .object({ id: z.string(), total: z.number(), links: z.array(link) })
  .transform(({ id, total, links }) => ({
    id,
    total,
    links: links.map((found) => {
      const other = toEntity(found.entity, found.labels);
      const [from, to] = found.way === 0 ? [id, other.id] : [other.id, id];
      return {
        entity: other,
        link: toLink(from, found.relation, to, found.link),
        way: found.way,
        rank: found.rank,
      };
    }),
  }));

export type LinksOfRow = z.output<typeof row>;

export const linksOf = readStatement<LinksOfParameters, LinksOfRow>('links_of', row);
