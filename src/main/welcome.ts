import type { Config } from '../config/readConfig.ts';
import { RolegraphError } from '../graph/errors.ts';
import type { Readiness } from '../importers/prepareGraph.ts';
import { NOTICES } from './withStore.ts';

/** What people read at the start: what is served, where, and a first question. */
export function welcome(config: Config, address: string, found: Readiness | RolegraphError): string {
  const where = config.neo4j ? `Neo4j at ${config.neo4j.uri}` : `the embedded store in ${config.folder}`;
  const notice =
    found instanceof RolegraphError
      ? `${found.message}\nIt is tried again until the graph is there; ${address}/readyz says when.`
      : NOTICES[found];
  const sandbox = config.sandbox
    ? `\n  IDE             ${address}/graphiql\n  Apollo Sandbox  ${address}/graphql (in a browser; loads from the Internet)`
    : '';
  return `${notice === '' ? '' : `${notice}\n`}rolegraph serves ${where}.
  Explorer        ${address}/
  GraphQL         ${address}/graphql${sandbox}
  Health          ${address}/livez and ${address}/readyz
Try:
  curl -s ${address}/graphql -H 'content-type: application/json'${loginOf(config)} -d '{"query":"{ connectors(between: [\\"Back End Developer\\", \\"Full Stack Developer\\"], kinds: [TOOL], first: 5) { totalCount edges { node { entity { name } roleCount } } } }"}'`;
}

/** Where reading is closed, the question is refused without it. */
function loginOf({ access }: Config): string {
  if (access.reading === 'open') return '';
  return access.apiKeys === undefined
    ? ' -H "authorization: Bearer $TOKEN"'
    : ' -H "x-api-key: $ROLEGRAPH_KEY"';
}
