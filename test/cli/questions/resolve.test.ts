import { describe, expect, test } from '@jest/globals';
import { buildSchema, isEnumType } from 'graphql';
import { readFileSync } from 'node:fs';
import { resolveQuestion } from '../../../src/cli/questions/resolve.ts';
import { cSharp, git, python } from '../entities.ts';
import { askedBy, printed, refused } from '../run.ts';

const FOUND = { entity: git, how: 'NAME', candidates: [] };

describe('what is asked', () => {
  test.each([
    [['Java Script'], { name: 'Java Script' }],
    [['Git', '--kind', 'tool'], { name: 'Git', kind: 'TOOL' }],
  ])('%j', async (args, variables) => {
    expect(await askedBy(['resolve', ...args], { resolve: FOUND })).toEqual([
      { url: undefined, document: resolveQuestion.document, variables },
    ]);
  });
});

describe('the text', () => {
  const text = (resolve: object) => printed(['resolve', 'git'], { resolve });

  test('says who is meant and how that was recognised', async () => {
    expect(await text(FOUND)).toBe('Git (TOOL, tool:git), recognised by its name.');
    expect(await text({ ...FOUND, how: 'VENDOR' })).toBe(
      'Git (TOOL, tool:git), recognised by its name or an alias with a vendor in front.',
    );
  });

  test('has words for every way of recognising', async () => {
    const schema = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));
    const ways = schema.getType('ResolvedBy');
    const names = isEnumType(ways) ? ways.getValues().map(({ name }) => name) : [];
    expect(names.length).toBeGreaterThan(5);
    for (const how of names)
      expect(await text({ ...FOUND, how })).toMatch(/recognised by (its|an|the) [a-z ]+\.$/);
  });

  test('lists who might be meant', async () => {
    expect(
      await refused(['resolve', 'git'], {
        resolve: { entity: null, how: null, candidates: [cSharp, python] },
      }),
    ).toBe('Nothing is recognised. It might be:\n  C# (TOOL, tool:c-sharp)\n  Python (TOOL, tool:python)');
  });

  test('says where there is nobody', async () => {
    expect(await refused(['resolve', 'git'], { resolve: { entity: null, how: null, candidates: [] } })).toBe(
      'Nothing is recognised, and no name is near it.',
    );
  });
});

test('JSON is the answer as it was given', async () => {
  const json = await printed(['resolve', 'Git', '--format', 'json'], { resolve: FOUND });
  expect(JSON.parse(json)).toEqual(FOUND);
});
