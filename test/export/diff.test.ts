import { afterAll, describe, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { diffFiles } from '../../src/export/diffFiles.ts';
import { readChanges } from '../../src/export/readChanges.ts';
import type { Difference } from '../../src/graph/difference.ts';
import { exported, fileOf, linesFile, takeIn } from '../support/export/files.ts';
import { histories, makeHistory } from '../support/export/histories.ts';
import { tries } from '../support/property.ts';
import { clear, emptyGrafeo } from '../support/stores.ts';
import { removeTemporaryFolders } from '../support/temporaryFolder.ts';
import { writeFacts } from '../support/writes.ts';

afterAll(removeTemporaryFolders);

async function differences(old: string, now: string): Promise<Difference[]> {
  const found: Difference[] = [];
  for await (const difference of diffFiles(old, now)) found.push(difference);
  return found;
}

const entity = (id: string, more: object = {}) => ({
  type: 'entity',
  id,
  name: id,
  sources: ['onet'],
  ...more,
});
const alias = (of: string, name: string) => ({ type: 'alias', of, name, says: { onet: { kind: 'STRONG' } } });
const link = (to: string, figure: number) => ({
  type: 'link',
  from: 'role:a',
  relation: 'USES',
  to,
  weight: figure,
  says: { onet: { figure } },
});

describe('two exports', () => {
  test('differ by what was added, removed and changed, in the order of the files', async () => {
    const old = linesFile([
      entity('role:a', { description: 'Old.', url: 'https://a.example' }),
      entity('tool:gone'),
      entity('tool:same'),
      alias('role:a', 'B c'),
      link('tool:gone', 1),
      link('tool:same', 0.5),
    ]);
    const now = linesFile([
      entity('role:a', { description: 'New.', color: '#000000' }),
      entity('tool:new'),
      entity('tool:same'),
      alias('role:a', 'b-C'),
      alias('role:a', 'd'),
      link('tool:new', 0.25),
      link('tool:same', 0.75),
    ]);
    expect(await differences(old, now)).toEqual([
      {
        how: 'CHANGED',
        type: 'entity',
        key: 'role:a',
        fields: [
          { field: 'description', old: 'Old.', new: 'New.' },
          { field: 'url', old: 'https://a.example' },
          { field: 'color', new: '#000000' },
        ],
      },
      { how: 'REMOVED', type: 'entity', key: 'tool:gone', fields: [] },
      { how: 'ADDED', type: 'entity', key: 'tool:new', fields: [] },
      // One alias, spelled otherwise.
      {
        how: 'CHANGED',
        type: 'alias',
        key: 'role:a "b-C"',
        fields: [{ field: 'name', old: 'B c', new: 'b-C' }],
      },
      { how: 'ADDED', type: 'alias', key: 'role:a "d"', fields: [] },
      { how: 'REMOVED', type: 'link', key: 'role:a USES tool:gone', fields: [] },
      { how: 'ADDED', type: 'link', key: 'role:a USES tool:new', fields: [] },
      {
        how: 'CHANGED',
        type: 'link',
        key: 'role:a USES tool:same',
        fields: [
          { field: 'weight', old: 0.5, new: 0.75 },
          { field: 'says.onet.figure', old: 0.5, new: 0.75 },
        ],
      },
    ]);
  });

  test('may be compressed', async () => {
    const file = linesFile([entity('role:a')]);
    const gz = fileOf(gzipSync(readFileSync(file)), 'a.jsonl.gz');
    expect(await differences(file, gz)).toEqual([]);
    expect(await differences(linesFile([]), gz)).toMatchObject([{ how: 'ADDED', key: 'role:a' }]);
  });

  test('of random graphs: none between a graph and itself, and all lines against an empty one', async () => {
    const store = await emptyGrafeo();
    const empty = linesFile([]);
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        await clear(store);
        await makeHistory(store, history);
        const text = await exported(store);
        const file = fileOf(text);
        const lines = text.trimEnd().split('\n').length - 1;
        expect(await differences(file, file)).toEqual([]);
        expect(await differences(empty, file)).toHaveLength(lines);
        expect((await differences(file, empty)).every(({ how }) => how === 'REMOVED')).toBe(true);
      }),
      tries(20),
    );
    await store.close();
  });

  const header = '{"type":"rolegraph","format":1}\n';
  const line = (id: string) => `${JSON.stringify(entity(id))}\n`;

  test.each([
    ['without a header', line('role:a'), /, line 1: it must be \{"type":"rolegraph","format":1\}/],
    ['with what is no JSON', `${header}x\n`, /, line 2: it is no JSON object\.$/],
    ['of a type that is not known', `${header}{"type":"x"}\n`, /, line 2: its type is not known\.$/],
    ['out of order', header + line('role:b') + line('role:a'), /, line 3: it is out of order\. /],
    ['with a line twice', header + line('role:a') + line('role:a'), /, line 3: it is out of order\. /],
  ])('a file %s is refused', async (_, text, message) => {
    await expect(differences(fileOf(text), linesFile([]))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(message),
    });
  });

  test.each([
    ['that is not there', '/nowhere/none.jsonl', 'ENOENT'],
    ['that is no .gz', fileOf('x', 'x.jsonl.gz'), 'Z_BUF_ERROR'],
  ])('a file %s is told', async (_, file, code) => {
    await expect(differences(file, linesFile([]))).rejects.toMatchObject({
      message: `${file} cannot be read (${code}).`,
    });
  });
});

test('the changes after a version come one by one, over many pages', async () => {
  const store = await emptyGrafeo();
  for (let index = 0; index < 45; index += 1) {
    await writeFacts(store, { entities: [{ id: `tool:t${index}`, kind: 'TOOL', name: `T ${index}` }] });
  }
  await takeIn(store, [linesFile([entity('role:a'), link('tool:t1', 0.5)])]);
  const since = async (version: number) => {
    const created: string[] = [];
    for await (const change of readChanges(store, version)) created.push(...change.created, ...change.linked);
    return created;
  };
  expect(await since(0)).toHaveLength(47);
  expect(await since(43)).toEqual(['tool:t43', 'tool:t44', 'role:a', 'role:a USES tool:t1']);
  expect(await since(await store.version())).toEqual([]);
  await store.close();
});
