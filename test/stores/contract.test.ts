import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { schemaStatements } from '../../src/statements/graphState.ts';
import type { Store } from '../../src/store/Store.ts';
import { READING } from '../support/contract/cases.ts';
import { countAgain } from '../support/contract/checkCases.ts';
import { knownOf } from '../support/contract/known.ts';
import type { Question } from '../support/contract/question.ts';
import { scenarios, wholeScenario, type Scenario } from '../support/contract/scenario.ts';
import { onEach, play, stageOf, type Stage } from '../support/contract/stage.ts';
import { observed, seenTexts } from '../support/observe.ts';
import { SEED, tries } from '../support/property.ts';
import { everyStatement, statementSource } from '../support/statements.ts';
import { clear, emptyGrafeo, emptyNeo4j, NEO4J_URI } from '../support/stores.ts';

/** Graphs tried; each is asked every statement with several sets of parameters. */
const GRAPHS = NEO4J_URI === undefined ? 60 : 24;

const compared = { sets: 0, statements: new Set<string>(), graphs: 0 };
let stores: readonly Store[] = [];

beforeAll(async () => {
  stores = [await emptyGrafeo(), ...(NEO4J_URI === undefined ? [] : [await emptyNeo4j()])].map(observed);
  // Once more: what is there already is left alone.
  for (const store of stores) await store.applySchema(schemaStatements());
});

afterAll(async () => {
  const { sets, statements, graphs } = compared;
  const writing = everyStatement().filter(({ name, text }) => seenTexts.has(text) && !statements.has(name));
  const names = stores.map((store) => store.kind).join(' and ');
  process.stderr.write(
    `contract: ${sets} parameter sets compared over ${statements.size} statements, and ${graphs} graphs ` +
      `after ${writing.length} that write (stores: ${names} and the oracle; seed ${SEED})\n`,
  );
  await Promise.all(stores.map((store) => store.close()));
});

/** A graph, and for every reading statement its sets of parameters. */
const questionsOn = (scenario: Scenario): fc.Arbitrary<Question[]> => {
  const known = knownOf(scenario);
  const sets = READING.map((asker) =>
    fc.array(asker.questions(known), { minLength: asker.sets, maxLength: asker.sets }),
  );
  return fc
    .tuple(...sets)
    .map((questions) => Object.assign(questions.flat(), { [fc.toStringMethod]: () => '…' }));
};

async function compare(stage: Stage, question: Question): Promise<void> {
  const { name, parameters } = question;
  const asked = `${name} ${JSON.stringify(parameters)}`;
  const wanted = question.expected(stage.oracle);
  const answers = await onEach(stage, async (store) => ({
    store: store.kind,
    rows: await question.ask(store),
  }));
  for (const { store, rows } of answers)
    expect({ asked, store, rows }).toEqual({ asked, store, rows: wanted });
  compared.sets += 1;
  compared.statements.add(name);
  for (const walked of await onEach(stage, (store) => question.walk(store))) {
    if (walked) expect({ asked, pages: walked.paged }).toEqual({ asked, pages: walked.whole });
  }
}

async function tryGraph(scenario: Scenario, questions: readonly Question[]): Promise<void> {
  for (const store of stores) await clear(store);
  const stage = stageOf(stores);
  await play(stage, scenario);
  await countAgain(stage);
  compared.graphs += 1;
  for (const question of questions) await compare(stage, question);
}

describe('every store holds and answers what the statements promise', () => {
  test('on one graph of all kinds and relations', async () => {
    const whole = wholeScenario();
    const property = fc.asyncProperty(questionsOn(whole), (questions) => tryGraph(whole, questions));
    await fc.assert(property, { ...tries(1), numRuns: 1 });
  });

  test('on random graphs', async () => {
    const graphs = scenarios.chain((scenario) => fc.tuple(fc.constant(scenario), questionsOn(scenario)));
    await fc.assert(
      fc.asyncProperty(graphs, ([scenario, questions]) => tryGraph(scenario, questions)),
      tries(GRAPHS),
    );
  });
});

test('every statement of cypher/ is among them', () => {
  const unseen = everyStatement().filter(({ text }) => !seenTexts.has(text));
  expect(unseen.map(({ name }) => name)).toEqual([]);
});

test('every statement that answers something was asked, and compared with the oracle', () => {
  const reading = everyStatement().filter(({ name }) => {
    const [file = ''] = name.split(' ');
    return statementSource(file).startsWith('// Answers:');
  });
  const unasked = reading.filter(({ name }) => !compared.statements.has(name));
  expect(unasked.map(({ name }) => name)).toEqual([]);
});
