import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Store } from '../../../src/store/Store.ts';
import { askOf, dataOf, type Ask } from '../../support/ask.ts';
import { tries } from '../../support/property.ts';
import { makeGraph } from '../../support/questions/makeGraph.ts';
import { QuestionGraph } from '../../support/questions/QuestionGraph.ts';
import { questionCases, type QuestionCase } from '../../support/questions/randomQuestions.ts';
import {
  groupsOf,
  matrixOfGroups,
  matrixOfRoles,
  type RoleMatrixAnswer,
} from '../../support/questions/roleMatrixAnswer.ts';
import { similarRoles } from '../../support/questions/similarAnswer.ts';
import { emptyStore, NEO4J_URI } from '../../support/stores.ts';

const GRAPHS = NEO4J_URI === undefined ? 40 : 12;

const ASK = `query ($group: String, $other: String, $first: Int) {
  roleMatrix(group: $group, other: $other, first: $first) {
    rows { id roleCount } columns { id } cells { row column score shared { id } }
  }
}`;

interface Grouped extends QuestionCase {
  readonly categoryOf: (role: string) => string;
}

/** Roles of few groups, some of none. */
const groupedCases: fc.Arbitrary<Grouped> = questionCases.chain(({ facts, deprecated }) =>
  fc
    .array(fc.constantFrom(undefined, 'A', 'A_B', 'B', 'OTHER'), {
      minLength: facts.entities.length,
      maxLength: facts.entities.length,
    })
    .map((categories) => {
      const entities = facts.entities.map((entity, index) => ({ ...entity, category: categories[index] }));
      const byId = new Map(entities.map(({ id, category }) => [id, category]));
      return { facts: { ...facts, entities }, deprecated, categoryOf: (id) => byId.get(id) ?? 'OTHER' };
    }),
);

let store: Store;

beforeAll(async () => {
  store = await emptyStore();
});
afterAll(() => store.close());

const matrixOf = async (ask: Ask, variables: Record<string, unknown>): Promise<RoleMatrixAnswer> =>
  (await dataOf(ask(ASK, variables)))['roleMatrix'] as RoleMatrixAnswer;

describe('a role matrix on random graphs', () => {
  let cells = 0;

  test('compares groups by what their roles ask on average, and roles by what each asks', async () => {
    const property = fc.asyncProperty(groupedCases, fc.integer({ min: 1, max: 4 }), async (found, first) => {
      await makeGraph(store, found);
      const graph = new QuestionGraph(found.facts, found.deprecated);
      const ask = askOf(store);
      const groups = groupsOf(graph, found.categoryOf);
      const overview = await matrixOf(ask, {});
      expect(overview).toEqual(matrixOfGroups(graph, groups));
      cells += overview.cells.filter(({ score }) => score > 0).length;
      for (const one of groups) {
        const own = { group: one.id, first };
        expect(await matrixOf(ask, own)).toEqual(matrixOfRoles(graph, one, one, first));
        for (const other of groups) {
          const asked = { ...own, other: other.id };
          expect(await matrixOf(ask, asked)).toEqual(matrixOfRoles(graph, one, other, first));
        }
      }
    });
    await fc.assert(property, tries(GRAPHS));
  });

  test('has the scores that similar roles have', async () => {
    const property = fc.asyncProperty(questionCases, async (found) => {
      await makeGraph(store, found);
      const graph = new QuestionGraph(found.facts, found.deprecated);
      if (groupsOf(graph, () => 'OTHER').length === 0) return;
      const { rows, cells: all } = await matrixOf(askOf(store), { group: 'OTHER' });
      const scores = all.filter(({ score }) => score > 0);
      for (const [index, { id }] of rows.entries()) {
        const inRow = scores.filter(({ row }) => row === index);
        const similar = similarRoles(graph, id, null).map(({ node, score }) => `${node.id} ${score}`);
        expect(inRow.map(({ column, score }) => `${rows[column]?.id ?? ''} ${score}`).sort()).toEqual(
          similar.sort(),
        );
      }
    });
    await fc.assert(property, tries(Math.ceil(GRAPHS / 3)));
  });

  afterAll(() => {
    process.stderr.write(`role matrices on ${store.kind}: ${cells} cells above 0 compared\n`);
    expect(cells).toBeGreaterThan(0);
  });
});
