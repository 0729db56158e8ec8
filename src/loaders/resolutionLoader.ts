import DataLoader from 'dataloader';
import { fold } from '../graph/fold.ts';
import { isTechnology, TECHNOLOGIES, type Kind } from '../graph/kind.ts';
import { choose, type Choice } from '../graph/recognition/choose.ts';
import {
  exactForms,
  externalIdForm,
  furtherForms,
  type By,
  type Form,
  type Level,
} from '../graph/recognition/forms.ts';
import { vocabulary } from '../graph/recognition/vocabulary.ts';
import { resolveRefs, type ResolveRefsRow } from '../statements/resolveRefs.ts';
import type { Store } from '../store/Store.ts';
import { CANDIDATES, type NearNames } from './NearNames.ts';
import { lookupOf } from './resolveRef.ts';

/** Which entity a name means. */
interface Resolution {
  /** The id of the one meant; null where there is none or more than one. */
  readonly id: string | null;
  readonly how: Level | null;
  /** The ids of those who might be meant, nearest first, where `id` is null. */
  readonly candidates: readonly string[];
}

export type ResolutionLoader = (name: string, kind: Kind | null) => Promise<Resolution>;

const NOTHING: Resolution = { id: null, how: null, candidates: [] };

const kindsOf = (kind: Kind | null): readonly Kind[] | null =>
  kind && (isTechnology(kind) ? TECHNOLOGIES : [kind]);

/**
 * Answers which entity a name means, by every level of the recogniser. However many names one request
 * asks for, they take two statements: one for ids, names and aliases, and one for the further forms of
 * those that it does not tell.
 */
export function resolutionLoader(store: Store, names: NearNames): ResolutionLoader {
  const exact = rowsLoader(store);
  const further = rowsLoader(store);
  return async (name, kind) => {
    if (fold(name) === '') return NOTHING;
    const forms = [...exactForms(name), externalIdForm(name)];
    const question = { kinds: kindsOf(kind), category: null };
    const rows = await exact(forms);
    const choice = choose(forms, lookupOf(rows), question, vocabulary());
    if (choice.is !== 'NONE') return told(choice);
    const others = furtherForms(name, question, vocabulary());
    const found = choose(others, lookupOf(await further(others)), question, vocabulary());
    if (found.is !== 'NONE') return told(found);
    const elsewhere = [...found.refused.map(({ entity }) => entity), ...rows];
    return { ...NOTHING, candidates: await nearest(name, question.kinds, elsewhere, names) };
  };
}

const told = (choice: Exclude<Choice<ResolveRefsRow>, { is: 'NONE' }>): Resolution =>
  choice.is === 'ONE'
    ? { id: choice.entity.id, how: choice.how, candidates: [] }
    : {
        ...NOTHING,
        candidates: choice.entities
          .map(({ id }) => id)
          .sort()
          .slice(0, CANDIDATES),
      };

/** Those that have the name and are of another kind, or not quite it; then the nearest names. */
async function nearest(
  name: string,
  kinds: readonly Kind[] | null,
  elsewhere: readonly ResolveRefsRow[],
  names: NearNames,
): Promise<string[]> {
  const near = await names.nearest(name, kinds);
  return [...new Set([...elsewhere, ...(near ?? [])].map(({ id }) => id))].slice(0, CANDIDATES);
}

/** Looks up the forms of all the names of a tick in one statement. */
function rowsLoader(store: Store): (forms: readonly Form[]) => Promise<ResolveRefsRow[]> {
  const loader = new DataLoader<readonly Form[], ResolveRefsRow[]>(
    async (asked) => {
      const rows = new Map<string, ResolveRefsRow[]>();
      for (const row of await resolveRefs.run(store, keysOf(asked.flat()))) {
        rows.set(row.key, [...(rows.get(row.key) ?? []), row]);
      }
      return asked.map((forms) => {
        const keys = new Set(forms.map(({ key }) => key));
        return [...keys].flatMap((key) => rows.get(key) ?? []);
      });
    },
    { cache: false },
  );
  return async (forms) => (forms.length === 0 ? [] : loader.load(forms));
}

function keysOf(forms: readonly Form[]) {
  const keys = (...wanted: readonly By[]) => [
    ...new Set(forms.flatMap(({ by, key }) => (by.some((one) => wanted.includes(one)) ? [key] : []))),
  ];
  return { ids: keys('ID'), externalIds: keys('EXTERNAL_ID'), keys: keys('NAME', 'ALIAS') };
}
