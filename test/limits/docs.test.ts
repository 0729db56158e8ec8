import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { z } from 'zod';
import { checkArgument } from '../../src/limits/checkArgument.ts';
import { excessOf } from '../../src/limits/Excess.ts';
import { dryRunAnswer } from '../../src/limits/dryRun.ts';
import { countOperation } from '../../src/limits/countDocument.ts';
import { MAXIMA, MOST_ERRORS, type Limit } from '../../src/limits/maxima.ts';
import { measureOperation } from '../../src/limits/measureOperation.ts';
import { createSchema } from '../../src/resolvers/createSchema.ts';

const text = readFileSync(new URL('../../docs/limits.md', import.meta.url), 'utf8');

const rows = [...text.matchAll(/^\| (\w+) \| ([\d,]+) \| (\w+) \|/gm)];

const blocks = (language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, block = '']) => block);

/** The answer to a dry run of a document. */
function dryRun(query: string): unknown {
  const document = parse(query);
  const [operation] = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('no operation');
  const { excess, ...size } = measureOperation(createSchema(), document, operation, {});
  const { body } = dryRunAnswer({ figures: { ...countOperation(document, operation), ...size }, excess });
  return body.kind === 'single' ? body.singleResult : undefined;
}

describe('docs/limits.md', () => {
  test('has every limit with its maximum and its code, in the order in which they are told', () => {
    const limits = Object.keys(MAXIMA).filter((name): name is Limit => name in MAXIMA);
    expect(rows.map(([, name, maximum, code]) => [name, maximum, code])).toEqual(
      limits.map((name) => [name, MAXIMA[name].toLocaleString('en'), excessOf(name, 0).code]),
    );
    expect(text).toContain(`${MOST_ERRORS} errors at most`);
  });

  test('shows the error that it tells of', () => {
    const [error = ''] = blocks('json');
    const node = parse('{ roles(first: 500) { totalCount } }');
    const argument = { name: 'first', weight: 0, most: 200, isList: false, default: 20 };
    const { message, code, limit, value, maximum, ...rest } =
      checkArgument(argument, 500, 'Query.roles(first:)', node) ?? excessOf('cost', 0);
    expect(JSON.parse(error)).toMatchObject({
      errors: [{ message, extensions: { code, limit, value, maximum, argument: rest.argument } }],
    });
  });

  test('shows the figures of its example as a dry run gives them', () => {
    const [example = ''] = blocks('graphql');
    const [, answer = ''] = blocks('json');
    expect(dryRun(example)).toEqual(JSON.parse(answer));
    expect(text).toContain('| together | 377 |');
    const sent: unknown = JSON.parse(/-d '(\{"query".*\})'/.exec(text)?.[1] ?? '{}');
    expect(dryRun(z.object({ query: z.string() }).parse(sent).query)).toEqual(JSON.parse(answer));
  });

  test('asks for a document that is trusted', () => {
    const manifest = readFileSync(new URL('../../operations/manifest.json', import.meta.url), 'utf8');
    expect(manifest).toContain(/"sha256:([0-9a-f]{64})"/.exec(text)?.[1] ?? 'none');
  });
});
