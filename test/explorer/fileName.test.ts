import { expect, test } from '@jest/globals';
import { fileName } from '../../src/explorer/page/fileName.ts';

test.each([
  ['What connects A and B', 'what-connects-a-and-b.svg'],
  ['From Ingénieur naïf to C++', 'from-ingenieur-naif-to-c.svg'],
  ['../../etc/passwd"; x=', 'etc-passwd-x.svg'],
  ['数据', 'rolegraph.svg'],
  ['', 'rolegraph.svg'],
])('%s is saved as %s', (title, file) => {
  expect(fileName(title, 'svg')).toBe(file);
});

test('a long title is cut, not within a dash', () => {
  expect(fileName('word '.repeat(40), 'csv')).toBe(`${'word-'.repeat(16).slice(0, -1)}.csv`);
});
