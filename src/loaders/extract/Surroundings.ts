import { everyday } from './everyday.ts';
import { Lists } from './Lists.ts';
import type { Pace } from '../Pace.ts';
import type { Meaning, Reading } from './Reading.ts';
import { Sentences } from './Sentences.ts';
import { firstFrom } from './Stretch.ts';

/** How far around a name others may speak for it, in UTF-16 units, and how many on each side. */
const NEAR = 300;
const MOST_NEAR = 8;
/** A longer word beside a name is not looked at. */
const WORD = 30;
/** Names between two rests. */
const NAMES = 2000;

/** What is known of one sentence. */
interface SentenceFacts {
  /** Tools and frameworks that are certain. */
  certain: number;
  /** Keys of the others that are written with a capital inside the sentence. */
  readonly capital: Set<string>;
  /** Whether it has a word beside which technology is spoken of; undefined until someone asks. */
  cue: boolean | undefined;
}

/** What stands around the names of a text. */
export class Surroundings {
  readonly #text: string;
  readonly #certain: readonly Reading[];
  readonly #sentences: Sentences;
  readonly #lists: Lists;
  readonly #facts = new Map<number, SentenceFacts>();

  private constructor(text: string, certain: readonly Reading[], sentences: Sentences, lists: Lists) {
    this.#text = text;
    this.#certain = certain;
    this.#sentences = sentences;
    this.#lists = lists;
  }

  /**
   * @param readings every name, in order; they may overlap
   * @param certain those that are certain, in order, without overlaps
   */
  static async of(
    text: string,
    readings: readonly Reading[],
    certain: readonly Reading[],
    pace: Pace,
  ): Promise<Surroundings> {
    const sentences = await Sentences.of(text, pace);
    const around = new Surroundings(text, certain, sentences, await Lists.of(text, readings, pace));
    for (const { start, means } of certain) if (means.product) around.#factsAt(start).certain += 1;
    for (const [index, reading] of readings.entries()) {
      around.#noteCapital(reading);
      if (index % NAMES === 0) await pace.rest();
    }
    return around;
  }

  /** Whether it begins its sentence or line, where every word has a capital. */
  isStart({ start }: Reading): boolean {
    return this.#sentences.isStart(start);
  }

  list(reading: Reading): ReturnType<Lists['placeOf']> {
    return this.#lists.placeOf(reading);
  }

  /** Whether its sentence names a tool or a framework for certain. */
  hasCertain({ start }: Reading): boolean {
    return this.#factsAt(start).certain > 0;
  }

  /** Whether its sentence has another word with a capital that could be a tool or a framework. */
  hasOther({ start, means }: Reading): boolean {
    const { capital } = this.#factsAt(start);
    return capital.size > (capital.has(means.spelling.key) ? 1 : 0);
  }

  /** Whether its sentence has a word beside which technology is spoken of. */
  hasCue({ start }: Reading): boolean {
    const facts = this.#factsAt(start);
    facts.cue ??= hasCue(this.#sentences.textOf(this.#sentences.at(start)));
    return facts.cue;
  }

  /** The nearest names of the same paragraph that are certain. */
  near({ start, end }: Reading): Reading[] {
    const behind = firstFrom(this.#certain, start);
    const paragraph = this.#sentences.paragraphAt(start);
    return this.#certain
      .slice(Math.max(0, behind - MOST_NEAR), behind + MOST_NEAR)
      .filter(
        (other) =>
          (other.end <= start || other.start >= end) &&
          Math.abs(other.start - start) <= NEAR &&
          this.#sentences.paragraphAt(other.start) === paragraph,
      );
  }

  /** Whether the whole text is this name. */
  isAll({ start, end }: Reading): boolean {
    return this.#text.length - (end - start) < NEAR && this.#text.trim() === this.#text.slice(start, end);
  }

  /** Whether the word before it says that the thing is used. */
  isUsed({ start }: Reading): boolean {
    return everyday().uses.has(this.#wordBefore(start).toLowerCase());
  }

  /** Whether the word before it is one that a name stands behind, and no verb. */
  isGoverned({ start }: Reading): boolean {
    const before = this.#wordBefore(start).toLowerCase();
    return everyday().governs.has(before) || everyday().uses.has(before);
  }

  /** Whether a word with a capital right before or behind makes it a part of another name: Julia Roberts. */
  isPart({ start, end }: Reading): boolean {
    const before = this.#wordBefore(start);
    if (isOfName(before) && !this.#sentences.isStart(start - 1 - before.length)) return true;
    if (this.#text.charAt(end) !== ' ') return false;
    return isOfName(/^\p{L}+/u.exec(this.#text.slice(end + 1, end + 1 + WORD))?.[0] ?? '');
  }

  /** The word before a place and one blank; empty where anything else stands there. */
  #wordBefore(place: number): string {
    if (!/\s/.test(this.#text.charAt(place - 1))) return '';
    return /\p{L}+$/u.exec(this.#text.slice(Math.max(0, place - 1 - WORD), place - 1))?.[0] ?? '';
  }

  #noteCapital(reading: Reading): void {
    const { start, means } = reading;
    if (!isCapitalProduct(means)) return;
    const { capital } = this.#factsAt(start);
    if (capital.has(means.spelling.key) || this.isStart(reading) || this.isPart(reading)) return;
    capital.add(means.spelling.key);
  }

  #factsAt(place: number): SentenceFacts {
    const sentence = this.#sentences.at(place);
    let facts = this.#facts.get(sentence);
    if (!facts) {
      facts = { certain: 0, capital: new Set(), cue: undefined };
      this.#facts.set(sentence, facts);
    }
    return facts;
  }
}

const isCapitalProduct = ({ certain, letters, product }: Meaning): boolean =>
  product && !certain && (letters === 'CAPITAL' || letters === 'ACRONYM');

/** Whether a word is written as the part of a name, and is none beside which technology is spoken of. */
const isOfName = (word: string): boolean =>
  /^\p{Lu}\p{Ll}/u.test(word) && !everyday().cues.has(word.toLowerCase());

const hasCue = (text: string): boolean =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => everyday().cues.has(word));
