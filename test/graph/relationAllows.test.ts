import { describe, expect, test } from '@jest/globals';
import { KINDS, type Kind } from '../../src/graph/kind.ts';
import {
  relationAllows,
  relationNamed,
  RELATIONS,
  relationsOf,
  type Relation,
} from '../../src/graph/relation.ts';

/** The list of the contract, pair by pair. */
const ALLOWED: Readonly<Record<Relation, string>> = {
  REQUIRES: 'ROLE SKILL, SPECIALIZATION SKILL',
  USES:
    'ROLE TOOL, ROLE FRAMEWORK, SPECIALIZATION TOOL, SPECIALIZATION FRAMEWORK, ' +
    'ACTIVITY TOOL, ACTIVITY FRAMEWORK, PROJECT TOOL, PROJECT FRAMEWORK',
  SPECIALIZES_IN: 'ROLE SPECIALIZATION',
  PERFORMS: 'ROLE ACTIVITY',
  EXERCISES: 'ACTIVITY SKILL, PROJECT SKILL',
  BUILDS: 'ROLE PROJECT',
  BUILT_ON: 'FRAMEWORK TOOL, FRAMEWORK FRAMEWORK',
  CERTIFIES: 'CREDENTIAL SKILL, CREDENTIAL TOOL, CREDENTIAL FRAMEWORK',
  NEEDS: 'SKILL SKILL',
  BROADER: 'SKILL SKILL, ROLE ROLE, TOOL TOOL',
  RELATED_TO: 'ROLE ROLE, TOOL TOOL',
  ALSO_TITLED: 'ROLE ROLE',
  LEADS_TO: 'ROLE ROLE',
  WORKS_WITH: 'ROLE ROLE',
  MENTORS: 'ROLE ROLE',
  REPLACED_BY: KINDS.flatMap((from) => KINDS.map((to) => `${from} ${to}`)).join(', '),
};

const pairs: readonly (readonly [Kind, Kind])[] = KINDS.flatMap((from) =>
  KINDS.map((to) => [from, to] as const),
);

describe('a relation joins the kinds of the contract and no others', () => {
  test.each(RELATIONS)('%s', (relation) => {
    const allowed = pairs
      .filter(([from, to]) => relationAllows(relation, from, to))
      .map((pair) => pair.join(' '));
    expect(allowed.sort()).toEqual(ALLOWED[relation].split(', ').sort());
  });

  test('the sixteen relations are all there are', () => {
    expect([...RELATIONS].sort()).toEqual(Object.keys(ALLOWED).sort());
  });
});

test('only the name of a relation is one', () => {
  expect(relationNamed('USES')).toBe('USES');
  for (const name of ['uses', 'ALIAS_OF', 'constructor', 'toString', ''])
    expect(relationNamed(name)).toBeUndefined();
});

test('no relations named means all of them, and an empty list means none', () => {
  expect(relationsOf(null)).toEqual(RELATIONS);
  expect(relationsOf([])).toEqual([]);
});
