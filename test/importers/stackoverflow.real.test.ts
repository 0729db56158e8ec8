import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { fold } from '../../src/graph/fold.ts';
import type { ImportReport } from '../../src/importers/importReport.ts';
import { importShipped } from '../../src/importers/importShipped.ts';
import { stackoverflow } from '../../src/importers/importStackoverflow.ts';
import { runImport } from '../../src/importers/runImport.ts';
import { readSurveyLists } from '../../src/importers/stackoverflow/surveyLists.ts';
import type { Store } from '../../src/store/Store.ts';
import { storeWith, uses } from './onetStore.ts';

const SHARED = process.env['ROLEGRAPH_SHARED'];
if (SHARED === undefined) {
  process.stderr.write(
    'Skipped: the survey. Set ROLEGRAPH_SHARED to the folder that holds data/stackoverflow-survey/.\n',
  );
}

const FOLDER = path.join(SHARED ?? '', 'data/stackoverflow-survey');
const FILES = {
  2023: 'survey_results_public_2023_first595.csv',
  2025: 'survey_results_public_2025_first1000.csv',
};

type Row = Readonly<Record<string, string>>;

/** The answers of a year, read all at once. */
const answersOf = (year: keyof typeof FILES): Row[] =>
  parse<Row>(readFileSync(path.join(FOLDER, FILES[year])), { bom: true, columns: true });

/** Of those with this job who answered: how many there are, and how many ticked the option. */
function counted(year: keyof typeof FILES, job: string, column: string, option: string) {
  const asked = answersOf(year).filter((row) => row['DevType'] === job && row[column] !== 'NA');
  const users = asked.filter((row) => row[column]?.split(';').includes(option));
  return { asked: asked.length, users: users.length };
}

const surveyed = (store: Store) =>
  store.read(
    `MATCH (a:Role)-[r:USES]->(b:Entity) WHERE 'stackoverflow' IN r.sources
     RETURN a.id AS start, b.id AS end, r.figure_stackoverflow AS figure, r.count_stackoverflow AS count`,
    {},
  );

(SHARED === undefined ? describe.skip : describe)('the published survey, beside the shipped graph', () => {
  let store: Store;
  let report: ImportReport;

  beforeAll(async () => {
    store = await storeWith();
    await importShipped(store);
    report = await runImport(store, stackoverflow, [FOLDER]);
  });

  afterAll(() => store.close());

  test('every respondent of both years is read', () => {
    expect(report.refused).toEqual({ total: 0, rows: [] });
    expect(report.files).toMatchObject([
      { file: FILES[2025], rows: 1000, refused: 0 },
      { file: FILES[2023], rows: 595, refused: 0 },
    ]);
    expect(report.doubtful).toEqual([]);
  });

  test.each([2023, 2025] as const)('every job of %i is in the kept list', (year) => {
    const { roles, noRoles } = readSurveyLists();
    const jobs = new Set(answersOf(year).map((row) => row['DevType'] ?? 'NA'));
    jobs.delete('NA');
    expect(jobs.size).toBe(31);
    expect([...jobs].filter((job) => !roles.has(fold(job)) && !noRoles.has(fold(job)))).toEqual([]);
  });

  test.each([
    [
      2025,
      'Developer, full-stack',
      'LanguageHaveWorkedWith',
      'TypeScript',
      'role:full-stack-developer',
      'tool:typescript',
    ],
    [
      2025,
      'Developer, back-end',
      'DatabaseHaveWorkedWith',
      'PostgreSQL',
      'role:back-end-developer',
      'tool:postgresql',
    ],
    [
      2025,
      'Developer, front-end',
      'WebframeHaveWorkedWith',
      'React',
      'role:front-end-developer',
      'framework:react',
    ],
    [
      2025,
      'Developer, mobile',
      'DevEnvsHaveWorkedWith',
      'Android Studio',
      'role:mobile-developer',
      'tool:android-studio',
    ],
    [
      2025,
      'Developer, back-end',
      'LanguageHaveWorkedWith',
      'HTML/CSS',
      'role:back-end-developer',
      'tool:html',
    ],
    [
      2023,
      'Developer, back-end',
      'MiscTechHaveWorkedWith',
      'RabbitMQ',
      'role:back-end-developer',
      'tool:rabbitmq',
    ],
  ] as const)('of %i, %s, %s: the share of %s', async (year, job, column, option, role, tool) => {
    const { asked, users } = counted(year, job, column, option);
    expect(asked).toBeGreaterThanOrEqual(20);
    expect(await uses(store, role, tool)).toMatchObject({
      figure_stackoverflow: Math.round((users / asked) * 10_000) / 10_000,
      count_stackoverflow: asked,
    });
  });

  test('nothing rests on fewer than 20 answers or on fewer than 5 users', async () => {
    const links = await surveyed(store);
    expect(links.length).toBeGreaterThan(500);
    for (const link of links) {
      expect(link['count']).toBeGreaterThanOrEqual(20);
      expect(Math.round(Number(link['figure']) * Number(link['count']))).toBeGreaterThanOrEqual(5);
    }
  });

  test('ten roles have answers enough, and one of them is new', async () => {
    const links = await surveyed(store);
    expect([...new Set(links.map((link) => link['start']))].sort()).toEqual([
      'role:academic-researcher',
      'role:application-developer',
      'role:back-end-developer',
      'role:devops-engineer',
      'role:embedded-software-engineer',
      'role:engineering-manager',
      'role:front-end-developer',
      'role:full-stack-developer',
      'role:mobile-developer',
      'role:software-architect',
    ]);
  });

  test('a second run changes nothing', async () => {
    const version = await store.version();
    const again = await runImport(store, stackoverflow, [FOLDER]);
    expect(again.changed).toBe(false);
    expect(await store.version()).toBe(version);
  });
});
