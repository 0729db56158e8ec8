import type { Kind } from '../graph/kind.ts';
import type { Relation } from '../graph/relation.ts';
import { countKinds, countRelations } from '../statements/counts.ts';
import { listSources, type ListSourcesRow } from '../statements/listSources.ts';
import type { Reader } from '../store/Store.ts';

export interface Count<T> {
  readonly of: T;
  readonly total: number;
}

/** How many ACTIVE entities there are of each kind, most first. */
export async function kindCounts(reader: Reader): Promise<Count<Kind>[]> {
  const rows = await countKinds.run(reader, {});
  return mostFirst(rows.map(({ labels, total }) => ({ of: labels, total })));
}

/** How many links between ACTIVE entities there are of each relation, most first. */
export async function relationCounts(reader: Reader): Promise<Count<Relation>[]> {
  const rows = await countRelations.run(reader, {});
  return mostFirst(rows.map(({ relation, total }) => ({ of: relation, total })));
}

export type SourceWithReleases = ListSourcesRow['source'] & Pick<ListSourcesRow, 'releases'>;

/** A release with whose it is. */
export type ReleaseOfSource = ListSourcesRow['releases'][number] & { readonly source: SourceWithReleases };

/** The sources that facts came from, each with its releases, newest first. */
export async function sourcesOf(reader: Reader): Promise<SourceWithReleases[]> {
  return (await listSources.run(reader, {})).map(({ source, releases }) => ({ ...source, releases }));
}

export const releasesOf = (source: SourceWithReleases): ReleaseOfSource[] =>
  source.releases.map((release) => ({ ...release, source }));

/** A source by its id. One that is not known any more, or was never recorded, goes by its id alone. */
export const sourceNamed = (sources: readonly SourceWithReleases[], id: string): SourceWithReleases =>
  sources.find((source) => source.id === id) ?? { id, name: id, releases: [] };

const mostFirst = <T extends string>(counts: Count<T>[]): Count<T>[] =>
  counts.sort((a, b) => b.total - a.total || (a.of < b.of ? -1 : 1));
