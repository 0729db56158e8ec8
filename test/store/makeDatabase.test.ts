import { readdirSync } from 'node:fs';
import path from 'node:path';
import grafeo from '@grafeo-db/js';
import { afterAll, expect, test } from '@jest/globals';
import { makeDatabase } from '../../src/store/makeDatabase.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporaryFolder.ts';

afterAll(removeTemporaryFolders);

test('makes an empty database, and nothing beside it', () => {
  const folder = temporaryFolder();
  makeDatabase(path.join(folder, 'graph.grafeo'));
  expect(readdirSync(folder)).toEqual(['graph.grafeo']);
});

test('leaves what another process has made in the meantime as it is', async () => {
  const file = path.join(temporaryFolder(), 'graph.grafeo');
  makeDatabase(file);
  const others = grafeo.GrafeoDB.open(file);
  await others.execute('CREATE (x:X {n: 1})');
  makeDatabase(file);
  others.close();
  const database = grafeo.GrafeoDB.open(file);
  expect((await database.execute('MATCH (x:X) RETURN x.n AS n')).toArray()).toEqual([{ n: 1 }]);
  database.close();
});

test('says what the system says where there is no such folder', () => {
  const file = path.join(temporaryFolder(), 'none', 'graph.grafeo');
  expect(() => {
    makeDatabase(file);
  }).toThrow(/ENOENT/);
});
