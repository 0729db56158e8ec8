import { fold } from '../fold.ts';
import { meaningIn, spelledOut, type Spelled } from './acronyms.ts';
import type { Namesake, Question } from './choose.ts';
import type { Conditions, Form } from './forms.ts';
import { madeBy } from './vendors.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A category that says nothing. */
const OTHER = 'OTHER';

/**
 * Why an entity is not the one meant though it has the name; undefined if nothing speaks against it.
 * A wrong merge is worse than a missed one.
 */
export function refusal(
  form: Form,
  entity: Namesake,
  { category }: Question,
  vocabulary: Vocabulary,
): string | undefined {
  if (category !== null && !canBeOne(category, entity.category, vocabulary)) {
    return `${category} cannot be ${String(entity.category)}`;
  }
  if (!hasCategory(form, entity)) {
    return `it is ${String(entity.category)}`;
  }
  if (form.maker !== null && !isOf(form.maker, form, entity, vocabulary))
    return `it is not known as one of ${form.maker}`;
  if (form.spelled && !standsFor(form.spelled, entity))
    return `${form.spelled.short} may stand for something else`;
  return undefined;
}

const isKnown = (category: string | null): category is string => category !== null && category !== OTHER;

/** Whether two sources that give these categories may speak of one thing. Only a language is ever refused. */
export function canBeOne(one: string | null, other: string | null, { neverLanguages }: Vocabulary): boolean {
  if (!isKnown(one) || !isKnown(other)) return true;
  if (one === 'LANGUAGE') return !neverLanguages.has(other);
  return other !== 'LANGUAGE' || !neverLanguages.has(one);
}

/** Words such as "game engine" say more than a source's category does: they must be met. */
const hasCategory = ({ categories, never }: Conditions, { category }: Namesake): boolean =>
  !isKnown(category) ||
  (!never.includes(category) && (categories.length === 0 || categories.includes(category)));

const namesOf = ({ name, aliases }: Namesake): string[] => [name, ...aliases];

/** Letters of a name that may be known without its maker, and yet be no acronym of many things. */
const TELLING = 4;

/**
 * Whether a vendor makes it: some name says so, or none says otherwise. Where the vendor was left out of
 * the name, that is not enough for a thing that many make, or for a name of few letters.
 */
function isOf(maker: string, form: Form, entity: Namesake, vocabulary: Vocabulary): boolean {
  const makers = namesOf(entity).flatMap((name) => madeBy(name, vocabulary)?.vendor.name ?? []);
  if (makers.length > 0) return makers.includes(maker);
  if (!form.isWithoutMaker) return true;
  const byMany = entity.category !== null && vocabulary.madeByMany.has(entity.category);
  return !byMany && form.key.length >= TELLING;
}

/**
 * Whether an acronym means the entity: its names spell it out in the same words, or they do not spell it
 * out and one of them is written as the acronym is.
 */
function standsFor({ short, long }: Spelled, entity: Namesake): boolean {
  const names = namesOf(entity);
  const meant = (text: string) => meaningIn(text, short) ?? text;
  const meanings = names.flatMap((name) => {
    const spelled = spelledOut(name);
    if (spelled && fold(spelled.short) === fold(short)) return [meant(spelled.long)];
    return meaningIn(name, short) ?? [];
  });
  if (meanings.length === 0) return names.includes(short);
  return meanings.some((meaning) => fold(meaning) === fold(meant(long)));
}
