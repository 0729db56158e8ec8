import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Store } from '../../../src/store/Store.ts';
import { ADA, askOf, dataOf, type Ask } from '../../support/ask.ts';
import { CountingStore } from '../../support/countingStore.ts';
import { writeFacts } from '../../support/writes.ts';
import { emptyStore } from '../../support/stores.ts';

/** How many of each kind there are, and links from each role to the tool of its number. */
const ROWS = 13;
const numbers = Array.from({ length: ROWS }, (_, index) => index + 1);

let plain: Store;
let store: CountingStore;
let ask: Ask;

beforeEach(async () => {
  plain = await emptyStore();
  await writeFacts(plain, {
    entities: numbers.flatMap((number) => [
      { id: `role:n-${number}`, kind: 'ROLE' as const, name: `Role ${number}` },
      { id: `tool:n-${number}`, kind: 'TOOL' as const, name: `Tool ${number}` },
    ]),
    links: numbers.map((number) => ({
      ...{ from: `role:n-${number}`, relation: 'USES' as const, to: `tool:n-${number}` },
      ...{ figure: 0.5, marks: [] },
    })),
  });
  store = new CountingStore(plain);
  ask = askOf(store, ADA);
});

afterEach(() => plain.close());

const linkOf = (number: number) => ({ from: `Role ${number}`, relation: 'USES', to: `Tool ${number}` });

const CHANGES: Record<
  string,
  [document: string, variables: (of: readonly number[]) => Record<string, unknown>]
> = {
  'to make entities': [
    'mutation ($input: [EntityInput!]!, $v: Int) { upsertEntities(input: $input, ifVersion: $v) { entities { id degree } } }',
    (of) => ({
      input: of.map((number) => ({ kind: 'SKILL', name: `Skill ${number}` })),
    }),
  ],
  'to change entities': [
    'mutation ($input: [EntityInput!]!, $v: Int) { upsertEntities(input: $input, ifVersion: $v) { entities { id degree } } }',
    (of) => ({
      input: of.map((number) => ({
        ...{ id: `tool:n-${number}`, name: `Tool no. ${number}`, aliases: [`No. ${number}`] },
      })),
    }),
  ],
  'to remove entities': [
    'mutation ($refs: [EntityRef!]!, $v: Int) { removeEntities(refs: $refs, ifVersion: $v) { entities { id status } } }',
    (of) => ({ refs: of.map((number) => `Tool ${number}`) }),
  ],
  'to change links': [
    'mutation ($input: [LinkInput!]!, $v: Int) { upsertLinks(input: $input, ifVersion: $v) { links { from { name } weight } } }',
    (of) => ({ input: of.map((number) => ({ ...linkOf(number), weight: 0.7 })) }),
  ],
  'to remove links': [
    'mutation ($input: [LinkInput!]!, $v: Int) { removeLinks(input: $input, ifVersion: $v) { links { from { name } weight } } }',
    (of) => ({ input: of.map(linkOf) }),
  ],
};

const statementsFor = async (
  [document, variables]: (typeof CHANGES)[string],
  of: readonly number[],
  v: number,
): Promise<number> => (await store.statementsOf(() => dataOf(ask(document, { ...variables(of), v })))).length;

test.each(Object.entries(CHANGES))('%s takes as many statements for twelve as for one', async (_, change) => {
  const [one = 0, ...others] = numbers;
  const first = await statementsFor(change, [one], await plain.version());
  expect(await statementsFor(change, others, await plain.version())).toBe(first);
  expect(first).toBeLessThan(30);
});
