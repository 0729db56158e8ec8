import { z } from 'zod';
import { KINDS } from '../graph/kind.ts';
import { RELATIONS } from '../graph/relation.ts';

const ID = new RegExp(`^(${KINDS.join('|').toLowerCase()}):[a-z0-9]+(-[a-z0-9]+)*$`);
const FIGURE = '(?<figure>~|0(?:\\.\\d{1,2})?|1)';
const MARKED = '(?<marks>(?: essential)?(?: hot)?(?: inDemand)?)';
const TIME = '(?: (?:at (?<hour>1[0-2]|[1-9]) (?<half>AM|PM)|(?<after>after work)) #(?<order>[1-9]\\d*))?';

/** `0.8 essential hot at 9 AM #1`: a figure or `~`, marks, and for an activity when it happens. */
export const LINK_VALUE = new RegExp(`^${FIGURE}${MARKED}${TIME}$`);

const id = z.string().regex(ID);
const name = z.string().min(1).max(120);

const entity = z.strictObject({
  name,
  description: z.string().min(1).max(300).optional(),
  category: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]*$/)
    .optional(),
  aliases: z.array(name).optional(),
  looseAliases: z.array(name).optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
});

/** A YAML number, `~` (null) or a text such as `0.8 essential`. */
const linkValue = z.union([
  z
    .number()
    .min(0)
    .max(1)
    .refine((weight) => LINK_VALUE.test(String(weight)), 'a weight has at most two decimals'),
  z.null(),
  z.string().regex(LINK_VALUE),
]);

/** The shape of every file of the shipped graph; data/schema.json is made from it. */
export const dataFile = z.strictObject({
  entities: z.record(id, entity).optional(),
  links: z.record(id, z.partialRecord(z.enum(RELATIONS), z.record(id, linkValue))).optional(),
});

export type DataFile = z.output<typeof dataFile>;

export const sourcesFile = z.strictObject({
  sources: z.record(
    z.string().regex(/^[a-z][a-z0-9]*$/),
    z.strictObject({
      name: z.string(),
      licence: z.string(),
      attribution: z.string(),
      url: z.url().optional(),
    }),
  ),
});
