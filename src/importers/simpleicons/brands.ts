import { z } from 'zod';
import { color } from '../lists/color.ts';
import type { ListSpec } from '../lists/openList.ts';
import { titleToSlug } from './titleToSlug.ts';

const texts = z.array(z.string('is no text'), 'is no list').default([]);

/**
 * A brand of Simple Icons. `aliases.dup` is left out: those are other brands that have the same icon (React's is
 * React Native).
 */
const brand = z
  .object({
    title: z.string('is no text').min(1, 'is empty'),
    /** Left out in the repository where it follows from the title. */
    slug: z
      .string('is no text')
      .regex(/^[a-z0-9]+(_[a-z0-9]+)?$/, 'is no slug such as nodedotjs')
      .optional(),
    hex: color,
    aliases: z
      .object({ aka: texts, old: texts, loc: z.record(z.string(), z.string('is no text')).default({}) })
      .default({ aka: [], old: [], loc: {} }),
  })
  .transform(({ slug, ...rest }) => ({ ...rest, slug: slug ?? titleToSlug(rest.title) }));

export type Brand = z.output<typeof brand>;

export const BRANDS: ListSpec<Brand> = {
  what: 'brands',
  places: ['simple-icons.json', 'data/simple-icons.json'],
  row: brand,
  label: 'title',
};
