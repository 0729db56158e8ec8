import type { Applied } from '../facts/applyFacts.ts';
import { noCounts, type Counts } from '../facts/counts.ts';
import type { Recognition } from './recognise.ts';

/** What came of one file. */
export interface FileReport {
  readonly file: string;
  /** Rows below the header, refused ones too. */
  readonly rows: number;
  readonly refused: number;
  /** `merged` of them are entities that were there, recognised by their names in this import. */
  readonly entities: Counts & { readonly merged: number };
  /** `merged` rows are of a link that another row of the file gave already. */
  readonly links: Counts & { readonly merged: number };
  /** Aliases and external ids that are new, changed or gone. */
  readonly lookups: number;
  /** Links that the source gave before and gives no more. */
  readonly dropped: number;
  /** Links that a curator has removed, and that therefore were not written. */
  readonly held: number;
  /** Names of nothing in the graph, in a source that only adds to what is there. */
  readonly leftOut: number;
  /** Rows that were understood and could not be used, by the reason. */
  readonly skipped: Readonly<Record<string, number>>;
  /** What else is to be known of the file. */
  readonly notes: readonly string[];
}

/** A name of the source that turned out to be an entity of the graph. */
export interface MergedEntity {
  /** The source's own id. */
  readonly key: string;
  readonly name: string;
  readonly id: string;
  /** What the entity was called. */
  readonly as: string;
  readonly how: Exclude<Recognition['how'], 'EXTERNAL_ID' | 'NEW' | 'UNKNOWN'>;
}

/** A new entity that may be one of the graph after all, or a name left out that may be one. */
export interface DoubtfulEntity {
  /** The source's own id. */
  readonly key: string;
  readonly name: string;
  /** Null where nothing was made. */
  readonly id: string | null;
  readonly why: string;
  readonly candidates: readonly string[];
}

export interface RefusedRow {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
  /** As it stood there, shortened. */
  readonly value: string;
}

/** What an import did, or for a dry run would do. */
export interface ImportReport {
  readonly source: string;
  readonly release: string;
  readonly dryRun: boolean;
  /** Whether anything in the graph changed. */
  readonly changed: boolean;
  readonly files: readonly FileReport[];
  readonly merged: readonly MergedEntity[];
  readonly doubtful: readonly DoubtfulEntity[];
  readonly refused: { readonly total: number; readonly rows: readonly RefusedRow[] };
  readonly seconds: number;
}

/** How many refused rows are kept one by one; the rest is only counted. */
export const MAX_REFUSED = 1000;
const MAX_VALUE = 120;

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends object ? Mutable<T[K]> : T[K] };

const emptyFile = (file: string): Mutable<FileReport> => ({
  file,
  rows: 0,
  refused: 0,
  entities: { ...noCounts(), merged: 0 },
  links: { ...noCounts(), merged: 0 },
  lookups: 0,
  dropped: 0,
  held: 0,
  leftOut: 0,
  skipped: {},
  notes: [],
});

/** Gathers a report while an import runs. */
export class ReportBuilder {
  readonly #started = performance.now();
  readonly #files = new Map<string, Mutable<FileReport>>();
  readonly #merged: MergedEntity[] = [];
  readonly #doubtful: DoubtfulEntity[] = [];
  readonly #refused: RefusedRow[] = [];
  #changed = false;

  readRow(file: string): void {
    this.#file(file).rows += 1;
  }

  refuse({ value, ...row }: RefusedRow): void {
    this.#file(row.file).refused += 1;
    if (this.#refused.length === MAX_REFUSED) return;
    this.#refused.push({ ...row, value: value.length > MAX_VALUE ? `${value.slice(0, MAX_VALUE)}…` : value });
  }

  /**
   * @param key the source's own id
   * @param name as the source spells it
   */
  recognise(file: string, key: string, name: string, { how, id, name: as, doubt }: Recognition): void {
    if (how !== 'EXTERNAL_ID' && how !== 'NEW' && how !== 'UNKNOWN') {
      this.#file(file).entities.merged += 1;
      this.#merged.push({ key, name, id, as, how });
    }
    if (doubt) this.#doubtful.push({ key, name, id, ...doubt });
  }

  /** A name that nothing in the graph has, of a source that makes nothing new. */
  leaveOut(file: string, key: string, name: string, doubt: Recognition['doubt']): void {
    this.#file(file).leftOut += 1;
    if (doubt) this.#doubtful.push({ key, name, id: null, ...doubt });
  }

  apply(
    file: string,
    { entities, links, lookups, held }: Pick<Applied, 'entities' | 'links' | 'lookups' | 'held'>,
  ): void {
    const report = this.#file(file);
    for (const what of ['created', 'updated', 'unchanged'] as const) {
      report.entities[what] += entities[what];
      report.links[what] += links[what];
    }
    report.lookups += lookups;
    report.held += held;
  }

  mergeLinks(file: string, rows: number): void {
    this.#file(file).links.merged += rows;
  }

  dropLinks(file: string, links: number): void {
    this.#file(file).dropped += links;
  }

  /** Rows that were understood and cannot be used. */
  skip(file: string, reason: string, rows: number): void {
    const { skipped } = this.#file(file);
    if (rows > 0) skipped[reason] = (skipped[reason] ?? 0) + rows;
  }

  note(file: string, text: string): void {
    this.#file(file).notes.push(text);
  }

  /** Whether anything was written so far. */
  get changed(): boolean {
    return this.#changed;
  }

  /** Rows of all files so far. */
  get rows(): number {
    return [...this.#files.values()].reduce((sum, { rows }) => sum + rows, 0);
  }

  /** What is written so far, for a message about an import that broke off. */
  get written(): { entities: number; links: number } {
    const files = [...this.#files.values()];
    const sum = (of: 'entities' | 'links') =>
      files.reduce((total, file) => total + file[of].created + file[of].updated, 0);
    return { entities: sum('entities'), links: sum('links') };
  }

  change(changed: boolean): void {
    this.#changed ||= changed;
  }

  finish(about: Pick<ImportReport, 'source' | 'release' | 'dryRun'>): ImportReport {
    const files = [...this.#files.values()];
    return {
      ...about,
      changed: this.#changed,
      files,
      merged: this.#merged,
      doubtful: this.#doubtful,
      refused: { total: files.reduce((sum, { refused }) => sum + refused, 0), rows: this.#refused },
      seconds: Math.round(performance.now() - this.#started) / 1000,
    };
  }

  #file(file: string): Mutable<FileReport> {
    const known = this.#files.get(file) ?? emptyFile(file);
    this.#files.set(file, known);
    return known;
  }
}
