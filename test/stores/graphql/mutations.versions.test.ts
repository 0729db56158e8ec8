// Long: each case is an input with what a user sees of it, and they share one set-up.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sourceRecord } from '../../../src/importers/sources.ts';
import { listAudit } from '../../../src/statements/audit.ts';
import { changesSince } from '../../../src/statements/changes.ts';
import type { Store } from '../../../src/store/Store.ts';
import { ADA, askOf, dataOf, type Answer, type Ask } from '../../support/ask.ts';
import { writeFacts } from '../../support/writes.ts';
import { fixtureStore } from './fixture.ts';

let store: Store;
let ada: Ask;
let bob: Ask;

beforeEach(async () => {
  store = await fixtureStore();
  ada = askOf(store, ADA);
  bob = askOf(store, { subject: 'bob', scopes: ['curator', 'read'] });
});

afterEach(() => store.close());

/** What the fixture leaves the graph at. */
const FIRST = 2;

const describeGit = (text: string, ifVersion?: number): string =>
  `mutation { upsertEntities(input: [{ id: "tool:git", description: "${text}" }]${at(ifVersion)}) { version } }`;

const link = (to: string, weight: number, ifVersion?: number): string =>
  `mutation { upsertLinks(input: [{ from: "Beekeeper", relation: USES, to: "${to}", weight: ${weight} }]${at(ifVersion)}) { version } }`;

const at = (ifVersion: number | undefined): string =>
  ifVersion === undefined ? '' : `, ifVersion: ${ifVersion}`;

/** The conflict of an answer that holds nothing else. */
function conflictOf({ data, errors }: Answer) {
  expect(Object.values(data ?? {})).toEqual([null]);
  expect(errors).toHaveLength(1);
  return { message: errors?.[0]?.message, ...errors?.[0]?.extensions };
}

describe('ifVersion', () => {
  test('lets a change through while nothing that it touches has changed', async () => {
    expect(await dataOf(ada(describeGit('A.', FIRST)))).toEqual({ upsertEntities: { version: 3 } });
    // Something else has changed since.
    expect(await dataOf(bob(link('Smoker', 0.5, FIRST)))).toEqual({ upsertLinks: { version: 4 } });
    expect(await dataOf(bob(link('Git', 0.5, FIRST)))).toEqual({ upsertLinks: { version: 5 } });
    expect(await dataOf(ada(describeGit('B.', 3)))).toEqual({ upsertEntities: { version: 6 } });
  });

  test('keeps one client from writing over what another has changed', async () => {
    await dataOf(bob(describeGit('What Bob says.')));
    const refused = await ada(describeGit('What Ada says.', FIRST));
    expect(conflictOf(refused)).toEqual({
      message:
        'Changed after version 2: tool:git (in version 3). Read again, and repeat the change with that version.',
      code: 'VERSION_CONFLICT',
      version: 3,
      conflicts: [{ key: 'tool:git', version: 3 }],
    });
    expect(await dataOf(ada('{ graph { version } tool(ref: "Git") { description } }'))).toEqual({
      graph: { version: 3 },
      tool: { description: 'What Bob says.' },
    });
    expect(await dataOf(ada(describeGit('What Ada says.', 3)))).toEqual({ upsertEntities: { version: 4 } });
  });

  test.each<[string, string, string, string[]]>([
    [
      'an entity that was made since',
      '{ id: "tool:ruff", name: "Ruff" }',
      'upsertEntities(input: [{ id: "tool:ruff", category: "LINTER" }]',
      ['tool:ruff'],
    ],
    [
      'an entity whose alias came since',
      '{ id: "tool:git", aliases: ["VCS"] }',
      'removeEntities(refs: ["Git LFS", "Git"]',
      ['tool:git'],
    ],
    [
      'either side of a merge',
      '{ id: "tool:git", category: "X" }',
      'mergeEntities(from: "Git LFS", into: "Git"',
      ['tool:git'],
    ],
  ])('sees %s', async (_, before, change, keys) => {
    await dataOf(bob(`mutation { upsertEntities(input: [${before}]) { version } }`));
    const conflict = conflictOf(await ada(`mutation { ${change}, ifVersion: ${FIRST}) { version } }`));
    expect(conflict).toMatchObject({
      code: 'VERSION_CONFLICT',
      conflicts: keys.map((key) => ({ key, version: 3 })),
    });
  });

  test('sees links that came, changed or went since', async () => {
    await dataOf(bob(link('Git', 0.5)));
    await dataOf(
      bob(
        'mutation { removeLinks(input: [{ from: "Beekeeper", relation: USES, to: "Smoker" }]) { version } }',
      ),
    );
    await dataOf(bob(link('Git', 0.6)));
    expect(conflictOf(await ada(link('Git', 0.9, FIRST)))).toMatchObject({
      conflicts: [{ key: 'role:beekeeper USES tool:git', version: 5 }],
    });
    expect(conflictOf(await ada(link('Smoker', 0.9, FIRST)))).toMatchObject({
      conflicts: [{ key: 'role:beekeeper USES tool:smoker', version: 4 }],
    });
    const merge = `mutation { mergeEntities(from: "Beekeeper", into: "Designer", ifVersion: ${FIRST}) { version } }`;
    expect(conflictOf(await ada(merge.replace('"Designer"', '"role:designer"')))).toMatchObject({
      conflicts: [{ key: 'role:beekeeper USES tool:git', version: 5 }],
    });
  });

  test('sees what an import has changed', async () => {
    await writeFacts(store, { entities: [{ id: 'tool:git', kind: 'TOOL', category: 'VCS' }] });
    expect(conflictOf(await ada(describeGit('A.', FIRST)))).toMatchObject({ version: 3 });
  });

  test('tells five of many, and all of them in conflicts', async () => {
    const input = Array.from({ length: 7 }, (_, index) => ({ id: `tool:n-${index}`, name: `N ${index}` }));
    const document = (ifVersion = '') =>
      `mutation ($input: [EntityInput!]!) { upsertEntities(input: $input${ifVersion}) { version } }`;
    await dataOf(bob(document(), { input }));
    const conflict = conflictOf(await ada(document(', ifVersion: 0'), { input }));
    expect(conflict.message).toContain('tool:n-4 (in version 3), and 2 more. ');
    expect(conflict).toMatchObject({ conflicts: input.map(({ id }) => ({ key: id, version: 3 })) });
  });

  test.each([-1, 3])('of %i, which never was, is refused', async (version) => {
    const { errors } = await ada(describeGit('A.', version));
    expect(errors).toMatchObject([
      {
        message: `ifVersion: The graph has never been at version ${version}. It is at version 2.`,
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });

  test('of two that change one thing at the same time lets one through', async () => {
    const answers = await Promise.all([
      ada(describeGit('What Ada says.', FIRST)),
      bob(describeGit('What Bob says.', FIRST)),
    ]);
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions?.['code']);
    expect(codes.sort()).toEqual(['VERSION_CONFLICT', undefined]);
  });

  test('of many that change different things at the same time lets all through', async () => {
    const tools = ['Git', 'Python', 'JavaScript', 'PostgreSQL', 'MongoDB', 'C++', 'C#', 'Git LFS'];
    const answers = await Promise.all(tools.map((tool) => dataOf(ada(link(tool, 0.5, FIRST)))));
    const versions = answers.map(({ upsertLinks }) => (upsertLinks as { version: number }).version);
    expect(versions.sort((a, b) => a - b)).toEqual(tools.map((_, index) => FIRST + 1 + index));
    expect(await dataOf(bob('{ graph { version } role(ref: "Beekeeper") { degree } }'))).toEqual({
      graph: { version: FIRST + tools.length },
      role: { degree: tools.length + 1 },
    });
  });
});

describe('what a curator has decided', () => {
  test('stands when the source that says otherwise comes again', async () => {
    await dataOf(
      ada('mutation { upsertEntities(input: [{ id: "tool:smoker", name: "Bee smoker" }]) { version } }'),
    );
    await dataOf(
      ada(
        'mutation { removeLinks(input: [{ from: "Beekeeper", relation: USES, to: "smoker" }]) { version } }',
      ),
    );
    await writeFacts(store, {
      entities: [{ id: 'tool:smoker', kind: 'TOOL', name: 'Smoker', category: 'FIELD' }],
      links: [{ from: 'role:beekeeper', relation: 'USES', to: 'tool:smoker', figure: 1, marks: [] }],
    });
    expect(await dataOf(bob('{ tool(ref: "Smoker") { id name degree } }'))).toEqual({
      tool: { id: 'tool:smoker', name: 'Bee smoker', degree: 0 },
    });
    await dataOf(ada(link('Bee smoker', 0.2)));
    await writeFacts(store, {
      links: [{ from: 'role:beekeeper', relation: 'USES', to: 'tool:smoker', figure: 1, marks: ['hot'] }],
    });
    expect(await dataOf(bob('{ tool(ref: "Smoker") { roles { edges { weight hot sources } } } }'))).toEqual({
      tool: { roles: { edges: [{ weight: 0.2, hot: true, sources: ['curated', 'curator'] }] } },
    });
  });
});

test('what curators say is shown with them as its source, by the words of data/sources.yaml', async () => {
  const sources = '{ graph { sources { id name licence attribution releases { id } } } }';
  const { graph: before } = await dataOf(bob(sources));
  expect(before).not.toMatchObject({
    sources: expect.arrayContaining([expect.objectContaining({ id: 'curator' })]),
  });
  await dataOf(ada(describeGit('Version control.')));
  const { graph } = await dataOf(bob(sources));
  const { id, name, licence, attribution } = sourceRecord('curator');
  expect(graph).toMatchObject({
    sources: expect.arrayContaining([{ id, name, licence, attribution, releases: [] }]),
  });
});

const acts = async (since = 0) =>
  (await listAudit.run(store, { since, first: 100 })).map(({ before, after, ...act }) => ({
    ...act,
    before: JSON.parse(before) as unknown,
    after: JSON.parse(after) as unknown,
  }));

const at_ = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const NOTHING = { entities: [], links: [] };

describe('the audit log', () => {
  test('has who did what, as it was and as it is, newest first', async () => {
    await dataOf(
      ada(
        'mutation { upsertEntities(input: [{ id: "tool:ruff", name: "Ruff", looseAliases: ["linter"] }, { id: "tool:smoker", color: "#FFFFFF" }]) { version } }',
      ),
    );
    await dataOf(bob(link('Ruff', 0.5)));
    await dataOf(
      bob(
        'mutation { removeLinks(input: [{ from: "Beekeeper", relation: USES, to: "Smoker" }, { from: "Beekeeper", relation: USES, to: "Ruff" }]) { version } }',
      ),
    );
    await dataOf(ada('mutation { removeEntities(refs: ["Ruff"]) { version } }'));
    const ruff = {
      id: 'tool:ruff',
      kind: 'TOOL',
      name: 'Ruff',
      looseAliases: ['linter'],
      status: 'ACTIVE',
      sources: ['curator'],
    };
    const smoker = {
      id: 'tool:smoker',
      kind: 'TOOL',
      name: 'Smoker',
      category: 'FIELD',
      status: 'ACTIVE',
      sources: ['curated'],
    };
    const usesRuff = {
      from: 'role:beekeeper',
      relation: 'USES',
      to: 'tool:ruff',
      figure_curator: 0.5,
      sources: ['curator'],
      weight: 0.5,
    };
    const usesSmoker = {
      from: 'role:beekeeper',
      relation: 'USES',
      to: 'tool:smoker',
      figure_curated: 1,
      sources: ['curated'],
      weight: 1,
    };
    const all = await acts();
    expect(all).toEqual([
      {
        version: 6,
        at: at_,
        who: 'ada',
        what: 'removeEntities',
        before: { ...NOTHING, entities: [ruff] },
        after: { ...NOTHING, entities: [{ ...ruff, status: 'DEPRECATED', retiredBy: ['curator'] }] },
      },
      {
        version: 5,
        at: at_,
        who: 'bob',
        what: 'removeLinks',
        before: { ...NOTHING, links: [usesRuff, usesSmoker] },
        after: NOTHING,
      },
      {
        version: 4,
        at: at_,
        who: 'bob',
        what: 'upsertLinks',
        before: NOTHING,
        after: { ...NOTHING, links: [usesRuff] },
      },
      {
        version: 3,
        at: at_,
        who: 'ada',
        what: 'upsertEntities',
        before: { ...NOTHING, entities: [smoker] },
        after: {
          ...NOTHING,
          entities: [ruff, { ...smoker, color: '#ffffff', sources: ['curated', 'curator'] }],
        },
      },
    ]);
    expect(await acts(4)).toEqual(all.slice(0, 2));
    expect(await listAudit.run(store, { since: 0, first: 1 })).toMatchObject([{ version: 6 }]);
    const changes = await changesSince.run(store, { since: FIRST, place: 0, first: 10 });
    expect(changes.map(({ version, source, by }) => ({ version, source, by }))).toEqual([
      { version: 3, source: 'curator', by: 'ada' },
      { version: 4, source: 'curator', by: 'bob' },
      { version: 5, source: 'curator', by: 'bob' },
      { version: 6, source: 'curator', by: 'ada' },
    ]);
  });

  test('has of a merge both entities, the links that moved and those that came of them', async () => {
    await dataOf(ada('mutation { mergeEntities(from: "MongoDB", into: "PostgreSQL") { version } }'));
    const [merge] = await acts();
    const backEnd = { from: 'role:back-end-developer', relation: 'USES' };
    const fullStack = { from: 'role:full-stack-developer', relation: 'USES' };
    expect(merge).toMatchObject({
      who: 'ada',
      what: 'mergeEntities',
      before: {
        entities: [
          { id: 'tool:mongodb', status: 'ACTIVE' },
          { id: 'tool:postgresql', aliases: ['DB', 'Postgres'] },
        ],
        links: [
          { ...backEnd, to: 'tool:mongodb', figure_article: 0.3, figure_curated: 0.5, weight: 0.5 },
          { ...backEnd, to: 'tool:postgresql', figure_curated: 0.8, weight: 0.8 },
          { ...fullStack, to: 'tool:mongodb', weight: 0.6 },
          { from: 'tool:postgresql', relation: 'RELATED_TO', to: 'tool:mongodb' },
        ],
      },
      after: {
        entities: [
          { id: 'tool:mongodb', status: 'DEPRECATED' },
          { id: 'tool:postgresql', aliases: ['DB', 'MongoDB', 'Postgres'] },
        ],
        links: [
          { ...backEnd, to: 'tool:postgresql', figure_article: 0.3, figure_curated: 0.8, weight: 0.8 },
          { from: 'tool:mongodb', relation: 'REPLACED_BY', to: 'tool:postgresql' },
        ],
      },
    });
  });
});
