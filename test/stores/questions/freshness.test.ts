// One long file: every case writes to the same store and asks again.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { kindOfId } from '../../../src/graph/kind.ts';
import { applyFacts } from '../../../src/facts/applyFacts.ts';
import type { EntityFact, Facts, LinkFact } from '../../../src/facts/facts.ts';
import { createLoaders } from '../../../src/loaders/createLoaders.ts';
import { Memory } from '../../../src/loaders/Memory.ts';
import { distinctivenessOf } from '../../../src/statements/distinctivenessOf.ts';
import { markWeighed, weightsState } from '../../../src/statements/weights.ts';
import { Neo4jStore } from '../../../src/store/Neo4jStore.ts';
import type { Committed, Parameters, Row, Store, Transaction } from '../../../src/store/Store.ts';
import { askOf, dataOf, type Ask } from '../../support/ask.ts';
import { CountingStore } from '../../support/countingStore.ts';
import { dump } from '../../support/dump.ts';
import { neo4jAccess } from '../../support/neo4jAccess.ts';
import { makeGraph } from '../../support/questions/makeGraph.ts';
import { emptyStore, NEO4J_URI } from '../../support/stores.ts';

const entity = (id: string, description?: string): EntityFact => ({
  id,
  kind: kindOfId(id) ?? 'TOOL',
  name: id,
  description,
});

const uses = (from: string, to: string, figure: number): LinkFact => ({
  from: `role:${from}`,
  relation: 'USES',
  to: `tool:${to}`,
  figure,
  marks: [],
});

/** x and y are each used by two of four roles, so both weigh ln 2. */
const FACTS: Facts = {
  entities: ['role:a', 'role:b', 'role:c', 'role:idle', 'tool:x', 'tool:y'].map((id) => entity(id)),
  links: [uses('a', 'x', 0.9), uses('a', 'y', 0.1), uses('b', 'x', 0.9), uses('c', 'y', 0.9)],
};

let store: Store;

beforeAll(async () => {
  store = await emptyStore();
});
beforeEach(() => makeGraph(store, { facts: FACTS, deprecated: [] }));
afterAll(() => store.close());

const write = (to: Store, facts: Partial<Facts>): Promise<Committed<unknown>> =>
  to.write(async (transaction) => ({
    changed: true,
    value: await applyFacts(
      transaction,
      { entities: [], links: [], ...facts },
      'curated',
      '2026-02-02T00:00:00.000Z',
    ),
  }));

const similarAnswer = z.object({
  role: z.object({
    similar: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })) }),
  }),
});

async function similarTo(ask: Ask, role: string): Promise<string[]> {
  const document = 'query ($role: EntityRef!) { role(ref: $role) { similar { edges { node { id } } } } }';
  const answer = similarAnswer.parse(await dataOf(ask(document, { role })));
  return answer.role.similar.edges.map(({ node }) => node.id);
}

const weightAnswer = z.object({
  transition: z.object({ missing: z.array(z.object({ weight: z.number() })) }),
});

/** What x counts for b, which asks nothing else. */
async function weightOfX(ask: Ask): Promise<number | undefined> {
  const document = '{ transition(to: "role:b", have: []) { missing { weight } } }';
  return weightAnswer.parse(await dataOf(ask(document))).transition.missing[0]?.weight;
}

/** By the link's weight of 0.9, in whole millionths. */
const weighing = (nats: number): number => Math.round(0.9 * Math.round(1e6 * nats)) / 1e6;

const matrixAnswer = z.object({ roleMatrix: z.object({ cells: z.array(z.object({ score: z.number() })) }) });

/** The scores of a with b, c and idle. */
async function scoresOfA(ask: Ask): Promise<number[]> {
  const document = '{ roleMatrix(group: "OTHER") { cells { score } } }';
  const { cells } = matrixAnswer.parse(await dataOf(ask(document))).roleMatrix;
  return cells.slice(0, 3).map(({ score }) => score);
}

/** Makes c more similar to a than b is. */
const TURNED = { links: [uses('a', 'x', 0.1), uses('a', 'y', 0.9)] };

describe('a write is seen by the next question', () => {
  test('an edited link changes the order of similar roles', async () => {
    const ask = askOf(store);
    expect(await similarTo(ask, 'role:a')).toEqual(['role:b', 'role:c']);
    await write(store, TURNED);
    expect(await similarTo(ask, 'role:a')).toEqual(['role:c', 'role:b']);
  });

  test('a new link makes similar what was not', async () => {
    const ask = askOf(store);
    expect(await similarTo(ask, 'role:idle')).toEqual([]);
    await write(store, { links: [uses('idle', 'y', 0.5)] });
    expect(await similarTo(ask, 'role:idle')).toEqual(['role:c', 'role:a']);
  });

  test('an edited link changes the cells of a matrix', async () => {
    const ask = askOf(store);
    // Of x and y, a asks 0.9 and 0.1, b 0.9 and nothing, c nothing and 0.9.
    expect(await scoresOfA(ask)).toEqual([0.9, 0.055556, 0]);
    await write(store, TURNED);
    expect(await scoresOfA(ask)).toEqual([0.055556, 0.9, 0]);
  });

  test('a new category moves a role to another group', async () => {
    const ask = askOf(store);
    const groups = async () => (await dataOf(ask('{ roleMatrix { rows { id roleCount } } }')))['roleMatrix'];
    expect(await groups()).toEqual({ rows: [{ id: 'OTHER', roleCount: 4 }] });
    await write(store, { entities: [{ ...entity('role:c'), category: 'C' }] });
    expect(await groups()).toEqual({
      rows: [
        { id: 'OTHER', roleCount: 3 },
        { id: 'C', roleCount: 1 },
      ],
    });
  });

  test('a new role changes the weight of what it is not linked to', async () => {
    const ask = askOf(store);
    expect(await weightOfX(ask)).toBe(weighing(Math.log(4 / 2)));
    await write(store, { entities: [entity('role:new')] });
    expect(await weightOfX(ask)).toBe(weighing(Math.log(5 / 2)));
  });

  /** On Neo4j a second connection, as another server has; the embedded store is one server's alone. */
  async function otherServer(): Promise<{ other: Store; close: () => Promise<void> }> {
    if (NEO4J_URI === undefined) return { other: store, close: () => Promise.resolve() };
    const other = await Neo4jStore.open(neo4jAccess());
    return { other, close: () => other.close() };
  }

  test('also of another server', async () => {
    const { other, close } = await otherServer();
    try {
      const [here, there] = [askOf(store), askOf(other)];
      expect(await similarTo(here, 'role:a')).toEqual(['role:b', 'role:c']);
      expect(await similarTo(there, 'role:a')).toEqual(['role:b', 'role:c']);
      await write(store, TURNED);
      expect(await similarTo(there, 'role:a')).toEqual(['role:c', 'role:b']);
      await write(other, FACTS);
      expect(await similarTo(here, 'role:a')).toEqual(['role:b', 'role:c']);
    } finally {
      await close();
    }
  });
});

describe('weights are worked out', () => {
  const figures = (): Promise<unknown> => distinctivenessOf.run(store, { ids: ['tool:x', 'tool:y'] });

  test('not by the write but by the first question after it, once', async () => {
    const counting = new CountingStore(store);
    const ask = askOf(counting);
    await write(counting, TURNED);
    expect([counting.derives, await figures()]).toEqual([0, []]);
    await similarTo(ask, 'role:a');
    await similarTo(ask, 'role:b');
    expect(counting.derives).toBe(1);
    const weighed = { distinctiveness: Math.round(1e6 * Math.log(2)) };
    expect(await figures()).toEqual(
      expect.arrayContaining([
        { id: 'tool:x', ...weighed },
        { id: 'tool:y', ...weighed },
      ]),
    );
  });

  test('once for questions that come at the same time', async () => {
    const counting = new CountingStore(store);
    const ask = askOf(counting);
    const roles = ['role:a', 'role:b', 'role:c', 'role:a', 'role:b', 'role:c'];
    const answers = await Promise.all(roles.map((role) => similarTo(ask, role)));
    expect(answers[0]).toEqual(['role:b', 'role:c']);
    expect(counting.derives).toBe(1);
  });

  test('not after a write that touches no link, nor by a question that weighs nothing', async () => {
    const counting = new CountingStore(store);
    const ask = askOf(counting);
    await dataOf(ask('{ role(ref: "role:a") { tools { totalCount } } }'));
    expect(counting.derives).toBe(0);
    await similarTo(ask, 'role:a');
    const before = await store.version();
    await write(counting, { entities: [entity('tool:x', 'Marks the spot.')] });
    const read = await counting.statementsOf(() => similarTo(ask, 'role:a'));
    expect(await store.version()).toBe(before + 1);
    expect(counting.derives).toBe(1);
    expect(read.filter((text) => text === weightsState.text)).toHaveLength(1);
  });

  test('as no fact: the version stays', async () => {
    const before = await store.version();
    await similarTo(askOf(store), 'role:a');
    expect(await store.version()).toBe(before);
  });

  test('in one transaction: one that fails leaves nothing behind', async () => {
    const before = await dump(store);
    const failing = store.derive(async (transaction) => {
      await markWeighed.run(transaction, {});
      throw new Error('no more');
    });
    await expect(failing).rejects.toThrow('no more');
    expect(await dump(store)).toEqual(before);
  });
});

/** A store whose weighing fails the first time. */
class FailingOnce extends CountingStore {
  override derive<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const weighing = super.derive(work);
    if (this.derives > 1) return weighing;
    return weighing.then(() => Promise.reject(new Error('no disk')));
  }
}

/** A store that tells of its first weighing only when another question has come to wait for it. */
class SlowToTell extends CountingStore {
  #checks = 0;
  #markWeighed: () => void = () => undefined;
  #letGo: () => void = () => undefined;
  readonly weighed: Promise<void>;
  readonly #waitedFor: Promise<void>;

  constructor(inner: Store) {
    super(inner);
    this.weighed = new Promise((resolve) => {
      this.#markWeighed = resolve;
    });
    this.#waitedFor = new Promise((resolve) => {
      this.#letGo = resolve;
    });
  }

  override async read(text: string, parameters: Parameters): Promise<Row[]> {
    const rows = await super.read(text, parameters);
    if (text === weightsState.text) this.#checks += 1;
    // By then whoever has just checked waits.
    if (this.#checks === 2) setImmediate(this.#letGo);
    return rows;
  }

  override async derive<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const value = await super.derive(work);
    this.#markWeighed();
    if (this.derives === 1) await this.#waitedFor;
    return value;
  }
}

/** A store to which somebody writes as soon as a question has seen that the weights are up to date. */
class Overtaken extends CountingStore {
  readonly #facts: Facts;

  constructor(inner: Store, facts: Facts) {
    super(inner);
    this.#facts = facts;
  }

  override async read(text: string, parameters: Parameters): Promise<Row[]> {
    const rows = await super.read(text, parameters);
    if (text === weightsState.text) await write(this, this.#facts);
    return rows;
  }
}

describe('when things happen at the same time', () => {
  test('a weighing that failed is tried again by the next question', async () => {
    const ask = askOf(new FailingOnce(store));
    await write(store, TURNED);
    const { errors } = await ask('{ role(ref: "role:a") { similar { totalCount } } }');
    expect(errors).toHaveLength(1);
    await write(store, FACTS);
    expect(await similarTo(ask, 'role:a')).toEqual(['role:b', 'role:c']);
  });

  test('a question after a write does not make do with a weighing from before it', async () => {
    const slow = new SlowToTell(store);
    const ask = askOf(slow);
    const early = weightOfX(ask);
    await slow.weighed;
    await write(slow, { entities: [entity('role:new')] });
    expect(await weightOfX(ask)).toBe(weighing(Math.log(5 / 2)));
    expect(await early).toBeDefined();
  });

  const NEWS: Facts = {
    entities: [entity('role:new'), entity('tool:new')],
    links: [
      ...[uses('new', 'x', 1), uses('new', 'y', 1), uses('new', 'new', 1)],
      ...[uses('a', 'new', 1), uses('b', 'new', 1), uses('idle', 'x', 1)],
    ],
  };

  test.each([
    [
      'transition',
      '{ transition(from: "role:b", to: "role:a", have: ["tool:y"]) { readiness missing { weight } } }',
    ],
    ['next steps', '{ nextSteps(have: ["tool:y"], threshold: 0.1) { opens roles { before after } } }'],
    ['steps toward a role', '{ nextSteps(have: [], toward: "role:a") { gain readiness } }'],
    ['similar roles', '{ role(ref: "role:a") { similar { edges { score shared { id } } } } }'],
    ['a matrix', '{ roleMatrix(group: "OTHER") { cells { score shared { id } } } }'],
    ['similar tools', '{ tool(ref: "tool:x") { similar { edges { score shared { id } } } } }'],
  ])('%s that a write overtakes are answered, with what is weighed so far', async (_, document) => {
    await similarTo(askOf(store), 'role:a');
    expect(await askOf(new Overtaken(store, NEWS))(document)).toEqual({ data: expect.anything() });
  });

  test('closest roles that a write overtakes are answered too', async () => {
    await similarTo(askOf(store), 'role:a');
    const overtaken = new Overtaken(store, NEWS);
    const { questions } = createLoaders(overtaken, new Memory(overtaken));
    const answer = await questions.closestRoles(['tool:x'], 50);
    expect(answer.map(({ id }) => id)).toEqual(expect.arrayContaining(['role:a', 'role:b']));
  });
});
