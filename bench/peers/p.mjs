// P: @neo4j/graphql on Apollo's standalone server, set up as their manuals say. It prints where it listens.
// Run, after the import: NODE_ENV=production NEO4J_URI=… [NEO4J_USER=… NEO4J_PASSWORD=…] [PORT=0] node p.mjs
import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';
import { makeIndexes } from './r/indexes.mjs';
import { rank } from './r/rank.mjs';

const { NEO4J_URI = 'bolt://localhost:7687', NEO4J_USER, NEO4J_PASSWORD = '', PORT = '0' } = process.env;

/** @param {string} file */
const read = (file) => readFileSync(new URL(file, import.meta.url), 'utf8');

const typeDefs = read('p.graphql').replace(/\{\{(\w+)\}\}/g, (_, name) => read(`r/${name}.cypher`));

const MATCH = { NAME: 'NAME', STRONG: 'ALIAS', LOOSE: 'TITLE' };

/** Fields that Cypher cannot work out as rolegraph does, from what their statements give. */
const resolvers = {
  Connector: {
    // The logarithms of Neo4j differ from those of JavaScript in the last digit.
    distinctiveness: ({ roles, roleCount }) => {
      const all = Math.max(1, Number(roles));
      return Math.log(all / Math.max(1, Math.min(Number(roleCount), all)));
    },
  },
  Search: {
    edges: ({ text, names, known }, { first }) => {
      const rows = names.map((row) => row.with(5, Number(row[5])));
      return rank(text, rows, known).slice(0, first).map(hit);
    },
  },
};

/** @param {import('./r/rank.mjs').Hit} found */
function hit({ name, cost }) {
  const [, , id, own, labels, degree] = name.row;
  const kind = labels.find((label) => label !== 'Entity')?.toUpperCase();
  return {
    match: MATCH[name.spelled],
    matched: name.text,
    score: 10 / (10 + cost),
    node: { id, name: own, kind, degree },
  };
}

const auth = NEO4J_USER ? neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD) : undefined;
const driver = neo4j.driver(NEO4J_URI, auth);

const session = driver.session();
await makeIndexes(session);
await session.close();

const library = new Neo4jGraphQL({
  typeDefs,
  resolvers,
  driver,
  features: {
    // A page begins behind a name.
    filters: { String: { GT: true } },
    excludeDeprecatedFields: {
      mutationOperations: true,
      aggregationFilters: true,
      aggregationFiltersOutsideConnection: true,
      relationshipFilters: true,
      attributeFilters: true,
    },
  },
});
const server = new ApolloServer({ schema: await library.getSchema() });
const { url } = await startStandaloneServer(server, { listen: { port: Number(PORT), host: '127.0.0.1' } });
console.log(`listening ${new URL(url).port}`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    server
      .stop()
      .then(() => driver.close())
      .finally(() => process.exit());
  });
}
