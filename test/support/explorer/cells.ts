import type { Cell, Table } from '../../../src/explorer/Table.ts';
import type { Page } from './reader.ts';

/** The table of a page whose caption begins so. */
export function tableOf(page: Page, caption: string): Table {
  const table = page.tables().find((one) => one.caption.startsWith(caption));
  if (table) return table;
  throw new Error(
    `no table "${caption}": ${page
      .tables()
      .map((one) => one.caption)
      .join(' | ')}`,
  );
}

/** What a cell says: its text or its number. */
export const shownIn = (cell: Cell | undefined): unknown =>
  typeof cell === 'object' && cell !== null ? ('text' in cell ? cell.text : cell.number) : cell;

/** Where a cell leads. */
export const hrefIn = (cell: Cell | undefined): string =>
  typeof cell === 'object' && cell !== null && 'href' in cell ? cell.href : '';
