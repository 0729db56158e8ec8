import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addressOf, pairsOf } from '../../src/explorer/address.ts';
import { nextOpen, toggleHave, togglePin, withOpen, withoutOpen } from '../../src/explorer/changeCommon.ts';
import {
  MOST_HAVE,
  MOST_OPEN,
  MOST_PINS,
  OPEN_MOST,
  readCommon,
  writeCommon,
  type Common,
} from '../../src/explorer/Common.ts';
import { Parameters } from '../../src/explorer/Parameters.ts';
import type { ConnectorsQuestion } from '../../src/explorer/views/connectors/question.ts';
import { connectorsView } from '../../src/explorer/views/connectors/connectorsView.tsx';
import { KINDS } from '../../src/graph/kind.ts';
import { RELATIONS } from '../../src/graph/relation.ts';
import { typed } from '../support/explorer/typed.ts';
import { tries } from '../support/property.ts';

// A link is all there is of a page's state: what is written into one must be read again.

const ref = typed({ minLength: 1, maxLength: 20 })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const id = fc.stringMatching(/^(role|tool|skill):[a-z0-9]{1,8}(-[a-z0-9]{1,5}){0,2}$/);
const kind = fc.constantFrom(...KINDS);

const some = <T>(known: readonly T[]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...known), { minLength: 1 }));

const common: fc.Arbitrary<Common> = fc.record({
  pins: fc.uniqueArray(id, { maxLength: MOST_PINS }),
  open: fc.uniqueArray(fc.record({ id, kind, first: fc.integer({ min: 1, max: OPEN_MOST }) }), {
    maxLength: MOST_OPEN,
    selector: (one) => `${one.id} ${one.kind}`,
  }),
  have: fc.uniqueArray(ref, { maxLength: 30 }),
  hubs: fc.boolean(),
});

const question: fc.Arbitrary<ConnectorsQuestion> = fc.record({
  between: fc.array(ref, { maxLength: 10 }),
  kinds: some(KINDS),
  relations: some(RELATIONS),
  atLeast: fc.option(fc.integer({ min: 1, max: 10 })),
  orderBy: fc.constantFrom('DISTINCTIVE' as const, 'STRENGTH' as const),
  first: fc.integer({ min: 1, max: 200 }),
  after: fc.option(ref),
  includeDeprecated: fc.boolean(),
});

/** As a browser sends what stands in a link. */
const sent = (address: string): Parameters => new Parameters(new URL(address, 'http://here').searchParams);

describe('a link', () => {
  test('gives the question and what it carries again', () => {
    fc.assert(
      fc.property(question, common, (asked, carried) => {
        const address = addressOf('/connectors', [...connectorsView.write(asked), ...writeCommon(carried)]);
        expect(connectorsView.read(sent(address))).toEqual(asked);
        expect(readCommon(sent(address))).toEqual(carried);
      }),
      tries(300),
    );
  });

  test('has its parameters back in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string({ unit: 'grapheme' }))), (pairs) => {
        expect(pairsOf(addressOf('/paths', pairs))).toEqual(pairs);
      }),
      tries(300),
    );
  });

  test('keeps ids readable', () => {
    expect(
      addressOf('/connectors', [
        ['between', 'tool:c-plus-plus'],
        ['open', 'tool:git~ROLE~8'],
        ['have', 'C++ & co'],
      ]),
    ).toBe('/connectors?between=tool:c-plus-plus&open=tool:git~ROLE~8&have=C%2B%2B+%26+co');
  });
});

describe('a click', () => {
  test('twice on the same is none, where there is room', () => {
    fc.assert(
      fc.property(common, id, (before, one) => {
        fc.pre(!before.pins.includes(one) && !before.have.includes(one));
        fc.pre(before.pins.length < MOST_PINS && before.open.every((request) => request.id !== one));
        expect(togglePin(togglePin(before, one), one)).toEqual(before);
        expect(toggleHave(toggleHave(before, one), one)).toEqual(before);
      }),
      tries(200),
    );
  });

  test('never leads to an address that is refused', () => {
    fc.assert(
      fc.property(common, id, kind, (before, one, of) => {
        const opened = withOpen(before, nextOpen(before, one, of));
        for (const after of [togglePin(before, one), opened, toggleHave(before, one)]) {
          expect(readCommon(sent(addressOf('/', writeCommon(after))))).toEqual(after);
          expect(after.have.length).toBeLessThanOrEqual(MOST_HAVE);
        }
        expect(opened.pins).toContain(one);
        expect(withoutOpen(opened, { id: one, kind: of }).open).toEqual(
          before.open
            .filter((request) => !(request.id === one && request.kind === of))
            .slice(-(MOST_OPEN - 1)),
        );
      }),
      tries(200),
    );
  });
});
