import type { Ask } from '../../Ask.ts';
import {
  Nearest,
  Search,
  type MarkFragment,
  type SearchQuery,
  type SearchQueryVariables,
} from '../../generated.ts';
import type { Shown } from '../../View.ts';
import type { SearchQuestion } from './SearchQuestion.ts';

type Found = SearchQuery['search'];
export type Hit = Found['edges'][number];

export interface SearchAnswer {
  readonly search: Found;
  /** Where nothing was found: what else may help. */
  readonly instead: Instead | undefined;
}

interface Instead {
  /** How many there are of other kinds, where only some were asked for. */
  readonly ofOtherKinds: number;
  /** Whose names are nearest to the text. */
  readonly nearest: readonly MarkFragment[];
}

export type ShownSearch = Shown<SearchQuestion, SearchAnswer>;

export const searchVariables = ({ text = '', kinds, first }: SearchQuestion): SearchQueryVariables => ({
  text,
  kinds: kinds === null ? null : [...kinds],
  first,
});

/** What a text finds, in one question; only where it finds nothing, more is asked. */
export async function askSearch(ask: Ask, question: SearchQuestion): Promise<SearchAnswer> {
  const { search } = await ask(Search, searchVariables(question));
  return { search, instead: search.totalCount > 0 ? undefined : await askInstead(ask, question) };
}

async function askInstead(ask: Ask, question: SearchQuestion): Promise<Instead> {
  const name = question.text ?? '';
  const [{ resolve }, all] = await Promise.all([
    ask(Nearest, { name }),
    question.kinds === null ? null : ask(Search, searchVariables({ ...question, kinds: null, first: 1 })),
  ]);
  return {
    ofOtherKinds: all?.search.totalCount ?? 0,
    nearest: resolve.entity ? [resolve.entity] : resolve.candidates,
  };
}
