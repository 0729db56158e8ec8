import { expect } from '@jest/globals';
import type { Answer } from '../../support/ask.ts';

/** The path to what is wrong, such as `input.0.weight`, and what is said of it. */
export type Told = [path: string, message: string];

/** The problems of an answer that holds nothing else. */
export function problemsOf({ data, errors }: Answer, field: string): Told[] {
  expect({ data, count: errors?.length, code: errors?.[0]?.extensions?.['code'] }).toEqual({
    data: { [field]: null },
    count: 1,
    code: 'BAD_USER_INPUT',
  });
  const problems = errors?.[0]?.extensions?.['problems'] as { path: (string | number)[]; message: string }[];
  return problems.map(({ path, message }) => [path.join('.'), message]);
}
