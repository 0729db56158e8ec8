import { z } from 'zod';
import { color } from '../lists/color.ts';
import type { ListSpec } from '../lists/openList.ts';

const texts = z.array(z.string('is no text'), 'is no list');

/** A technology of Devicon. Its `aliases` are variants of icons, not names; its names are under `altnames`. */
const technology = z.object({
  /** A slug, such as `nodejs`. */
  name: z.string('is no text').min(1, 'is empty'),
  altnames: texts.default([]),
  tags: texts.default([]),
  color: color.optional(),
});

export type Technology = z.output<typeof technology>;

export const TECHNOLOGIES: ListSpec<Technology> = {
  what: 'technologies',
  places: ['devicon.json'],
  row: technology,
  label: 'name',
};
