import { readRows } from '../pipeline/readRows.ts';
import { eachRow, type ImportRun } from '../pipeline/run.ts';
import { Answers, type Share } from './Answers.ts';
import { JOB, type Survey } from './openSurveys.ts';
import { Options } from './Options.ts';
import type { SurveyLists } from './surveyLists.ts';

/** Reads the answers of a year once, and keeps counts alone. */
export async function countAnswers(
  run: ImportRun,
  { table }: Survey,
  lists: SurveyLists,
): Promise<readonly Share[]> {
  const options = new Options(lists, run.mapping);
  const answers = new Answers();
  let [jobless, others] = [0, 0];
  for await (const { row } of eachRow(run, table, readRows(table))) {
    const cell = row[JOB] ?? '';
    const jobs = options.jobs(cell);
    if (cell === '') jobless += 1;
    else if (jobs.size === 0) others += 1;
    for (const [header, column] of jobs.size > 0 ? lists.columns : []) {
      const said = row[header] ?? '';
      if (said !== '') answers.add(jobs, header, options.technologies(said, column));
    }
  }
  run.report.skip(table.name, 'tells no job', jobless);
  run.report.skip(table.name, 'tells a job that is no role of the graph', others);
  return answers.shares();
}
