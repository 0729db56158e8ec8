import {
  afterAll,
  afterEach as afterEachTest,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from '@jest/globals';
import { RolegraphError } from '../../src/graph/errors.ts';
import { schemaStatements } from '../../src/statements/graphState.ts';
import { GrafeoStore } from '../../src/store/GrafeoStore.ts';
import { Neo4jStore } from '../../src/store/Neo4jStore.ts';
import type { Committed, Parameter, Row, Store, Transaction } from '../../src/store/Store.ts';
import { dump } from '../support/dump.ts';
import { neo4jAccess } from '../support/neo4jAccess.ts';
import { clear, emptyStore, NEO4J_URI } from '../support/stores.ts';

const CREATE = 'CREATE (e:Entity {id: $id}) RETURN e.id AS id';
const IDS = 'MATCH (e:Entity) RETURN e.id AS id ORDER BY id';

let store: Store;
/** Another store object on the same graph; the embedded one has only itself. */
let other: Store;

beforeAll(async () => {
  store = await emptyStore();
  other = NEO4J_URI === undefined ? store : await Neo4jStore.open({ ...neo4jAccess(), deadline: 60_000 });
});
beforeEach(() => clear(store));
afterAll(async () => {
  await store.close();
  await other.close();
});

const create = (id: string): Promise<Committed<Row[]>> =>
  store.write(async (transaction) => ({ changed: true, value: await transaction.change(CREATE, { id }) }));

const idsIn = async (reader: Store): Promise<unknown[]> => (await reader.read(IDS, {})).map(({ id }) => id);

describe('a write', () => {
  test('gives its value and the version that it made, and a read after it sees it', async () => {
    expect(await store.version()).toBe(0);
    expect(await create('tool:a')).toMatchObject({ version: 1, value: [{ id: 'tool:a' }] });
    expect(await create('tool:b')).toMatchObject({ version: 2 });
    expect(await store.version()).toBe(2);
    expect(await idsIn(store)).toEqual(['tool:a', 'tool:b']);
  });

  test('is seen by another store object', async () => {
    await create('tool:a');
    expect(await idsIn(other)).toEqual(['tool:a']);
    expect(await other.version()).toBe(1);
  });

  test('sees within itself what it has done so far, and nobody else does until it is committed', async () => {
    const seen: Record<string, unknown> = {};
    await store.write(async (transaction) => {
      await transaction.change(CREATE, { id: 'tool:a' });
      seen['inside'] = (await transaction.read(IDS, {})).length;
      seen['outside'] = await idsIn(other);
      return { changed: true, value: undefined };
    });
    expect(seen).toEqual({ inside: 1, outside: [] });
    expect(await idsIn(other)).toEqual(['tool:a']);
  });

  test('that changed nothing commits nothing: no version, and nothing that it did all the same', async () => {
    await create('tool:a');
    const before = await dump(store);
    const committed = await store.write(async (transaction) => {
      await transaction.change(CREATE, { id: 'tool:b' });
      return { changed: false, value: 'nothing new' };
    });
    expect(committed).toMatchObject({ version: 1, value: 'nothing new' });
    expect(await dump(store)).toEqual(before);
  });

  test('that changed nothing in an empty store leaves it empty', async () => {
    await store.write(() => Promise.resolve({ changed: false, value: undefined }));
    expect(await dump(store)).toEqual([]);
  });
});

describe('a write that fails leaves nothing behind, and the store goes on', () => {
  afterEachFailure();

  const failing = (end: (transaction: Transaction) => Promise<unknown>): Promise<Committed<unknown>> =>
    store.write(async (transaction) => {
      await transaction.change(CREATE, { id: 'tool:lost' });
      return { changed: true, value: await end(transaction) };
    });

  test('when the work throws, with what it threw', async () => {
    const refusal = new RolegraphError('VERSION_CONFLICT', 'Someone was faster.');
    await expect(failing(() => Promise.reject(refusal))).rejects.toBe(refusal);
    const mistake = new Error('a mistake of ours');
    await expect(failing(() => Promise.reject(mistake))).rejects.toBe(mistake);
  });

  test('when a statement fails, without the words of the store', async () => {
    await expect(failing((transaction) => transaction.change('RETURN', {}))).rejects.toMatchObject({
      code: 'INTERNAL_SERVER_ERROR',
      message: 'The store could not run a statement.',
    });
  });

  test('when a constraint is broken', async () => {
    await expect(
      failing((transaction) => transaction.change(CREATE, { id: 'tool:lost' })),
    ).rejects.toMatchObject({
      code: 'INTERNAL_SERVER_ERROR',
      message: 'The store could not run a statement.',
    });
  });

  test('when a parameter is refused', async () => {
    await expect(
      failing((transaction) => transaction.change(CREATE, { id: Number.NaN })),
    ).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'Parameter $id is NaN; it must be a finite number.',
    });
  });

  /** After each of them: nothing is there, and a further write is. */
  function afterEachFailure(): void {
    beforeEach(() => create('tool:a'));
    afterEachTest(async () => {
      expect(await idsIn(store)).toEqual(['tool:a']);
      expect(await store.version()).toBe(1);
      expect(await create('tool:b')).toMatchObject({ version: 2 });
      expect(await idsIn(store)).toEqual(['tool:a', 'tool:b']);
    });
  }
});

describe('many writers at once', () => {
  const WRITERS = 20;

  /** Adds one to a count that it reads first: an update that could be lost. */
  const count = (writer: Store): Promise<Committed<number>> =>
    writer.write(async (transaction) => {
      const [row] = await transaction.read("MATCH (e:Entity {id: 'tool:count'}) RETURN e.total AS total", {});
      const total = Number(row?.['total'] ?? 0) + 1;
      await transaction.change("MERGE (e:Entity {id: 'tool:count'}) SET e.total = $total RETURN e.id AS id", {
        total,
      });
      return { changed: true, value: total };
    });

  test('wait for each other: no update is lost and no version is given twice', async () => {
    const writes = Array.from({ length: WRITERS }, (_, index) => count(index % 2 === 0 ? store : other));
    const committed = await Promise.all(writes);
    const expected = Array.from({ length: WRITERS }, (_, index) => ({
      version: index + 1,
      value: index + 1,
    }));
    expect([...committed].sort((a, b) => a.version - b.version)).toMatchObject(expected);
    expect(await store.version()).toBe(WRITERS);
    expect(await other.version()).toBe(WRITERS);
  });

  test('and one of them failing stops none of the others', async () => {
    const failure = store.write(async (transaction) => {
      await transaction.change(CREATE, { id: 'tool:lost' });
      throw new RolegraphError('FORBIDDEN', 'Not you.');
    });
    const writes = [count(store), count(other), count(store)];
    await expect(failure).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await Promise.all(writes);
    expect(await idsIn(store)).toEqual(['tool:count']);
    expect(await store.version()).toBe(3);
  });
});

describe('a read', () => {
  test('gives back every plain value as it was given', async () => {
    const values: Parameter[] = [
      [0, 1, -5, 0.5, -0.25, 1e-7, 1e21, 123_456_789.123, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER],
      ['', 'é', 'e\u0301', '🐍', '\'"\\ $x `', 'line\nline', '\u0000'],
      [true, false, null, [], {}, [[1], ['a']], { a: { b: [null] } }],
    ];
    for (const x of values) expect(await store.read('RETURN $x AS x', { x })).toEqual([{ x }]);
  });

  test('of a statement that is wrong fails without the words of the store', async () => {
    const failure = store.read('MATCH (n RETURN n', {});
    await expect(failure).rejects.toMatchObject({
      code: 'INTERNAL_SERVER_ERROR',
      message: 'The store could not run a statement.',
    });
  });

  test('with a parameter that no store takes is refused before the store sees it', async () => {
    const cycle: Parameter[] = [];
    cycle.push(cycle);
    const refusal = { code: 'BAD_USER_INPUT', message: 'Parameter $x[0] contains itself.' };
    await expect(store.read('RETURN $x AS x', { x: cycle })).rejects.toMatchObject(refusal);
  });

  test('that takes longer than the deadline is answered with DEADLINE_EXCEEDED', async () => {
    const hasty =
      NEO4J_URI === undefined
        ? GrafeoStore.open({ deadline: 500 })
        : await Neo4jStore.open({ ...neo4jAccess(), deadline: 2000 });
    // On Neo4j the server ends it; on the embedded store it goes on by itself for a while.
    const side = NEO4J_URI === undefined ? 3000 : 1_000_000;
    const slow = `UNWIND range(1, ${side}) AS x UNWIND range(1, ${side}) AS y WITH x, y WHERE x * y % 7 = 3 RETURN count(x) AS n`;
    await expect(hasty.read(slow, {})).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    await hasty.close();
  });
});

describe('the schema', () => {
  test('may be applied again, over a graph that is there', async () => {
    await create('tool:a');
    const before = await dump(store);
    await store.applySchema(schemaStatements());
    expect(await dump(store)).toEqual(before);
  });

  test.each([
    ['Entity', 'id'],
    ['ExternalId', 'key'],
    ['Alias', 'key'],
    ['Source', 'id'],
    ['Release', 'id'],
    ['Graph', 'id'],
  ])('lets no second %s have the same %s', async (label, key) => {
    const twice = store.write(async (transaction) => {
      const text = `CREATE (n:${label} {${key}: 'same'}) RETURN count(n) AS total`;
      await transaction.change(text, {});
      return { changed: true, value: await transaction.change(text, {}) };
    });
    await expect(twice).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    expect(await dump(store)).toEqual([]);
  });
});

describe('a closed store', () => {
  test('says so, whatever it is asked, and may be closed again', async () => {
    const closed =
      NEO4J_URI === undefined
        ? GrafeoStore.open()
        : await Neo4jStore.open({ ...neo4jAccess(), deadline: 60_000 });
    await closed.close();
    await closed.close();
    const refusal = { code: 'STORE_UNAVAILABLE', message: 'The store is closed.' };
    await expect(closed.read(IDS, {})).rejects.toMatchObject(refusal);
    await expect(closed.version()).rejects.toMatchObject(refusal);
    await expect(closed.applySchema([])).rejects.toMatchObject(refusal);
    const write = closed.write(() => Promise.resolve({ changed: true, value: undefined }));
    await expect(write).rejects.toMatchObject(refusal);
  });
});
