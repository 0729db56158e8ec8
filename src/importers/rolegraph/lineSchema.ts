import { z } from 'zod';
import { KINDS } from '../../graph/kind.ts';
import { RELATIONS } from '../../graph/relation.ts';
import { FORMAT } from '../../graph/rolegraphFormat.ts';
import { MARKS } from '../../facts/facts.ts';

/** What the id of an entity looks like. */
const ENTITY_ID = new RegExp(`^(${KINDS.join('|').toLowerCase()}):[a-z0-9]+(-[a-z0-9]+)*$`);

export const isEntityId = (text: string): boolean => ENTITY_ID.test(text);

/** Half of a character, which no file in UTF-8 and no store can hold. */
const HALF = /\p{Surrogate}/u;

const text = z
  .string()
  .min(1)
  .refine((value) => !HALF.test(value), 'holds half of a character');

const id = z.string().regex(ENTITY_ID, 'is no id of an entity, such as tool:git');
const sourceId = z.string().regex(/^[a-z][a-z0-9]*$/, 'is no id of a source: lower case letters and digits');
const relation = z.enum(RELATIONS);
const share = z.number().min(0).max(1);
const whole = z.number().int().min(0);
const marks = z.array(z.enum(MARKS));

/** Left out: as it was. null: it is taken back. */
const said = text.nullish();

const claim = {
  name: text.optional(),
  description: said,
  category: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]*$/, 'is no category, such as VERSION_CONTROL')
    .nullish(),
  url: said,
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/, 'is no colour, such as #3776ab')
    .nullish(),
  icon: said,
};

const linkClaim = {
  count: whole.optional(),
  timeOfDay: text.optional(),
  startMinute: whole.max(24 * 60).optional(),
  order: whole.optional(),
};

export const headerLine = z
  .strictObject({
    type: z.literal('rolegraph'),
    format: z.literal(FORMAT),
    source: sourceId.optional().describe('Whose claims the lines are that name no source'),
  })
  .describe('The first line of a file');

const sourceLine = z
  .strictObject({
    type: z.literal('source'),
    id: sourceId,
    name: text,
    licence: text,
    attribution: text,
    url: text.optional(),
  })
  .describe('Where facts came from');

const releaseLine = z
  .strictObject({
    type: z.literal('release'),
    id: text,
    source: sourceId,
    sha256: text.describe('Of its files'),
    rows: whole.optional(),
    order: whole.optional().describe('Its place among the releases of its source, the first imported first'),
  })
  .describe('A release of a source that was imported');

const entityLine = z
  .strictObject({
    type: z.literal('entity'),
    id: id.optional().describe('Left out, it is the entity of that name and kind, or a new one'),
    kind: z.enum(KINDS).optional().describe('May be left out where the id says it'),
    ...claim,
    status: z.enum(['ACTIVE', 'DEPRECATED']).optional(),
    sources: z.array(sourceId).optional().describe('Left out, the line is what the source of the file says'),
    retiredBy: z.array(sourceId).optional().describe('The sources that say it is out of use'),
    externalIds: z.array(text).optional(),
    aliases: z.array(text).optional().describe('Written by hand; an export has a line for each'),
    looseAliases: z.array(text).optional().describe('Names that only help to find it; written by hand'),
    says: z
      .record(sourceId, z.strictObject(claim))
      .optional()
      .describe('What each source says, where there are two or more'),
  })
  .describe('An entity');

const aliasLine = z
  .strictObject({
    type: z.literal('alias'),
    of: id,
    name: text,
    kind: z.enum(['STRONG', 'LOOSE', 'FORMER']).optional().describe('STRONG where it is left out'),
    says: z
      .record(
        sourceId,
        z.strictObject({
          kind: z
            .enum(['STRONG', 'LOOSE', 'FORMER', 'NAME'])
            .describe('NAME: what the source calls the entity, which goes by another name'),
          name: text.optional().describe('Where the source spells it otherwise'),
        }),
      )
      .optional(),
  })
  .describe('Another name of an entity');

const linkLine = z
  .strictObject({
    type: z.literal('link'),
    from: text.describe('An id; or a name that one entity has'),
    relation,
    to: text.describe('An id; or a name that one entity has'),
    weight: share.nullish(),
    essential: z.boolean().optional(),
    hot: z.boolean().optional(),
    inDemand: z.boolean().optional(),
    ...linkClaim,
    says: z
      .record(sourceId, z.strictObject({ figure: share.optional(), marks: marks.optional(), ...linkClaim }))
      .optional(),
  })
  .describe('A link between two entities');

const removedLinkLine = z
  .strictObject({ type: z.literal('removedLink'), from: id, relation, to: id, source: sourceId.optional() })
  .describe('A link that was removed, and that no import brings back');

/** A line of a file in the rolegraph format, the header apart. */
export const line = z.discriminatedUnion('type', [
  sourceLine,
  releaseLine,
  entityLine,
  aliasLine,
  linkLine,
  removedLinkLine,
]);

export type FileLine = z.output<typeof line>;
export type LineOf<T extends FileLine['type']> = Extract<FileLine, { type: T }>;

/** Any line; data/rolegraph.schema.json is made from it. @public */
export const anyLine = z.union([headerLine, line]);
