import type { MarkFragment, PathsQuery } from '../../generated.ts';
import type { Shown } from '../../View.ts';
import type { PathsQuestion } from './PathsQuestion.ts';

export type PathsAnswer = PathsQuery;

export type ShownPaths = Shown<PathsQuestion, PathsAnswer>;

type Result = PathsAnswer['paths'];

export type NoPath = Extract<Result, { reason: unknown }>;

export type Path = Extract<Result, { truncated: unknown }>['paths'][number];

export type PathLink = Path['links'][number];

/** The paths, best first; none where there is no path. */
export const pathsOf = ({ paths }: PathsAnswer): readonly Path[] => ('paths' in paths ? paths.paths : []);

export const noPathOf = ({ paths }: PathsAnswer): NoPath | undefined =>
  'reason' in paths ? paths : undefined;

/** Whether the search ended before it was through. */
export const isTruncated = ({ paths }: PathsAnswer): boolean => 'truncated' in paths && paths.truncated;

export const innerOf = ({ nodes }: Path): readonly MarkFragment[] => nodes.slice(1, -1);

/** What stands between the ends of any path, each once, by first appearance. */
export const innerNodes = (paths: readonly Path[]): MarkFragment[] => [
  ...new Map(paths.flatMap(innerOf).map((node) => [node.id, node])).values(),
];

/** How many of some paths meet a node between their ends. */
export const countMeeting = (paths: readonly Path[], id: string): number =>
  paths.filter((path) => innerOf(path).some((inner) => inner.id === id)).length;

/** The links of some paths, each once. */
export const linksOf = (paths: readonly Path[]): PathLink[] => [
  ...new Map(paths.flatMap(({ links }) => links).map((link) => [keyOf(link), link])).values(),
];

const keyOf = ({ from, relation, to }: PathLink): string => `${from.id} ${relation} ${to.id}`;

/** The names of the two ends. */
export function endNames({ from, to }: PathsQuestion, { ends }: PathsAnswer): readonly [string, string] {
  return [ends[0]?.name ?? from ?? '', ends[1]?.name ?? to ?? ''];
}

/** The two ends, or the one that both are. */
export const endsOf = ({ ends }: PathsAnswer): MarkFragment[] => [
  ...new Map(ends.map((end) => [end.id, end])).values(),
];
