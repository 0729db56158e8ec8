import { batches, groupBy } from '../facts/values.ts';
import { RolegraphError } from '../graph/errors.ts';
import { kindOfLabels } from '../graph/kind.ts';
import type { Relation } from '../graph/relation.ts';
import { entityIdsAfter, removedLinksAfter, sourcesInFull } from '../statements/exported.ts';
import { aliasesOf, externalIdsOf, linksFrom, storedEntities } from '../statements/stored.ts';
import type { Store } from '../store/Store.ts';
import {
  aliasLine,
  entityLine,
  linkLine,
  releaseLines,
  removedLinkLine,
  sourceLine,
  type AliasLine,
  type EntityLine,
  type Line,
  type LinkLine,
  type SourceLine,
} from './lines.ts';
import { neighbourhood, type Around, type Part } from './neighbourhood.ts';

/** Ids that one statement lists: it costs the store about as much as a longer list. */
const IDS = 5000;

/** Entities of one page, which is what an export holds in memory. */
const PAGE = 250;

/** The graph was changed while it was read. */
export class GraphChanged extends RolegraphError {
  constructor(before: number, now: number) {
    super(
      'VERSION_CONFLICT',
      `The graph was changed while it was exported (version ${before}, now ${now}), so that the export would mix the two. Export it again.`,
    );
  }
}

const byCodeUnit = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * Reads the graph in the order of the rolegraph format, page by page, and as it is at one version.
 *
 * Each method throws GraphChanged once the version is another one than at the start.
 */
export class GraphReader {
  readonly #store: Store;
  readonly #version: number;
  readonly #part: Part | undefined;
  readonly #ids: ReadonlySet<string>;

  private constructor(store: Store, version: number, part: Part | undefined) {
    this.#store = store;
    this.#version = version;
    this.#part = part;
    this.#ids = new Set(part?.ids);
  }

  /** @param around the whole graph where it is left out */
  static async open(store: Store, around?: Around): Promise<GraphReader> {
    const version = await store.version();
    return new GraphReader(store, version, around && (await neighbourhood(store, around)));
  }

  /** @throws GraphChanged */
  async check(): Promise<void> {
    const now = await this.#store.version();
    if (now !== this.#version) throw new GraphChanged(this.#version, now);
  }

  /** Sources, and for the whole graph their releases: a part is none of them. */
  async sources(): Promise<{ sources: SourceLine[]; releases: Line[] }> {
    const rows = await sourcesInFull.run(this.#store, {});
    const sources = rows.map(sourceLine).sort((a, b) => byCodeUnit(a.id, b.id));
    const releases = this.#part ? [] : rows.flatMap(releaseLines);
    return { sources, releases: releases.sort((a, b) => byCodeUnit(String(a['id']), String(b['id']))) };
  }

  /** The ids of the entities in pages, sorted. */
  async *pages(): AsyncGenerator<string[]> {
    if (this.#part) yield* batches(this.#part.ids, PAGE);
    else {
      for await (const ids of this.#everyId()) yield* batches(ids, PAGE);
    }
    await this.check();
  }

  async *#everyId(): AsyncGenerator<string[]> {
    for (let after = ''; ;) {
      const rows = await entityIdsAfter.run(this.#store, { after, first: IDS });
      const last = rows.at(-1);
      if (!last) return;
      yield rows.map(({ id }) => id);
      await this.check();
      after = last.id;
    }
  }

  async entities(ids: readonly string[]): Promise<EntityLine[]> {
    const [rows, keys] = await Promise.all([
      storedEntities.run(this.#store, { ids: [...ids] }),
      externalIdsOf.run(this.#store, { ids: [...ids] }),
    ]);
    const keysOf = groupBy(keys, ({ id }) => id);
    const lines = rows.flatMap(({ entity, labels }) => {
      const kind = kindOfLabels(labels);
      const externalIds = keysOf.get(String(entity['id'])) ?? [];
      return kind
        ? [
            entityLine(
              entity,
              kind,
              externalIds.map(({ key }) => key),
            ),
          ]
        : [];
    });
    return lines.sort((a, b) => byCodeUnit(a.id, b.id));
  }

  async aliases(ids: readonly string[]): Promise<AliasLine[]> {
    const rows = await aliasesOf.run(this.#store, { ids: [...ids] });
    return rows.sort((a, b) => byCodeUnit(a.id, b.id) || byCodeUnit(a.key, b.key)).map(aliasLine);
  }

  /** The links that begin at some entities. */
  async linksFrom(ids: readonly string[]): Promise<LinkLine[]> {
    const rows = await linksFrom.run(this.#store, { ids: [...ids] });
    const lines = rows.filter(({ relation, to }) => this.#isWithin(relation, to)).map(linkLine);
    return lines.sort(
      (a, b) => byCodeUnit(a.from, b.from) || byCodeUnit(a.relation, b.relation) || byCodeUnit(a.to, b.to),
    );
  }

  async *removedLinks(): AsyncGenerator<Line[]> {
    for (let after = ''; ;) {
      const rows = await removedLinksAfter.run(this.#store, { after, first: PAGE });
      const last = rows.at(-1);
      if (!last) break;
      yield rows.map(removedLinkLine).filter((line) => this.#isRemovedWithin(line));
      after = last.key;
    }
    await this.check();
  }

  #isWithin(relation: Relation, to: string): boolean {
    return !this.#part || (this.#part.relations.includes(relation) && this.#ids.has(to));
  }

  #isRemovedWithin({ from, relation, to }: Line): boolean {
    if (!this.#part) return true;
    return (
      this.#part.relations.some((one) => one === relation) &&
      this.#ids.has(String(from)) &&
      this.#ids.has(String(to))
    );
  }
}
