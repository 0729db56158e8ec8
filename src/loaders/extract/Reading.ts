import type { Entity } from '../../graph/entity.ts';
import type { Spelling } from '../Catalogue.ts';
import { everyday } from './everyday.ts';
import type { Form } from './Form.ts';
import type { Stretch } from './Stretch.ts';
import { isProduct } from './spellingForms.ts';

/** How a name is written in a text, beside how it is spelled. */
type Letters =
  /** An acronym in its capitals. */
  | 'ACRONYM'
  /** With a capital, as names have. */
  | 'CAPITAL'
  /** In small letters, as it is spelled. */
  | 'SMALL'
  /** In small letters, though it is spelled with a capital. */
  | 'LOWER';

/** What some letters mean, wherever they stand. */
export interface Meaning {
  /** The entities that are meant best: a name beats an alias, and a strong alias a loose one. */
  readonly options: readonly Entity[];
  readonly spelling: Spelling;
  readonly letters: Letters;
  /** Those of the options whose name or alias is spelled letter by letter so. */
  readonly literal: readonly Entity[];
  /** A name wherever it stands: no everyday word. */
  readonly telling: boolean;
  /** Telling, and the name of one entity alone. */
  readonly certain: boolean;
  /** A tool or a framework may be meant. */
  readonly product: boolean;
}

/** A name that stands in a text as a word of its own. */
export interface Reading extends Stretch {
  readonly means: Meaning;
}

const RANKS = ['NAME', 'STRONG', 'LOOSE'] as const;
/** Two letters are too few to be a name in any case: qa, ml, ts. */
const ALWAYS_LETTERS = 3;

/** What a surface means whose letters are of some forms, or null where it is of none. */
export function meaningOf(surface: string, forms: readonly Form[]): Meaning | null {
  const best = bestForms(forms);
  const [first] = best;
  if (!first) return null;
  const options = entitiesOf(best);
  const spelledSo = best.filter(({ spelling }) => spelling.text === surface);
  const { spelling } = spelledSo[0] ?? first;
  const letters = lettersOf(surface, spelling.text);
  const telling = isTelling(first, options, letters);
  return {
    options,
    spelling,
    letters,
    literal: entitiesOf(spelledSo),
    telling,
    certain: telling && options.length === 1,
    product: options.some(isProduct),
  };
}

const entitiesOf = (forms: readonly Form[]): Entity[] => [
  ...new Map(forms.map(({ spelling: { entity } }) => [entity.id, entity])).values(),
];

/** The same in whatever order the store gave them. */
const inOrder = ({ spelling: one }: Form, { spelling: other }: Form): number =>
  compare(one.entity.id, other.entity.id) || compare(one.text, other.text);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function bestForms(forms: readonly Form[]): readonly Form[] {
  for (const rank of RANKS) {
    const ofRank = forms.filter(({ spelling }) => spelling.as === rank);
    if (ofRank.length > 0) return ofRank.sort(inOrder);
  }
  return forms;
}

/** Whether a name is one by itself: no everyday word, not two small letters, no loose alias but of one product alone. */
function isTelling({ key, spelling }: Form, options: readonly Entity[], letters: Letters): boolean {
  if (spelling.as === 'LOOSE' && !(options.length === 1 && isProduct(spelling.entity))) return false;
  if (isEveryday(key) || isEveryday(spelling.key)) return false;
  return key.length >= ALWAYS_LETTERS || /[^a-z]/.test(key) || letters !== 'LOWER';
}

const isEveryday = (key: string): boolean => {
  const { words } = everyday();
  return key.length === 1 || words.has(key) || (key.endsWith('s') && words.has(key.slice(0, -1)));
};

function lettersOf(surface: string, spelled: string): Letters {
  const small = surface === surface.toLowerCase();
  if (small) return spelled === spelled.toLowerCase() ? 'SMALL' : 'LOWER';
  const acronym = /^\P{Ll}*\p{Lu}\P{Ll}*\p{Lu}\P{Ll}*$/u;
  return acronym.test(spelled) && acronym.test(surface.replace(/s$/, '')) ? 'ACRONYM' : 'CAPITAL';
}
