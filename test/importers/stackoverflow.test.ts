// One long file: every case writes its own small survey out of the same few answers.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { EntityFact } from '../../src/facts/facts.ts';
import { fold } from '../../src/graph/fold.ts';
import { importShipped } from '../../src/importers/importShipped.ts';
import { stackoverflow } from '../../src/importers/importStackoverflow.ts';
import { runImport, type RunOptions } from '../../src/importers/runImport.ts';
import { readShippedGraph } from '../../src/importers/shippedGraph.ts';
import { readSurveyLists } from '../../src/importers/stackoverflow/surveyLists.ts';
import type { Store } from '../../src/store/Store.ts';
import { askOf, dataOf } from '../support/ask.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporaryFolder.ts';
import { dump, entity, idOf, storeWith, uses } from './onetStore.ts';

type Answers = Readonly<Record<string, string>>;

const COLUMNS = [
  'ResponseId',
  'DevType',
  'Country',
  'LanguageHaveWorkedWith',
  'LanguageWantToWorkWith',
  'MiscTechHaveWorkedWith',
  'PlatformHaveWorkedWith',
  'WebframeHaveWorkedWith',
] as const;

const BACK_END = 'Developer, back-end';
const FRONT_END = 'Developer, front-end';

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const csv = (rows: readonly Answers[], columns: readonly string[] = COLUMNS): string =>
  [columns, ...rows.map((row) => columns.map((column) => quoted(row[column] ?? 'NA')))]
    .map((cells) => `${cells.join(',')}\r\n`)
    .join('');

/** As many people of one job, who all say the same. */
const people = (count: number, DevType: string, answers: Answers = {}): Answers[] =>
  Array.from({ length: count }, () => ({ DevType, ...answers }));

const languages = (LanguageHaveWorkedWith: string): Answers => ({ LanguageHaveWorkedWith });

/** 20 back end developers: 15 use Python, 5 Go, 4 Rust. */
const TWENTY = [
  ...people(11, BACK_END, languages('Python')),
  ...people(4, BACK_END, languages('Python;Rust')),
  ...people(5, BACK_END, languages('Go')),
];

function surveyFile(content: string, name = 'survey_results_public_2025.csv'): string {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}

const importSurvey = (store: Store, rows: readonly Answers[], options: RunOptions = {}, year = 2025) =>
  runImport(store, stackoverflow, [surveyFile(csv(rows), `survey_results_public_${year}.csv`)], options);

const SHIPPED: readonly EntityFact[] = [
  { id: 'role:back-end-developer', kind: 'ROLE', name: 'Back End Developer' },
  { id: 'role:front-end-developer', kind: 'ROLE', name: 'Front End Developer' },
  { id: 'tool:python', kind: 'TOOL', name: 'Python', category: 'LANGUAGE' },
];

const shares = async (store: Store): Promise<Record<string, unknown>> => {
  const rows = await store.read(
    'MATCH (a:Role)-[r:USES]->(b:Entity) RETURN a.id AS start, b.id AS end, r.figure_stackoverflow AS figure',
    {},
  );
  const pairs = rows.map((row) => [`${String(row['start'])} ${String(row['end'])}`, row['figure']] as const);
  return Object.fromEntries([...pairs].sort(([a], [b]) => (a < b ? -1 : 1)));
};

afterEach(removeTemporaryFolders);

describe('what a survey says', () => {
  test('a role shows the share of its people who use a tool, and who says so', async () => {
    const store = await storeWith(SHIPPED);
    await importSurvey(store, TWENTY);
    const question = `{ role(ref: "Back End Developer") { tools { edges { weight sources node { name category sources } } } } }`;
    expect(await dataOf(askOf(store)(question))).toEqual({
      role: {
        tools: {
          edges: [
            {
              weight: 0.75,
              sources: ['stackoverflow'],
              node: { name: 'Python', category: 'LANGUAGE', sources: ['curated', 'stackoverflow'] },
            },
            {
              weight: 0.25,
              sources: ['stackoverflow'],
              node: { name: 'Go', category: 'LANGUAGE', sources: ['stackoverflow'] },
            },
          ],
        },
      },
    });
  });

  test('the link keeps how many were asked; the options are import keys', async () => {
    const store = await storeWith(SHIPPED);
    await importSurvey(store, [...TWENTY, ...people(1, BACK_END, languages('Python'))]);
    expect(await uses(store, 'role:back-end-developer', 'tool:python')).toMatchObject({
      figure_stackoverflow: 0.7619,
      count_stackoverflow: 21,
    });
    expect(await idOf(store, 'stackoverflow:role/Developer, back-end')).toBe('role:back-end-developer');
    expect(await idOf(store, 'stackoverflow:language/Python')).toBe('tool:python');
  });

  test('fewer than 20 answers tell nothing, and who did not answer is not asked', async () => {
    const store = await storeWith(SHIPPED);
    await importSurvey(store, [...people(19, BACK_END, languages('Python')), ...people(30, BACK_END)]);
    expect(await shares(store)).toEqual({});
    const twenty = await storeWith(SHIPPED);
    await importSurvey(twenty, [...people(20, BACK_END, languages('Python')), ...people(30, BACK_END)]);
    expect(await shares(twenty)).toEqual({ 'role:back-end-developer tool:python': 1 });
  });

  test('a tool that fewer than five or one in ten use is not told, nor anything of a respondent', async () => {
    const store = await storeWith(SHIPPED);
    const named = { Country: 'Tuvalu', ResponseId: '4711', ...languages('Python') };
    await importSurvey(store, [
      ...people(51, BACK_END, named),
      ...people(4, BACK_END, languages('Python;Zig')),
      ...people(5, BACK_END, languages('Python;Raku')),
    ]);
    expect(await shares(store)).toEqual({ 'role:back-end-developer tool:python': 1 });
    const everything = (await dump(store)).join('\n');
    for (const word of ['Zig', 'Raku', 'Tuvalu', '4711']) expect(everything).not.toContain(word);
  });

  test('nothing is read of what people want, and the answers of one job do not reach another', async () => {
    const store = await storeWith(SHIPPED);
    const wish = { ...languages('Python'), LanguageWantToWorkWith: 'Elixir' };
    await importSurvey(store, [...people(20, BACK_END, wish), ...people(20, FRONT_END, languages('Go'))]);
    expect(await shares(store)).toEqual({
      'role:back-end-developer tool:python': 1,
      'role:front-end-developer tool:go': 1,
    });
  });
});

describe('how a survey is written', () => {
  test('a byte order mark, line ends in answers, options with commas and brackets', async () => {
    const store = await storeWith(SHIPPED);
    const columns = [...COLUMNS, 'AIOpen'];
    const rows = people(20, BACK_END, {
      PlatformHaveWorkedWith: 'Amazon Web Services (AWS);Linode, now Akamai',
      AIOpen: 'Ask a human.\nOr "me".',
    });
    const content = `\uFEFF"ResponseId"${csv(rows, columns).slice('ResponseId'.length)}`;
    const report = await runImport(store, stackoverflow, [surveyFile(content)]);
    expect(report.files).toMatchObject([{ rows: 20, refused: 0 }]);
    expect(await shares(store)).toEqual({
      'role:back-end-developer tool:amazon-web-services-aws': 1,
      'role:back-end-developer tool:linode': 1,
    });
  });

  test('an option that groups two counts for both; two options of one tool count a person once', async () => {
    const store = await storeWith(SHIPPED);
    const both = { MiscTechHaveWorkedWith: '.NET (5+) ;.NET Framework (1.0 - 4.8)' };
    await importSurvey(store, [
      ...people(10, BACK_END, { ...languages('HTML/CSS'), ...both }),
      ...people(10, BACK_END, { ...languages('Python'), MiscTechHaveWorkedWith: 'NumPy' }),
    ]);
    expect(await shares(store)).toEqual({
      'role:back-end-developer framework:numpy': 0.5,
      'role:back-end-developer tool:css': 0.5,
      'role:back-end-developer tool:dot-net': 0.5,
      'role:back-end-developer tool:html': 0.5,
      'role:back-end-developer tool:python': 0.5,
    });
    expect(await idOf(store, 'stackoverflow:misc/.NET Framework (1.0 - 4.8)')).toBe('tool:dot-net');
    expect(await idOf(store, 'stackoverflow:language/HTML')).toBe('tool:html');
  });

  test('a year in which people name several jobs counts them for each', async () => {
    const store = await storeWith(SHIPPED);
    await importSurvey(store, people(20, `${BACK_END};${FRONT_END};Student`, languages('Python')));
    expect(await shares(store)).toEqual({
      'role:back-end-developer tool:python': 1,
      'role:front-end-developer tool:python': 1,
    });
  });

  test('a new technology is what its column or the kept list says', async () => {
    const store = await storeWith(SHIPPED);
    await importSurvey(
      store,
      people(20, BACK_END, { PlatformHaveWorkedWith: 'Hetzner;Flux', WebframeHaveWorkedWith: 'Qwik;Elm' }),
    );
    expect(await entity(store, 'tool:hetzner')).toMatchObject({ category: 'CLOUD' });
    expect(await entity(store, 'tool:flux')).toMatchObject({ category: 'OTHER' });
    expect(await entity(store, 'framework:qwik')).toMatchObject({ category: 'WEB_FRONT_END' });
    expect(await entity(store, 'tool:elm')).toMatchObject({ category: 'LANGUAGE' });
  });

  test('a row with too few cells costs only itself', async () => {
    const store = await storeWith(SHIPPED);
    const report = await runImport(store, stackoverflow, [surveyFile(`${csv(TWENTY)}1,Student\r\n`)]);
    expect(report.refused).toMatchObject({
      total: 1,
      rows: [
        { file: 'survey_results_public_2025.csv', line: 22, reason: 'has 2 columns where the header has 8' },
      ],
    });
    expect(await uses(store, 'role:back-end-developer', 'tool:python')).toMatchObject({ weight: 0.75 });
  });
});

describe('jobs', () => {
  const QUANTUM = people(20, 'Developer, quantum', languages('Python'));

  test('who tells no job or one that is no role is counted in the report, and in no share', async () => {
    const store = await storeWith(SHIPPED);
    const others = [...people(30, 'Student', languages('Go')), ...people(2, 'NA', languages('Go'))];
    const report = await importSurvey(store, [...TWENTY, ...others]);
    expect(report.files).toMatchObject([
      { rows: 52, skipped: { 'tells no job': 2, 'tells a job that is no role of the graph': 30 } },
    ]);
    expect(await shares(store)).toMatchObject({ 'role:back-end-developer tool:python': 0.75 });
  });

  test('one that nobody has placed is refused, with what to do; a mapping file places it', async () => {
    const store = await storeWith(SHIPPED);
    const report = await importSurvey(store, QUANTUM);
    expect(report.refused.rows).toMatchObject([
      {
        value: 'Developer, quantum',
        reason: expect.stringContaining('write "stackoverflow:role/Developer, quantum: new"'),
      },
    ]);
    expect(await shares(store)).toEqual({});
    const mapping = new Map([['stackoverflow:role/Developer, quantum', 'role:back-end-developer']]);
    const mapped = await importSurvey(store, QUANTUM, { mapping });
    expect(mapped.refused.total).toBe(0);
    expect(await shares(store)).toEqual({ 'role:back-end-developer tool:python': 1 });
  });

  test('a mapping file makes a role of it', async () => {
    const store = await storeWith(SHIPPED);
    await importSurvey(store, QUANTUM, {
      mapping: new Map([['stackoverflow:role/Developer, quantum', 'new']]),
    });
    expect(await shares(store)).toEqual({ 'role:developer-quantum tool:python': 1 });
  });

  test('one that is a role by its name needs no list', async () => {
    const store = await storeWith([
      ...SHIPPED,
      { id: 'role:quantum-developer', kind: 'ROLE', name: 'Quantum Developer' },
    ]);
    expect((await importSurvey(store, QUANTUM)).refused.total).toBe(0);
    expect(await shares(store)).toEqual({ 'role:quantum-developer tool:python': 1 });
  });
});

describe('years', () => {
  const OLD = [...people(10, BACK_END, languages('Python;Java')), ...people(10, BACK_END, languages('Java'))];
  const FIGURES = {
    'role:back-end-developer tool:go': 0.25,
    'role:back-end-developer tool:java': 1,
    'role:back-end-developer tool:python': 0.75,
  };
  const fileOf = (rows: readonly Answers[], year: number) =>
    surveyFile(csv(rows), `survey_results_public_${year}.csv`);

  test('a newer one replaces the figures that it has, and leaves the others', async () => {
    const store = await storeWith(SHIPPED);
    await importSurvey(store, OLD, {}, 2023);
    expect(await shares(store)).toMatchObject({ 'role:back-end-developer tool:python': 0.5 });
    await importSurvey(store, TWENTY);
    expect(await shares(store)).toEqual(FIGURES);
  });

  test.each([
    ['newest first', (old: string, current: string) => [current, old]],
    ['oldest first', (old: string, current: string) => [old, current]],
  ])('both at once give the same, %s, and a second time change nothing', async (_name, order) => {
    const store = await storeWith(SHIPPED);
    const files = order(fileOf(OLD, 2023), fileOf(TWENTY, 2025));
    const report = await runImport(store, stackoverflow, files);
    expect(report.release).toBe('stackoverflow@2023+2025');
    expect(await shares(store)).toEqual(FIGURES);
    const before = await dump(store);
    expect((await runImport(store, stackoverflow, files)).changed).toBe(false);
    expect(await dump(store)).toEqual(before);
  });

  test('an older one alone is refused, since it would undo the newer', async () => {
    const store = await storeWith(SHIPPED);
    await importSurvey(store, TWENTY);
    const before = await dump(store);
    await expect(importSurvey(store, OLD, {}, 2023)).rejects.toThrow(
      'The graph has the survey of 2025 already, whose figures those of 2023 would replace. Import both at once',
    );
    expect(await dump(store)).toEqual(before);
    await runImport(store, stackoverflow, [fileOf(OLD, 2023), fileOf(TWENTY, 2025)]);
    expect(await shares(store)).toEqual(FIGURES);
  });

  test('a dry run tells the same and writes nothing', async () => {
    const store = await storeWith(SHIPPED);
    const before = await dump(store);
    const dry = await importSurvey(store, TWENTY, { dryRun: true });
    expect(await dump(store)).toEqual(before);
    const real = await importSurvey(store, TWENTY);
    expect({ ...dry, dryRun: false, seconds: 0 }).toEqual({ ...real, seconds: 0 });
  });
});

describe('files', () => {
  const folderWith = (files: Readonly<Record<string, string>>): string => {
    const folder = temporaryFolder();
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    }
    return folder;
  };

  test('a folder may hold years as they were unpacked; other tables in it are left alone', async () => {
    const folder = folderWith({
      'stack-overflow-developer-survey-2023/survey_results_public.csv': csv(TWENTY),
      'stack-overflow-developer-survey-2023/survey_results_schema.csv': 'qid,qname\r\n',
      'survey_results_public_2025_part.csv': csv(TWENTY),
    });
    const report = await runImport(await storeWith(SHIPPED), stackoverflow, [folder]);
    expect(report.release).toBe('stackoverflow@2023+2025');
    expect(report.files.map(({ file }) => file)).toEqual([
      'survey_results_public_2025_part.csv',
      'stack-overflow-developer-survey-2023/survey_results_public.csv',
    ]);
  });

  test('a single file of no year is named by the release that is given, or by its hash', async () => {
    const file = surveyFile(csv(TWENTY), 'survey_results_public.csv');
    const store = await storeWith(SHIPPED);
    const dryRun = true;
    expect((await runImport(store, stackoverflow, [file], { dryRun })).release).toMatch(
      /^stackoverflow@[0-9a-f]{12}$/,
    );
    expect((await runImport(store, stackoverflow, [file], { dryRun, release: '2024' })).release).toBe(
      'stackoverflow@2024',
    );
  });

  test.each([
    ['nothing there', () => ['/no/such/folder'], 'There is no file or folder /no/such/folder.'],
    ['no survey in it', () => [temporaryFolder()], 'holds no survey_results_public….csv'],
    ['no jobs', () => [surveyFile('ResponseId\r\n1\r\n')], 'has no column "DevType"'],
    ['no technologies', () => [surveyFile('DevType\r\nStudent\r\n')], 'has no column of technologies'],
    ['a year twice', () => [surveyFile(csv([])), surveyFile(csv([]))], 'are both of 2025'],
    [
      'no year',
      () => [surveyFile(csv([])), surveyFile(csv([]), 'survey_results_public.csv')],
      'put the year into its name',
    ],
  ])('is refused before anything is written: %s', async (_name, paths, message) => {
    const store = await storeWith(SHIPPED);
    const before = await dump(store);
    await expect(runImport(store, stackoverflow, paths())).rejects.toThrow(message);
    expect(await dump(store)).toEqual(before);
  });
});

describe('the kept lists', () => {
  const rolesOf = () =>
    readShippedGraph().flatMap(({ entities }) => entities.filter(({ kind }) => kind === 'ROLE'));

  test('every job is a shipped role or a new one, by the name that it is given', async () => {
    const store = await storeWith();
    await importShipped(store);
    const jobs = [...readSurveyLists().roles.keys()];
    await importSurvey(
      store,
      jobs.flatMap((job) => people(20, job, languages('Python'))),
    );
    const shipped = new Set(rolesOf().map(({ name }) => fold(name)));
    const made = [...readSurveyLists().roles.values()].filter((name) => !shipped.has(fold(name)));
    expect([...new Set(made)].sort()).toEqual([
      'Academic Researcher',
      'Applied Scientist',
      'Cybersecurity Professional',
      'Developer Experience Engineer',
      'Financial Analyst',
      'Hardware Engineer',
    ]);
    const rows = await store.read(
      "MATCH (r:Role) WHERE r.sources = ['stackoverflow'] RETURN r.name AS name",
      {},
    );
    expect(rows.map((row) => row['name']).sort()).toEqual([...new Set(made)].sort());
  });
});
