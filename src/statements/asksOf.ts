import { z } from 'zod';
import { entityProperties, kindFromLabels, linkProperties, relation, toEntity, toLink } from './shapes.ts';
import { readStatement } from './statement.ts';

const row = z
  .object({
    id: z.string(),
    relation,
    link: linkProperties,
    entity: entityProperties,
    labels: kindFromLabels,
    micro: z.number(),
  })
  .transform(({ id, relation: name, link, entity, labels, micro }) => ({
    id,
    entity: toEntity(entity, labels),
    link: toLink(id, name, entity.id, link),
    micro,
  }));

/** One thing that a role asks. `micro` is what its link weighs, in millionths of a nat. */
export type AsksOfRow = z.output<typeof row>;

export const asksOf = readStatement<{ ids: string[]; includeDeprecated: boolean }, AsksOfRow>('asks_of', row);
