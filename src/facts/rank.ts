import type { SourceId } from './facts.ts';
import { sorted } from './values.ts';

/** The source of what curators write by the API or the command line. */
export const CURATOR: SourceId = 'curator';

/** Whose words stand where sources differ, first to last; sources not named here come after, by name. */
const ORDER: readonly SourceId[] = [
  CURATOR,
  'curated',
  'article',
  'rolegraph',
  'onet',
  'esco',
  'linguist',
  'stackoverflow',
  'topics',
  'simpleicons',
  'devicon',
];

const place = (source: SourceId): number => {
  const found = ORDER.indexOf(source);
  return found < 0 ? ORDER.length : found;
};

/** The sources, the one whose words stand first. */
export const ranked = (sources: Iterable<SourceId>): SourceId[] =>
  sorted(sources).sort((one, other) => place(one) - place(other));
