import { z } from 'zod';
import { KINDS } from '../graph/kind.ts';

/** A text that is printed in one line: what would break the line, or steer the terminal, is a space. */
export const line = z.string().transform((text) => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' '));

/** An entity as the questions ask for it. */
export const entity = z.object({ id: z.string(), name: line, kind: z.enum(KINDS) });

/** The same where it is drawn. */
export const drawnEntity = entity.extend({ category: z.string().nullish() });

export type EntityAnswer = z.output<typeof entity>;

const end = entity.pick({ id: true, name: true });

/** A link as the questions ask for it. */
export const link = z.object({
  from: end,
  relation: z.string(),
  to: end,
  weight: z.number().nullable(),
  hot: z.boolean().optional(),
});

export type LinkAnswer = z.output<typeof link>;

export const LINK = '{ from { id name } relation to { id name } weight hot }';
