import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse, validate } from 'graphql';
import { prepareGraph } from '../../src/importers/prepareGraph.ts';
import { readExamples } from '../../src/main/examples.ts';
import { createSchema } from '../../src/resolvers/createSchema.ts';
import type { Store } from '../../src/store/Store.ts';
import { askOf, dataOf, type Ask } from '../support/ask.ts';
import { emptyGrafeo } from '../support/stores.ts';

const examples = readExamples();
const questions = readFileSync(new URL('../../docs/questions.md', import.meta.url), 'utf8');

let store: Store;
let ask: Ask;

beforeAll(async () => {
  store = await emptyGrafeo();
  await prepareGraph(store);
  ask = askOf(store);
});
afterAll(() => store.close());

/** A list without entries, or an object of such: nobody learns from it. */
const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'object' && Object.values(value).every((one) => isEmpty(one)));

describe.each(examples.map((example) => [example.name, example] as const))(
  'operations/%s.graphql',
  (name, { question, document }) => {
    test('begins with its question, in words, and is named after it', () => {
      expect(question).toMatch(/^[A-Z][^?]*\?(?: |$)/);
      expect(document).toContain(`query ${name.charAt(0).toUpperCase()}${name.slice(1)}`);
    });

    test('is answered by the shipped graph as it stands', async () => {
      const data = await dataOf(ask(document));
      expect(Object.values(data).filter(isEmpty)).toEqual([]);
    });
  },
);

test('docs/questions.md lists them all, in the order in which GraphiQL does', () => {
  const rows = [...questions.matchAll(/^\| \[(\w+)\]\(\.\.\/operations\/(\w+)\.graphql\) \| (.*) \|$/gm)];
  expect(rows.map(([, name, file, question]) => [name, file, question])).toEqual(
    examples.map(({ name, question }) => [name, name, question]),
  );
});

test('together they are one document, as Sandbox shows them', () => {
  const all = examples.map(({ document }) => document).join('\n');
  expect(validate(createSchema(), parse(all))).toEqual([]);
  // Apollo writes the document into its page and escapes the first < only.
  expect(all).not.toContain('<');
});
