// One long file: a row for each way in which an entity may be wrong.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Store } from '../../../src/store/Store.ts';
import { ADA, askOf, type Ask } from '../../support/ask.ts';
import { fixtureStore } from './fixture.ts';
import { problemsOf, type Told } from './problems.ts';

let store: Store;
let ask: Ask;

beforeAll(async () => {
  store = await fixtureStore();
  ask = askOf(store, ADA);
  await ask('mutation { upsertEntities(input: [{ id: "tool:python", aliases: ["CPython"] }]) { version } }');
});

afterAll(() => store.close());

const ENTITIES = 'mutation ($input: [EntityInput!]!) { upsertEntities(input: $input) { version } }';

const entityProblems = async (input: object[]) =>
  problemsOf(await ask(ENTITIES, { input }), 'upsertEntities');

const long = (characters: number): string => 'x'.repeat(characters);
const NEW = { kind: 'TOOL', name: 'Ruff' };
const GIT = { id: 'tool:git' };

const AT = 'input.0';

describe('an entity is refused', () => {
  test.each<[string, object, ...Told[]]>([
    ['without anything', {}, [AT, 'Without an id, it needs a kind and a name.']],
    ['without a kind', { name: 'Ruff' }, [AT, 'Without an id, it needs a kind and a name.']],
    ['without a name', { kind: 'TOOL' }, [AT, 'Without an id, it needs a kind and a name.']],
    [
      'that is new, by an id alone',
      { id: 'tool:ruff' },
      [`${AT}.name`, 'There is no entity tool:ruff, and a new one needs a name.'],
    ],
    [
      'of an id that begins with no kind',
      { id: 'x:ruff', name: 'Ruff' },
      [`${AT}.id`, 'There is no such entity, and a new id is of the form tool:some-name.'],
    ],
    [
      'of an id with capitals',
      { id: 'tool:Ruff', name: 'Ruff' },
      [`${AT}.id`, 'There is no such entity, and a new id is of the form tool:some-name.'],
    ],
    [
      'of an empty id',
      { id: '', name: 'Ruff' },
      [`${AT}.id`, 'There is no such entity, and a new id is of the form tool:some-name.'],
    ],
    [
      'of an id of 201 characters',
      { id: `tool:${long(196)}`, name: 'Ruff' },
      [`${AT}.id`, 'There is no such entity, and a new id is of the form tool:some-name.'],
    ],
    [
      'of an id of another kind',
      { id: 'tool:ruff', kind: 'SKILL', name: 'Ruff' },
      [`${AT}.kind`, 'The id of a SKILL begins with skill:, and this is tool:ruff.'],
    ],
    [
      'of another kind than the stored one',
      { ...GIT, kind: 'FRAMEWORK', category: 'VCS' },
      [`${AT}.kind`, 'tool:git is a TOOL, and stays one. Leave kind out.'],
    ],
    [
      'of which nothing is said',
      { ...GIT, kind: 'TOOL' },
      [AT, 'It says nothing of tool:git. Give a field to set.'],
    ],
    ['of an empty name', { ...GIT, name: '' }, [`${AT}.name`, 'It is empty.']],
    ['of a name of spaces', { ...NEW, name: ' \u00a0 ' }, [`${AT}.name`, 'It is empty.']],
    [
      'of a name of hyphens',
      { ...NEW, name: ' - ' },
      [`${AT}.name`, 'It has nothing to tell it by: no letter, digit or sign.'],
    ],
    [
      'of a name of 201 characters',
      { ...NEW, name: long(201) },
      [`${AT}.name`, 'It has 201 characters. Give at most 200.'],
    ],
    [
      'of a name of two lines',
      { ...NEW, name: 'Ru\nff' },
      [`${AT}.name`, 'It has characters that are no text, such as a line break.'],
    ],
    [
      'of half a character',
      { ...NEW, name: 'Ru\ud83dff' },
      [`${AT}.name`, 'It has characters that are no text, such as a line break.'],
    ],
    [
      'whose name is taken back',
      { ...GIT, name: null },
      [`${AT}.name`, 'A name cannot be taken back. Leave it out to keep it.'],
    ],
    [
      'with an empty description',
      { ...GIT, description: ' ' },
      [`${AT}.description`, 'It is empty. Give null to take back what a curator said.'],
    ],
    [
      'with a description of 2,001 characters',
      { ...GIT, description: long(2001) },
      [`${AT}.description`, 'It has 2001 characters. Give at most 2000.'],
    ],
    [
      'with a category in small letters',
      { ...GIT, category: 'database' },
      [`${AT}.category`, 'It is not a word in capitals such as DATABASE or VERSION_CONTROL.'],
    ],
    [
      'with an address that is none',
      { ...GIT, url: 'git-scm.com' },
      [`${AT}.url`, 'It is not an http or https address.'],
    ],
    [
      'with a script for an address',
      { ...GIT, url: 'javascript:alert(1)' },
      [`${AT}.url`, 'It is not an http or https address.'],
    ],
    [
      'with a password in its address',
      { ...GIT, url: 'https://me:pw@git-scm.com' },
      [`${AT}.url`, 'It is not an http or https address.'],
    ],
    [
      'with a colour by name',
      { ...GIT, color: 'red' },
      [`${AT}.color`, 'It is not # and six hexadecimal digits, such as #3776ab.'],
    ],
    [
      'with an icon of two words',
      { ...GIT, icon: 'Git LFS' },
      [`${AT}.icon`, 'It is not a Simple Icons slug: small letters and digits, such as python.'],
    ],
    [
      'with an empty alias',
      { ...GIT, aliases: ['VCS', ''], looseAliases: [' '] },
      [`${AT}.aliases.1`, 'It is empty.'],
      [`${AT}.looseAliases.0`, 'It is empty.'],
    ],
    [
      'with 101 aliases',
      { ...GIT, aliases: Array.from({ length: 101 }, (_, index) => `git ${index}`) },
      [`${AT}.aliases`, 'It has 101 names. Give at most 100.'],
    ],
    [
      'of the name of another of its kind',
      { ...GIT, name: 'java-script' },
      [`${AT}.name`, 'JavaScript (tool:javascript) has this name. Give another one, or merge the two.'],
    ],
    [
      'that is new, of the name of another, with an id of its own',
      { id: 'tool:js', name: 'JavaScript' },
      [`${AT}.name`, 'JavaScript (tool:javascript) has this name. Give another one, or merge the two.'],
    ],
    [
      'that is new, of another name of a known one',
      { kind: 'TOOL', name: 'cpython' },
      [
        AT,
        'cpython is another name of Python (tool:python). Give that id to change it, or an id of its own for a new one.',
      ],
    ],
    [
      'with an alias that is the name of another',
      { ...GIT, aliases: ['Pandas'] },
      [
        `${AT}.aliases.0`,
        'pandas (framework:pandas) goes by this name. One that means several belongs in looseAliases.',
      ],
    ],
    [
      'with an alias of another',
      { ...GIT, aliases: ['VCS', 'Postgres'] },
      [
        `${AT}.aliases.1`,
        'PostgreSQL (tool:postgresql) goes by this name. One that means several belongs in looseAliases.',
      ],
    ],
    [
      'that another has replaced',
      { id: 'tool:flash', description: 'Gone.' },
      [
        AT,
        'tool:flash is REPLACED_BY tool:javascript. Change that one, or remove the link REPLACED_BY first.',
      ],
    ],
  ])('%s', async (_, input, ...told) => {
    expect(await entityProblems([input])).toEqual(told);
  });

  test('that is in the list twice, by whatever it is named', async () => {
    const input = [{ ...GIT, category: 'VCS' }, NEW, { kind: 'TOOL', name: 'GIT', category: 'SCM' }];
    expect(await entityProblems(input)).toEqual([
      ['input.2', 'It is tool:git, and so is item 0 of the list. Give it once.'],
    ]);
  });

  test('that wants a name or an alias which another of the list gets', async () => {
    const input = [
      { id: 'tool:ruff', name: 'Ruff', aliases: ['Linter'] },
      { id: 'tool:ruff-2', name: 'RUFF' },
      { id: 'skill:linting', name: 'Linting', aliases: ['linter', 'ruff'] },
    ];
    expect(await entityProblems(input)).toEqual([
      ['input.1.name', 'tool:ruff has this name. Give another one, or merge the two.'],
      ['input.2.aliases.0', 'tool:ruff goes by this name. One that means several belongs in looseAliases.'],
      ['input.2.aliases.1', 'tool:ruff goes by this name. One that means several belongs in looseAliases.'],
    ]);
  });

  test('whose kind and name several have', async () => {
    const twins = ['tool:twin-1', 'tool:twin-2'].map((id) => ({ id, name: 'Twin' }));
    const [first, second] = twins;
    await ask(ENTITIES, { input: [first] });
    await ask(ENTITIES, { input: [{ ...second, name: 'Other' }] });
    await store.write(async (transaction) => {
      await transaction.change(
        "MATCH (e:Entity {id: 'tool:twin-2'}) SET e.name = 'Twin', e.nameKey = 'twin' RETURN 1 AS total",
        {},
      );
      return { changed: true, value: undefined };
    });
    expect(await entityProblems([{ kind: 'TOOL', name: 'twin', category: 'X' }])).toEqual([
      ['input.0', 'Several are named twin: tool:twin-1, tool:twin-2. Give the id of one.'],
    ]);
  });
});
