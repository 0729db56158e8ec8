import { fold } from '../../graph/fold.ts';
import { isTechnology, type Kind } from '../../graph/kind.ts';
import { vocabulary } from '../../graph/recognition/vocabulary.ts';
import type { Entity } from '../../graph/entity.ts';
import type { Spelling } from '../Catalogue.ts';
import { formOf, withEnding, type Form } from './Form.ts';
import { otherNumber } from './otherNumber.ts';

/** Names longer than this are not looked for. */
const LONGEST = 200;
/** A name that loses its signs must stay long enough to be told from a word. */
const SHORTEST_WITHOUT_SIGNS = 5;
const ACRONYM = /^[A-Z]{2,}$/;

/**
 * The ways to write a spelling: as it is, without inner dots and slashes, `and` for `&`, without a last word
 * such as framework, and each in the other number.
 */
export function spellingForms(spelling: Spelling): Form[] {
  if (spelling.text.length > LONGEST) return [];
  const forms: Form[] = [];
  for (const text of writings(spelling)) {
    const form = formOf(text, spelling);
    if (form.key === '') continue;
    forms.push(form);
    const ending = hasNumber(spelling) ? otherNumber(text, spelling.entity.kind) : null;
    if (ending) forms.push(withEnding(form, ending));
  }
  return forms;
}

function writings({ text, entity }: Spelling): Set<string> {
  const plain = text.replace(/(?<=[\p{L}\p{N}])[./](?=[\p{L}\p{N}])/gu, ' ');
  return new Set([
    text,
    text.replace(/ & /g, ' and '),
    text.replace(/ and /gi, ' & '),
    plain.length >= SHORTEST_WITHOUT_SIGNS ? plain : text,
    isProduct(entity) ? withoutQualifier(text, entity.kind) : text,
  ]);
}

/** Without last words that only say what it is, where two words with capitals are left: Django REST framework. */
function withoutQualifier(text: string, kind: Kind): string {
  const words = text.split(' ');
  for (let left = words.length - 1; left >= 2; left -= 1) {
    const qualifier = vocabulary().qualifiers.get(fold(words.slice(left).join(' ')));
    if (!qualifier?.ends || !qualifier.kinds.includes(kind)) continue;
    const rest = words.slice(0, left);
    return rest.every((word) => /^[\p{Lu}\p{N}]/u.test(word)) ? rest.join(' ') : text;
  }
  return text;
}

/** What a product is called has no plural, unless it is an acronym; other names are words of the language. */
const hasNumber = ({ text, entity }: Spelling): boolean => !isProduct(entity) || ACRONYM.test(text);

export const isProduct = ({ kind }: Entity): boolean => isTechnology(kind);
