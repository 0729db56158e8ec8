import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Coverage } from '../../../src/loaders/loadCoverage.ts';
import { createLoaders, type Loaders } from '../../../src/loaders/createLoaders.ts';
import { Memory } from '../../../src/loaders/Memory.ts';
import type { Store } from '../../../src/store/Store.ts';
import { tries } from '../../support/property.ts';
import { closestRoles, coverageAnswer } from '../../support/questions/closestAnswer.ts';
import { makeGraph } from '../../support/questions/makeGraph.ts';
import { QuestionGraph } from '../../support/questions/QuestionGraph.ts';
import { haveOf, withQuestions } from '../../support/questions/randomQuestions.ts';
import { emptyStore, NEO4J_URI } from '../../support/stores.ts';

const GRAPHS = NEO4J_URI === undefined ? 40 : 15;

let store: Store;
let memory: Memory;

beforeAll(async () => {
  store = await emptyStore();
  memory = new Memory(store);
});
afterAll(() => store.close());

const loaders = (): Loaders => createLoaders(store, memory);

const different = (ids: readonly string[]): string[] => [...new Set(ids)];

describe('the roles nearest to what one has, on random graphs', () => {
  const counts = { asked: 0, found: 0 };

  test('are those of which one has most, for what they ask and one has in all', async () => {
    const cases = withQuestions((found) => fc.tuple(haveOf(found), fc.constantFrom(1, 2, 50)), 8);
    const property = fc.asyncProperty(cases, async ({ found, questions }) => {
      await makeGraph(store, found);
      const graph = new QuestionGraph(found.facts, found.deprecated);
      for (const [all, first] of questions) {
        const have = different(all);
        const wanted = closestRoles(graph, have, first).map((role) => ({ ...role, have }));
        const answer = await loaders().questions.closestRoles(have, first);
        expect({ have, first, answer }).toEqual({ have, first, answer: wanted });
        counts.asked += 1;
        counts.found += wanted.length;
      }
    });
    await fc.assert(property, tries(GRAPHS));
  });

  afterAll(() => {
    process.stderr.write(`closest roles on ${store.kind}: ${counts.found} to ${counts.asked} compared\n`);
    expect(counts.found).toBeGreaterThan(0);
  });
});

const idsIn = (items: Coverage['shared']): string[] => items.map(({ entity }) => entity.id);

describe('how much of what is asked one has, on random graphs', () => {
  const entitiesOf = (request: Loaders, ids: readonly string[]) =>
    Promise.all(ids.map((id) => request.known(id)));

  test('is the share of its weight, each thing by how distinctive it is', async () => {
    const cases = withQuestions((found) => fc.tuple(haveOf(found), haveOf(found)), 5);
    const property = fc.asyncProperty(cases, async ({ found, questions }) => {
      await makeGraph(store, found);
      const graph = new QuestionGraph(found.facts, found.deprecated);
      for (const [asked, have] of questions.map((lists) => lists.map(different))) {
        if (!asked || !have) continue;
        const request = loaders();
        const [wanted, had] = await Promise.all([entitiesOf(request, asked), entitiesOf(request, have)]);
        const answer = await request.questions.coverage(wanted, had);
        expect({
          coverage: answer.coverage,
          shared: idsIn(answer.shared),
          missing: idsIn(answer.missing),
          surplus: idsIn(answer.surplus),
        }).toEqual(coverageAnswer(graph, asked, have));
        const { shared, missing, surplus } = answer;
        const gains = [...shared, ...missing].reduce((all, { gain }) => all + gain, 0);
        const weighs = asked.some((id) => graph.distinctiveness(id) > 0);
        expect(gains).toBeCloseTo(weighs ? 1 : 0, 9);
        expect(surplus.filter(({ gain }) => gain !== 0)).toEqual([]);
      }
    });
    await fc.assert(property, tries(GRAPHS));
  });

  test('is nothing of nothing', async () => {
    const nothing = { coverage: 0, shared: [], missing: [], surplus: [] };
    expect(await loaders().questions.coverage([], [])).toEqual(nothing);
    expect(await loaders().questions.closestRoles([], 5)).toEqual([]);
  });
});
