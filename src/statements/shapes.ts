import { z } from 'zod';
import type { Entity, Link } from '../graph/entity.ts';
import { kindOfLabels } from '../graph/kind.ts';
import { relationNamed, type Relation } from '../graph/relation.ts';

const texts = z.array(z.string());

/** An entity's properties as the store keeps them; absent ones are missing or null. */
export const entityProperties = z.object({
  id: z.string(),
  name: z.string(),
  nameKey: z.string(),
  description: z.string().nullish(),
  aliases: texts.nullish(),
  category: z.string().nullish(),
  status: z.enum(['ACTIVE', 'DEPRECATED']),
  sources: texts,
  url: z.string().nullish(),
  color: z.string().nullish(),
  icon: z.string().nullish(),
  updatedAt: z.string(),
  degree: z.number().nullish(),
  roleCount: z.number().nullish(),
  hotLinks: z.number().nullish(),
});

/** A link's properties as the store keeps them; each source's own figures, whose names hold the source's, as they are. */
export const linkProperties = z.looseObject({
  weight: z.number().nullish(),
  essential: z.boolean().nullish(),
  hot: z.boolean().nullish(),
  inDemand: z.boolean().nullish(),
  sources: texts,
  timeOfDay: z.string().nullish(),
  startMinute: z.number().nullish(),
  order: z.number().nullish(),
});

const labels = texts;

export const relation = z.string().transform((name, context): Relation => {
  const known = relationNamed(name);
  if (known) return known;
  context.addIssue(`unknown relation ${name}`);
  return z.NEVER;
});

export const kindFromLabels = labels.transform((names, context) => {
  const kind = kindOfLabels(names);
  if (kind) return kind;
  context.addIssue(`no kind among the labels ${names.join(', ')}`);
  return z.NEVER;
});

type EntityProperties = z.output<typeof entityProperties>;
type LinkProperties = z.output<typeof linkProperties>;

export const toEntity = (properties: EntityProperties, kind: Entity['kind']): Entity => ({
  id: properties.id,
  kind,
  name: properties.name,
  description: properties.description ?? null,
  aliases: properties.aliases ?? [],
  category: properties.category ?? null,
  status: properties.status,
  sources: properties.sources,
  url: properties.url ?? null,
  color: properties.color ?? null,
  icon: properties.icon ?? null,
  updatedAt: properties.updatedAt,
  degree: properties.degree ?? 0,
  roleCount: properties.roleCount ?? 0,
});

export const toLink = (from: string, name: Relation, to: string, properties: LinkProperties): Link => ({
  from,
  relation: name,
  to,
  weight: properties.weight ?? null,
  essential: properties.essential ?? false,
  hot: properties.hot ?? false,
  inDemand: properties.inDemand ?? false,
  sources: properties.sources,
  timeOfDay: properties.timeOfDay ?? null,
  startMinute: properties.startMinute ?? null,
  order: properties.order ?? null,
  stored: properties,
});

/** Columns `entity` and `labels`. */
export const entityColumns = z
  .object({ entity: entityProperties, labels: kindFromLabels })
  .transform((row) => toEntity(row.entity, row.labels));

/** A map `{ from, relation, to, properties }`. */
export const linkMap = z
  .object({ from: z.string(), relation, to: z.string(), properties: linkProperties })
  .transform((map) => toLink(map.from, map.relation, map.to, map.properties));
