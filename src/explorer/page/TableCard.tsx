import type { Cell, CellPart, Row, Table } from '../Table.ts';
import { figure } from '../words.ts';

interface PinLink {
  readonly href: string;
  readonly isPinned: boolean;
  /** Unset: Pin or Unpin. */
  readonly label?: string | undefined;
}

interface TableCardProps {
  readonly table: Table;
  /** Tells the tables of a page apart. */
  readonly number: number;
  /** The link that pins what a row is about, or takes the pin back; undefined: it cannot be pinned. */
  readonly pin?: ((id: string) => PinLink | undefined) | undefined;
}

export const TableCard = ({ table, number, pin }: TableCardProps) => {
  const caption = `table-${number}`;
  return (
    <div class="card">
      {/* It scrolls where it is too wide, for which it must take the focus. */}
      <div class="scroll" tabindex={0} role="region" aria-labelledby={caption}>
        <table data-table>
          <caption id={caption}>{table.caption}</caption>
          <thead>
            <tr>
              {table.columns.map(({ label, isFigure }) => (
                <th key={label} scope="col" class={isFigure === true ? 'figure' : undefined}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <TableRow key={index} row={row} table={table} pin={pin} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
};

interface TableRowProps extends Pick<TableCardProps, 'table' | 'pin'> {
  readonly row: Row;
}

const TableRow = ({ row, table, pin }: TableRowProps) => {
  const [first = null, ...others] = row.cells;
  const pinned = row.id === undefined ? undefined : pin?.(row.id);
  return (
    <tr data-id={row.id}>
      <th scope="row">
        {shownIn(first)} {pinned && <Pin name={textOf(first)} {...pinned} />}
      </th>
      {others.map((cell, index) => (
        <td key={index} class={table.columns[index + 1]?.isFigure === true ? 'figure' : undefined}>
          {shownIn(cell)}
        </td>
      ))}
    </tr>
  );
};

interface PinProps extends PinLink {
  readonly name: string;
}

const Pin = ({ name, href, isPinned, label = isPinned ? 'Unpin' : 'Pin' }: PinProps) => (
  <a class="pin" data-pin href={href} aria-label={`${label} ${name}`}>
    {label}
  </a>
);

function shownIn(cell: Cell) {
  if (cell === null || typeof cell !== 'object') return textOf(cell);
  if ('parts' in cell) return <>{cell.parts.map(shownPart)}</>;
  return 'href' in cell ? shownPart(cell) : textOf(cell);
}

const shownPart = (part: CellPart) => (typeof part === 'string' ? part : <a href={part.href}>{part.text}</a>);

/** A cell as one reads it on a page. */
function textOf(cell: Cell): string {
  if (cell === null || typeof cell === 'string') return cell ?? '';
  if ('text' in cell) return cell.text;
  const { number, digits } = cell;
  return figure(number, digits ?? 0);
}

/** A table without a row says nothing that the picture does not. */
export const withRows = (tables: readonly Table[]): readonly Table[] =>
  tables.filter(({ rows }) => rows.length > 0);
