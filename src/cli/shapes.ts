import { z } from 'zod';
import { KINDS } from '../graph/kind.ts';

/** A text that is printed in one line: what would break the line, or steer the terminal, is a space. */
export const line = z.string().transform((text) => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' '));

/** An entity as the questions ask for it. */
export const entity = z.object({ id: z.string(), name: line, kind: z.enum(KINDS) });

export type EntityAnswer = z.output<typeof entity>;

/** A link as the questions ask for it. */
export const link = z.object({
  from: entity,
  relation: z.string(),
  to: entity,
  weight: z.number().nullable(),
  hot: z.boolean(),
});

export type LinkAnswer = z.output<typeof link>;

export const LINK = '{ from { id name kind } relation to { id name kind } weight hot }';
