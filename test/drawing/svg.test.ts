import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { element, escapeText, path } from '../../src/drawing/svg.ts';
import { tries } from '../support/property.ts';
import { readXml, textOf } from './support/readXml.ts';

/** What XML 1.0 calls a character. */
function isKnown(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return [9, 10, 13].includes(code);
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

describe('an element', () => {
  test('has its attributes in their order, numbers rounded to a decimal, and none that is undefined', () => {
    expect(element('rect', { x: 1.25, y: -0.04, width: 100 / 3, href: undefined, class: 'a' })).toBe(
      '<rect x="1.3" y="0" width="33.3" class="a"/>',
    );
  });

  test('holds its children as they are', () => {
    expect(element('g', {}, element('a', { href: '/x' }), escapeText('b & c'))).toBe(
      '<g><a href="/x"/>b &amp; c</g>',
    );
  });

  test('says in text and attributes what was said, whatever it is, but what XML does not know', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const read = readXml(element('a', { title: text }, escapeText(text)));
        const known = Array.from(text, (one) => (isKnown(one) ? one : '\uFFFD')).join('');
        expect(textOf(read)).toBe(known);
        expect(read.attributes.get('title')).toBe(known.replace(/[\t\n\r]/g, ' '));
      }),
      tries(500),
    );
  });

  test('has U+FFFD for half of a surrogate pair and for control characters', () => {
    expect(escapeText('a\uD800b\u0001c')).toBe('a\uFFFDb\uFFFDc');
  });
});

test('a path has blanks between numbers alone', () => {
  expect(path('M', 0, 10.04, 'C', 1, 2, 3, 4.06, 5, -6, 'H', 7)).toBe('M0 10C1 2 3 4.1 5 -6H7');
});
