import { NEO4J_URI } from './stores.ts';

/** How to log in to the Neo4j of this run. */
export function neo4jAccess(): { uri: string; username: string | undefined; password: string | undefined } {
  if (NEO4J_URI === undefined) throw new Error('ROLEGRAPH_TEST_NEO4J is not set; run: npm test');
  return {
    uri: NEO4J_URI,
    username: process.env['ROLEGRAPH_TEST_NEO4J_USERNAME'],
    password: process.env['ROLEGRAPH_TEST_NEO4J_PASSWORD'],
  };
}
