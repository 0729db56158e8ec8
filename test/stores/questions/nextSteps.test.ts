import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import type { Store } from '../../../src/store/Store.ts';
import { askOf, dataOf, type Ask } from '../../support/ask.ts';
import { tries } from '../../support/property.ts';
import { makeGraph } from '../../support/questions/makeGraph.ts';
import {
  leadsTo,
  openers,
  stepsToward,
  type OpenersAsked,
  type PathAsked,
} from '../../support/questions/nextStepsAnswer.ts';
import { QuestionGraph } from '../../support/questions/QuestionGraph.ts';
import {
  haveOf,
  kindsAsked,
  roleOf,
  withQuestions,
  type QuestionCase,
} from '../../support/questions/randomQuestions.ts';
import { emptyStore, NEO4J_URI } from '../../support/stores.ts';

const GRAPHS = NEO4J_URI === undefined ? 40 : 20;

const ASK = `query ($have: [EntityRef!]!, $toward: EntityRef, $kinds: [Kind!], $threshold: Float, $first: Int) {
  nextSteps(have: $have, toward: $toward, kinds: $kinds, threshold: $threshold, first: $first) {
    entity { id } opens gain readiness buildsOn { id }
    roles(first: 200) { role { id } before after }
  }
}`;

let store: Store;
let ask: Ask;

beforeAll(async () => {
  store = await emptyStore();
  ask = askOf(store);
});
afterAll(() => store.close());

const steps = async (question: OpenersAsked | PathAsked): Promise<unknown> =>
  (await dataOf(ask(ASK, { ...question })))['nextSteps'];

const first = fc.constantFrom(1, 3, 200, 200);

const openersOn = (found: QuestionCase): fc.Arbitrary<OpenersAsked> =>
  fc.record({
    have: haveOf(found),
    kinds: kindsAsked,
    threshold: fc.constantFrom(0.000001, 0.1, 0.25, 0.5, 0.5, 0.75, 1),
    first,
  });

const pathsOn = (found: QuestionCase): fc.Arbitrary<PathAsked> =>
  fc.record({ have: haveOf(found), toward: roleOf(found), kinds: kindsAsked, first });

describe('next steps without a target on random graphs', () => {
  const counts = { asked: 0, opening: 0, several: 0 };

  test('are the additions that open most roles, found by trying each', async () => {
    const property = fc.asyncProperty(withQuestions(openersOn, 8), async ({ found, questions }) => {
      await makeGraph(store, found);
      const graph = new QuestionGraph(found.facts, found.deprecated);
      for (const question of questions) {
        const wanted = openers(graph, question);
        expect({ question, answer: await steps(question) }).toEqual({ question, answer: wanted });
        counts.asked += 1;
        if (wanted.length > 0) counts.opening += 1;
        if (wanted.some(({ opens }) => opens > 1)) counts.several += 1;
      }
    });
    await fc.assert(property, tries(GRAPHS));
  });

  afterAll(() => {
    const { asked, opening, several } = counts;
    process.stderr.write(
      `next steps on ${store.kind}: ${asked} compared, ${opening} that open roles, ${several} several at once\n`,
    );
    expect(several).toBeGreaterThan(0);
  });
});

const pathAnswer = z.array(z.object({ entity: z.object({ id: z.string() }), readiness: z.number() }));

describe('next steps toward a role on random graphs', () => {
  const counts = { asked: 0, moved: 0, circular: 0 };

  test('are what is missing, in the order that the schema promises', async () => {
    const property = fc.asyncProperty(withQuestions(pathsOn, 8), async ({ found, questions }) => {
      await makeGraph(store, found);
      const graph = new QuestionGraph(found.facts, found.deprecated);
      for (const question of questions) {
        const wanted = stepsToward(graph, question);
        expect({ question, answer: await steps(question) }).toEqual({ question, answer: wanted });
        counts.asked += 1;
        const gains = wanted.map(({ gain }) => gain ?? 0);
        if (gains.some((gain, index) => gain > (gains[index - 1] ?? 1))) counts.moved += 1;
      }
    });
    await fc.assert(property, tries(GRAPHS));
  });

  test('put first what others build on, unless in a circle, and end at 1 where nothing bounds them', async () => {
    const property = fc.asyncProperty(withQuestions(pathsOn, 4), async ({ found, questions }) => {
      await makeGraph(store, found);
      const graph = new QuestionGraph(found.facts, found.deprecated);
      for (const asked of questions) {
        const question = { ...asked, kinds: null, first: 200 };
        const path = pathAnswer.parse(await steps(question));
        const ids = path.map(({ entity }) => entity.id);
        const late = ids.flatMap((id, index) =>
          graph.prerequisites(id).flatMap((need) => (ids.indexOf(need) > index ? [{ id, need }] : [])),
        );
        expect(late.filter(({ id, need }) => !leadsTo(graph, need, id, ids))).toEqual([]);
        counts.circular += late.length;
        const asksAnything = graph.asks(question.toward).some(({ micro }) => micro > 0);
        if (path.length > 0) expect(path.at(-1)?.readiness).toBe(asksAnything ? 1 : 0);
      }
    });
    await fc.assert(property, tries(Math.ceil(GRAPHS / 2)));
  });

  afterAll(() => {
    const { asked, moved, circular } = counts;
    process.stderr.write(
      `paths on ${store.kind}: ${asked} compared, ${moved} where a prerequisite comes before what weighs more, ` +
        `${circular} prerequisites late because of a circle\n`,
    );
    expect(moved).toBeGreaterThan(0);
  });
});

describe('by example', () => {
  const entity = (kind: 'ROLE' | 'TOOL' | 'FRAMEWORK') => (slug: string) => ({
    id: `${kind.toLowerCase()}:${slug}`,
    kind,
    name: slug,
  });
  const link = (from: string, relation: 'USES' | 'BUILT_ON', to: string) => ({
    from,
    relation,
    to,
    figure: 1,
    marks: [],
  });

  beforeAll(async () => {
    const entities = [
      ...['a', 'b', 'c', 'd'].map(entity('ROLE')),
      ...['python', 'git'].map(entity('TOOL')),
      entity('FRAMEWORK')('django'),
    ];
    // Django weighs ln 4, Python ln 2, Git ln 4 ÷ 3.
    const links = [
      link('role:a', 'USES', 'framework:django'),
      link('role:a', 'USES', 'tool:python'),
      link('role:a', 'USES', 'tool:git'),
      link('role:b', 'USES', 'tool:python'),
      link('role:b', 'USES', 'tool:git'),
      link('role:c', 'USES', 'tool:git'),
      link('framework:django', 'BUILT_ON', 'tool:python'),
    ];
    await makeGraph(store, { facts: { entities, links }, deprecated: [] });
  });

  const namesOf = async (question: OpenersAsked | PathAsked): Promise<string[]> =>
    z
      .array(z.object({ entity: z.object({ id: z.string() }), opens: z.number() }))
      .parse(await steps(question))
      .map(({ entity: { id }, opens }) => `${id} ${opens}`);

  test('Python is learnt before Django, which weighs more', async () => {
    const toward = { have: [], toward: 'role:a', kinds: null, first: 20 };
    expect(await namesOf(toward)).toEqual(['tool:python 1', 'framework:django 0', 'tool:git 2']);
    expect(await namesOf({ ...toward, kinds: ['FRAMEWORK'] })).toEqual(['framework:django 0']);
    expect(await namesOf({ ...toward, have: ['tool:python'] })).toEqual(['framework:django 0', 'tool:git 2']);
  });

  test('with nothing, one opens most by what alone is half of most roles', async () => {
    const nothing = { have: [], kinds: null, threshold: 0.5, first: 20 };
    // b asks Python and Git, of which Python is 0.71; c asks Git alone; of what a asks Python is 0.29.
    expect(await namesOf(nothing)).toEqual(['framework:django 1', 'tool:git 1', 'tool:python 1']);
    expect(await namesOf({ ...nothing, threshold: 0.28 })).toEqual([
      'tool:git 2',
      'tool:python 2',
      'framework:django 1',
    ]);
    expect(await namesOf({ ...nothing, threshold: 1 })).toEqual(['tool:git 1']);
    expect(await namesOf({ ...nothing, have: ['tool:git', 'tool:python'], threshold: 1 })).toEqual([
      'framework:django 1',
    ]);
  });
});
