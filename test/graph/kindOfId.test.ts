import { describe, expect, test } from '@jest/globals';
import { kindOfId, kindOfLabels, KINDS, labelOf, labelsOf } from '../../src/graph/kind.ts';

describe('the prefix of an id', () => {
  test.each([
    ['tool:git', 'TOOL'],
    ['role:back-end-developer', 'ROLE'],
    ['skill:pair-programming', 'SKILL'],
    ['framework:django', 'FRAMEWORK'],
    ['specialization:back-end', 'SPECIALIZATION'],
    ['activity:stand-up', 'ACTIVITY'],
    ['project:dashboard', 'PROJECT'],
    ['credential:pcap', 'CREDENTIAL'],
    ['tool:a:b', 'TOOL'],
  ])('of %s names the kind %s', (id, kind) => {
    expect(kindOfId(id)).toBe(kind);
  });

  test.each(['git', '', ':git', 'tools:git', 'toolgit', 'onet:15-1252.00', 'constructor:x'])(
    'of "%s" names none',
    (id) => {
      expect(kindOfId(id)).toBeUndefined();
    },
  );
});

test('every kind is stored under a label that leads back to it', () => {
  for (const kind of KINDS) expect(kindOfLabels(['Entity', labelOf(kind)])).toBe(kind);
});

test('a lookup node is of no kind', () => {
  expect(kindOfLabels(['Alias'])).toBeUndefined();
  expect(kindOfLabels(['Entity'])).toBeUndefined();
});

test('no kinds named means all of them, and an empty list means none', () => {
  expect(labelsOf(null)).toHaveLength(KINDS.length);
  expect(labelsOf(undefined)).toHaveLength(KINDS.length);
  expect(labelsOf([])).toEqual([]);
});
