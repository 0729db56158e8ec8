import type { Kind } from '../../graph/kind.ts';
import type { Reader } from '../../store/Store.ts';
import type { Dictionaries } from './Dictionaries.ts';
import { outsideAddresses } from './addresses.ts';
import { chooseMention, type Meant } from './chooseMention.ts';
import { findNames } from './findNames.ts';
import { FoldedText } from './FoldedText.ts';
import { Links } from './Links.ts';
import type { Mention } from './Mention.ts';
import { Pace } from '../Pace.ts';
import { longestFirst } from './Stretch.ts';
import { Surroundings } from './Surroundings.ts';

/** What a text names. */
export interface Extraction {
  /** In the order of the text, without overlaps. */
  readonly mentions: readonly Mention[];
  /** Each entity once, in the order of first mention. */
  readonly entityIds: readonly string[];
}

export interface ExtractionQuestion {
  /** At most 1,000,000 UTF-16 units. */
  readonly text: string;
  /** Only entities of these kinds; null: of every kind. */
  readonly kinds: readonly Kind[] | null;
}

/** Names open to doubt that are weighed between two rests. */
const WEIGHED = 500;

/**
 * The entities that a text names: every name of the dictionary that is a word of its own and in no
 * address; of those that are not certain, the ones that their surroundings speak for; of two that
 * overlap, the longest. Work grows with the length of the text alone, and lets other
 * requests go first at times.
 */
export async function loadExtraction(
  reader: Reader,
  dictionaries: Pick<Dictionaries, 'current'>,
  { text, kinds }: ExtractionQuestion,
  signal?: AbortSignal,
): Promise<Extraction> {
  const dictionary = await dictionaries.current();
  const pace = new Pace(signal);
  const folded = await FoldedText.of(text, pace);
  const readings = await outsideAddresses(text, await findNames(text, folded, dictionary, pace), pace);
  const certain = longestFirst(readings.filter(({ means }) => means.certain));
  const open = readings.filter(({ means }) => !means.certain);
  const around = await Surroundings.of(text, readings, certain, pace);
  const links = await Links.among(reader, open, certain);
  const meant: Meant[] = [];
  for (const [index, reading] of readings.entries()) {
    const mention = chooseMention(text, reading, kinds, around, links);
    if (mention) meant.push(mention);
    if (index % WEIGHED === 0) await pace.rest();
  }
  await pace.rest();
  const mentions = longestFirst(meant).filter(({ kind }) => kinds?.includes(kind) ?? true);
  return { mentions, entityIds: [...new Set(mentions.map(({ id }) => id))] };
}
