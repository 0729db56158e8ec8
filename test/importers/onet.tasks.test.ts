import { afterEach, describe, expect, test } from '@jest/globals';
import { formatReport } from '../../src/importers/formatReport.ts';
import { onet } from '../../src/importers/importOnet.ts';
import { runImport } from '../../src/importers/runImport.ts';
import { listSources } from '../../src/statements/listSources.ts';
import { storedLinks } from '../../src/statements/stored.ts';
import type { Store } from '../../src/store/Store.ts';
import { HEADERS, onetFolder, rawFolder, removeFolders, type Tables } from './onetFolder.ts';
import { dump, entity, idOf, storeWith } from './onetStore.ts';

const DEVELOPERS = '15-1252.00\tSoftware Developers\tDevelop software.';
const TESTERS = '15-1253.00\tSoftware Testers\tTest software.';
const OCCUPATIONS = { 'Occupation Data.txt': [DEVELOPERS, TESTERS] };

const task = (code: string, id: number, text: string, type = 'Core') =>
  `${code}\t${id}\t${text}\t${type}\t95\t08/2023\tIncumbent`;

const emerging = (code: string, text: string) => `${code}\t${text}\tNew\tn/a\tn/a\t08/2024\tIncumbent`;

const related = (code: string, other: string, tier: string) => `${code}\t${other}\t${tier}\t1`;

const take = (store: Store, tables: Tables) => runImport(store, onet, [onetFolder(tables)]);

/** What is stored of a link between two roles, or of a role and what it does. */
async function link(store: Store, from: string, relation: string, to: string) {
  const [row] = await storedLinks.run(store, { rows: [{ index: 0, from, relation, to }] });
  return row?.properties;
}

const performs = (store: Store, role: string, activity: string | undefined) =>
  link(store, `role:software-${role}`, 'PERFORMS', activity ?? '');

const relatedTo = (store: Store, from: string, to: string) =>
  link(store, `role:software-${from}`, 'RELATED_TO', `role:software-${to}`);

afterEach(removeFolders);

describe('tasks', () => {
  const tasks = {
    'Task Statements.txt': [
      task('15-1252.00', 1, 'Modify existing software to correct errors.'),
      task('15-1252.00', 2, 'Supervise the work of programmers.', 'Supplemental'),
      task('15-1252.00', 3, 'Store data for later analysis.', 'n/a'),
      task('15-1253.00', 4, 'Document test procedures.'),
    ],
  };

  test('are activities that the role performs, as much as O*NET grades them', async () => {
    const store = await storeWith();
    const report = await take(store, { ...OCCUPATIONS, ...tasks });
    const [modify, supervise, data] = await Promise.all(
      [1, 2, 3].map((id) => idOf(store, `onet:task/${id}`)),
    );
    expect(modify).toBe('activity:modify-existing-software-to-correct-errors');
    expect(await entity(store, modify ?? '')).toMatchObject({
      kind: 'ACTIVITY',
      name: 'Modify existing software to correct errors.',
      sources: ['onet'],
      roleCount: 1,
    });
    expect(await performs(store, 'developers', modify)).toEqual({
      weight: 0.8,
      figure_onet: 0.8,
      sources: ['onet'],
    });
    expect(await performs(store, 'developers', supervise)).toMatchObject({ weight: 0.4, figure_onet: 0.4 });
    expect(await performs(store, 'developers', data)).toEqual({ sources: ['onet'] });
    expect(await performs(store, 'testers', modify)).toBeUndefined();
    expect(report.files[1]).toMatchObject({
      file: 'Task Statements.txt',
      rows: 4,
      refused: 0,
      entities: { created: 4, merged: 0 },
      links: { created: 4, merged: 0 },
    });
  });

  test('of the same words are one activity, of every occupation that has it', async () => {
    const store = await storeWith();
    const words = 'Document test procedures.';
    const folder = onetFolder({
      ...OCCUPATIONS,
      'Task Statements.txt': [
        task('15-1252.00', 7, words, 'Supplemental'),
        task('15-1253.00', 4, words),
        task('15-1253.00', 5, 'Document test-procedures.', 'Supplemental'),
      ],
    });
    const report = await runImport(store, onet, [folder]);
    const ids = await Promise.all([7, 4, 5].map((id) => idOf(store, `onet:task/${id}`)));
    expect(new Set(ids)).toEqual(new Set(['activity:document-test-procedures']));
    expect(await performs(store, 'developers', ids[0])).toMatchObject({ weight: 0.4 });
    // Two tasks of one occupation that are one: the greater grade counts.
    expect(await performs(store, 'testers', ids[0])).toMatchObject({ weight: 0.8 });
    expect(report.files[1]).toMatchObject({
      rows: 3,
      entities: { created: 1, merged: 2 },
      links: { created: 2, merged: 1 },
    });
    expect((await runImport(store, onet, [folder])).changed).toBe(false);
  });

  test('that the graph has already are recognised, and keep their words', async () => {
    const store = await storeWith([
      { id: 'activity:document-tests', kind: 'ACTIVITY', name: 'Document Test Procedures.' },
    ]);
    const report = await take(store, { ...OCCUPATIONS, ...tasks });
    expect(await idOf(store, 'onet:task/4')).toBe('activity:document-tests');
    expect(await entity(store, 'activity:document-tests')).toMatchObject({
      name: 'Document Test Procedures.',
      sources: ['curated', 'onet'],
    });
    expect(report.merged.map(({ id }) => id)).toEqual(['activity:document-tests']);
  });

  test('that are new keep no grade, and the same one twice is told', async () => {
    const store = await storeWith();
    const budget = emerging('15-1252.00', 'Plan budgets for equipment.');
    const folder = onetFolder({
      ...OCCUPATIONS,
      'Emerging Tasks.txt': [budget, emerging('15-1253.00', 'Plan budgets for equipment.'), budget],
    });
    const report = await runImport(store, onet, [folder]);
    const activity = 'activity:plan-budgets-for-equipment';
    expect(await performs(store, 'developers', activity)).toEqual({ sources: ['onet'] });
    expect(await performs(store, 'testers', activity)).toEqual({ sources: ['onet'] });
    expect(report.refused.rows).toMatchObject([
      { file: 'Emerging Tasks.txt', line: 4, reason: 'repeats what line 2 names' },
    ]);
    expect((await runImport(store, onet, [folder])).changed).toBe(false);
  });

  test('that are not as O*NET writes them are refused one by one', async () => {
    const store = await storeWith();
    const report = await take(store, {
      ...OCCUPATIONS,
      'Task Statements.txt': [
        task('15-1252.00', 1, 'Write code.', 'Main'),
        task('15-1252', 2, 'Write code.'),
        `15-1252.00\tone\tWrite code.\tCore\t95\t08/2023\tIncumbent`,
        task('15-1252.00', 4, 'n/a'),
        task('15-1252.00', 5, `Write ${'much '.repeat(100)}code.`),
        task('99-9999.00', 6, 'Write code.'),
        task('15-1252.00', 7, 'Test code.'),
      ],
    });
    expect(report.refused.rows.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'Task Type is neither Core nor Supplemental nor n/a'],
      [3, 'O*NET-SOC Code is not an O*NET-SOC code such as 15-1252.00'],
      [4, 'Task ID is not a number'],
      [5, 'Task is empty'],
      [6, 'Task is longer than 500 characters'],
      [7, 'names what the graph does not know'],
    ]);
    expect(report.files[1]).toMatchObject({ rows: 7, refused: 6, links: { created: 1 } });
  });
});

describe('related occupations', () => {
  const analysts = '15-1211.00\tSystems Analysts\tAnalyze.';
  const all = { 'Occupation Data.txt': [DEVELOPERS, TESTERS, analysts] };

  test('are linked in their direction, as near as O*NET finds them', async () => {
    const store = await storeWith();
    await take(store, {
      ...all,
      'Related Occupations.txt': [
        related('15-1252.00', '15-1253.00', 'Primary-Short'),
        related('15-1252.00', '15-1211.00', 'Primary-Long'),
        related('15-1253.00', '15-1211.00', 'Supplemental'),
      ],
    });
    expect(await relatedTo(store, 'developers', 'testers')).toEqual({
      weight: 0.9,
      figure_onet: 0.9,
      sources: ['onet'],
    });
    const toAnalysts = (from: string) =>
      link(store, `role:software-${from}`, 'RELATED_TO', 'role:systems-analysts');
    expect(await toAnalysts('developers')).toMatchObject({ weight: 0.6 });
    expect(await toAnalysts('testers')).toMatchObject({ weight: 0.3 });
    expect(await relatedTo(store, 'testers', 'developers')).toBeUndefined();
  });

  test('of a newer table replace the older ones, and leave those of others alone', async () => {
    const store = await storeWith([
      { id: 'role:software-developers', kind: 'ROLE', name: 'Software Developers' },
      { id: 'role:systems-analysts', kind: 'ROLE', name: 'Systems Analysts' },
    ]);
    await store.write(async (transaction) => {
      await transaction.change(
        `MATCH (a:Role {id: 'role:software-developers'}) MATCH (b:Role {id: 'role:systems-analysts'})
         MERGE (a)-[r:RELATED_TO]->(b) SET r.sources = ['curated'], r.figure_curated = 0.2, r.weight = 0.2
         RETURN count(r) AS total`,
        {},
      );
      return { changed: true, value: undefined };
    });
    const table = (...rows: string[]) => ({ ...all, 'Related Occupations.txt': rows });
    await take(
      store,
      table(
        related('15-1252.00', '15-1253.00', 'Primary-Short'),
        related('15-1252.00', '15-1211.00', 'Primary-Long'),
        related('15-1253.00', '15-1252.00', 'Primary-Long'),
      ),
    );
    const analystsLink = () => link(store, 'role:software-developers', 'RELATED_TO', 'role:systems-analysts');
    expect(await analystsLink()).toMatchObject({ weight: 0.6, sources: ['curated', 'onet'] });
    const newer = table(related('15-1252.00', '15-1253.00', 'Supplemental'));
    const report = await take(store, newer);
    expect(await relatedTo(store, 'developers', 'testers')).toMatchObject({ weight: 0.3 });
    expect(await analystsLink()).toEqual({ weight: 0.2, figure_curated: 0.2, sources: ['curated'] });
    // Of this occupation the newer table says nothing.
    expect(await relatedTo(store, 'testers', 'developers')).toMatchObject({ weight: 0.6 });
    expect(report.files[1]).toMatchObject({ links: { created: 0, updated: 1 }, dropped: 1 });
    expect(formatReport(report)).toContain('links that the source gives no more: 1');
    expect((await take(store, newer)).changed).toBe(false);
  });

  test('that are none are refused, and an occupation that is its own is left out', async () => {
    const store = await storeWith();
    const report = await take(store, {
      ...OCCUPATIONS,
      'Related Occupations.txt': [
        related('15-1252.00', '15-1253.00', 'Near'),
        related('15-1252.00', '15-1299.00', 'Primary-Long'),
        related('15-1252.00', '15-1252.00', 'Primary-Long'),
      ],
    });
    expect(report.refused.rows.map(({ line, reason, value }) => [line, reason, value])).toEqual([
      [2, 'Relatedness Tier is none of Primary-Short, Primary-Long, Supplemental', 'Near'],
      [3, 'names what the graph does not know', '15-1299.00'],
    ]);
    expect(report.files[1]?.skipped).toEqual({ 'joins two names of one entity': 1 });
    expect(formatReport(report)).toContain('rows left out, since each joins two names of one entity: 1');
  });
});

describe('a release', () => {
  const readMe = (text: string) =>
    rawFolder({
      'Occupation Data.txt': `${HEADERS['Occupation Data.txt']}\n${DEVELOPERS}\n`,
      'Read Me.txt': text,
    });
  const OF_29 = 'O*NET 29.2 Database\r\nFebruary 2025 Release\r\n';

  test('is called what its Read Me.txt says', async () => {
    const store = await storeWith();
    const report = await runImport(store, onet, [readMe(OF_29)]);
    expect(report.release).toBe('onet@29.2');
    expect(await listSources.run(store, {})).toMatchObject([
      { source: { id: 'onet' }, releases: [{ id: 'onet@29.2', sha256: expect.stringMatching(/^\w{64}$/) }] },
    ]);
  });

  test.each([
    ['what the command says before that', OF_29, '30.0', 'onet@30.0'],
    ['by its hash where neither does', 'Something else', undefined, expect.stringMatching(/^onet@\w{12}$/)],
  ])('is called %s', async (_, text, release, expected) => {
    const report = await runImport(await storeWith(), onet, [readMe(text)], { release });
    expect(report.release).toEqual(expected);
  });
});

describe('several folders', () => {
  const folders = () => [
    onetFolder({ 'Task Statements.txt': [task('15-1252.00', 1, 'Write code.')] }),
    onetFolder({ 'Occupation Data.txt': [DEVELOPERS] }),
    onetFolder({ 'Occupation Data.txt': [TESTERS], 'Task Statements.txt': [] }),
  ];

  test('are taken table by table, so that each finds what it needs', async () => {
    const store = await storeWith();
    const given = folders();
    const report = await runImport(store, onet, given);
    expect(report.refused.total).toBe(0);
    expect(report.files).toMatchObject([
      { file: 'Occupation Data.txt', rows: 2, entities: { created: 2 } },
      { file: 'Task Statements.txt', rows: 1, links: { created: 1 } },
    ]);
    expect(await performs(store, 'developers', 'activity:write-code')).toMatchObject({ weight: 0.8 });
    const before = await dump(store);
    expect((await runImport(store, onet, given)).changed).toBe(false);
    expect(await dump(store)).toEqual(before);
  });

  test('are refused where one of them is none', async () => {
    const [first = ''] = folders();
    await expect(runImport(await storeWith(), onet, [first, `${first}/none`])).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: `${first}/none is not a folder.`,
    });
  });
});
