import { describe, expect, test } from '@jest/globals';
import type { EntityFact } from '../../src/facts/facts.ts';
import { recognise, type Recognition, type Sighting } from '../../src/importers/recognise.ts';
import { CountingStore } from '../support/countingStore.ts';
import { storeWith } from './onetStore.ts';

const GRAPH: readonly EntityFact[] = [
  { id: 'tool:python', kind: 'TOOL', name: 'Python', category: 'LANGUAGE', externalIds: ['linguist:303'] },
  { id: 'tool:eclipse', kind: 'TOOL', name: 'Eclipse', category: 'EDITOR' },
  { id: 'tool:puppet', kind: 'TOOL', name: 'Puppet', category: 'INFRASTRUCTURE' },
  { id: 'framework:robot-framework', kind: 'FRAMEWORK', name: 'Robot Framework', category: 'TESTING' },
  {
    id: 'skill:machine-learning',
    kind: 'SKILL',
    name: 'Machine learning',
    aliases: [{ name: 'ML', kind: 'STRONG' }],
  },
  { id: 'skill:testing', kind: 'SKILL', name: 'Testing' },
  { id: 'tool:testing', kind: 'TOOL', name: 'Testing', category: 'TESTING' },
  { id: 'role:data-scientist', kind: 'ROLE', name: 'Data Scientist' },
];

const SKILL = { kind: 'SKILL', mayBe: ['TOOL', 'FRAMEWORK'] } as const;
const LANGUAGE = { kind: 'TOOL', category: 'LANGUAGE' } as const;

async function found(...sightings: readonly Sighting[]): Promise<Recognition[]> {
  const store = await storeWith(GRAPH);
  try {
    return await recognise(store, sightings);
  } finally {
    await store.close();
  }
}

const short = ({ how, id }: Recognition): string => `${how} ${id}`;

describe('a sighting is recognised', () => {
  test.each<[string, Sighting, string]>([
    ['by the source’s id', { key: 'linguist:303', name: 'Piethon', kind: 'TOOL' }, 'EXTERNAL_ID tool:python'],
    ['by its name', { name: 'PYTHON', kind: 'TOOL' }, 'NAME tool:python'],
    ['by an alias', { name: 'ml', kind: 'SKILL' }, 'ALIAS skill:machine-learning'],
    ['in the plural', { name: 'Data Scientists', kind: 'ROLE' }, 'NORMALISED role:data-scientist'],
    ['a skill that is a tool', { name: 'Python', ...SKILL }, 'NAME tool:python'],
    [
      'a skill that is marked as a tool',
      { name: 'Python (computer programming)', kind: 'SKILL' },
      'NORMALISED tool:python',
    ],
    ['a skill rather than a tool of one name', { name: 'testing', ...SKILL }, 'NAME skill:testing'],
    ['a language that is a tool', { name: 'Puppet', ...LANGUAGE }, 'NAME tool:puppet'],
    ['a language of a framework', { name: 'RobotFramework', ...LANGUAGE }, 'NAME framework:robot-framework'],
  ])('%s', async (_, sighting, expected) => {
    expect((await found(sighting)).map(short)).toEqual([expected]);
  });
});

describe('a sighting is new', () => {
  test('a skill of a name that is marked as a tool becomes a tool', async () => {
    expect(await found({ name: 'ML (computer programming)', ...SKILL })).toEqual([
      {
        how: 'NEW',
        id: 'tool:ml-computer-programming',
        kind: 'TOOL',
        name: 'ML (computer programming)',
        doubt: undefined,
      },
    ]);
  });

  test('a language that cannot be the tool of its name, which is told', async () => {
    expect(await found({ name: 'ECLiPSe', ...LANGUAGE })).toEqual([
      {
        how: 'NEW',
        id: 'tool:eclipse-2',
        kind: 'TOOL',
        name: 'ECLiPSe',
        doubt: { why: 'Eclipse has that name, but LANGUAGE cannot be EDITOR', candidates: ['tool:eclipse'] },
      },
    ]);
  });

  test('what is known to be distinct, whatever its name', async () => {
    const [one] = await found({ name: 'Eclipse', kind: 'TOOL', isDistinct: true });
    expect(one).toMatchObject({ how: 'NEW', id: 'tool:eclipse-2' });
  });

  test('and of another kind', async () => {
    expect((await found({ name: 'Data Scientists', kind: 'SKILL' })).map(short)).toEqual([
      'NEW skill:data-scientists',
    ]);
  });
});

describe('the sightings of one call see each other', () => {
  test('by another form of the name, whichever comes first', async () => {
    const [plural, singular] = [
      { name: 'Dancers', kind: 'ROLE' },
      { name: 'dancer', kind: 'ROLE' },
    ] as const;
    expect((await found(plural, singular)).map(short)).toEqual([
      'NEW role:dancers',
      'NORMALISED role:dancers',
    ]);
    expect((await found(singular, plural)).map(short)).toEqual(['NEW role:dancer', 'NORMALISED role:dancer']);
  });

  test('and remember what they are, as an alias', async () => {
    const again = { name: 'Pascal (computer programming)', ...SKILL };
    expect((await found({ name: 'Pascal', ...LANGUAGE }, again, again)).map(short)).toEqual([
      'NEW tool:pascal',
      'NORMALISED tool:pascal',
      'ALIAS tool:pascal',
    ]);
    expect((await found(again, { name: 'Pascal', ...LANGUAGE })).map(short)).toEqual([
      'NEW tool:pascal-computer-programming',
      'NORMALISED tool:pascal-computer-programming',
    ]);
  });

  test('and keep apart what cannot be one', async () => {
    const io = { name: 'Eclipse plus', kind: 'TOOL', category: 'EDITOR' } as const;
    expect((await found(io, { name: 'Eclipse Plus', ...LANGUAGE })).map(short)).toEqual([
      'NEW tool:eclipse-plus',
      'NEW tool:eclipse-plus-2',
    ]);
  });
});

test('what is out of use is recognised where nothing in use is', async () => {
  const store = await storeWith([
    { id: 'tool:old', kind: 'TOOL', name: 'Flex' },
    { id: 'role:flexers', kind: 'ROLE', name: 'Flexer' },
  ]);
  await store.write(async (transaction) => {
    await transaction.change(
      `MATCH (e:Entity) WHERE e.id IN ['tool:old', 'role:flexers'] SET e.status = 'DEPRECATED' RETURN count(e) AS total`,
      {},
    );
    return { changed: true, value: undefined };
  });
  const names = ['Flex', 'Flex software'].map((name) => ({ name, kind: 'TOOL' as const }));
  const roles = ['Flexers'].map((name) => ({ name, kind: 'ROLE' as const }));
  expect((await recognise(store, [...names, ...roles])).map(short)).toEqual([
    'NAME tool:old',
    'NORMALISED tool:old',
    'NORMALISED role:flexers',
  ]);
  await store.close();
});

test('many sightings take as many statements as one', async () => {
  const store = new CountingStore(await storeWith(GRAPH));
  const sightings = (count: number): Sighting[] =>
    Array.from({ length: count }, (_, index) => ({
      key: `x:${index}`,
      name: `Skill ${index}`,
      kind: 'SKILL',
    }));
  const statements = async (count: number) =>
    (await store.statementsOf(() => recognise(store, sightings(count)))).length;
  expect(await statements(1)).toBe(3);
  expect(await statements(100)).toBe(3);
  await store.close();
});
