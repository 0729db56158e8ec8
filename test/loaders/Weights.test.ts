import { describe, expect, test } from '@jest/globals';
import { RolegraphError } from '../../src/graph/errors.ts';
import { Weights } from '../../src/loaders/Weights.ts';
import { ForwardingStore } from '../../src/store/ForwardingStore.ts';
import type { Row } from '../../src/store/Store.ts';
import { emptyGrafeo } from '../support/stores.ts';

const READ_ONLY = new RolegraphError('STORE_UNAVAILABLE', 'No writes here.', { details: { readOnly: true } });

/** A store whose weights are of some version, and that refuses to be written. */
class Unwritable extends ForwardingStore {
  state: Row = { linked: 7, weighed: 3 };
  asked = 0;

  override read(): Promise<Row[]> {
    return Promise.resolve([this.state]);
  }

  override derive<T>(): Promise<T> {
    this.asked += 1;
    return Promise.reject(READ_ONLY);
  }
}

describe('on a store that takes no writes', () => {
  test('old weights do, and it is not asked to write at every question', async () => {
    const store = new Unwritable(await emptyGrafeo());
    const weights = new Weights(store);
    for (let question = 0; question < 5; question += 1) await weights.upToDate();
    expect(store.asked).toBe(1);
    await store.close();
  });

  test('a graph that was never weighed is told', async () => {
    const store = new Unwritable(await emptyGrafeo());
    store.state = { linked: 7, weighed: -1 };
    await expect(new Weights(store).upToDate()).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('The graph was never weighed'),
    });
    await store.close();
  });
});

test('another failure is told as it is', async () => {
  const store = new (class extends Unwritable {
    override derive<T>(): Promise<T> {
      return Promise.reject(new RolegraphError('DEADLINE_EXCEEDED', 'Too slow.'));
    }
  })(await emptyGrafeo());
  await expect(new Weights(store).upToDate()).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
  await store.close();
});
