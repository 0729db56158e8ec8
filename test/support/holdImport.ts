// A process of its own, started by a test: says that it imports into the Neo4j of this run, and goes on
// until it is ended.
import { Neo4jStore } from '../../src/store/Neo4jStore.ts';
import { neo4jAccess } from './neo4jAccess.ts';

const store = await Neo4jStore.open({ ...neo4jAccess(), deadline: 60_000 });
await store.exclusive(
  () =>
    new Promise((resolve) => {
      process.stdout.write('open\n');
      process.stdin.resume().once('end', resolve);
    }),
);
await store.close();
