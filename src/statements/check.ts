import { z } from 'zod';
import { readStatement, writeStatement } from './statement.ts';

type Nothing = Record<string, never>;

const texts = z.array(z.string());

/** As they are, since a check wants to see what is wrong. */
const link = z.object({
  from: z.string(),
  relation: z.string(),
  to: z.string().nullable(),
  labels: texts,
  properties: z.record(z.string(), z.unknown()),
});

const degrees = z.object({
  id: z.string(),
  degree: z.number(),
  roleCount: z.number(),
  hotLinks: z.number(),
});

const counts = z.object({
  entityCount: z.number().nullable(),
  linkCount: z.number().nullable(),
  entities: z.number(),
  links: z.number(),
});

const key = z.object({ label: z.string(), key: z.string().nullable(), total: z.number() });
const dangling = z.object({
  label: z.enum(['Alias', 'ExternalId', 'Release']),
  nodes: z.number(),
  total: z.number(),
  keys: texts,
});
const stray = z.object({ label: z.string(), id: z.string().nullable() });

export type CheckLinksRow = z.output<typeof link>;
export type CheckDegreesRow = z.output<typeof degrees>;
export type CheckDanglingRow = z.output<typeof dangling>;

export const checkLinks = readStatement<{ ids: string[] }, CheckLinksRow>('check_links', link);
export const checkDegrees = readStatement<{ ids: string[] }, CheckDegreesRow>('check_degrees', degrees);
export const checkCounts = readStatement<Nothing, z.output<typeof counts>>('check_counts', counts);
export const checkKeys = readStatement<Nothing, z.output<typeof key>>('check_keys', key);
export const checkDangling = readStatement<{ first: number }, CheckDanglingRow>('check_dangling', dangling);
export const checkStrays = readStatement<Nothing, z.output<typeof stray>>('check_strays', stray);

export const setCounts = writeStatement<{ entities: number; links: number }>('set_counts');
