import { expect, test } from '@jest/globals';
import { inOneMap } from '../../src/store/inOneMap.ts';

test('every parameter is read from the map', () => {
  expect(inOneMap('UNWIND $rows AS row MERGE (s:Source {id: $source.id}) RETURN row LIMIT $first')).toBe(
    'UNWIND $p.rows AS row MERGE (s:Source {id: $p.source.id}) RETURN row LIMIT $p.first',
  );
});

test('a statement without parameters stays as it is', () => {
  expect(inOneMap("RETURN 'costs 5 $' AS text")).toBe("RETURN 'costs 5 $' AS text");
});
