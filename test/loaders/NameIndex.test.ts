import { describe, expect, test } from '@jest/globals';
import { Catalogue } from '../../src/loaders/Catalogue.ts';
import { NameIndex } from '../../src/loaders/NameIndex.ts';
import type { Row, Store } from '../../src/store/Store.ts';
import { aScope } from '../support/faults/aScope.ts';
import { turnsDuring } from '../support/turnsDuring.ts';

const tool = (name: string): Row => ({
  entity: {
    id: `tool:${name}`,
    name,
    nameKey: name,
    status: 'ACTIVE',
    sources: ['test'],
    updatedAt: '2026-01-01T00:00:00.000Z',
  },
  labels: ['Entity', 'Tool'],
});

/** As many letters as the names below have, so that each is held against each. */
const unknown = (index: number): string => `unknown-tool-of-nobody-${String(index).padStart(6, '0')}`;

function indexOf(names: readonly string[]): NameIndex {
  const store: Pick<Store, 'read' | 'version'> = {
    version: () => Promise.resolve(1),
    read: (text) => Promise.resolve(text.includes('entity') ? names.map(tool) : []),
  };
  return new NameIndex(new Catalogue(store));
}

describe('the nearest names to an unknown one', () => {
  const index = indexOf(Array.from({ length: 10_000 }, (_, at) => `a-tool-of-somebody-else-${at + 10_000}`));

  test('let others go first, however many are asked at once', async () => {
    await index.nearest(unknown(0), null, 5);
    const all = Array.from({ length: 60 }, (_, at) => index.nearest(unknown(at + 1), null, 5));
    // What is worked on without a rest takes no turn but the last.
    expect(await turnsDuring(Promise.all(all))).toBeGreaterThan(3);
  });

  test('are not looked for once the request has ended', async () => {
    const scope = aScope(60_000);
    scope.end();
    await expect(index.nearest(unknown(100), null, 5, scope.signal)).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
    });
  });
});
