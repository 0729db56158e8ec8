import fc from 'fast-check';
import {
  checkCounts,
  checkDangling,
  checkDegrees,
  checkKeys,
  checkLinks,
  checkStrays,
  setCounts,
} from '../../../src/statements/check.ts';
import * as answers from '../oracle/checkAnswers.ts';
import { someIds, type Known } from './known.ts';
import { asker, type Asker } from './question.ts';
import { onEach, type Stage } from './stage.ts';

const PLAIN = { noNullPrototype: true } as const;

const nothing = () => fc.constant<Record<string, never>>({});

const some = (known: Known) => fc.record({ ids: someIds(known, { min: 0, max: 14 }) }, PLAIN);

/** What a check of the graph asks. */
export const CHECKING: readonly Asker[] = [
  asker({ statement: checkLinks, sets: 3, parameters: some, answer: answers.checkLinks }),
  asker({ statement: checkDegrees, sets: 3, parameters: some, answer: answers.checkDegrees }),
  asker({ statement: checkCounts, sets: 1, parameters: nothing, answer: answers.checkCounts }),
  asker({ statement: checkKeys, sets: 1, parameters: nothing, answer: answers.none }),
  asker({ statement: checkStrays, sets: 1, parameters: nothing, answer: answers.none }),
  asker({
    statement: checkDangling,
    sets: 2,
    parameters: () => fc.record({ first: fc.constantFrom(1, 10) }, PLAIN),
    answer: answers.checkDangling,
  }),
];

/** Counts entities and links anew, which changes nothing, since every write has counted. */
export async function countAgain(stage: Stage): Promise<void> {
  const { order: entities, size: links } = stage.oracle.graph;
  await onEach(stage, (store) =>
    store.derive((transaction) => setCounts.run(transaction, { entities, links })),
  );
}
