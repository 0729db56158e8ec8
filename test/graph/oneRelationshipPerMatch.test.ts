import { describe, expect, test } from '@jest/globals';
import { crowdedPatterns } from '../support/cypherLint.ts';
import { statementNames, statementSource } from '../support/statements.ts';

describe('every statement of cypher/', () => {
  test.each(statementNames())('%s has one relationship in a MATCH', (name) => {
    expect(crowdedPatterns(statementSource(name))).toEqual([]);
  });

  test.each(statementNames())('%s says in its header what it does, its parameters and its rows', (name) => {
    const [header = ''] = statementSource(name).split(/^(?!\/\/)/m);
    expect(header).toMatch(/^\/\/ (Answers|Does): \S/);
    expect(header).toMatch(/\bParameters: \S/);
    expect(header).toMatch(/\bRows: \S/);
  });

  test.each(statementNames())('%s names in its header each parameter and each splice', (name) => {
    const source = statementSource(name);
    const header = source
      .split('\n')
      .filter((line) => line.startsWith('//'))
      .join('\n');
    const body = source
      .split('\n')
      .filter((line) => !line.startsWith('//'))
      .join('\n');
    const used = new Set(body.match(/\$[A-Za-z]+|__[A-Z]+__/g) ?? []);
    for (const word of used) expect(header).toContain(word);
  });
});

describe('two relationships are found', () => {
  test.each([
    ['in a chain', 'MATCH (a)-[:USES]->(t)<-[:USES]-(b) RETURN a', 'MATCH (a)-[:USES]->(t)<-[:USES]-(b)'],
    ['without brackets', 'MATCH (a)--(t)-->(b) RETURN a', 'MATCH (a)--(t)-->(b)'],
    ['behind a comma', 'MATCH (a)-[r]-(t), (t)-[s]-(b) RETURN a', 'MATCH (a)-[r]-(t), (t)-[s]-(b)'],
    [
      'over several lines',
      'MATCH (a)\n  -[:USES]->(t)\n  <-[:USES]-(b)\nRETURN a',
      'MATCH (a) -[:USES]->(t) <-[:USES]-(b)',
    ],
    [
      'in an OPTIONAL MATCH',
      'OPTIONAL MATCH (a)-[r]-(t)-[s]-(b) RETURN a',
      'OPTIONAL MATCH (a)-[r]-(t)-[s]-(b)',
    ],
    ['in a MERGE', 'MERGE (a)-[:X]->(b)-[:Y]->(c)', 'MERGE (a)-[:X]->(b)-[:Y]->(c)'],
    ['in small letters', 'match (a)-[r]-(t)-[s]-(b) return a', 'match (a)-[r]-(t)-[s]-(b)'],
    [
      'in a subquery',
      'CALL (x) { MATCH (x)-[r]-(t)-[s]-(b) RETURN b } RETURN b',
      'MATCH (x)-[r]-(t)-[s]-(b)',
    ],
    [
      'beside a property named like a clause',
      'MATCH (a)-[p {order: 1}]->(b)-[q]-(c)',
      'MATCH (a)-[p {order: 1}]->(b)-[q]-(c)',
    ],
    [
      'of a path',
      'MATCH p = allShortestPaths((a)-[*..4]-(b)--(c)) RETURN p',
      'MATCH p = allShortestPaths((a)-[*..4]-(b)--(c))',
    ],
    ['in COUNT {}', 'MATCH (a) RETURN COUNT { (a)-[:X]->()-[:Y]->() } AS n', '-[:X]->()-['],
    [
      'in a comprehension',
      'MATCH (a) RETURN [(a)-[:X]->(b {id: f(1)})-[:Y]->(c) | c] AS n',
      '-[:X]->(b {id: f(1)})-[',
    ],
  ])('%s', (_, text, found) => {
    expect(crowdedPatterns(text)).toEqual([expect.stringContaining(found)]);
  });
});

describe('one relationship at a time passes', () => {
  test.each([
    ['in two clauses', 'MATCH (a)-[:USES]-(t) MATCH (t)-[:USES]-(b) WHERE b.id <> a.id RETURN b'],
    ['with a property match', 'MATCH (a)-[r {hot: true}]-(b) RETURN r'],
    ['beside plain nodes', 'MATCH (a), (b)-[r]->(c) RETURN r'],
    ['with a subtraction', 'MATCH (a)-[r]-(b) WITH a.x - b.x AS d, 0 - size([1]) AS e RETURN d - e AS f'],
    ['with another one in a comment', '// MATCH (a)-[r]-(b)-[s]-(c)\nMATCH (a)-[r]-(b) RETURN r'],
    ['with another one in a text', "MATCH (a)-[r]-(b) WHERE a.name = '(x)--(y)--(z) MATCH' RETURN r"],
    ['then made by a MERGE', 'MATCH (a)-[r]-(b) MERGE (a)-[s:X]->(b) ON CREATE SET s.n = 1 RETURN s'],
  ])('%s', (_, text) => {
    expect(crowdedPatterns(text)).toEqual([]);
  });
});
