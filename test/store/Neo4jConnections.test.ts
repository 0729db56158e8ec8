import { once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import neo4j, { Neo4jError, type Driver } from 'neo4j-driver';
import { Neo4jConnections } from '../../src/store/Neo4jConnections.ts';

test('connections that are given up, and cannot even be closed, harm nobody', async () => {
  const unhandled: unknown[] = [];
  const note = (error: unknown) => unhandled.push(error);
  process.on('unhandledRejection', note);
  const closed = new EventTarget();
  const open = (): Driver => {
    const driver = neo4j.driver('bolt://127.0.0.1:9');
    driver.close = () => {
      closed.dispatchEvent(new Event('close'));
      return Promise.reject(new Error('It is dead already.'));
    };
    return driver;
  };
  const connections = new Neo4jConnections(open);
  const isClosed = once(closed, 'close');
  const silent = new Neo4jError('Connection acquisition timed out', 'N/A', '08000', '');
  await expect(connections.use({}, () => Promise.reject(silent))).rejects.toBe(silent);
  await isClosed;
  await turn();
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});
