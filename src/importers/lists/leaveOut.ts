import type { ImportRun } from '../pipeline/run.ts';
import type { InputFile } from '../pipeline/table.ts';

/**
 * Counts rows that are read and of which nothing is claimed.
 *
 * @param reason as in "rows left out, since each is prose"
 */
export function leaveOut(run: ImportRun, file: InputFile, reason: string, rows: number): void {
  for (let row = 0; row < rows; row += 1) run.report.readRow(file.name);
  run.report.skip(file.name, reason, rows);
}
