import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { Store } from '../../src/store/Store.ts';
import { askOf, dataOf, type Ask } from '../support/ask.ts';
import { setStatus, writeFacts } from '../support/writes.ts';
import { fixtureStore } from './graphql/fixture.ts';

const QUESTION = `query ($text: String!) {
  extract(text: $text) { mentions { surface entity { id } } }
}`;

const answer = z.object({
  extract: z.object({
    mentions: z.array(z.object({ surface: z.string(), entity: z.object({ id: z.string() }) })),
  }),
});

let store: Store;
/** A server, which keeps the names in memory. */
let ask: Ask;
/** Another one on the same store. */
let askOther: Ask;

beforeAll(async () => {
  store = await fixtureStore();
  [ask, askOther] = [askOf(store), askOf(store)];
});

afterAll(() => store.close());

async function found(server: Ask, text: string): Promise<string[]> {
  const { mentions } = answer.parse(await dataOf(server(QUESTION, { text }))).extract;
  return mentions.map(({ surface, entity }) => `${surface}=${entity.id}`);
}

/** Servers that ask at the same time. */
const both = (text: string) => Promise.all([ask, askOther].map((server) => found(server, text)));

describe('the next extraction sees a write, whichever server wrote it', () => {
  test('of a new entity with an alias', async () => {
    expect(await both('Terraform, tofu')).toEqual([[], []]);
    const aliases = [{ name: 'Tofu HCL', kind: 'STRONG' as const }];
    await writeFacts(store, {
      entities: [{ id: 'tool:terraform', kind: 'TOOL', name: 'Terraform', aliases }],
    });
    const mentions = ['Terraform=tool:terraform', 'tofu hcl=tool:terraform'];
    expect(await both('Terraform, tofu hcl')).toEqual([mentions, mentions]);
  });

  test('of another name', async () => {
    await writeFacts(store, { entities: [{ id: 'tool:smoker', kind: 'TOOL', name: 'Smoke blower' }] });
    expect(await both('a smoke blower')).toEqual([
      ['smoke blower=tool:smoker'],
      ['smoke blower=tool:smoker'],
    ]);
  });

  test('of a link that speaks for an everyday word', async () => {
    await writeFacts(store, { entities: [{ id: 'framework:spring', kind: 'FRAMEWORK', name: 'Spring' }] });
    const text = 'Spring came, and JavaScript';
    expect(await both(text)).toEqual([['JavaScript=tool:javascript'], ['JavaScript=tool:javascript']]);
    const to = 'tool:javascript';
    await writeFacts(store, {
      links: [{ from: 'framework:spring', relation: 'BUILT_ON', to, figure: 1, marks: [] }],
    });
    const mentions = ['Spring=framework:spring', 'JavaScript=tool:javascript'];
    expect(await both(text)).toEqual([mentions, mentions]);
  });

  test('of a status', async () => {
    expect(await both('pandas')).toEqual([['pandas=framework:pandas'], ['pandas=framework:pandas']]);
    await setStatus(store, 'framework:pandas', 'DEPRECATED');
    expect(await both('pandas')).toEqual([[], []]);
    await setStatus(store, 'framework:pandas', 'ACTIVE');
    expect(await both('pandas')).toEqual([['pandas=framework:pandas'], ['pandas=framework:pandas']]);
  });
});
