import { z } from 'zod';
import { linkMap } from './shapes.ts';
import { readStatement } from './statement.ts';

const row = z.object({ index: z.number(), link: linkMap });

export type LinksBetweenRow = z.output<typeof row>;

export const linksBetween = readStatement<
  { pairs: { index: number; a: string; b: string }[]; relations: string[] },
  LinksBetweenRow
>('links_between', row);
