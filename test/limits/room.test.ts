import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import * as explorer from '../../src/explorer/generated.ts';
import { countDocument } from '../../src/limits/countDocument.ts';
import { countTokens } from '../../src/limits/countTokens.ts';
import { allExcess } from '../../src/limits/Excess.ts';
import { MAXIMA, type Limit } from '../../src/limits/maxima.ts';
import { measureOperation } from '../../src/limits/measureOperation.ts';
import { readExamples } from '../../src/main/examples.ts';
import { createSchema } from '../../src/resolvers/createSchema.ts';

const schema = createSchema();
const questions = readFileSync(new URL('../../docs/questions.md', import.meta.url), 'utf8');

const documents: [name: string, text: string][] = [
  ...readExamples().map(({ name, document }): [string, string] => [`operations/${name}`, document]),
  ...Object.values(explorer).map(({ name, text }): [string, string] => [`explorer ${name}`, text]),
  ...[...questions.matchAll(/^```graphql\n(.*?)^```/gms)].map(([, text = ''], index): [string, string] => [
    `docs/questions.md ${index + 1}`,
    text,
  ]),
];

/** All figures of a document, of its operations the most of each. */
function figuresOf(text: string): Record<Limit, number> {
  const document = parse(text);
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const sizes = operations.map((operation) => measureOperation(schema, document, operation, {}));
  expect(sizes.flatMap(({ excess }) => excess)).toEqual([]);
  const most = (figure: 'cost' | 'values') => Math.max(...sizes.map((size) => size[figure]));
  return {
    ...countDocument(document),
    tokens: countTokens(text),
    cost: most('cost'),
    values: most('values'),
  };
}

describe('what is asked in earnest keeps well below the maxima', () => {
  test.each(documents)('%s', (_, text) => {
    const figures = figuresOf(text);
    const tight = Object.entries(MAXIMA).filter(([name, maximum]) =>
      Object.entries(figures).some(([figure, value]) => figure === name && value > 0.8 * maximum),
    );
    expect(tight).toEqual([]);
    expect(allExcess(figures)).toEqual([]);
  });

  test('as do all examples in one document, as Sandbox shows them', () => {
    const all = readExamples()
      .map(({ document }) => document)
      .join('\n');
    expect(allExcess(figuresOf(all))).toEqual([]);
  });
});
