// Long: each case is an input with what a user sees of it, and they share one set-up.
import { gzipSync } from 'node:zlib';
import path from 'node:path';
import { readFileSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { removeLinks } from '../../src/facts/removeLinks.ts';
import { rolegraphImporter } from '../../src/importers/importRolegraph.ts';
import { listSources } from '../../src/statements/listSources.ts';
import type { Store } from '../../src/store/Store.ts';
import { exported, fileOf, folderOf, linesFile, takeIn } from '../support/export/files.ts';
import { emptyGrafeo } from '../support/stores.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporaryFolder.ts';
import { writeFacts } from '../support/writes.ts';

let store: Store;

beforeEach(async () => {
  store = await emptyGrafeo();
});
afterAll(removeTemporaryFolders);

/** The lines of one type that the graph comes to. */
async function held(type: string): Promise<Record<string, unknown>[]> {
  const lines = (await exported(store)).trimEnd().split('\n');
  return lines.map((one) => JSON.parse(one) as Record<string, unknown>).filter((one) => one['type'] === type);
}

const dev = { type: 'entity', id: 'role:dev', name: 'Developer' };
const git = { type: 'entity', kind: 'TOOL', name: 'Git', aliases: ['git scm'], looseAliases: ['vcs'] };

describe('what is written by hand', () => {
  test('is the claim of the source `rolegraph`, with a release of the file', async () => {
    const uses = {
      type: 'link',
      from: 'role:dev',
      relation: 'USES',
      to: 'git',
      weight: 0.8,
      hot: true,
      count: 30,
    };
    const report = await takeIn(store, [linesFile([dev, git, uses])]);
    expect(report.refused.rows).toEqual([]);
    expect(report.files[0]).toMatchObject({ rows: 3, entities: { created: 2 }, links: { created: 1 } });
    expect(await held('entity')).toEqual([
      { ...dev, kind: 'ROLE', status: 'ACTIVE', sources: ['rolegraph'] },
      { type: 'entity', id: 'tool:git', kind: 'TOOL', name: 'Git', status: 'ACTIVE', sources: ['rolegraph'] },
    ]);
    expect(await held('alias')).toMatchObject([
      { of: 'tool:git', name: 'git scm', kind: 'STRONG' },
      { of: 'tool:git', name: 'vcs', kind: 'LOOSE' },
    ]);
    expect(await held('link')).toEqual(
      [
        {
          ...uses,
          to: 'tool:git',
          count: undefined,
          says: { rolegraph: { figure: 0.8, marks: ['hot'], count: 30 } },
        },
      ].map((one) => JSON.parse(JSON.stringify(one)) as object),
    );
    const [source] = await listSources.run(store, {});
    expect(source).toMatchObject({ source: { id: 'rolegraph' }, releases: [{ sha256: report.release }] });
  });

  test('a second time says nothing new', async () => {
    const file = linesFile([dev, git]);
    await takeIn(store, [file]);
    const version = await store.version();
    expect(await takeIn(store, [file])).toMatchObject({ changed: false });
    expect(await store.version()).toBe(version);
  });

  test('a dry run reports the same and writes nothing', async () => {
    const file = linesFile([dev, git]);
    const dry = await takeIn(store, [file], { dryRun: true });
    expect(await store.version()).toBe(0);
    const real = await takeIn(store, [file]);
    expect({ ...dry, dryRun: false, seconds: 0 }).toEqual({ ...real, seconds: 0 });
  });

  const acme = { type: 'source', id: 'acme', name: 'Acme', licence: 'MIT', attribution: 'By Acme.' };

  test('may name its source in the header, or is told it', async () => {
    await takeIn(store, [linesFile([acme, dev], { source: 'acme' })]);
    expect(await held('entity')).toMatchObject([{ sources: ['acme'] }]);
    await takeIn(store, [linesFile([{ ...dev, description: 'Writes code.' }])], { source: 'curated' });
    expect(await held('entity')).toMatchObject([
      {
        sources: ['acme', 'curated'],
        says: { acme: { name: 'Developer' }, curated: { description: 'Writes code.' } },
      },
    ]);
  });

  test('of a source that nobody describes is refused as a whole', async () => {
    await expect(takeIn(store, [linesFile([dev], { source: 'acme' })])).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message:
        'Nothing describes the source acme. Put a line before the others of it: {"type":"source","id":"acme","name":"…","licence":"…","attribution":"…"}',
    });
    expect(await store.version()).toBe(0);
  });

  test('without an id is recognised by its name, which the report tells', async () => {
    await writeFacts(store, {
      entities: [
        { id: 'tool:git', kind: 'TOOL', name: 'Git', aliases: [{ name: 'git scm', kind: 'STRONG' }] },
      ],
    });
    const report = await takeIn(store, [
      linesFile([
        { type: 'entity', kind: 'TOOL', name: 'GIT SCM', url: 'https://git-scm.com' },
        { type: 'entity', kind: 'TOOL', name: 'Mercurial' },
      ]),
    ]);
    expect(report.merged).toEqual([
      { key: 'rolegraph:GIT SCM', name: 'GIT SCM', id: 'tool:git', as: 'Git', how: 'ALIAS' },
    ]);
    expect(await held('entity')).toMatchObject([
      { id: 'tool:git', name: 'Git', url: 'https://git-scm.com' },
      { id: 'tool:mercurial' },
    ]);
  });

  test('is what a mapping decides', async () => {
    await writeFacts(store, { entities: [{ id: 'tool:git', kind: 'TOOL', name: 'Git' }] });
    const file = linesFile([
      { type: 'entity', kind: 'TOOL', name: 'the stupid content tracker' },
      { type: 'entity', kind: 'TOOL', name: 'Git' },
      { type: 'entity', kind: 'TOOL', name: 'Hg' },
    ]);
    const mapping = new Map([
      ['rolegraph:the stupid content tracker', 'tool:git'],
      ['rolegraph:Git', 'new'],
      ['rolegraph:Hg', 'tool:none'],
    ]);
    const report = await takeIn(store, [file], { mapping });
    expect((await held('entity')).map(({ id }) => id)).toEqual(['tool:git', 'tool:git-2']);
    expect(report.refused.rows).toMatchObject([
      { line: 4, reason: 'is mapped to tool:none, which the graph does not know' },
    ]);
  });

  test('changes its own claim: what is left out stays, null takes back, an old name stays a former one', async () => {
    await takeIn(store, [linesFile([{ ...dev, description: 'Writes code.', category: 'BUILDING' }])]);
    await takeIn(store, [linesFile([{ ...dev, name: 'Software developer', description: null }])]);
    expect(await held('entity')).toEqual([
      {
        ...dev,
        kind: 'ROLE',
        name: 'Software developer',
        category: 'BUILDING',
        status: 'ACTIVE',
        sources: ['rolegraph'],
      },
    ]);
    expect(await held('alias')).toMatchObject([
      { name: 'Developer', says: { rolegraph: { kind: 'FORMER' } } },
    ]);
  });

  test('may say that something is out of use, and later that it is not', async () => {
    await takeIn(store, [linesFile([{ ...dev, status: 'DEPRECATED' }])]);
    expect(await held('entity')).toMatchObject([{ status: 'DEPRECATED', retiredBy: ['rolegraph'] }]);
    await takeIn(store, [linesFile([dev])]);
    expect(await held('entity')).toMatchObject([{ status: 'DEPRECATED' }]);
    await takeIn(store, [linesFile([{ ...dev, status: 'ACTIVE' }])]);
    expect(await held('entity')).toMatchObject([{ status: 'ACTIVE' }]);
  });
});

describe('what an export says again', () => {
  const claims = {
    type: 'entity',
    id: 'role:dev',
    name: 'Developer',
    sources: ['curated', 'onet'],
    says: { curated: { name: 'Developer' }, onet: { name: 'Programmer', description: 'Writes code.' } },
  };

  test('is each source’s own claim, beside what others say', async () => {
    await writeFacts(store, {
      entities: [{ id: 'role:dev', kind: 'ROLE', name: 'Coder', url: 'https://a.example' }],
    });
    await takeIn(store, [linesFile([{ ...claims, sources: ['onet'], says: { onet: claims.says.onet } }])]);
    expect(await held('entity')).toMatchObject([
      {
        name: 'Coder',
        description: 'Writes code.',
        says: { curated: { name: 'Coder', url: 'https://a.example' }, onet: claims.says.onet },
      },
    ]);
  });

  test('leaves out what a source says no more, and keeps the name that it had', async () => {
    await writeFacts(store, {
      entities: [{ id: 'role:dev', kind: 'ROLE', name: 'Coder', url: 'https://a.example' }],
    });
    await takeIn(store, [linesFile([claims])]);
    const [entity] = await held('entity');
    expect(entity).toMatchObject({ name: 'Developer', says: claims.says });
    expect(entity).not.toHaveProperty('url');
    expect(await held('alias')).toMatchObject([
      { name: 'Coder', says: { curated: { kind: 'FORMER' } } },
      { name: 'Programmer', says: { onet: { kind: 'NAME' } } },
    ]);
  });

  test('does not bring back a link that a curator has removed, unless a curator gives it', async () => {
    await writeFacts(store, {
      entities: [
        { id: 'role:dev', kind: 'ROLE', name: 'Developer' },
        { id: 'tool:git', kind: 'TOOL', name: 'Git' },
      ],
      links: [{ from: 'role:dev', relation: 'USES', to: 'tool:git', figure: 1, marks: [] }],
    });
    const ends = { from: 'role:dev', relation: 'USES', to: 'tool:git' } as const;
    const link = { type: 'link', ...ends };
    await store.write(async (transaction) => {
      await removeLinks(transaction, [ends], 'curator', '2026-01-01T00:00:00.000Z');
      return { changed: true, value: undefined };
    });
    const given = await takeIn(store, [linesFile([{ ...link, says: { onet: { figure: 1 } } }])]);
    expect(given.files[0]).toMatchObject({ held: 1, links: { created: 0 } });
    expect(await held('link')).toEqual([]);
    await takeIn(store, [linesFile([{ ...link, says: { curator: { figure: 0.5 } } }])]);
    expect(await held('link')).toMatchObject([{ weight: 0.5 }]);
    expect(await held('removedLink')).toEqual([]);
  });

  test('keeps the order in which releases came', async () => {
    const source = {
      type: 'source',
      id: 'onet',
      name: 'O*NET',
      licence: 'CC BY 4.0',
      attribution: 'By O*NET.',
    };
    const release = { type: 'release', source: 'onet', sha256: 'a' };
    const releases = [
      { ...release, id: 'onet@29.1', order: 2 },
      { ...release, id: 'onet@29.2', order: 1 },
    ];
    await takeIn(store, [linesFile([source, ...releases])]);
    const [stored] = await listSources.run(store, {});
    expect(stored?.releases.map(({ id }) => id)).toEqual(['onet@29.1', 'onet@29.2']);
    expect(await held('release')).toEqual(releases.map((one) => expect.objectContaining(one)));
  });
});

describe('a line that cannot be used costs only itself, and is told with its number', () => {
  const link = { type: 'link', from: 'role:dev', relation: 'USES', to: 'tool:git' };

  test.each<[string, object, string]>([
    ['of no type', { id: 'tool:x' }, 'has no type that is known'],
    ['with a field too many', { ...dev, nmae: 'x' }, 'has what a line of type entity has not: nmae'],
    ['with an id that is none', { ...dev, id: 'Tool:X' }, 'id is no id of an entity, such as tool:git'],
    ['with a colour that is none', { ...dev, color: 'red' }, 'color is no colour, such as #3776ab'],
    ['with half of a character', { ...dev, description: '\ud83d' }, 'description holds half of a character'],
    [
      'of another kind than its id',
      { ...dev, id: 'role:x', kind: 'TOOL' },
      'has the kind TOOL, and an id of another one',
    ],
    ['with neither id nor kind', { type: 'entity', name: 'X' }, 'needs an id, or a kind and a name'],
    ['of a new entity without a name', { type: 'entity', id: 'role:x' }, 'is new, and has no name'],
    [
      'whose sources say nothing',
      { ...dev, sources: ['a', 'b'] },
      'names the source a, and not what it says',
    ],
    [
      'whose claims are of others',
      { ...dev, sources: ['a'], says: { b: {} } },
      'says what b says, which is none of its sources',
    ],
    [
      'with an external id of another entity',
      { type: 'entity', id: 'tool:git', name: 'Git', externalIds: ['onet:1'] },
      'has the external id onet:1, which is that of role:dev',
    ],
    [
      'that names what is not there',
      { type: 'alias', of: 'role:x', name: 'X' },
      'names what the graph does not know',
    ],
    [
      'with an alias of no letters',
      { type: 'alias', of: 'role:dev', name: '-' },
      'is a name without letters or digits',
    ],
    [
      'with two names as one',
      { type: 'alias', of: 'role:dev', name: 'X', says: { a: { kind: 'STRONG', name: 'Y' } } },
      'is another name than what a says, Y',
    ],
    ['of a link to nothing', link, 'names tool:git, which the graph does not know'],
    [
      'of a link to an ambiguous name',
      { ...link, to: 'twin' },
      'names twin, which may be tool:one or tool:two: give the id',
    ],
    ['of a link to itself', { ...link, relation: 'LEADS_TO', to: 'role:dev' }, 'links an entity with itself'],
    [
      'of a link that the model has not',
      { ...link, relation: 'REQUIRES', to: 'tool:one' },
      'links a ROLE with a TOOL by REQUIRES, which the model does not allow',
    ],
    ['of a link of too much weight', { ...link, weight: 2 }, 'weight: Too big: expected number to be <=1'],
    [
      'of a release of no source',
      { type: 'release', id: 'x@1', source: 'x', sha256: 'a' },
      'is a release of a source that no line describes',
    ],
  ])('%s', async (_, bad, reason) => {
    const before = [
      { ...dev, externalIds: ['onet:1'] },
      { type: 'entity', id: 'tool:one', name: 'One', aliases: ['twin'] },
      { type: 'entity', id: 'tool:two', name: 'Two', aliases: ['twin'] },
    ];
    const report = await takeIn(store, [
      linesFile([...before, bad, { type: 'entity', id: 'skill:after', name: 'After' }]),
    ]);
    expect(report.refused.rows).toMatchObject([{ file: 'graph.jsonl', line: 5, reason }]);
    expect((await held('entity')).map(({ id }) => id)).toEqual([
      'role:dev',
      'skill:after',
      'tool:one',
      'tool:two',
    ]);
    expect(await held('link')).toEqual([]);
  });

  test('that is no JSON, no object, no UTF-8, or empty', async () => {
    const header = '{"type":"rolegraph","format":1}\r\n';
    const good = JSON.stringify(dev);
    const file = fileOf(
      Buffer.concat([
        Buffer.from(`\ufeff${header}{"type":\n[]\n\n`),
        Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
        Buffer.from(good),
      ]),
    );
    const report = await takeIn(store, [file]);
    expect(report.refused.rows).toMatchObject([
      { line: 2, reason: 'is not JSON' },
      { line: 3, reason: 'is no JSON object' },
      { line: 5, reason: 'is not valid UTF-8' },
    ]);
    expect(await held('entity')).toHaveLength(1);
  });

  test('that is endless is not kept in memory', async () => {
    const long = `{"type":"entity","id":"role:x","name":"${'x'.repeat(5 * 1024 * 1024)}"}`;
    const report = await takeIn(store, [
      fileOf(`{"type":"rolegraph","format":1}\n${long}\n${JSON.stringify(dev)}\n`),
    ]);
    expect(report.refused.rows).toMatchObject([{ line: 2, reason: 'is longer than 4194304 bytes' }]);
    expect(await held('entity')).toHaveLength(1);
  });
});

describe('CSV', () => {
  test('may have a few columns only, and lists apart by bars', async () => {
    const folder = folderOf({
      'entities.csv':
        '\ufeffkind,name,aliases,externalIds\r\nTOOL,Git,git scm|vcs,"x:a\\|b|x:""c"""\r\nROLE,Developer,,\r\n',
      'links.csv': 'from,relation,to,weight,hot\nDeveloper,USES,Git,0.5,true\n',
    });
    const report = await takeIn(store, [folder]);
    expect(report.refused.rows).toEqual([]);
    expect(await held('entity')).toMatchObject([
      { id: 'role:developer' },
      { id: 'tool:git', externalIds: ['x:"c"', 'x:a|b'] },
    ]);
    expect((await held('alias')).map(({ name }) => name)).toEqual(['git scm', 'vcs']);
    expect(await held('link')).toMatchObject([{ weight: 0.5, hot: true }]);
  });

  test.each([
    ['has 2 columns where the header has 3', 'ROLE,Developer'],
    ['says is not JSON', 'ROLE,Developer,{'],
  ])('with a row that %s', async (reason, row) => {
    const folder = folderOf({ 'entities.csv': `kind,name,says\n${row}\nROLE,Tester,\n` });
    const report = await takeIn(store, [folder]);
    expect(report.refused.rows).toMatchObject([{ file: 'entities.csv', line: 2, reason }]);
    expect(await held('entity')).toHaveLength(1);
  });

  test.each([
    ['weight is no number', '0.5x,'],
    ['hot is neither true nor false', '0.5,yes'],
  ])('with a row whose %s', async (reason, cells) => {
    const folder = folderOf({ 'links.csv': `from,relation,to,weight,hot\na,USES,b,${cells}\n` });
    expect((await takeIn(store, [folder])).refused.rows).toMatchObject([{ line: 2, reason }]);
  });
});

describe('paths', () => {
  test('may be compressed, and several', async () => {
    const gz = fileOf(gzipSync(readFileSync(linesFile([dev]))), 'one.jsonl.gz');
    await takeIn(store, [gz, linesFile([git])]);
    expect(await held('entity')).toHaveLength(2);
  });

  const empty = () => temporaryFolder();

  test.each<[string, () => string, RegExp]>([
    [
      'that are not there',
      () => path.join(empty(), 'none.jsonl'),
      /^There is no file or folder .*none\.jsonl\.$/,
    ],
    ['of folders without a file of ours', empty, / holds none of sources\.csv, releases\.csv, /],
    [
      'of another kind',
      () => fileOf('x', 'x.txt'),
      / is neither JSON Lines \(\.jsonl, \.jsonl\.gz\) nor one of /,
    ],
    [
      'of JSON Lines without the header',
      () => fileOf(JSON.stringify(dev)),
      / its first line must be \{"type":"rolegraph","format":1\}\. Nothing was imported\.$/,
    ],
    [
      'of a newer format',
      () => fileOf('{"type":"rolegraph","format":2}\n'),
      / is not in the rolegraph format, or in one of a newer release/,
    ],
    [
      'with a column that is not known',
      () => folderOf({ 'entities.csv': 'id,nmae\n' }),
      / has a column "nmae" too many\. Nothing was imported\. Its columns may be id, kind, name, /,
    ],
    ['of CSV without anything', () => folderOf({ 'entities.csv': '' }), / has no header\. /],
    ['of .gz that is none', () => fileOf('x', 'x.jsonl.gz'), / is not a whole \.gz file\.$/],
  ])('%s are refused before anything is written', async (_, given, message) => {
    const opened = rolegraphImporter().open([linesFile([dev]), given()]);
    await expect(opened).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(message),
    });
  });

  test('of a source that is not named by letters and digits are refused', async () => {
    await expect(rolegraphImporter('My Source').open([linesFile([dev])])).rejects.toMatchObject({
      message: 'A source is named by lower case letters and digits, not "My Source".',
    });
  });
});
