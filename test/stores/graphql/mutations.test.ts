// One long file: what each change does, and where it is seen.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { listAudit } from '../../../src/statements/audit.ts';
import type { Store } from '../../../src/store/Store.ts';
import { ADA, askOf, dataOf, type Ask } from '../../support/ask.ts';
import { fixtureStore } from './fixture.ts';

let store: Store;
let ask: Ask;
/** Another client, who is nobody, of another server on the same store. */
let reader: Ask;

beforeEach(async () => {
  store = await fixtureStore();
  ask = askOf(store, ADA);
  reader = askOf(store);
});

afterEach(() => store.close());

const answer = (document: string, variables?: Record<string, unknown>) => dataOf(ask(document, variables));
const read = (document: string) => dataOf(reader(document));

const UPSERT_ENTITIES = `mutation ($input: [EntityInput!]!) {
  upsertEntities(input: $input) { version entities { id kind name description category url ... on Tool { color icon } aliases sources status } }
}`;
const UPSERT_LINKS = `mutation ($input: [LinkInput!]!) {
  upsertLinks(input: $input) {
    version
    links { from { id } relation to { id } weight essential hot inDemand sources }
  }
}`;

const upsertEntities = (...input: object[]) => answer(UPSERT_ENTITIES, { input });
const upsertLinks = (...input: object[]) => answer(UPSERT_LINKS, { input });

const RUFF = {
  kind: 'TOOL',
  name: ' Ruff ',
  description: 'Checks and formats Python.',
  category: 'BUILD',
  url: 'https://docs.astral.sh/ruff/',
  color: '#D7FF64',
  icon: 'ruff',
  aliases: ['Ruff linter'],
  looseAliases: ['linter'],
};

describe('upsertEntities', () => {
  test('makes an entity with an id of its own, which others find at once', async () => {
    expect(await read('{ search(text: "Ruff") { totalCount } }')).toEqual({ search: { totalCount: 0 } });
    expect(await upsertEntities(RUFF)).toEqual({
      upsertEntities: {
        version: 3,
        entities: [
          {
            id: 'tool:ruff',
            kind: 'TOOL',
            name: 'Ruff',
            description: 'Checks and formats Python.',
            category: 'BUILD',
            url: 'https://docs.astral.sh/ruff/',
            color: '#d7ff64',
            icon: 'ruff',
            aliases: ['Ruff linter'],
            sources: ['curator'],
            status: 'ACTIVE',
          },
        ],
      },
    });
    for (const client of [answer, read]) {
      expect(
        await client(`{
          graph { version }
          tool(ref: "ruff LINTER") { id }
          search(text: "ruf") { edges { node { id } } }
          loose: search(text: "linter") { edges { node { id } match } }
          resolve(name: "Ruff") { entity { id } how }
          extract(text: "We run the Ruff linter.") { mentions { surface entity { id } } }
        }`),
      ).toEqual({
        graph: { version: 3 },
        tool: { id: 'tool:ruff' },
        search: { edges: [{ node: { id: 'tool:ruff' } }] },
        loose: { edges: [{ node: { id: 'tool:ruff' }, match: 'TITLE' }] },
        resolve: { entity: { id: 'tool:ruff' }, how: 'NAME' },
        extract: { mentions: [{ surface: 'Ruff linter', entity: { id: 'tool:ruff' } }] },
      });
    }
  });

  test('takes an id that is given, and keeps it through a rename, after which the old name still leads to it', async () => {
    await upsertEntities({ id: 'skill:prompting', name: 'Prompting' });
    const renamed = await upsertEntities({ id: 'skill:prompting', name: 'Prompt engineering' });
    expect(renamed).toMatchObject({
      upsertEntities: {
        entities: [
          { id: 'skill:prompting', kind: 'SKILL', name: 'Prompt engineering', aliases: ['Prompting'] },
        ],
      },
    });
    expect(
      await read('{ a: skill(ref: "prompting") { id } b: skill(ref: "Prompt engineering") { id } }'),
    ).toEqual({
      a: { id: 'skill:prompting' },
      b: { id: 'skill:prompting' },
    });
  });

  test('leaves alone what is not said, and stands before what other sources say, until it is taken back', async () => {
    const changed = await upsertEntities({
      id: 'tool:python',
      category: 'SNAKE',
      description: 'A language.',
    });
    expect(changed).toMatchObject({
      upsertEntities: {
        entities: [
          {
            name: 'Python',
            description: 'A language.',
            category: 'SNAKE',
            aliases: ['py'],
            sources: ['curated', 'curator'],
          },
        ],
      },
    });
    const back = await upsertEntities({ id: 'tool:python', category: null });
    expect(back).toMatchObject({
      upsertEntities: { entities: [{ description: 'A language.', category: 'LANGUAGE' }] },
    });
  });

  test('finds the one that is meant by kind and name', async () => {
    const changed = await upsertEntities({ kind: 'ROLE', name: 'back-end developer', category: 'WEB' });
    expect(changed).toMatchObject({
      upsertEntities: { entities: [{ id: 'role:back-end-developer', category: 'WEB' }] },
    });
  });

  test('replaces the list of aliases that is given, of what curators gave alone', async () => {
    const aliasesAfter = async (input: object): Promise<unknown> => {
      const { upsertEntities: changed } = await upsertEntities({ id: 'tool:python', ...input });
      return changed;
    };
    const found = async (text: string): Promise<unknown> =>
      (await read(`{ search(text: "${text}") { edges { node { id } match } } }`))['search'];
    const with_ = (...aliases: string[]) => ({ entities: [{ aliases }] });
    const loosely = { edges: [{ node: { id: 'tool:python' }, match: 'TITLE' }] };
    expect(await aliasesAfter({ aliases: ['CPython', 'Py3'], looseAliases: ['snake'] })).toMatchObject(
      with_('CPython', 'Py3', 'py'),
    );
    expect(await aliasesAfter({ aliases: ['Py3'] })).toMatchObject(with_('Py3', 'py'));
    expect(await found('snake')).toEqual(loosely);
    expect(await aliasesAfter({ looseAliases: [] })).toMatchObject(with_('Py3', 'py'));
    expect(await found('snake')).toEqual({ edges: [] });
    expect(await aliasesAfter({ aliases: null })).toMatchObject(with_('py'));
  });

  test('said again, changes nothing: neither the version nor the audit log', async () => {
    await upsertEntities(RUFF);
    const before = await read('{ tool(ref: "Ruff") { updatedAt } }');
    expect(await upsertEntities(RUFF)).toMatchObject({
      upsertEntities: { version: 3, entities: [{ id: 'tool:ruff' }] },
    });
    expect(await read('{ tool(ref: "Ruff") { updatedAt } }')).toEqual(before);
    expect(await listAudit.run(store, { since: 0, first: 10 })).toHaveLength(1);
  });

  test('gives back a hundred entities in the order in which they were given', async () => {
    const names = Array.from({ length: 100 }, (_, index) => `Thing ${(index * 37) % 100}`);
    const { upsertEntities: changed } = await upsertEntities(
      ...names.map((name) => ({ kind: 'PROJECT', name })),
    );
    expect(changed).toMatchObject({ version: 3, entities: names.map((name) => ({ name })) });
  });
});

describe('removeEntities', () => {
  const REMOVE =
    'mutation ($refs: [EntityRef!]!) { removeEntities(refs: $refs) { version entities { id status } } }';

  test('takes out of use what is named, which stays under its id, and is counted no more', async () => {
    const before = await read('{ tool(ref: "Git") { degree roles { totalCount } } }');
    expect(before).toEqual({ tool: { degree: 6, roles: { totalCount: 4 } } });
    expect(await answer(REMOVE, { refs: ['Full Stack Developer', 'tool:git-lfs'] })).toEqual({
      removeEntities: {
        version: 3,
        entities: [
          { id: 'role:full-stack-developer', status: 'DEPRECATED' },
          { id: 'tool:git-lfs', status: 'DEPRECATED' },
        ],
      },
    });
    expect(
      await read(`{
        tool(ref: "Git") { degree roles { totalCount } }
        search(text: "Git LFS") { edges { node { id } } }
        tools(filter: { category: "VERSION_CONTROL" }) { edges { node { id } } }
        node(id: "tool:git-lfs") { id }
      }`),
    ).toEqual({
      tool: { degree: 4, roles: { totalCount: 3 } },
      search: { edges: [{ node: { id: 'tool:git' } }] },
      tools: { edges: [{ node: { id: 'tool:git' } }] },
      node: { id: 'tool:git-lfs' },
    });
  });

  test('a second time changes nothing; upsertEntities brings back what it removed', async () => {
    await answer(REMOVE, { refs: ['Git'] });
    expect(await answer(REMOVE, { refs: ['Git'] })).toMatchObject({ removeEntities: { version: 3 } });
    expect(await upsertEntities({ id: 'tool:git' })).toMatchObject({
      upsertEntities: { version: 4, entities: [{ id: 'tool:git', status: 'ACTIVE' }] },
    });
    expect(await read('{ tool(ref: "Git") { degree } }')).toEqual({ tool: { degree: 6 } });
  });
});

describe('mergeEntities', () => {
  test('makes one of two: names, links and questions lead to the one that stays', async () => {
    const merged = await answer(`mutation {
      mergeEntities(from: "MongoDB", into: "PostgreSQL") {
        version
        entities { id name status aliases ... on Tool { roles { edges { weight sources node { id } } } } links(relations: [REPLACED_BY]) { edges { direction node { id } } } }
      }
    }`);
    expect(merged).toEqual({
      mergeEntities: {
        version: 3,
        entities: [
          {
            id: 'tool:postgresql',
            name: 'PostgreSQL',
            status: 'ACTIVE',
            aliases: ['DB', 'MongoDB', 'Postgres'],
            roles: {
              edges: [
                { weight: 0.8, sources: ['article', 'curated'], node: { id: 'role:back-end-developer' } },
                { weight: 0.6, sources: ['curated'], node: { id: 'role:full-stack-developer' } },
                { weight: 0.5, sources: ['curated'], node: { id: 'role:data-scientist' } },
              ],
            },
            links: { edges: [] },
          },
          {
            id: 'tool:mongodb',
            name: 'MongoDB',
            status: 'DEPRECATED',
            aliases: [],
            roles: { edges: [] },
            links: { edges: [{ direction: 'OUT', node: { id: 'tool:postgresql' } }] },
          },
        ],
      },
    });
    expect(
      await read(
        '{ node(id: "tool:mongodb") { ... on Tool { status } } db: tool(ref: "DB") { id } search(text: "MongoDB") { edges { node { id } } } }',
      ),
    ).toEqual({
      node: { status: 'DEPRECATED' },
      db: { id: 'tool:postgresql' },
      search: { edges: [{ node: { id: 'tool:postgresql' } }] },
    });
  });

  test('a second time changes nothing', async () => {
    const merge = 'mutation { mergeEntities(from: "tool:c-plus-plus", into: "tool:c-sharp") { version } }';
    expect(await answer(merge)).toEqual({ mergeEntities: { version: 3 } });
    expect(await answer(merge)).toEqual({ mergeEntities: { version: 3 } });
  });
});

describe('upsertLinks', () => {
  test('joins what is named as in queries, and is seen in every question', async () => {
    const paths =
      '{ paths(from: "Beekeeper", to: "Python", maxHops: 1) { ... on Paths { paths { nodes { id } } } ... on NoPath { reason } } }';
    expect(await read(paths)).toEqual({ paths: { reason: 'DISCONNECTED' } });
    const transition = '{ transition(from: "Data Scientist", to: "Beekeeper") { readiness } }';
    expect(await read(transition)).toEqual({ transition: { readiness: 0 } });
    expect(
      await upsertLinks(
        { from: 'beekeeper', relation: 'USES', to: 'PY', weight: 0.25, hot: true },
        {
          from: 'Beekeeper',
          relation: 'PERFORMS',
          to: 'study',
          timeOfDay: '7 AM',
          startMinute: 420,
          order: 2,
        },
      ),
    ).toEqual({
      upsertLinks: {
        version: 3,
        links: [
          {
            from: { id: 'role:beekeeper' },
            relation: 'USES',
            to: { id: 'tool:python' },
            weight: 0.25,
            essential: false,
            hot: true,
            inDemand: false,
            sources: ['curator'],
          },
          {
            from: { id: 'role:beekeeper' },
            relation: 'PERFORMS',
            to: { id: 'activity:study' },
            weight: null,
            essential: false,
            hot: false,
            inDemand: false,
            sources: ['curator'],
          },
        ],
      },
    });
    for (const client of [answer, read]) {
      expect(await client(paths)).toEqual({
        paths: { paths: [{ nodes: [{ id: 'role:beekeeper' }, { id: 'tool:python' }] }] },
      });
      const { transition: found } = await client(transition);
      expect(found).toMatchObject({ readiness: expect.any(Number) });
      expect(found).not.toEqual({ readiness: 0 });
      expect(
        await client(
          '{ role(ref: "Beekeeper") { day { slots { timeOfDay activities { activity { id } } } } } }',
        ),
      ).toEqual({
        role: {
          day: { slots: [{ timeOfDay: '7 AM', activities: [{ activity: { id: 'activity:study' } }] }] },
        },
      });
    }
  });

  test('decides the weight, whatever other sources say, until it is taken back', async () => {
    const link = { from: 'Data Scientist', relation: 'USES', to: 'Python' };
    const after = async (said: object) => {
      const { upsertLinks: changed } = await upsertLinks({ ...link, ...said });
      return changed;
    };
    const essential = { essential: true, hot: true, inDemand: false };
    expect(await after({ weight: 0.1, inDemand: true })).toMatchObject({
      version: 3,
      links: [{ weight: 0.1, ...essential, inDemand: true, sources: ['curated', 'curator'] }],
    });
    expect(await after({ essential: false })).toMatchObject({
      links: [{ weight: 0.1, ...essential, inDemand: true }],
    });
    expect(await after({ inDemand: false })).toMatchObject({ links: [{ weight: 0.1, ...essential }] });
    expect(await after({ weight: null })).toMatchObject({ links: [{ weight: 0.9, ...essential }] });
    expect(await after({ weight: null })).toMatchObject({ version: 5 });
  });

  test('sets and takes back a time of the day', async () => {
    const link = { from: 'Back End Developer', relation: 'PERFORMS', to: 'Stand-up' };
    const after = async (said: object) => {
      const { upsertLinks: changed } = await upsertLinks({ ...link, ...said });
      return changed;
    };
    const first = async () => {
      const { role } = await read(
        '{ role(ref: "Back End Developer") { activities(first: 3) { edges { weight timeOfDay startMinute order node { id } } } } }',
      );
      return role;
    };
    const standUp = (said: object) => ({
      activities: {
        edges: expect.arrayContaining([{ weight: 0.8, node: { id: 'activity:stand-up' }, ...said }]),
      },
    });
    await after({ timeOfDay: '11 AM', startMinute: 660, order: 3 });
    expect(await first()).toEqual(standUp({ timeOfDay: '11 AM', startMinute: 660, order: 3 }));
    await after({ order: null });
    expect(await first()).toEqual(standUp({ timeOfDay: '11 AM', startMinute: 660, order: null }));
    await after({ timeOfDay: null, startMinute: null });
    expect(await first()).toEqual(standUp({ timeOfDay: '9 AM', startMinute: 540, order: 1 }));
  });
});

describe('removeLinks', () => {
  const REMOVE = `mutation ($input: [LinkInput!]!) {
    removeLinks(input: $input) { version links { from { id } relation to { id degree } weight sources } }
  }`;

  test('removes what any source gives, and gives it back as it was', async () => {
    const input = [{ from: 'Back End Developer', relation: 'USES', to: 'Git' }];
    expect(await answer(REMOVE, { input })).toEqual({
      removeLinks: {
        version: 3,
        links: [
          {
            from: { id: 'role:back-end-developer' },
            relation: 'USES',
            to: { id: 'tool:git', degree: 5 },
            weight: 0.8,
            sources: ['article', 'curated'],
          },
        ],
      },
    });
    expect(
      await read(
        '{ connectors(between: ["Back End Developer", "Front End Developer"], kinds: [TOOL]) { totalCount } }',
      ),
    ).toEqual({ connectors: { totalCount: 0 } });
  });

  test('lets a curator set the link again, by a word of its own', async () => {
    const input = [{ from: 'Back End Developer', relation: 'USES', to: 'Git' }];
    await answer(REMOVE, { input });
    expect(await upsertLinks({ ...input[0], weight: 0.3 })).toMatchObject({
      upsertLinks: { version: 4, links: [{ weight: 0.3, sources: ['curator'] }] },
    });
  });
});

describe('several changes in one document', () => {
  test('come one after the other: each sees those before it, and one that is refused stops no other', async () => {
    const { data, errors } = await ask(`mutation {
      a: upsertEntities(input: [{ kind: TOOL, name: "Ruff" }]) { version entities { degree } }
      b: upsertLinks(input: [
        { from: "role:designer", relation: RELATED_TO, to: "Webmaster" }
        { from: "Beekeeper", relation: USES, to: "Ruff" }
      ]) { version }
      c: upsertLinks(input: [{ from: "Beekeeper", relation: USES, to: "Ruff", weight: 0.5 }]) { version links { to { name degree } } }
      d: upsertEntities(input: [{ id: "tool:ruff", name: "Ruff 2" }]) {
        version entities { name degree ... on Tool { roles { edges { weight node { id } } } } }
      }
      e: removeLinks(input: [{ from: "Beekeeper", relation: USES, to: "ruff 2" }]) { version links { to { name degree } } }
    }`);
    expect(data).toEqual({
      a: { version: 3, entities: [{ degree: 0 }] },
      b: null,
      c: { version: 4, links: [{ to: { name: 'Ruff', degree: 1 } }] },
      d: {
        version: 5,
        entities: [
          { name: 'Ruff 2', degree: 1, roles: { edges: [{ weight: 0.5, node: { id: 'role:beekeeper' } }] } },
        ],
      },
      e: { version: 6, links: [{ to: { name: 'Ruff 2', degree: 0 } }] },
    });
    expect(errors).toMatchObject([
      {
        path: ['b'],
        message:
          'input[0].to: Webmaster (role:webmaster) is out of use (DEPRECATED). It is REPLACED_BY role:full-stack-developer.',
      },
    ]);
  });
});
