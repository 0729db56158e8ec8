/** @import { Session } from 'neo4j-driver' */

/** What the statements seek by, besides the indexes that rolegraph has. */
const INDEXES = [
  'CREATE INDEX peer_role_name IF NOT EXISTS FOR (r:Role) ON (r.nameKey)',
  'CREATE INDEX peer_role_status IF NOT EXISTS FOR (r:Role) ON (r.status)',
  `CREATE FULLTEXT INDEX peer_names IF NOT EXISTS FOR (n:Entity|Alias) ON EACH [n.name]
   OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'simple' } }`,
];

/** Makes the indexes that are missing, and waits until they hold everything. @param {Session} session */
export async function makeIndexes(session) {
  for (const statement of INDEXES) await session.run(statement);
  await session.run('CALL db.awaitIndexes(600)');
}
