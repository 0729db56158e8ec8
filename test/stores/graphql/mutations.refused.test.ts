// One long file: a row for each way in which a change may be wrong.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Store } from '../../../src/store/Store.ts';
import { listAudit } from '../../../src/statements/audit.ts';
import { ADA, askOf, type Ask } from '../../support/ask.ts';
import { fixtureStore } from './fixture.ts';
import { problemsOf, type Told } from './problems.ts';

let store: Store;
let ask: Ask;

beforeAll(async () => {
  store = await fixtureStore();
  ask = askOf(store, ADA);
});

afterAll(() => store.close());

const ENTITIES = 'mutation ($input: [EntityInput!]!) { upsertEntities(input: $input) { version } }';
const LINKS = 'mutation ($input: [LinkInput!]!) { upsertLinks(input: $input) { version } }';
const REMOVAL = 'mutation ($input: [LinkInput!]!) { removeLinks(input: $input) { version } }';
const RETIREMENT = 'mutation ($refs: [EntityRef!]!) { removeEntities(refs: $refs) { version } }';
const MERGE =
  'mutation ($from: EntityRef!, $into: EntityRef!) { mergeEntities(from: $from, into: $into) { version } }';

const linkProblems = async (input: object[]) => problemsOf(await ask(LINKS, { input }), 'upsertLinks');
const removalProblems = async (input: object[]) => problemsOf(await ask(REMOVAL, { input }), 'removeLinks');
const retirementProblems = async (refs: string[]) =>
  problemsOf(await ask(RETIREMENT, { refs }), 'removeEntities');
const mergeProblems = async (from: string, into: string) =>
  problemsOf(await ask(MERGE, { from, into }), 'mergeEntities');

const AT = 'input.0';
const NEW = { kind: 'TOOL', name: 'Ruff' };
const GIT = { id: 'tool:git' };
const long = (characters: number): string => 'x'.repeat(characters);

const LINK = { from: 'Back End Developer', relation: 'USES', to: 'Git' };
const PERFORMS = { from: 'Back End Developer', relation: 'PERFORMS', to: 'Study' };
const USES_ENDS = 'USES leads from ROLE, SPECIALIZATION, ACTIVITY, PROJECT to TOOL, FRAMEWORK';

describe('a link is refused', () => {
  test.each<[string, object, ...Told[]]>([
    [
      'from nothing',
      { ...LINK, from: 'role:baker' },
      [
        `${AT}.from`,
        'There is no role, specialization, activity or project named "role:baker". No name is near it.',
      ],
    ],
    [
      'to something that is nearly named so',
      { ...LINK, to: 'Pyton' },
      [`${AT}.to`, 'There is no tool or framework named "Pyton". Did you mean Python (tool:python)?'],
    ],
    [
      'to a name of two',
      { ...LINK, to: 'DB' },
      [
        `${AT}.to`,
        '"DB" names several entities: MongoDB (tool:mongodb), PostgreSQL (tool:postgresql). Use one of these ids.',
      ],
    ],
    [
      'to a kind that the relation does not lead to',
      { ...LINK, to: 'Statistics' },
      [`${AT}.relation`, `${USES_ENDS}; role:back-end-developer is a ROLE, and skill:statistics a SKILL.`],
    ],
    [
      'the wrong way round',
      { ...LINK, from: LINK.to, to: LINK.from },
      [`${AT}.relation`, `${USES_ENDS}; tool:git is a TOOL, and role:back-end-developer a ROLE.`],
    ],
    [
      'between kinds that must be the same',
      { from: 'Git', relation: 'BROADER', to: 'Testing' },
      [
        `${AT}.relation`,
        'BROADER leads from ROLE, SKILL, TOOL to ROLE, SKILL, TOOL of the same kind; tool:git is a TOOL, and skill:testing a SKILL.',
      ],
    ],
    [
      'to itself',
      { from: 'Git', relation: 'RELATED_TO', to: 'tool:git' },
      [AT, 'Both ends are tool:git. A link joins two entities.'],
    ],
    [
      'from what is out of use',
      { ...LINK, from: 'Webmaster' },
      [
        `${AT}.from`,
        'Webmaster (role:webmaster) is out of use (DEPRECATED). It is REPLACED_BY role:full-stack-developer.',
      ],
    ],
    [
      'to what is out of use',
      { from: 'tool:express', relation: 'REPLACED_BY', to: 'Flash' },
      [`${AT}.to`, 'Flash (tool:flash) is out of use (DEPRECATED). It is REPLACED_BY tool:javascript.'],
    ],
    [
      'of a weight above 1',
      { ...LINK, weight: 1.01 },
      [`${AT}.weight`, '1.01 is out of range. Give 0 to 1.'],
    ],
    [
      'of a weight below 0',
      { ...LINK, weight: -0.1 },
      [`${AT}.weight`, '-0.1 is out of range. Give 0 to 1.'],
    ],
    [
      'with a time that it cannot have',
      { ...LINK, timeOfDay: '9 AM', startMinute: 540, order: null },
      [`${AT}.timeOfDay`, 'Only PERFORMS has a time, and this is USES.'],
      [`${AT}.startMinute`, 'Only PERFORMS has a time, and this is USES.'],
    ],
    [
      'with half a time',
      { from: 'Beekeeper', relation: 'PERFORMS', to: 'Study', startMinute: 0 },
      [AT, 'timeOfDay and startMinute belong together: `9 AM` and 540.'],
    ],
    [
      'with times out of range',
      { ...PERFORMS, timeOfDay: long(41), startMinute: 1440, order: 0 },
      [`${AT}.timeOfDay`, 'It is not of 1 to 40 characters, such as 9 AM or after work.'],
      [`${AT}.startMinute`, '1440 is out of range. Give 0 to 1439.'],
      [`${AT}.order`, '0 is out of range. Give 1 to 10000.'],
    ],
    [
      'with an empty time',
      { ...PERFORMS, timeOfDay: ' ', startMinute: 5 },
      [`${AT}.timeOfDay`, 'It is not of 1 to 40 characters, such as 9 AM or after work.'],
    ],
  ])('%s', async (_, input, ...told) => {
    expect(await linkProblems([input])).toEqual(told);
  });

  test('that is in the list twice, by whatever its ends are named', async () => {
    const input = [LINK, { ...LINK, from: 'backend engineer', to: 'tool:git', weight: 0.4 }];
    expect(await linkProblems(input)).toEqual([
      ['input.1', 'It is role:back-end-developer USES tool:git, and so is item 0 of the list. Give it once.'],
    ]);
  });

  test('with the entities that could be meant', async () => {
    const { errors } = await ask(LINKS, { input: [{ ...LINK, to: 'DB' }] });
    expect(errors?.[0]?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      problems: [
        {
          path: ['input', 0, 'to'],
          message: expect.stringContaining('"DB" names several entities'),
          candidates: [
            { id: 'tool:mongodb', kind: 'TOOL', name: 'MongoDB' },
            { id: 'tool:postgresql', kind: 'TOOL', name: 'PostgreSQL' },
          ],
        },
      ],
    });
  });

  test('as to be removed, where there is none', async () => {
    const input = [
      { from: 'Beekeeper', relation: 'USES', to: 'Git' },
      { from: 'Statistics', relation: 'NEEDS', to: 'Machine learning' },
      { ...LINK, to: 'Nothing' },
      LINK,
      LINK,
    ];
    expect(await removalProblems(input)).toEqual([
      ['input.0', 'There is no link role:beekeeper USES tool:git.'],
      [
        'input.1',
        'There is no link skill:statistics NEEDS skill:machine-learning. There is one the other way round.',
      ],
      ['input.2.to', 'There is no tool or framework named "Nothing". No name is near it.'],
      ['input.4', 'It is role:back-end-developer USES tool:git, and so is item 3 of the list. Give it once.'],
    ]);
  });
});

describe('the removal of an entity is refused', () => {
  test('where it is unknown, several are meant, or it is named twice', async () => {
    expect(await retirementProblems(['Git', 'Gitt', 'DB', 'tool:git'])).toEqual([
      ['refs.1', 'There is no entity named "Gitt". Did you mean Git (tool:git)?'],
      [
        'refs.2',
        '"DB" names several entities: MongoDB (tool:mongodb), PostgreSQL (tool:postgresql). Use one of these ids.',
      ],
      ['refs.3', 'It is tool:git, and so is item 0 of the list. Give it once.'],
    ]);
  });
});

describe('a merge is refused', () => {
  test.each<[string, string, string, ...Told[]]>([
    [
      'of nothing into nothing',
      'Gitt',
      'DB',
      ['from', 'There is no entity named "Gitt". Did you mean Git (tool:git)?'],
      [
        'into',
        '"DB" names several entities: MongoDB (tool:mongodb), PostgreSQL (tool:postgresql). Use one of these ids.',
      ],
    ],
    ['into itself', 'Git', 'tool:git', ['into', 'It is tool:git too. Give another one.']],
    [
      'into what is out of use',
      'Git',
      'Flash',
      ['into', 'Flash (tool:flash) is out of use (DEPRECATED). Merge into one that is in use.'],
    ],
    [
      'of what another has replaced',
      'tool:flash',
      'Python',
      [
        'from',
        'tool:flash is REPLACED_BY tool:javascript already. Merge that one, or remove the link REPLACED_BY first.',
      ],
    ],
    [
      'into a kind that cannot have its links',
      'pandas',
      'Statistics',
      [
        'into',
        'skill:statistics is a SKILL, which cannot have 4 of the links: project:dashboard USES skill:statistics; role:data-scientist USES skill:statistics; skill:statistics BUILT_ON tool:python; specialization:data-analysis USES skill:statistics. Remove those first.',
      ],
    ],
  ])('%s', async (_, from, into, ...told) => {
    expect(await mergeProblems(from, into)).toEqual(told);
  });
});

describe('a list is refused', () => {
  test.each([
    ['upsertEntities', ENTITIES, 'input', NEW],
    ['upsertLinks', LINKS, 'input', LINK],
    ['removeLinks', REMOVAL, 'input', LINK],
    ['removeEntities', RETIREMENT, 'refs', 'Git'],
  ])('by %s where it is empty, or longer than 100', async (field, document, argument, item) => {
    expect(problemsOf(await ask(document, { [argument]: [] }), field)).toEqual([
      [argument, 'It is empty. Give at least one.'],
    ]);
    const many = Array.from({ length: 101 }, () => item);
    expect(problemsOf(await ask(document, { [argument]: many }), field)).toContainEqual([
      argument,
      'It has 101 items. Give at most 100 at once.',
    ]);
  });
});

test('everything that is wrong is told at once, in the order of the items, and nothing is written', async () => {
  const before = await ask('{ graph { version } }');
  const acts = await listAudit.run(store, { since: 0, first: 100 });
  const input = [
    { ...NEW, name: '', color: 'red' },
    { id: 'tool:fine', name: 'Fine' },
    { ...GIT, kind: 'ROLE', category: '' },
  ];
  const answer = await ask(
    'mutation ($input: [EntityInput!]!) { upsertEntities(input: $input, ifVersion: 99) { version } }',
    { input },
  );
  expect(problemsOf(answer, 'upsertEntities')).toEqual([
    ['ifVersion', expect.stringMatching(/^The graph has never been at version 99\. It is at version \d+\.$/)],
    ['input.0.name', 'It is empty.'],
    ['input.0.color', 'It is not # and six hexadecimal digits, such as #3776ab.'],
    ['input.2.category', 'It is empty. Give null to take back what a curator said.'],
    ['input.2.kind', 'tool:git is a TOOL, and stays one. Leave kind out.'],
  ]);
  expect(answer.errors?.[0]?.message).toMatch(
    /^5 problems, all in extensions\.problems\. The first: ifVersion: The graph has never been at version 99\./,
  );
  expect(await ask('{ graph { version } node(id: "tool:fine") { id } }')).toEqual({
    data: { ...before.data, node: null },
  });
  expect(await listAudit.run(store, { since: 0, first: 100 })).toEqual(acts);
});

test('one problem is told in the message', async () => {
  const { errors } = await ask(LINKS, { input: [{ ...LINK, weight: 2 }] });
  expect(errors?.[0]?.message).toBe('input[0].weight: 2 is out of range. Give 0 to 1.');
});

describe('without the scope', () => {
  const MUTATIONS: Record<string, string> = {
    upsertEntities: 'upsertEntities(input: [{}]) { version }',
    removeEntities: 'removeEntities(refs: ["Git"]) { version }',
    mergeEntities: 'mergeEntities(from: "Git", into: "Git LFS") { version }',
    upsertLinks: 'upsertLinks(input: []) { version }',
    removeLinks:
      'removeLinks(input: [{ from: "Back End Developer", relation: USES, to: "Git" }]) { version }',
  };

  test.each(Object.entries(MUTATIONS))('%s is forbidden, whatever is asked', async (field, selection) => {
    const bob = askOf(store, { subject: 'bob', scopes: ['read', 'Curator'] });
    const before = await bob('{ graph { version } }');
    expect(await bob(`mutation { ${selection} }`)).toEqual({
      data: { [field]: null },
      errors: [
        expect.objectContaining({
          message: 'Only a curator may change the graph: this login lacks the scope curator.',
          extensions: { code: 'FORBIDDEN', missingScope: 'curator' },
        }),
      ],
    });
    const nobody = await askOf(store)(`mutation { ${selection} }`);
    expect(nobody.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(await bob('{ graph { version } }')).toEqual(before);
  });
});
