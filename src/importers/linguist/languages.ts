import { z } from 'zod';
import type { ListSpec } from '../lists/openList.ts';
import { color } from '../lists/color.ts';

/** A language of Linguist; what editors want to know of it is left out. */
const language = z.object({
  name: z.string().min(1),
  type: z.enum(['programming', 'markup', 'data', 'prose'], 'is neither programming, markup, data nor prose'),
  language_id: z.int('is no whole number').nonnegative('is negative'),
  color: color.optional(),
  aliases: z.array(z.string('is no text'), 'is no list').default([]),
  /** The name of its parent language. */
  group: z.string('is no text').optional(),
});

export type Language = z.output<typeof language>;

export const LANGUAGES: ListSpec<Language> = {
  what: 'languages',
  places: ['languages.yml', 'lib/linguist/languages.yml'],
  row: language,
  label: 'name',
};
