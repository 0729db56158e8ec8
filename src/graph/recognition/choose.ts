import type { Kind } from '../kind.ts';
import { refusal } from './refusal.ts';
import { LEVELS, type Asked, type By, type Form, type Level } from './forms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An entity as it was found under a key. */
export interface Namesake {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  readonly category: string | null;
  readonly status: 'ACTIVE' | 'DEPRECATED';
  /** Strong ones. */
  readonly aliases: readonly string[];
}

/** What was found under a key, by id, name or strong alias. */
export type Lookup<N extends Namesake> = (by: By, key: string) => readonly N[];

/** What a name is asked to mean. */
export interface Question extends Asked {
  /** Of several equally near, the one of this kind is meant. */
  readonly rather?: Kind | undefined;
}

/** An entity that has the name and yet is not it. */
interface Refused<N extends Namesake> {
  readonly entity: N;
  readonly why: string;
}

export type Choice<N extends Namesake> =
  | { readonly is: 'ONE'; readonly how: Level; readonly entity: N }
  | { readonly is: 'SEVERAL'; readonly how: Level; readonly entities: readonly N[] }
  | { readonly is: 'NONE'; readonly refused: readonly Refused<N>[] };

/** Where a name alone is no proof, the search ends at a refusal: there is nothing surer further down. */
const ENDS_WHERE_REFUSED: readonly Level[] = ['NAME', 'ALIAS'];

/**
 * The entity that a name means: the one of the first level that finds any. ACTIVE ones come before
 * DEPRECATED ones; several at one level are none. A key leads to entities and never on to another key.
 *
 * @param forms what to look up; each may stand at any place, the level decides
 */
export function choose<N extends Namesake>(
  forms: readonly Form[],
  find: Lookup<N>,
  question: Question,
  vocabulary: Vocabulary,
): Choice<N> {
  const refused: Refused<N>[] = [];
  // Most names are new, and find nothing at all.
  const met = forms.filter(({ by, key }) => by.some((one) => find(one, key).length > 0));
  for (const how of met.length > 0 ? LEVELS : []) {
    const level = met
      .filter((form) => form.how === how)
      .map((form) => judge(form, find, question, vocabulary));
    const meant = nearest(
      level.flatMap(({ accepted }) => accepted),
      question,
    );
    const [only, another] = meant;
    if (only && another) return { is: 'SEVERAL', how, entities: meant };
    if (only) return { is: 'ONE', how, entity: only };
    refused.push(...level.flatMap((judged) => judged.refused));
    if (refused.length > 0 && ENDS_WHERE_REFUSED.includes(how)) break;
  }
  return { is: 'NONE', refused: eachOnce(refused, ({ entity }) => entity.id) };
}

interface Judged<N extends Namesake> {
  readonly accepted: readonly N[];
  readonly refused: readonly Refused<N>[];
}

/** What one key finds: those named so, else those with such an alias. */
function judge<N extends Namesake>(
  form: Form,
  find: Lookup<N>,
  question: Question,
  vocabulary: Vocabulary,
): Judged<N> {
  const isAsked = ({ kind }: N) => hasKind(form.kinds, kind) && hasKind(question.kinds, kind);
  const found = form.by.map((by) => find(by, form.key).filter(isAsked)).find((some) => some.length > 0) ?? [];
  const accepted: N[] = [];
  const refused: Refused<N>[] = [];
  for (const entity of found) {
    const why = refusal(form, entity, question, vocabulary);
    if (why === undefined) accepted.push(entity);
    else refused.push({ entity, why });
  }
  return { accepted, refused };
}

const hasKind = (kinds: readonly Kind[] | null, kind: Kind): boolean => kinds?.includes(kind) ?? true;

function nearest<N extends Namesake>(entities: readonly N[], { rather }: Question): readonly N[] {
  const different = eachOnce(entities, ({ id }) => id);
  const active = preferred(different, ({ status }) => status === 'ACTIVE');
  const rathers = active.filter(({ kind }) => kind === rather);
  return rathers.length === 1 ? rathers : active;
}

/** Those that are so, or all if none is. */
function preferred<T>(items: readonly T[], isSo: (item: T) => boolean): readonly T[] {
  const some = items.filter(isSo);
  return some.length > 0 ? some : items;
}

const eachOnce = <T>(items: readonly T[], keyOf: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
];
