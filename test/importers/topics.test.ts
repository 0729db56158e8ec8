import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { EntityFact } from '../../src/facts/facts.ts';
import { importShipped } from '../../src/importers/importShipped.ts';
import { topics } from '../../src/importers/importTopics.ts';
import { runImport, type RunOptions } from '../../src/importers/runImport.ts';
import { readTopicLists } from '../../src/importers/topics/topicLists.ts';
import type { Store } from '../../src/store/Store.ts';
import { askOf, dataOf } from '../support/ask.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporaryFolder.ts';
import { dump, entity, idOf, storeWith } from './onetStore.ts';

type Pages = Readonly<Record<string, string | Buffer>>;

const page = (name: string, more: readonly string[] = [], description = `${name} is a technology.`): string =>
  [
    '---',
    `display_name: ${name}`,
    `short_description: ${description}`,
    ...more,
    '---',
    `About **${name}**.`,
    '',
  ].join('\n');

function folderOf(pages: Pages): string {
  const folder = temporaryFolder();
  for (const [slug, content] of Object.entries(pages)) {
    mkdirSync(path.join(folder, slug));
    writeFileSync(path.join(folder, slug, 'index.md'), content);
  }
  return folder;
}

const importPages = (store: Store, pages: Pages, options: RunOptions = {}) =>
  runImport(store, topics, [folderOf(pages)], options);

const SHIPPED: readonly EntityFact[] = [
  { id: 'tool:git', kind: 'TOOL', name: 'Git', description: 'Tracks changes.', url: 'https://git-scm.com' },
  { id: 'tool:github', kind: 'TOOL', name: 'GitHub' },
  { id: 'framework:next-js', kind: 'FRAMEWORK', name: 'Next.js' },
  { id: 'framework:angular', kind: 'FRAMEWORK', name: 'Angular' },
  { id: 'framework:angularjs', kind: 'FRAMEWORK', name: 'AngularJS' },
  { id: 'skill:agile', kind: 'SKILL', name: 'Agile' },
  { id: 'skill:deployment', kind: 'SKILL', name: 'Deployment' },
];

const related = async (store: Store): Promise<string[]> => {
  const rows = await store.read(
    'MATCH (a:Entity)-[r:RELATED_TO]->(b:Entity) RETURN a.id AS start, b.id AS end, r.weight AS weight',
    {},
  );
  return rows.map((row) => `${String(row['start'])} ${String(row['end'])} ${String(row['weight'])}`).sort();
};

afterEach(removeTemporaryFolders);

describe('what a topic page adds', () => {
  test('a description and an address where there is none, and who said so', async () => {
    const store = await storeWith(SHIPPED);
    const report = await importPages(store, {
      git: page('Git', ['url: https://example.org/git'], 'Something else.'),
      github: page('GitHub', ['url: https://github.com/']),
    });
    const question = '{ tools { edges { node { name description url sources } } } }';
    expect(await dataOf(askOf(store)(question))).toEqual({
      tools: {
        edges: [
          {
            node: {
              name: 'Git',
              description: 'Tracks changes.',
              url: 'https://git-scm.com/',
              sources: ['curated', 'topics'],
            },
          },
          {
            node: {
              name: 'GitHub',
              description: 'GitHub is a technology.',
              url: 'https://github.com/',
              sources: ['curated', 'topics'],
            },
          },
        ],
      },
    });
    expect(await idOf(store, 'topics:github')).toBe('tool:github');
    expect(report.files).toMatchObject([{ file: 'topics', rows: 2, entities: { created: 0, updated: 2 } }]);
  });

  test('its aliases help to find a thing, and never decide what a name means', async () => {
    const store = await storeWith(SHIPPED);
    await importPages(store, {
      angular: page('Angular', ['aliases: angularjs, angular2,', '  angular-cli']),
    });
    const ask = askOf(store);
    const question = (text: string) =>
      `{ search(text: "${text}") { edges { node { id } } } resolve(name: "${text}") { entity { id } } }`;
    expect(await dataOf(ask(question('angular2')))).toMatchObject({
      search: { edges: [{ node: { id: 'framework:angular' } }] },
      resolve: { entity: null },
    });
    expect(await dataOf(ask(question('angularjs')))).toMatchObject({
      search: { edges: expect.arrayContaining([{ node: { id: 'framework:angularjs' } }]) },
      resolve: { entity: { id: 'framework:angularjs' } },
    });
    expect(await entity(store, 'framework:angular')).toMatchObject({ name: 'Angular', aliases: [] });
  });

  test('tools that are related, where the graph knows both as tools', async () => {
    const store = await storeWith(SHIPPED);
    const report = await importPages(store, {
      angular: page('Angular', ['related: git']),
      git: page('Git', ['related: github, angular, no-such-page']),
      github: page('GitHub'),
    });
    expect(await related(store)).toEqual(['tool:git tool:github null']);
    expect(report.files).toMatchObject([
      {
        links: { created: 1 },
        skipped: {
          'names what the graph does not know': 1,
          'joins kinds between which the graph has no such relation': 2,
        },
      },
    ]);
  });

  test('nothing new is made of a page of something else', async () => {
    const store = await storeWith(SHIPPED);
    const before = await store.read('MATCH (e:Entity) RETURN count(e) AS count', {});
    const report = await importPages(store, { minecraft: page('Minecraft'), deployment: page('Deployment') });
    expect(await store.read('MATCH (e:Entity) RETURN count(e) AS count', {})).toEqual(before);
    expect(report.files).toMatchObject([{ rows: 2, leftOut: 2, entities: { updated: 0 } }]);
    expect(await idOf(store, 'topics:deployment')).toBeUndefined();
  });
});

describe('the kept list', () => {
  test('a page that shows another name, and a page of a skill', async () => {
    const store = await storeWith(SHIPPED);
    await importPages(store, { nextjs: page('Next'), agile: page('Agile') });
    expect(await idOf(store, 'topics:nextjs')).toBe('framework:next-js');
    expect(await idOf(store, 'topics:agile')).toBe('skill:agile');
    expect(await entity(store, 'framework:next-js')).toMatchObject({ name: 'Next.js', aliases: [] });
  });

  test('a page that only shares a name is left out, and needs no review', async () => {
    const nano: EntityFact = { id: 'tool:nano', kind: 'TOOL', name: 'nano', category: 'EDITOR' };
    const store = await storeWith([...SHIPPED, nano]);
    const report = await importPages(store, { nanocurrency: page('Nano') });
    expect(report.files).toMatchObject([{ rows: 1, leftOut: 1 }]);
    expect(report.doubtful).toEqual([]);
    expect(await entity(store, 'tool:nano')).toMatchObject({ sources: ['curated'] });
  });

  test('a mapping file settles what a page is', async () => {
    const store = await storeWith(SHIPPED);
    const mapping = new Map([['topics:vcs', 'tool:git']]);
    await importPages(store, { vcs: page('Version control') }, { mapping });
    expect(await idOf(store, 'topics:vcs')).toBe('tool:git');
  });

  test('every skill in it is one of the shipped graph', async () => {
    const store = await storeWith();
    await importShipped(store);
    const { names, skills } = readTopicLists();
    const text = (slug: string) => names.get(slug) ?? slug.replaceAll('-', ' ');
    const odd: Record<string, string> = {
      bdd: 'Behavior-driven development',
      cicd: 'CI/CD',
      llm: 'Large Language Model',
      nlp: 'Natural language processing',
      oop: 'Object-oriented programming (OOP)',
      rag: 'Retrieval-Augmented Generation',
      tdd: 'Test-driven development',
    };
    const pages = [...skills].map((slug) => [slug, page(odd[slug] ?? text(slug))] as const);
    const report = await importPages(store, Object.fromEntries(pages));
    expect(report.merged).toHaveLength(skills.size);
    expect(report.merged.filter(({ id }) => !id.startsWith('skill:'))).toEqual([]);
  });
});

describe('again', () => {
  const PAGES = { git: page('Git', ['related: github', 'aliases: git-vcs']), github: page('GitHub') };

  test('the same pages change nothing, and a dry run writes nothing', async () => {
    const store = await storeWith(SHIPPED);
    const empty = await dump(store);
    await importPages(store, PAGES, { dryRun: true });
    expect(await dump(store)).toEqual(empty);
    await importPages(store, PAGES);
    const before = await dump(store);
    expect((await importPages(store, PAGES)).changed).toBe(false);
    expect(await dump(store)).toEqual(before);
  });

  test('what a page no longer says goes', async () => {
    const store = await storeWith([...SHIPPED, { id: 'tool:jira', kind: 'TOOL', name: 'Jira' }]);
    const jira = page('Jira');
    await importPages(store, { ...PAGES, jira });
    await importPages(store, {
      ...PAGES,
      jira,
      git: page('Git', ['related: jira', 'aliases: git-scm']),
    });
    const rows = await store.read(
      "MATCH (a:Alias)-[:ALIAS_OF]->(e:Entity {id: 'tool:git'}) RETURN a.key AS key",
      {},
    );
    expect(rows).toEqual([{ key: 'gitscm' }]);
    expect(await related(store)).toEqual(['tool:git tool:jira null']);
  });
});

describe('pages that are not as they should be', () => {
  test.each([
    [
      'an open quote',
      "---\ndisplay_name: 'Git\n---\n",
      'git/index.md has front matter that is no YAML: Missing closing',
    ],
    [
      'a key twice',
      page('Git', ['topic: git', 'topic: git']),
      'git/index.md has front matter that is no YAML: Map keys must be unique',
    ],
    ['no front matter', 'Git tracks changes.\n', 'git/index.md has no good display_name'],
    ['no description', '---\ndisplay_name: Git\n---\n', 'git/index.md has no good short_description'],
    [
      'bad bytes',
      Buffer.concat([Buffer.from(page('Git')), Buffer.from([0xff])]),
      'git/index.md is not valid UTF-8',
    ],
  ])('%s costs only the page', async (_name, content, reason) => {
    const store = await storeWith(SHIPPED);
    const report = await importPages(store, { git: content, github: page('GitHub') });
    expect(report.files).toMatchObject([{ rows: 2, refused: 1, entities: { updated: 1 } }]);
    expect(report.refused.rows).toMatchObject([{ file: 'topics', reason: expect.stringContaining(reason) }]);
    expect(await idOf(store, 'topics:github')).toBe('tool:github');
  });

  test('a byte order mark, CRLF, free dates, lists and empty keys are fine; an address that is none is left out', async () => {
    const store = await storeWith(SHIPPED);
    const more = ['released: 2005', 'aliases:', 'related: [github]', 'url: git-scm.com', 'created_by: A: B'];
    const content = page('GitHub', more.slice(0, 4)).replaceAll('\n', '\r\n');
    const report = await importPages(store, { github: Buffer.from(`\uFEFF${content}`) });
    expect(report.refused.rows).toEqual([]);
    expect(await entity(store, 'tool:github')).toMatchObject({
      description: 'GitHub is a technology.',
      url: null,
    });
  });
});

describe('folders', () => {
  test('topics/ itself, or the folder that holds it', async () => {
    const store = await storeWith(SHIPPED);
    const explore = temporaryFolder();
    mkdirSync(path.join(explore, 'topics', 'git'), { recursive: true });
    writeFileSync(path.join(explore, 'topics', 'git', 'index.md'), page('Git'));
    await runImport(store, topics, [explore]);
    const again = await runImport(store, topics, [path.join(explore, 'topics')]);
    expect(again).toMatchObject({ changed: false, files: [{ file: 'topics', rows: 1 }] });
  });

  test.each([
    ['no pages', () => [temporaryFolder()], 'holds no topic pages <topic>/index.md'],
    ['nothing there', () => ['/no/such/folder'], '/no/such/folder holds no topic pages'],
    ['two folders', () => ['/a', '/b'], 'Name one folder'],
  ])('is refused: %s', async (_name, paths, message) => {
    const store = await storeWith(SHIPPED);
    await expect(runImport(store, topics, paths())).rejects.toThrow(message);
  });
});
