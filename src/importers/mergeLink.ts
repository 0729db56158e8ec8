import type { Properties } from '../statements/upsert.ts';
import { MARKS, type LinkFact, type Mark, type SourceId } from './facts.ts';
import { sorted, textList } from './values.ts';

type Stored = Readonly<Record<string, unknown>>;

const FIGURE = 'figure_';
const MARKED = 'marks_';

/**
 * The properties that a link gets from one more fact. Each source keeps its own figure
 * (`figure_<source>`) and marks (`marks_<source>`); `weight` is the greatest of the figures, and a mark
 * holds where any source sets it.
 */
export function mergeLink(stored: Stored | undefined, fact: LinkFact, source: SourceId): Properties {
  const figures = new Map(figuresOf(stored));
  if (fact.figure === null) figures.delete(source);
  else figures.set(source, fact.figure);
  const marks = new Map(marksOf(stored));
  marks.set(source, sorted(fact.marks));
  const marked = (mark: Mark): true | null =>
    [...marks.values()].some((set) => set.includes(mark)) ? true : null;
  return {
    sources: sorted([...textList(stored?.['sources']), source]),
    weight: linkWeight([...figures.values()]),
    ...Object.fromEntries(MARKS.map((mark) => [mark, marked(mark)])),
    [`${FIGURE}${source}`]: fact.figure,
    [`${MARKED}${source}`]: fact.marks.length > 0 ? sorted(fact.marks) : null,
    timeOfDay: fact.timeOfDay ?? kept(stored?.['timeOfDay']),
    startMinute: fact.startMinute ?? kept(stored?.['startMinute']),
    order: fact.order ?? kept(stored?.['order']),
  };
}

/**
 * The documented weight of a link: the greatest of its sources' figures, to six decimals; null without
 * any. Not their mean: a source that only knows that a link exists must not weaken what another one says.
 */
function linkWeight(figures: readonly number[]): number | null {
  return figures.length === 0 ? null : Math.round(1e6 * Math.max(...figures)) / 1e6;
}

const kept = (value: unknown): string | number | null =>
  typeof value === 'string' || typeof value === 'number' ? value : null;

const figuresOf = (stored: Stored = {}): [SourceId, number][] =>
  Object.entries(stored).flatMap(([key, value]): [SourceId, number][] =>
    key.startsWith(FIGURE) && typeof value === 'number' ? [[key.slice(FIGURE.length), value]] : [],
  );

const marksOf = (stored: Stored = {}): [SourceId, string[]][] =>
  Object.entries(stored).flatMap(([key, value]): [SourceId, string[]][] =>
    key.startsWith(MARKED) ? [[key.slice(MARKED.length), textList(value)]] : [],
  );
