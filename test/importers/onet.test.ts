// One long file: every case writes its own small O*NET folder out of the same few rows.
import { afterEach, describe, expect, test } from '@jest/globals';
import { formatReport } from '../../src/importers/formatReport.ts';
import { MAX_REFUSED } from '../../src/importers/importReport.ts';
import type { Progress } from '../../src/importers/progress.ts';
import { aliasNames } from '../../src/statements/names.ts';
import { listSources } from '../../src/statements/listSources.ts';
import { resolveRefs } from '../../src/statements/resolveRefs.ts';
import { HEADERS, onetFolder, rawFolder, removeFolders } from './onetFolder.ts';
import { importOnet } from './onetImport.ts';
import { dump, entity, idOf, storeWith, uses } from './onetStore.ts';

const DEVELOPERS = '15-1252.00\tSoftware Developers\tResearch, design, and develop software.';
const TESTERS = '15-1253.00\tSoftware Testers\tTest software.';

const usage = (
  code: string,
  example: string,
  hot = 'N',
  inDemand = 'N',
  commodity = 'Development environment software',
) => `${code}\t${example}\t43232402\t${commodity}\t${hot}\t${inDemand}`;

const tables = {
  'Occupation Data.txt': [DEVELOPERS, TESTERS],
  'Technology Skills.txt': [
    usage('15-1252.00', 'Ext JS'),
    usage('15-1252.00', 'Git', 'Y', 'Y'),
    usage('15-1253.00', 'Git', 'Y'),
    usage('15-1253.00', 'Jigsaw Tester', 'N', 'N', 'Program testing software'),
  ],
  'Sample of Reported Titles.txt': [
    '15-1252.00\tApplication Developer\tY',
    '15-1252.00\tSoftware developers\tN',
    '15-1253.00\tApplication Developer\tY',
  ],
};

afterEach(removeFolders);

describe('importing an O*NET folder', () => {
  test('makes roles, technologies, links and loose aliases', async () => {
    const store = await storeWith();
    const report = await importOnet(store, onetFolder(tables));
    expect(await idOf(store, 'onet:15-1252.00')).toBe('role:software-developers');
    expect(await entity(store, 'role:software-developers')).toMatchObject({
      kind: 'ROLE',
      name: 'Software Developers',
      description: 'Research, design, and develop software.',
      category: 'COMPUTER_AND_MATHEMATICAL',
      aliases: [],
      sources: ['onet'],
      degree: 2,
    });
    expect(await idOf(store, 'onet:tech/Ext JS')).toBe('framework:ext-js');
    expect(await entity(store, 'framework:ext-js')).toMatchObject({ kind: 'FRAMEWORK', category: 'OTHER' });
    expect(await entity(store, 'tool:git')).toMatchObject({
      kind: 'TOOL',
      category: 'DEVELOPMENT',
      roleCount: 2,
    });
    expect(await entity(store, 'tool:jigsaw-tester')).toMatchObject({ category: 'OTHER' });
    expect(report.files).toMatchObject([
      { file: 'Occupation Data.txt', rows: 2, entities: { created: 2, merged: 0 } },
      { file: 'Technology Skills.txt', rows: 4, entities: { created: 3 }, links: { created: 4, merged: 0 } },
      { file: 'Sample of Reported Titles.txt', rows: 3, lookups: 2 },
    ]);
  });

  test('gives an occupation no category where none is kept for the group of its code', async () => {
    const store = await storeWith();
    const bakers = '51-3011.00\tBakers\tMix and bake ingredients.';
    await importOnet(store, onetFolder({ 'Occupation Data.txt': [bakers] }));
    expect(await entity(store, 'role:bakers')).toMatchObject({ category: null });
  });

  test('keeps what only shares a name beside its namesake', async () => {
    const store = await storeWith([
      { id: 'tool:harvest', kind: 'TOOL', name: 'Harvest', category: 'TIME_TRACKING' },
    ]);
    const rows = { ...tables, 'Technology Skills.txt': [usage('15-1252.00', 'HARVEST')] };
    await importOnet(store, onetFolder(rows));
    expect(await idOf(store, 'onet:tech/HARVEST')).toBe('tool:harvest-forestry-software');
    expect(await entity(store, 'tool:harvest')).toMatchObject({ degree: 0 });
    // The name goes on to mean the one that it meant before, now and after another import.
    const named = () => resolveRefs.run(store, { ids: [], externalIds: [], keys: ['harvest'] });
    expect((await named()).map(({ id }) => id)).toEqual(['tool:harvest']);
    expect((await importOnet(store, onetFolder(rows))).changed).toBe(false);
    expect((await named()).map(({ id }) => id)).toEqual(['tool:harvest']);
  });

  test('weighs a link by hot and in demand', async () => {
    const store = await storeWith();
    await importOnet(store, onetFolder(tables));
    const of = (role: string, tool: string) => uses(store, `role:software-${role}`, tool);
    expect(await of('developers', 'tool:git')).toMatchObject({ weight: 0.9, hot: true, inDemand: true });
    expect(await of('testers', 'tool:git')).toMatchObject({ weight: 0.6, hot: true, sources: ['onet'] });
    expect(await of('testers', 'tool:git')).not.toHaveProperty('inDemand', true);
    expect(await of('developers', 'framework:ext-js')).toMatchObject({ weight: 0.4, figure_onet: 0.4 });
  });

  test('gives titles to every occupation that has them, and none to its own name', async () => {
    const store = await storeWith();
    await importOnet(store, onetFolder(tables));
    const aliases = await aliasNames.run(store, {});
    expect(aliases.map(({ id, name, kind }) => `${kind} ${name} ${id}`).sort()).toEqual([
      'LOOSE Application Developer role:software-developers',
      'LOOSE Application Developer role:software-testers',
    ]);
    expect(
      await resolveRefs.run(store, { ids: [], externalIds: [], keys: ['applicationdeveloper'] }),
    ).toEqual([]);
  });

  test('reads LF, CRLF, a byte order mark, empty lines and quotes alike', async () => {
    const store = await storeWith();
    const crlf = await importOnet(store, onetFolder(tables, '\r\n'));
    expect(crlf.refused.total).toBe(0);
    const lf = await importOnet(store, onetFolder(tables, '\n'));
    expect(lf.files.map(({ rows }) => rows)).toEqual([2, 4, 3]);
    expect(lf.refused.total).toBe(0);
    const marked = `\uFEFF${HEADERS['Occupation Data.txt']}\n\n15-1299.00\tMakers of "things"\tA "half quote\n`;
    const report = await importOnet(store, rawFolder({ 'Occupation Data.txt': marked }));
    expect(report.refused.total).toBe(0);
    expect(await entity(store, 'role:makers-of-things')).toMatchObject({
      name: 'Makers of "things"',
      description: 'A "half quote',
    });
  });

  test('changes nothing the second time, and says so', async () => {
    const store = await storeWith();
    const folder = onetFolder(tables);
    expect((await importOnet(store, folder)).changed).toBe(true);
    const version = await store.version();
    const before = await dump(store);
    const again = await importOnet(store, folder);
    expect(again.changed).toBe(false);
    expect(formatReport(again)).toContain('Nothing changed');
    expect(again.files).toMatchObject([
      { entities: { created: 0, updated: 0, unchanged: 2 }, lookups: 0 },
      { entities: { unchanged: 3 }, links: { created: 0, updated: 0, unchanged: 4 }, lookups: 0 },
      { entities: { created: 0, updated: 0, unchanged: 2 }, lookups: 0 },
    ]);
    expect(await store.version()).toBe(version);
    expect(await dump(store)).toEqual(before);
  });

  test('a dry run reports the same and writes nothing', async () => {
    const store = await storeWith();
    const folder = onetFolder(tables);
    const before = await dump(store);
    const dry = await importOnet(store, folder, { dryRun: true });
    expect(await dump(store)).toEqual(before);
    expect(formatReport(dry)).toContain('nothing was written');
    const wet = await importOnet(store, folder);
    expect({ ...dry, dryRun: false, seconds: 0 }).toEqual({ ...wet, seconds: 0 });
  });

  test('records the release with the hash of the files', async () => {
    const store = await storeWith();
    const { release } = await importOnet(store, onetFolder(tables));
    expect(release).toMatch(/^onet@[0-9a-f]{12}$/);
    expect(await listSources.run(store, {})).toMatchObject([
      { source: { id: 'onet', licence: 'CC BY 4.0' }, releases: [{ id: release }] },
    ]);
  });

  test('tells how far it is', async () => {
    const seen: Progress[] = [];
    await importOnet(await storeWith(), onetFolder(tables), {
      onProgress: (progress) => seen.push(progress),
    });
    expect(seen.map(({ file }) => file)).toEqual(Object.keys(tables));
    expect(seen.every(({ done, total }) => done === total && total > 0)).toBe(true);
  });
});

describe('recognising what is in the graph', () => {
  const curated = [
    { id: 'framework:react', kind: 'FRAMEWORK', name: 'React', category: 'FRONT_END' },
    { id: 'framework:selenium', kind: 'FRAMEWORK', name: 'Selenium', category: 'TEST' },
    {
      id: 'tool:matlab',
      kind: 'TOOL',
      name: 'MATLAB',
      category: 'LANGUAGE',
      aliases: [{ name: 'The MathWorks MATLAB', kind: 'STRONG' }],
    },
    {
      id: 'role:software-tester',
      kind: 'ROLE',
      name: 'Software Tester',
      description: 'Ours.',
      category: 'QUALITY',
      aliases: [{ name: 'Software Testers', kind: 'STRONG' }],
    },
    { id: 'skill:git', kind: 'SKILL', name: 'Git' },
  ] as const;

  const recognised = (key: string, name: string, id: string, as: string, how: string) => ({
    key: `onet:${key}`,
    name,
    id,
    as,
    how,
  });

  const technologies = (...examples: string[]) =>
    onetFolder({
      'Occupation Data.txt': [DEVELOPERS, TESTERS],
      'Technology Skills.txt': examples.map((example) => usage('15-1252.00', example)),
    });

  test('by name and strong alias, a tool as a framework too, and never another kind', async () => {
    const store = await storeWith(curated);
    const examples = ['React', 'selenium', 'The MathWorks MATLAB', 'Git'];
    const report = await importOnet(store, technologies(...examples));
    expect(report.merged).toEqual([
      recognised('15-1253.00', 'Software Testers', 'role:software-tester', 'Software Tester', 'ALIAS'),
      recognised('tech/React', 'React', 'framework:react', 'React', 'NAME'),
      recognised('tech/selenium', 'selenium', 'framework:selenium', 'Selenium', 'NAME'),
      recognised('tech/The MathWorks MATLAB', 'The MathWorks MATLAB', 'tool:matlab', 'MATLAB', 'ALIAS'),
    ]);
    expect(await idOf(store, 'onet:tech/Git')).toBe('tool:git');
    expect(await entity(store, 'framework:selenium')).toMatchObject({
      kind: 'FRAMEWORK',
      name: 'Selenium',
      category: 'TEST',
      sources: ['curated', 'onet'],
    });
    expect(await entity(store, 'role:software-tester')).toMatchObject({
      name: 'Software Tester',
      description: 'Ours.',
      category: 'QUALITY',
    });
    expect(formatReport(report)).toContain('The MathWorks MATLAB is tool:matlab, MATLAB, by an alias');
  });

  test('by the external id first, whatever the name is by now', async () => {
    const store = await storeWith([
      { id: 'tool:harbour', kind: 'TOOL', name: 'Harbour', externalIds: ['onet:tech/Docker'] },
      { id: 'tool:docker', kind: 'TOOL', name: 'Docker' },
    ]);
    const report = await importOnet(store, technologies('Docker'));
    expect(report.merged).toEqual([]);
    expect(await uses(store, 'role:software-developers', 'tool:harbour')).toBeDefined();
    expect(await uses(store, 'role:software-developers', 'tool:docker')).toBeUndefined();
  });

  test('makes a new entity where several have the name, and tells of it', async () => {
    const store = await storeWith([
      { id: 'tool:spark', kind: 'TOOL', name: 'Spark' },
      { id: 'framework:spark', kind: 'FRAMEWORK', name: 'Spark' },
    ]);
    const folder = technologies('Spark');
    const report = await importOnet(store, folder);
    expect(await idOf(store, 'onet:tech/Spark')).toBe('tool:spark-2');
    expect(report.doubtful).toEqual([
      {
        key: 'onet:tech/Spark',
        name: 'Spark',
        id: 'tool:spark-2',
        why: 'several entities have that name',
        candidates: ['framework:spark', 'tool:spark'],
      },
    ]);
    expect(formatReport(report)).toContain(
      '1 to review:\n  Spark is tool:spark-2, new: several entities have that name (framework:spark, tool:spark). ' +
        'If they are one: rolegraph merge tool:spark-2 framework:spark',
    );
    expect((await importOnet(store, folder)).changed).toBe(false);
  });

  test('gives a number where the id is taken, by the graph or by the import itself', async () => {
    const store = await storeWith([{ id: 'tool:node-js', kind: 'TOOL', name: 'Node.js' }]);
    const report = await importOnet(store, technologies('Node JS', 'Node/JS'));
    expect(await idOf(store, 'onet:tech/Node JS')).toBe('tool:node-js-2');
    expect(await idOf(store, 'onet:tech/Node/JS')).toBe('tool:node-js-3');
    expect(report.doubtful.map(({ candidates }) => candidates)).toEqual([['tool:node-js'], ['tool:node-js']]);
  });

  test('takes two spellings of one name as one, under the one that sorts first', async () => {
    const store = await storeWith();
    const folder = technologies('QlikView', 'Qlik View');
    const report = await importOnet(store, folder);
    expect(report.files[1]).toMatchObject({
      entities: { created: 1, merged: 1 },
      links: { created: 1, merged: 1 },
    });
    expect(await idOf(store, 'onet:tech/Qlik View')).toBe('tool:qlikview');
    expect(await entity(store, 'tool:qlikview')).toMatchObject({ name: 'Qlik View' });
    expect((await importOnet(store, folder)).changed).toBe(false);
    // Whatever the order of rows, so that no release renames it back and forth.
    expect((await importOnet(store, technologies('Qlik View', 'QlikView'))).files[1]).toMatchObject({
      entities: { created: 0, updated: 0 },
    });
  });

  test('takes two occupations as one role, and a title of the one that is the name of the other', async () => {
    const aliases = ['Coders', 'Programmers'].map((name) => ({ name, kind: 'STRONG' as const }));
    const store = await storeWith([{ id: 'role:developer', kind: 'ROLE', name: 'Developer', aliases }]);
    const folder = onetFolder({
      'Occupation Data.txt': ['15-1251.00\tProgrammers\tWrite code.', '15-1252.00\tCoders\tCode.'],
      'Sample of Reported Titles.txt': ['15-1251.00\tCoders\tY', '15-1251.00\tHackers\tY'],
    });
    await importOnet(store, folder);
    expect(await idOf(store, 'onet:15-1251.00')).toBe('role:developer');
    expect(await idOf(store, 'onet:15-1252.00')).toBe('role:developer');
    const named = await resolveRefs.run(store, { ids: [], externalIds: [], keys: ['coders', 'hackers'] });
    expect(named.map(({ key, id }) => [key, id])).toEqual([['coders', 'role:developer']]);
    expect((await importOnet(store, folder)).changed).toBe(false);
  });

  test('prefers an ACTIVE entity to a DEPRECATED one of the same name', async () => {
    const store = await storeWith([
      { id: 'tool:flex-old', kind: 'TOOL', name: 'Flex' },
      { id: 'tool:flexible', kind: 'TOOL', name: 'Flexible', aliases: [{ name: 'Flex', kind: 'STRONG' }] },
    ]);
    await store.write(async (transaction) => {
      await transaction.change(
        `MATCH (e:Entity {id: 'tool:flex-old'}) SET e.status = 'DEPRECATED' RETURN 1 AS one`,
        {},
      );
      return { changed: true, value: undefined };
    });
    await importOnet(store, technologies('Flex'));
    expect(await idOf(store, 'onet:tech/Flex')).toBe('tool:flexible');
  });

  test('refuses the rows whose external id was given to another kind', async () => {
    const store = await storeWith([
      { id: 'skill:git', kind: 'SKILL', name: 'Git', externalIds: ['onet:tech/Git'] },
    ]);
    const report = await importOnet(store, technologies('Git', 'Docker'));
    expect(report.refused.rows).toEqual([
      {
        file: 'Technology Skills.txt',
        line: 2,
        reason: 'is known as skill:git, which is no tool',
        value: 'tech/Git',
      },
    ]);
    // The graph has no relation from an occupation to it that a table of tools could mean.
    expect(report.files[1]).toMatchObject({
      links: { created: 1 },
      skipped: { 'joins kinds between which the graph has no such relation': 1 },
    });
    expect(await entity(store, 'tool:docker')).toMatchObject({ degree: 1 });
  });
});

describe('rows that do not stand as O*NET writes them', () => {
  test('are refused one by one, with their lines', async () => {
    const store = await storeWith();
    const folder = onetFolder({
      'Occupation Data.txt': [
        '15-1252\tDevelopers\tx',
        DEVELOPERS,
        'only one column',
        DEVELOPERS,
        '15-1299.01\t \tx',
      ],
      'Technology Skills.txt': [
        usage('15-1252.00', 'Git'),
        usage('15-1252.00', 'Docker', 'yes'),
        usage('99-9999.00', 'Docker'),
        Buffer.from('15-1252.00\tDock\xe9r\t1\tx\tN\tN', 'latin1'),
        `${usage('15-1252.00', 'Docker')}\tmore`,
        usage('15-1252.00', 'n/a'),
        usage('15-1252.00', 'Perl'),
      ],
    });
    const report = await importOnet(store, folder);
    const [occupations, technologies] = ['Occupation Data.txt', 'Technology Skills.txt'];
    expect(report.refused.rows.map(({ file, line, reason }) => [file, line, reason])).toEqual([
      [occupations, 2, 'O*NET-SOC Code is not an O*NET-SOC code such as 15-1252.00'],
      [occupations, 4, 'has 1 columns where the header has 3'],
      [occupations, 5, 'repeats what line 3 names'],
      [occupations, 6, 'Title is empty'],
      [technologies, 3, 'Hot Technology is neither Y nor N'],
      [technologies, 5, 'is not valid UTF-8'],
      [technologies, 6, 'has 7 columns where the header has 6'],
      [technologies, 7, 'Example is empty'],
      // Seen when the links are written, behind what the rows themselves show.
      [technologies, 4, 'names what the graph does not know'],
    ]);
    expect(report.files).toMatchObject([
      { rows: 5, refused: 4, entities: { created: 1 } },
      { rows: 7, refused: 5, links: { created: 2 } },
    ]);
    expect(formatReport(report)).toContain(
      'Technology Skills.txt, line 4: names what the graph does not know: 99-9999.00',
    );
    expect((await importOnet(store, folder)).changed).toBe(false);
  });

  test('are kept to the first thousand, and all counted', async () => {
    const bad = Array.from({ length: MAX_REFUSED + 5 }, () => 'x'.repeat(500));
    const report = await importOnet(
      await storeWith(),
      onetFolder({ 'Occupation Data.txt': [DEVELOPERS, ...bad] }),
    );
    expect(report.refused.total).toBe(MAX_REFUSED + 5);
    expect(report.refused.rows).toHaveLength(MAX_REFUSED);
    expect(report.refused.rows[0]?.value.length).toBeLessThan(130);
    expect(formatReport(report)).toContain('and 985 more');
  });

  test('meet in one link though the occupation comes back later, and the second run changes nothing', async () => {
    const store = await storeWith();
    const many = Array.from({ length: 2100 }, (_, index) => usage('15-1253.00', `Tool ${index}`));
    const folder = onetFolder({
      'Occupation Data.txt': [DEVELOPERS, TESTERS],
      'Technology Skills.txt': [
        usage('15-1252.00', 'Git', 'N', 'Y', 'Program testing software'),
        ...many,
        usage('15-1252.00', 'Git', 'Y'),
        usage('15-1252.00', 'Perl'),
      ],
    });
    const report = await importOnet(store, folder);
    expect(report.files[1]).toMatchObject({ links: { created: 2102, updated: 0, merged: 1 } });
    expect(await uses(store, 'role:software-developers', 'tool:git')).toMatchObject({
      weight: 0.9,
      hot: true,
      inDemand: true,
    });
    expect(await entity(store, 'role:software-testers')).toMatchObject({ degree: 2100 });
    expect((await importOnet(store, folder)).changed).toBe(false);
  });
});
