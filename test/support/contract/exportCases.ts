import fc from 'fast-check';
import { entityIdsAfter } from '../../../src/statements/exported.ts';
import { entityIdsAfter as answer } from '../oracle/exportAnswers.ts';
import { first, idOf } from './known.ts';
import { asker, type Asker } from './question.ts';

const PLAIN = { noNullPrototype: true } as const;

/** What an export asks, beside what others ask too. */
export const EXPORTING: readonly Asker[] = [
  asker({
    statement: entityIdsAfter,
    sets: 3,
    ordered: true,
    parameters: (known) => fc.record({ after: fc.oneof(fc.constant(''), idOf(known)), first }, PLAIN),
    answer,
    paging: {
      items: (rows) => [...rows],
      next: (parameters, rows) => {
        const last = rows.at(-1);
        return last && rows.length === parameters.first ? { ...parameters, after: last.id } : undefined;
      },
      whole: (parameters) => ({ ...parameters, first: 1000 }),
    },
  }),
];
