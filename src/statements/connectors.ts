import { z } from 'zod';
import { entityProperties, kindFromLabels, linkProperties, relation, toEntity, toLink } from './shapes.ts';
import { readStatement } from './statement.ts';

export type ConnectorsParameters = {
  between: string[];
  kinds: string[];
  relations: string[];
  atLeast: number;
  includeDeprecated: boolean;
  byStrength: boolean;
  afterMet: number;
  afterRank: number;
  /** null: from the start. */
  afterId: string | null;
  first: number;
};

const evidence = z
  .object({ given: z.string(), from: z.string(), relation, to: z.string(), properties: linkProperties })
  .transform((map) => ({
    given: map.given,
    link: toLink(map.from, map.relation, map.to, map.properties),
  }));

const found = z
  .object({
    entity: entityProperties,
    labels: kindFromLabels,
    roles: z.number(),
    met: z.number(),
    rank: z.number(),
    links: z.array(evidence),
  })
  .transform(({ entity, labels, ...rest }) => ({ ...rest, entity: toEntity(entity, labels) }));

const row = z.object({ total: z.number(), page: z.array(found) });

export type ConnectorsRow = z.output<typeof row>;

export const connectors = readStatement<ConnectorsParameters, ConnectorsRow>('connectors', row);
