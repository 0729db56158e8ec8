import type { Applied } from './applyFacts.ts';
import { noCounts, type Counts } from './counts.ts';
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
  /** Other names that the file gives. */
  readonly aliases: { readonly written: number; readonly unchanged: number };
}

/** A name of the source that turned out to be an entity of the graph. */
export interface MergedEntity {
  readonly name: string;
  readonly id: string;
  /** What the entity was called. */
  readonly as: string;
  readonly how: Exclude<Recognition['how'], 'EXTERNAL_ID' | 'NEW'>;
}

/** A new entity that may be one of the graph after all. */
export interface DoubtfulEntity {
  readonly name: string;
  readonly id: string;
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
  aliases: { written: 0, unchanged: 0 },
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

  /** @param name as the source spells it */
  recognise(file: string, name: string, { how, id, name: as, doubt }: Recognition): void {
    if (how !== 'EXTERNAL_ID' && how !== 'NEW') {
      this.#file(file).entities.merged += 1;
      this.#merged.push({ name, id, as, how });
    }
    if (doubt) this.#doubtful.push({ name, id, ...doubt });
  }

  apply(file: string, { entities, links }: Pick<Applied, 'entities' | 'links'>): void {
    const report = this.#file(file);
    for (const what of ['created', 'updated', 'unchanged'] as const) {
      report.entities[what] += entities[what];
      report.links[what] += links[what];
    }
  }

  mergeLinks(file: string, rows: number): void {
    this.#file(file).links.merged += rows;
  }

  applyAliases(file: string, written: number, unchanged: number): void {
    const { aliases } = this.#file(file);
    aliases.written += written;
    aliases.unchanged += unchanged;
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
