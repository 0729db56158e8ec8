import type fc from 'fast-check';
import type { ReadStatement } from '../../../src/statements/statement.ts';
import type { Parameters, Reader } from '../../../src/store/Store.ts';
import { comparable } from '../canonical.ts';
import { RowKeeper } from '../observe.ts';
import type { Oracle } from '../oracle/Oracle.ts';
import type { Known } from './known.ts';

/** How a statement is walked page by page. */
interface Paging<P, R> {
  /** The parameters of the next page, or undefined behind the last one. */
  next(parameters: P, rows: readonly R[]): P | undefined;
  /** The items of one page, out of the rows as the store gave them. */
  items(rows: readonly unknown[]): unknown[];
  /** The same question with one page for everything. */
  whole(parameters: P): P;
}

/** What is needed to hold a reading statement against the oracle. */
export interface Case<P extends Parameters, R> {
  readonly statement: ReadStatement<P, R>;
  /** What is spliced into it. */
  readonly spliced?: string;
  /** Parameter sets to try on one graph; 1 where there is nothing to choose. */
  readonly sets: number;
  parameters(known: Known): fc.Arbitrary<P>;
  answer(oracle: Oracle, parameters: P): unknown[];
  /** Whether the header promises an order of rows. */
  readonly ordered?: boolean;
  /** Takes an order out of a row that the header does not promise. */
  tidy?(row: unknown): unknown;
  readonly paging?: Paging<P, R>;
}

/** A statement with parameters, ready to be asked of a store and of the oracle. */
export interface Question {
  readonly name: string;
  readonly parameters: Parameters;
  ask(reader: Reader): Promise<string[]>;
  expected(oracle: Oracle): string[];
  /** The items of all pages, and those of one big page; undefined where there are no pages. */
  walk(reader: Reader): Promise<{ paged: string[]; whole: string[] } | undefined>;
}

/** A case without its types: what questions it makes on a graph. */
export interface Asker {
  readonly name: string;
  readonly sets: number;
  questions(known: Known): fc.Arbitrary<Question>;
}

/** More pages than any test graph has. */
const MOST_PAGES = 200;

async function pagesOf<P extends Parameters, R>(
  { statement, paging }: Case<P, R>,
  parameters: P,
  reader: Reader,
): Promise<unknown[]> {
  const keeper = new RowKeeper(reader);
  const items: unknown[] = [];
  let place: P | undefined = parameters;
  for (let page = 0; place !== undefined && paging; page += 1) {
    if (page === MOST_PAGES) throw new Error('The pages do not end.');
    const rows: R[] = await statement.run(keeper, place);
    items.push(...paging.items(keeper.rows));
    place = paging.next(place, rows);
  }
  return items;
}

function questionOf<P extends Parameters, R>(of: Case<P, R>, name: string, parameters: P): Question {
  const { statement, ordered = false, paging } = of;
  const compared = (rows: readonly unknown[]): string[] =>
    comparable(of.tidy ? rows.map((row) => of.tidy?.(row)) : rows, ordered);
  return {
    name,
    parameters,
    ask: async (reader) => {
      const keeper = new RowKeeper(reader);
      // Through the statement, so that its own check of the rows is held against them too.
      await statement.run(keeper, parameters);
      return compared(keeper.rows);
    },
    expected: (oracle) => compared(of.answer(oracle, parameters)),
    walk: async (reader) => {
      if (!paging) return undefined;
      const paged = await pagesOf(of, parameters, reader);
      const whole = await pagesOf(of, paging.whole(parameters), reader);
      return { paged: comparable(paged, true), whole: comparable(whole, true) };
    },
  };
}

export function asker<P extends Parameters, R>(of: Case<P, R>): Asker {
  const name = of.spliced === undefined ? of.statement.name : `${of.statement.name} ${of.spliced}`;
  return {
    name,
    sets: of.sets,
    questions: (known) => of.parameters(known).map((parameters) => questionOf(of, name, parameters)),
  };
}
