import { setTimeout as sleep } from 'node:timers/promises';

/** @typedef {{ uri: string, username: string | undefined, password: string | undefined }} Access */

/**
 * Waits until a server answers and resolves with its version, as it states it.
 * Only an absent server is waited for; one that refuses us will go on refusing.
 * @param {Access} access
 * @param {{ seconds: number }} options
 * @returns {Promise<string>}
 */
export async function awaitServer({ uri, username, password }, { seconds }) {
  // Imported here: whoever runs no Neo4j needs no driver.
  const { default: neo4j } = await import('neo4j-driver');
  const token = username === undefined ? undefined : neo4j.auth.basic(username, password ?? '');
  const driver = neo4j.driver(uri, token, { connectionTimeout: 3000, maxConnectionPoolSize: 1 });
  const deadline = Date.now() + seconds * 1000;
  try {
    for (;;) {
      try {
        const { agent } = await driver.getServerInfo();
        return agent?.split('/')[1] ?? 'unknown';
      } catch (error) {
        const absent = error instanceof neo4j.Neo4jError && error.code === neo4j.error.SERVICE_UNAVAILABLE;
        if (!absent || Date.now() > deadline) throw error;
      }
      await sleep(500);
    }
  } finally {
    await driver.close();
  }
}
