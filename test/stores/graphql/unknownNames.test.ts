import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { NameIndex } from '../../../src/loaders/NameIndex.ts';
import type { Store } from '../../../src/store/Store.ts';
import { askOf, type Ask } from '../../support/ask.ts';
import { fixtureStore } from './fixture.ts';

// The nearest names are looked for where they are told: one document must not have all names searched thousands of times.

let store: Store;
let ask: Ask;

beforeAll(async () => {
  store = await fixtureStore();
  ask = askOf(store);
});

afterAll(() => store.close());

afterEach(() => {
  jest.restoreAllMocks();
});

const unknown = (of: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `nobody ${of} knows ${index}`);

/** A document that asks for a field so many times, each with names of its own that nobody knows. */
const asking = (times: number, field: (refs: string, index: number) => string, names = 20): string =>
  `{ ${Array.from({ length: times }, (_, index) => `a${index}: ${field(JSON.stringify(unknown(index, names)), index)}`).join(' ')} }`;

async function searches(document: string): Promise<number> {
  const nearest = jest.spyOn(NameIndex.prototype, 'nearest');
  const { errors } = await ask(document);
  for (const error of errors ?? []) expect(error.extensions?.['code']).toBe('NOT_FOUND');
  return nearest.mock.calls.length;
}

describe('the nearest names are looked for', () => {
  const once: Record<string, (refs: string) => string> = {
    entities: (refs) => `entities(refs: ${refs}) { id }`,
    connectors: (refs) => `connectors(between: ${refs}) { totalCount }`,
    nextSteps: (refs) => `nextSteps(have: ${refs}) { unlocked: __typename }`,
    paths: (refs) => `paths(from: "Git", to: "Python", avoid: ${refs}) { __typename }`,
  };
  test.each(Object.entries(once))('for one of the names of %s', async (_, field) => {
    expect(await searches(asking(1, field))).toBe(1);
  });

  test('for 100 names of a request at the most', async () => {
    const fields = asking(150, (_, index) => `role(ref: "nobody ${index}") { id }`, 0);
    expect(await searches(fields)).toBe(100);
  });
});

describe('what is told of a name that is unknown', () => {
  test('is that of the first in the order of the references', async () => {
    const { errors } = await ask('{ entities(refs: ["Git", "Pyton", "Gitt"]) { id } }');
    expect(errors?.map(({ message }) => message)).toEqual([
      'There is no entity named "Pyton". Did you mean Python (tool:python)?',
    ]);
  });

  test('past the names that are looked for is that it is unknown, and not that none is near', async () => {
    const fields = asking(100, (_, index) => `role(ref: "nobody ${index}") { id }`, 0);
    const { errors } = await ask(fields.replace(/\}$/, 'last: tool(ref: "Pyton") { id } }'));
    const last = errors?.find(({ path }) => path?.[0] === 'last');
    expect(last?.message).toBe('There is no tool named "Pyton".');
    expect(last?.extensions).toEqual({ code: 'NOT_FOUND', ref: 'Pyton', candidates: [] });
  });
});
