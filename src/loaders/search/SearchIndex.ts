import type { Entity } from '../../graph/entity.ts';
import type { Catalogue, Names, Spelling } from '../Catalogue.ts';
import { decodeCursor, encodeCursor, numberAt, sealOf, textAt, type ListSeal } from '../cursor.ts';
import { Pace } from '../Pace.ts';
import { pageOf, type PageOf, type PageRequest } from '../page.ts';
import type { Found, SearchFilter } from './Best.ts';
import { highlightsOf, type Highlight } from './highlight.ts';
import { scoreOf } from './rank.ts';
import { Uses } from '../Uses.ts';
import { SpellingIndex } from './SpellingIndex.ts';

export interface SearchQuestion extends PageRequest, SearchFilter {
  readonly text: string;
}

/** An entity that a search found, by the best of its names. */
export interface Hit {
  readonly entity: Entity;
  /** The name, alias or title that matched, as spelled. */
  readonly matched: string;
  readonly match: 'NAME' | 'ALIAS' | 'TITLE';
  /** Above 0 and up to 1; 1 is the name itself. */
  readonly score: number;
  /** The parts of `matched` that the text stands for; worked out when asked for. */
  readonly highlights: () => Highlight[];
  /** Its place in the list. */
  readonly cursor: string;
}

export interface HitPage extends PageOf<Hit> {
  /** The hits of all pages together, at most 1,000. */
  readonly totalCount: number;
}

const MOST_HITS = 1000;

const MATCH = { NAME: 'NAME', STRONG: 'ALIAS', LOOSE: 'TITLE' } as const satisfies Record<
  Spelling['as'],
  Hit['match']
>;

/** Finds entities by what someone types. Whoever writes to the graph, the next search sees it. */
export class SearchIndex {
  readonly uses = new Uses();
  readonly #catalogue: Pick<Catalogue, 'names'>;
  #index = new SpellingIndex();
  /** What the index holds, and the question that it was read for. */
  #held: { readonly names: Names | undefined; readonly question: number } = { names: undefined, question: 0 };
  #updating: Promise<void> | undefined;
  #questions = 0;

  constructor(catalogue: Pick<Catalogue, 'names'>) {
    this.#catalogue = catalogue;
  }

  /**
   * One page of what a text finds: an equal name first, then by quality of the match, then by degree.
   *
   * @param signal of the request: once it is aborted, nobody needs the answer
   * @throws RolegraphError BAD_USER_INPUT if `after` is no cursor of this search
   */
  async search(question: SearchQuestion, signal?: AbortSignal): Promise<HitPage> {
    const { text, kinds = null, includeDeprecated, after } = question;
    const list = sealOf('SEARCH', { text, kinds, includeDeprecated });
    const isBehind = after == null ? undefined : behind(list, after);
    return this.#use((index) => pageIn(index, question, list, isBehind), signal);
  }

  /** Builds the index before anyone searches. */
  async warm(): Promise<void> {
    await this.#use(() => undefined);
  }

  /** Works with the index as of the present graph. The work awaits nothing, so that no update comes between. */
  async #use<T>(work: (index: SpellingIndex) => T, signal?: AbortSignal): Promise<T> {
    this.#questions += 1;
    const question = this.#questions;
    const names = await this.#catalogue.names();
    if (this.#held.names === names) this.uses.note(names.version, true);
    const pace = new Pace();
    for (;;) {
      signal?.throwIfAborted();
      // Many may search at once: each begins in the same breath in which it finds that its turn is not over. Whoever
      // updates waits at once, to hear of a failure.
      const wait = this.#updating ?? pace.pause();
      if (wait) await wait;
      else if (this.#held.names === names || this.#held.question > question) return work(this.#index);
      else await (this.#updating = this.#update(names, question));
    }
  }

  async #update(names: Names, question: number): Promise<void> {
    try {
      const pace = new Pace();
      await this.#index.update(names, () => pace.pause());
      this.#held = { names, question };
      this.uses.note(names.version, false);
    } catch (error) {
      // Half of an update is neither version.
      this.#index = new SpellingIndex();
      this.#held = { names: undefined, question: 0 };
      throw error;
    } finally {
      this.#updating = undefined;
    }
  }
}

function pageIn(
  index: SpellingIndex,
  { text, first, kinds, includeDeprecated }: SearchQuestion,
  list: ListSeal,
  isBehind: ((found: Found) => boolean) | undefined,
): HitPage {
  const hits = index.find(text, { kinds, includeDeprecated }).sort(inOrder).slice(0, MOST_HITS);
  const rows = isBehind ? hits.filter(isBehind) : hits;
  return { ...pageOf(rows, first, (found) => hitOf(list, found)), totalCount: hits.length };
}

/** The better match first, then whose own name the text finds, then who has more links, then by id. */
const inOrder = (one: Found, other: Found): number =>
  one.cost - other.cost ||
  Number(other.isNamed) - Number(one.isNamed) ||
  other.spelling.entity.degree - one.spelling.entity.degree ||
  (one.spelling.entity.id < other.spelling.entity.id ? -1 : 1);

const placeOf = ({ cost, isNamed, spelling }: Found): [number, number, number, string] => [
  cost,
  Number(isNamed),
  spelling.entity.degree,
  spelling.entity.id,
];

/**
 * Tells which hits come behind the one that a cursor was given with, as `inOrder` has them.
 *
 * @throws RolegraphError BAD_USER_INPUT
 */
function behind(list: ListSeal, cursor: string): (found: Found) => boolean {
  const parts = decodeCursor(list, cursor, ['number', 'number', 'number', 'string']);
  const [cost, named, degree] = [numberAt(parts, 0), numberAt(parts, 1), numberAt(parts, 2)];
  return (found) => {
    const { entity } = found.spelling;
    if (found.cost !== cost) return found.cost > cost;
    if (Number(found.isNamed) !== named) return Number(found.isNamed) < named;
    return entity.degree === degree ? entity.id > textAt(parts, 3) : entity.degree < degree;
  };
}

function hitOf(list: ListSeal, found: Found): Hit {
  const { spelling, cost } = found;
  return {
    entity: spelling.entity,
    matched: spelling.text,
    match: MATCH[spelling.as],
    score: scoreOf(cost),
    highlights: () => highlightsOf(found),
    cursor: encodeCursor(list, placeOf(found)),
  };
}
