import fc from 'fast-check';
import { linkKey } from '../../../src/facts/facts.ts';
import { listAudit } from '../../../src/statements/audit.ts';
import { changedAmong } from '../../../src/statements/changedAmong.ts';
import { changesSince, countChanges } from '../../../src/statements/changes.ts';
import { changeSizes } from '../../../src/statements/changeSizes.ts';
import { removedLinksAfter } from '../../../src/statements/exported.ts';
import {
  aliasesOfSource,
  entitiesOfSource,
  linksOfSource,
  mergedInto,
  neighboursOf,
  removedLinks,
  removedLinksOf,
} from '../../../src/statements/shares.ts';
import {
  aliasesOf,
  externalIdsOf,
  linksFrom,
  linksTo,
  linksTouching,
} from '../../../src/statements/stored.ts';
import * as answers from '../oracle/shareAnswers.ts';
import { first, linkAsked, linkKeysAsked, someIds, type Known } from './known.ts';
import { asker, type Asker } from './question.ts';
import { SOURCES } from './scenario.ts';

const PLAIN = { noNullPrototype: true } as const;

const some = (known: Known) => fc.record({ ids: someIds(known, { min: 0, max: 14 }) }, PLAIN);

const ofSource = () => fc.record({ source: fc.constantFrom(...SOURCES, 'none') }, PLAIN);

const stored: readonly Asker[] = [
  asker({ statement: aliasesOf, sets: 2, parameters: some, answer: answers.aliasesOf }),
  asker({
    statement: externalIdsOf,
    sets: 2,
    parameters: some,
    answer: answers.externalIdsOf,
    ordered: true,
  }),
  asker({ statement: linksFrom, sets: 2, parameters: some, answer: answers.linksFrom }),
  asker({
    statement: linksTo,
    sets: 2,
    parameters: (known) =>
      fc.array(linkAsked(known), { maxLength: 12, size: 'max' }).map((links) => ({
        rows: answers.byStart(links),
      })),
    answer: answers.linksTo,
  }),
  asker({ statement: linksTouching, sets: 2, parameters: some, answer: answers.linksTouching }),
  asker({ statement: neighboursOf, sets: 2, parameters: some, answer: answers.neighboursOf }),
  asker({ statement: mergedInto, sets: 2, parameters: some, answer: answers.mergedInto }),
];

const shares: readonly Asker[] = [
  asker({ statement: entitiesOfSource, sets: 2, parameters: ofSource, answer: answers.entitiesOfSource }),
  asker({ statement: linksOfSource, sets: 2, parameters: ofSource, answer: answers.linksOfSource }),
  asker({ statement: aliasesOfSource, sets: 2, parameters: ofSource, answer: answers.aliasesOfSource }),
  asker({ statement: removedLinksOf, sets: 2, parameters: ofSource, answer: answers.removedLinksOf }),
  asker({
    statement: removedLinks,
    sets: 2,
    parameters: (known) => fc.record({ keys: linkKeysAsked(known) }, PLAIN),
    answer: answers.removedLinks,
  }),
];

/** A version of the graph, or one that it has not reached. */
const since = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 }));
const changesAsked = () => fc.record({ since, place: fc.integer({ min: 0, max: 8 }), first }, PLAIN);

const changes: readonly Asker[] = [
  asker({
    statement: changesSince,
    sets: 3,
    ordered: true,
    parameters: changesAsked,
    answer: answers.changesSince,
    paging: {
      items: (rows) => [...rows],
      next: (parameters, rows) => {
        const last = rows.at(-1);
        return !last || rows.length < parameters.first ? undefined : { ...parameters, place: last.place + 1 };
      },
      whole: (parameters) => ({ ...parameters, first: 1000 }),
    },
  }),
  asker({
    statement: changeSizes,
    sets: 3,
    ordered: true,
    parameters: changesAsked,
    answer: answers.changeSizes,
  }),
  asker({
    statement: countChanges,
    sets: 2,
    parameters: () => fc.record({ since }, PLAIN),
    answer: answers.countChanges,
  }),
  asker({
    statement: changedAmong,
    sets: 3,
    parameters: (known) =>
      fc.record({ since, ids: someIds(known, { min: 0, max: 14 }), links: linkKeysAsked(known) }, PLAIN),
    answer: answers.changedAmong,
  }),
  asker({
    statement: listAudit,
    sets: 2,
    ordered: true,
    parameters: () => fc.record({ since, first }, PLAIN),
    answer: answers.listAudit,
  }),
];

const removedPages = asker({
  statement: removedLinksAfter,
  sets: 2,
  ordered: true,
  parameters: (known) => {
    const place = fc.oneof(fc.constant(''), linkAsked(known).map(linkKey));
    return fc.record({ after: place, first }, PLAIN);
  },
  answer: answers.removedLinksAfter,
});

/** The statements that read who said what, and what has changed. */
export const SHARES: readonly Asker[] = [...stored, ...shares, ...changes, removedPages];
