import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import prettier from 'prettier';
import { prepareGraph } from '../../src/importers/prepareGraph.ts';
import type { Store } from '../../src/store/Store.ts';
import { askOf, dataOf, type Ask } from '../support/ask.ts';
import { documentedIn, printedBy, type Documented } from '../support/documented.ts';
import { emptyGrafeo } from '../support/stores.ts';

/** Set, it writes the answers into the documents instead of comparing them. */
const WRITE = process.env['WRITE_ANSWERS'] !== undefined;

let store: Store;
let ask: Ask;

beforeAll(async () => {
  store = await emptyGrafeo();
  await prepareGraph(store);
  ask = askOf(store);
});
afterAll(() => store.close());

async function answerTo({ language, question }: Documented): Promise<string> {
  if (language === 'sh') return printedBy(question, ask);
  // What fits a line stands on one.
  const json = JSON.stringify(await dataOf(ask(question)));
  return (await prettier.format(json, { parser: 'json', printWidth: 120 })).trim();
}

/** Answers in JSON are equal whatever their spaces. */
const comparable = ({ language }: Documented, answer: string): unknown => {
  if (language === 'sh') return answer;
  const parsed: unknown = JSON.parse(answer);
  return typeof parsed === 'object' && parsed !== null && 'data' in parsed ? parsed.data : parsed;
};

const isSame = (one: Documented, answer: string): boolean =>
  JSON.stringify(comparable(one, one.answer)) === JSON.stringify(comparable(one, answer));

/** The document with other answers. */
const withAnswers = (
  text: string,
  answers: readonly { readonly at: number; readonly old: string; readonly answer: string }[],
): string =>
  answers.reduceRight(
    (all, { at, old, answer }) => all.slice(0, at) + answer + all.slice(at + old.length),
    text,
  );

describe.each(['README.md', 'docs/questions.md'])(
  'every answer in %s is what the shipped graph answers',
  (file) => {
    const url = new URL(`../../${file}`, import.meta.url);
    const text = readFileSync(url, 'utf8');
    const documented = documentedIn(text);
    const written: { at: number; old: string; answer: string }[] = [];

    afterAll(() => {
      if (WRITE) writeFileSync(url, withAnswers(text, written));
    });

    test('there are some', () => {
      expect(documented.length).toBeGreaterThan(1);
    });

    test.each(documented.map((one) => [`line ${one.line}`, one] as const))('%s', async (_, one) => {
      const answer = await answerTo(one);
      if (WRITE && one.answer !== '?' && isSame(one, answer)) return;
      if (WRITE) written.push({ at: one.at, old: one.answer, answer });
      else expect(comparable(one, one.answer)).toEqual(comparable(one, answer));
    });
  },
);
