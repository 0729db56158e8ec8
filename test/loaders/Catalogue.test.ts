import { beforeEach, describe, expect, test } from '@jest/globals';
import { Catalogue } from '../../src/loaders/Catalogue.ts';
import type { Row, Store } from '../../src/store/Store.ts';

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

/** A store of one tool whose version a test sets, and that answers when the test says so. */
class SlowStore {
  version = 1;
  versionsAsked = 0;
  namesRead = 0;
  fails = false;
  #waiting: (() => void)[] = [];

  readonly store: Pick<Store, 'read' | 'version'> = {
    version: async () => {
      this.versionsAsked += 1;
      const { version } = this;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
      return version;
    },
    read: (text) => {
      if (this.fails) return Promise.reject(new Error('gone'));
      const isEntities = text.includes('entity');
      this.namesRead += isEntities ? 1 : 0;
      return Promise.resolve(isEntities ? [tool(`of-${this.version}`)] : []);
    },
  };

  answer(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

let slow: SlowStore;
let catalogue: Catalogue;

beforeEach(() => {
  slow = new SlowStore();
  catalogue = new Catalogue(slow.store);
});

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The names of the questions, each asked a turn after the one before if there are several turns. */
async function asked(...turns: number[]): Promise<string[]> {
  const questions: ReturnType<Catalogue['names']>[] = [];
  for (const count of turns) {
    for (let one = 0; one < count; one += 1) questions.push(catalogue.names());
    await turn();
  }
  slow.answer();
  return (await Promise.all(questions)).map(({ spellings }) => spellings[0]?.text ?? '');
}

describe('the names of all entities', () => {
  test('are read once for a version, however many ask', async () => {
    expect(await asked(12)).toEqual(Array<string>(12).fill('of-1'));
    expect(await asked(3)).toEqual(Array<string>(3).fill('of-1'));
    expect([slow.versionsAsked, slow.namesRead]).toEqual([2, 1]);
  });

  test('are those after a write for whoever asks after it, though an older question still waits', async () => {
    const before = catalogue.names();
    await turn();
    slow.version = 2;
    const after = catalogue.names();
    await turn();
    slow.answer();
    expect((await after).version).toBe(2);
    expect((await before).version).toBe(1);
  });

  test('are read anew after a failure', async () => {
    slow.fails = true;
    await expect(asked(1)).rejects.toThrow('gone');
    slow.fails = false;
    expect(await asked(1)).toEqual(['of-1']);
  });
});
