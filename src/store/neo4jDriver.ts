import neo4j, { type AuthToken, type Driver } from 'neo4j-driver';

export interface Neo4jAccess {
  /** `bolt://`, `neo4j://`, and either with `+s`. */
  readonly uri: string;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
}

/**
 * A connection that was idle for so long is tried before it is used, which costs a round trip: firewalls forget
 * connections without a word, and a server under load leaves none idle that long.
 */
const IDLE_MS = 30_000;

/** A driver, which connects when it is first used. @param connections at the most */
export const neo4jDriver = (access: Neo4jAccess, connections: number): Driver =>
  neo4j.driver(access.uri, credentials(access), {
    disableLosslessIntegers: true,
    userAgent: 'rolegraph',
    connectionTimeout: 1500,
    connectionAcquisitionTimeout: 2000,
    connectionLivenessCheckTimeout: IDLE_MS,
    maxConnectionPoolSize: connections,
  });

const credentials = ({ username, password }: Neo4jAccess): AuthToken | undefined =>
  password === undefined ? undefined : neo4j.auth.basic(username ?? 'neo4j', password);
