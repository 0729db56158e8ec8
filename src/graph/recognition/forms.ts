import { fold } from '../fold.ts';
import { isTechnology, KINDS, TECHNOLOGIES, type Kind } from '../kind.ts';
import { initialsOf, spelledOut, waysToSpell, withAcronymBehind, type Spelled } from './acronyms.ts';
import { madeBy } from './vendors.ts';
import type { Qualifier, Vocabulary } from './vocabulary.ts';
import { bracketed, inOtherNumbers, inverted, tidy, withOtherAnd } from './words.ts';

/** How a name may be recognised, the surest way first. */
export const LEVELS = ['ID', 'EXTERNAL_ID', 'NAME', 'ALIAS', 'NORMALISED', 'ACRONYM', 'VENDOR'] as const;

export type Level = (typeof LEVELS)[number];

/** What a key is looked up as. */
export type By = 'ID' | 'EXTERNAL_ID' | 'NAME' | 'ALIAS';

/** What an entity must be besides. */
export interface Conditions {
  /** One of these kinds; null for any. */
  readonly kinds: readonly Kind[] | null;
  /** One of these categories, or none at all; empty for any. */
  readonly categories: readonly string[];
  /** None of these categories. */
  readonly never: readonly string[];
  /** The vendor whose name the name began with: it must not be another's; null for none. */
  readonly maker: string | null;
  /** Whether that vendor was left out. */
  readonly isWithoutMaker: boolean;
  /** The acronym alone was looked up: what it stands for here. */
  readonly spelled: Spelled | null;
}

/** One way in which an entity may have a name: what to look up, and what must hold of what is found. */
export interface Form extends Conditions {
  readonly how: Level;
  /** A name before an alias. */
  readonly by: readonly By[];
  /** Folded, but for ids. */
  readonly key: string;
}

/** No name gives more forms than this. */
export const MOST_FORMS = 48;

const FREE: Conditions = {
  kinds: null,
  categories: [],
  never: [],
  maker: null,
  isWithoutMaker: false,
  spelled: null,
};

/** A tool's name is a mark: Windows is no plural. */
const IN_WORDS: readonly Kind[] = KINDS.filter((kind) => !isTechnology(kind));

/** The levels of an EntityRef: id, name, strong alias. */
export function exactForms(name: string): Form[] {
  const key = fold(name);
  return [
    { ...FREE, how: 'ID', by: ['ID'], key: name },
    { ...FREE, how: 'NAME', by: ['NAME'], key },
    { ...FREE, how: 'ALIAS', by: ['ALIAS'], key },
  ];
}

/** The id that a source gave. */
export const externalIdForm = (key: string): Form => ({
  ...FREE,
  how: 'EXTERNAL_ID',
  by: ['EXTERNAL_ID'],
  key,
});

/** What is asked for. */
export interface Asked {
  /** Null for any. */
  readonly kinds: readonly Kind[] | null;
  /** What the source says that the thing is, if it does. */
  readonly category: string | null;
}

/** A name in another form, and what an entity of that name must be. */
interface Variant extends Conditions {
  readonly text: string;
  readonly by: readonly By[];
}

const NAMES: readonly By[] = ['NAME', 'ALIAS'];

/**
 * The other forms of a name, at most `MOST_FORMS`, in the order of the levels: without or with words that
 * say what it is, plural, comma and "and"; with its acronym or without; without its maker or with another
 * spelling of it.
 */
export function furtherForms(name: string, asked: Asked, vocabulary: Vocabulary): Form[] {
  const maker = madeBy(name, vocabulary)?.vendor.name ?? null;
  const whole: Variant = { ...FREE, by: NAMES, maker, text: tidy(name) };
  const bare = withoutQualifiers(whole, vocabulary);
  const names = [whole, ...bare];
  const longs = names.flatMap(({ text, ...rest }) => {
    const spelled = spelledOut(text);
    return spelled ? [{ ...rest, text: spelled.long }] : [];
  });
  const variants = {
    NORMALISED: [
      ...bare,
      ...names.flatMap((variant) => inOtherWords(variant, asked)),
      ...withQualifiers(names, asked, vocabulary),
    ],
    ACRONYM: names.flatMap(withOrWithoutAcronym),
    VENDOR: [...names, ...longs].flatMap((variant) => withOtherMaker(variant, vocabulary)),
  };
  const forms = (['NORMALISED', 'ACRONYM', 'VENDOR'] as const).flatMap((how) =>
    variants[how].map(({ text, ...conditions }): Form => ({ ...conditions, how, key: fold(text) })),
  );
  return different(
    forms.filter(({ kinds, key }) => key !== '' && mayMeet(kinds, asked.kinds)),
    fold(name),
  );
}

const mayMeet = (one: readonly Kind[] | null, other: readonly Kind[] | null): boolean =>
  one === null || one.some((kind) => other?.includes(kind) ?? true);

/** Each key once, at its surest, without the name itself: that was looked up before. */
function different(forms: readonly Form[], itself: string): Form[] {
  const byKey = new Map<string, Form>();
  for (const form of forms) {
    if (form.key !== itself && !byKey.has(form.key)) byKey.set(form.key, form);
  }
  return [...byKey.values()].slice(0, MOST_FORMS);
}

/** What the brackets behind a name say that it is, if they do. */
export function qualifierOf(name: string, { qualifiers }: Vocabulary): Qualifier | undefined {
  const inside = bracketed(name)?.inside;
  return inside === undefined ? undefined : qualifiers.get(fold(inside));
}

/** Python (computer programming) → Python, a LANGUAGE. Ansible software → Ansible. */
function withoutQualifiers(whole: Variant, vocabulary: Vocabulary): Variant[] {
  const before = bracketed(whole.text)?.before ?? '';
  const inside = qualifierOf(whole.text, vocabulary);
  if (inside) return [{ ...whole, text: before, ...saidBy(inside) }];
  const { qualifiers } = vocabulary;
  const words = whole.text.split(/[ -]/);
  return [1, 2, 3].flatMap((count) => {
    const ending = qualifiers.get(fold(words.slice(-count).join(' ')));
    if (!ending?.ends || words.length <= count) return [];
    // Words that fit every tool prove too little for an alias: Pulsar software is not Apache Pulsar.
    const by = ending.categories.length === 0 ? (['NAME'] as const) : NAMES;
    return [{ ...whole, text: words.slice(0, -count).join(' '), ...saidBy(ending), by }];
  });
}

const saidBy = ({
  kinds,
  categories,
  never,
}: Qualifier): Pick<Conditions, 'kinds' | 'categories' | 'never'> => ({
  kinds,
  categories,
  never,
});

/** The same name where another source has added what it is, if that is known to be so of this one. */
const withQualifiers = (names: readonly Variant[], asked: Asked, { qualifiers }: Vocabulary): Variant[] =>
  names.flatMap((name) => {
    const said = asked.category === null ? name.categories : [asked.category];
    if (said.length === 0) return [];
    const isSo = ({ categories }: Qualifier) => categories.some((category) => said.includes(category));
    return [...qualifiers.values()].filter(isSo).flatMap((qualifier) => marked(name, qualifier));
  });

const marked = (name: Variant, qualifier: Qualifier): Variant[] => {
  const { words, ends } = qualifier;
  const texts = [`${name.text} (${words})`, ...(ends ? [`${name.text} ${words}`] : [])];
  return texts.map((text) => ({ ...name, text, ...saidBy(qualifier) }));
};

/** Plural and singular, Developer, back-end and back-end Developer, & and and. */
function inOtherWords(variant: Variant, asked: Asked): Variant[] {
  const joined = withOtherAnd(variant.text).map((text) => ({ ...variant, text }));
  const kinds = IN_WORDS.filter((kind) => variant.kinds?.includes(kind) ?? true);
  if (!mayMeet(kinds, asked.kinds)) return joined;
  const turned = inverted(variant.text);
  const counted = [variant.text, ...turned].flatMap(inOtherNumbers);
  return [...joined, ...[...turned, ...counted].map((text) => ({ ...variant, text, kinds }))];
}

/** With the acronym that it has, or without; or with the one that it would have. */
function withOrWithoutAcronym(variant: Variant): Variant[] {
  const spelled = spelledOut(variant.text);
  if (spelled) {
    const texts = [spelled.long, ...waysToSpell(spelled)];
    const alone = { ...variant, text: spelled.short, spelled };
    return [...texts.map((text) => ({ ...variant, text })), alone];
  }
  const short = initialsOf(variant.text);
  if (short === '') return [];
  return withAcronymBehind({ long: variant.text, short }).map((text) => ({ ...variant, text }));
}

/** MS Access → Access, if that is Microsoft's, and Microsoft Access. */
function withOtherMaker(variant: Variant, vocabulary: Vocabulary): Variant[] {
  const made = madeBy(variant.text, vocabulary);
  if (!made) return [];
  const { vendor, rest } = made;
  const bare = { ...variant, text: rest, kinds: TECHNOLOGIES, isWithoutMaker: true };
  const others = vendor.spellings.map((spelling) => ({
    ...variant,
    text: `${spelling} ${rest}`,
    kinds: TECHNOLOGIES,
  }));
  return [bare, ...withOrWithoutAcronym(bare), ...others];
}
