import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { inOneMap } from '../../src/store/inOneMap.ts';
import { play, stageOf } from '../support/contract/stage.ts';
import { wholeScenario } from '../support/contract/scenario.ts';
import { neo4jAccess } from '../support/neo4jAccess.ts';
import { everyStatement } from '../support/statements.ts';
import { emptyNeo4j, NEO4J_URI } from '../support/stores.ts';

/** How many scans of a whole label each statement may need. One that is not named here finds all by an index. */
const SCANS = new Map([
  // Whatever there is of something is listed, counted or weighed.
  ['alias_names', 1],
  ['check_counts', 2],
  ['check_dangling', 3],
  ['check_keys', 5],
  ['check_strays', 8],
  ['count_entities', 1],
  ['count_kinds', 1],
  ['count_relations', 1],
  ['every_entity', 1],
  ['graph_state', 1],
  ['list_audit', 1],
  ['list_entities', 1],
  ['list_sources', 1],
  ['weigh_entities', 2],
  ['weigh_roles', 1],
  ['weigh_usage', 1],
  // All that a source says, once in a removal or an import of the shipped graph.
  ['aliases_of_source', 1],
  ['entities_of_source', 1],
  ['links_of_source', 1],
  ['removed_links_of', 1],
  // All roles are counted, any role may be opened, or what all ask on average is needed.
  ['closest_roles', 1],
  ['connectors', 1],
  ['every_ask', 1],
  ['next_steps', 1],
]);

/** So many, each with a name of its own, a source's id and links, that the planner would rather not read them all. */
const MANY = `UNWIND range(1, 5000) AS i
  CREATE (e:Entity:Tool {id: 'tool:' + toString(i), nameKey: toString(i), status: 'ACTIVE', sources: ['onet']})
  CREATE (r:Entity:Role {id: 'role:' + toString(i), nameKey: toString(i), status: 'ACTIVE', sources: ['onet']})
  CREATE (r)-[:USES {weight: 0.5, sources: ['onet']}]->(e)
  CREATE (a:Alias {key: toString(i)})-[:ALIAS_OF {name: toString(i), kind: 'STRONG', sources: ['onet']}]->(e)
  CREATE (x:ExternalId {key: 'onet:' + toString(i)})-[:IDENTIFIES]->(e)
  CREATE (l:RemovedLink {key: toString(i), source: 'curator'})
  CREATE (c:Change {version: 100 + i, place: 100 + i, total: 1})
  RETURN count(e) AS total`;

let driver: Driver;

/** What Neo4j says of a statement before running it. */
async function explain(text: string): Promise<{ notes: string[]; operators: string[] }> {
  // As it is sent, and planned for this graph, not for one of an earlier suite; the planner does not look at values, and only LIMIT wants a number.
  const { summary } = await driver.executeQuery(`CYPHER replan=force EXPLAIN ${inOneMap(text)}`, {
    p: { first: neo4j.int(1) },
  });
  const notes = summary.gqlStatusObjects.flatMap((status) =>
    status.statusDescription.includes('note: successful completion') ? [] : [status.statusDescription],
  );
  return { notes, operators: summary.plan === false ? [] : operatorsOf(summary.plan) };
}

const operatorsOf = (plan: Plan): string[] => [
  plan.operatorType.replace(/@.*/, ''),
  ...plan.children.flatMap(operatorsOf),
];

describe('Neo4j has nothing to object to', () => {
  if (NEO4J_URI === undefined) {
    process.stderr.write(
      'explain: skipped here; `npm test` runs it on a Neo4j (test/neo4j/README.md says how to have one)\n',
    );
    test.skip('in any statement', () => undefined);
    return;
  }

  beforeAll(async () => {
    const store = await emptyNeo4j();
    try {
      // With everything that a graph may hold, so that a label or a property that is unknown is a slip of ours.
      await play(stageOf([store]), wholeScenario());
      await store.write(async (transaction) => ({
        changed: true,
        value: await transaction.change(MANY, {}),
      }));
    } finally {
      await store.close();
    }
    const { uri, username, password } = neo4jAccess();
    driver = neo4j.driver(
      uri,
      username === undefined ? undefined : neo4j.auth.basic(username, password ?? ''),
    );
    // Plans follow from what an index is known to hold: let it be known, whatever ran before.
    await driver.executeQuery('CALL db.prepareForReplanning(30)');
  });

  afterAll(() => driver.close());

  test.each(everyStatement())('in $name', async ({ name, text }) => {
    const { notes, operators } = await explain(text);
    expect(notes).toEqual([]);
    const scans = operators.filter((operator) => operator.endsWith('Scan'));
    const [file = ''] = name.split(' ');
    expect(scans).toEqual(Array.from({ length: SCANS.get(file) ?? 0 }, () => 'NodeByLabelScan'));
  });

  test.each([
    ['a label that is not in the graph', 'MATCH (t:Toool) RETURN t.id AS id', 'Toool'],
    ['a property that is not in the graph', 'MATCH (t:Tool) RETURN t.nmae AS name', 'nmae'],
    ['a relation that is not in the graph', 'MATCH (:Tool)-[r:USSES]-() RETURN count(r) AS total', 'USSES'],
    ['a cartesian product', 'MATCH (a:Tool), (b:Skill) RETURN count(*) AS total', 'cartesian product'],
    ['a deprecated function', 'MATCH (t:Tool) RETURN id(t) AS id', 'deprecated'],
  ])('but it would object to %s', async (_, text, word) => {
    const { notes } = await explain(text);
    expect(notes).toEqual([expect.stringContaining(word)]);
  });
});
