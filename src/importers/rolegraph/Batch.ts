import { noChanges, totalOf, type Changes } from '../../facts/changes.ts';
import { noCounts, type Counting, type Counts } from '../../facts/counts.ts';
import type { SourceId } from '../../facts/facts.ts';
import { finishWrite } from '../../facts/finishWrite.ts';
import type { Transaction } from '../../store/Store.ts';
import type { Recognition } from '../recognise.ts';
import type { FileLine, LineOf } from './lineSchema.ts';
import type { PlacedLine } from './readLines.ts';

/** A line of one type. */
export type Placed<T extends FileLine['type']> = Omit<PlacedLine, 'says'> & { readonly says: LineOf<T> };

interface Refusal {
  readonly line: number;
  readonly reason: string;
  readonly value: string;
}

/** A line without an id, with the entity that it turned out to be. */
interface Recognised {
  readonly key: string;
  readonly name: string;
  readonly recognition: Recognition;
}

interface BatchContext {
  readonly transaction: Transaction;
  /** Whose claims the lines are that name no source. */
  readonly source: SourceId;
  /** ISO 8601. */
  readonly now: string;
  /** A name behind its source → the id of the entity that it is, or `new`. */
  readonly mapping: ReadonlyMap<string, string>;
}

/** The lines that one transaction writes, and what became of them. */
export class Batch {
  readonly context: BatchContext;
  readonly refused: Refusal[] = [];
  readonly recognised: Recognised[] = [];
  readonly entities: Counting = noCounts();
  readonly links: Counting = noCounts();
  lookups = 0;
  /** Links that were removed, and that therefore were not written. */
  held = 0;
  /** Whether a line spoke for the source of the file. */
  speaks = false;
  #changed = false;

  constructor(context: BatchContext) {
    this.context = context;
  }

  get changed(): boolean {
    return this.#changed;
  }

  refuse({ line }: { readonly line: number }, reason: string, value: string): void {
    this.refused.push({ line, reason, value });
  }

  count(what: 'entities' | 'links', counts: Counts): void {
    for (const how of ['created', 'updated', 'unchanged'] as const) this[what][how] += counts[how];
  }

  /** Something was written that no change of entities and links shows. */
  noteChange(isChange = true): void {
    this.#changed ||= isChange;
  }

  /** Writes, and brings up to date what follows from it. */
  async write(work: (changes: Changes) => Promise<void>): Promise<void> {
    const { transaction, source, now } = this.context;
    const changes = noChanges();
    await work(changes);
    await finishWrite(transaction, changes, { source, now });
    this.noteChange(totalOf(changes) > 0);
  }
}

/** Runs of lines in which none has the key of another, so that later lines find what earlier ones wrote. */
export function rounds<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const seen = new Map<string, number>();
  const result: T[][] = [];
  for (const item of items) {
    const key = keyOf(item);
    const round = seen.get(key) ?? 0;
    seen.set(key, round + 1);
    (result[round] ??= []).push(item);
  }
  return result;
}
