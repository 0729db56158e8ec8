// A process of its own, started by a test: opens the embedded store in a folder, writes one entity,
// says so, and keeps the store open until it is ended.
import { GrafeoStore } from '../../src/store/GrafeoStore.ts';

const folder = process.argv[2] ?? '';
const store = GrafeoStore.open({ folder });
await store.write(async (transaction) => ({
  changed: true,
  value: await transaction.change("CREATE (e:Entity {id: 'tool:held'}) RETURN e.id AS id", {}),
}));
process.stdout.write('open\n');
process.stdin.resume().once('end', () => {
  void store.close();
});
