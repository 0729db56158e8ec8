import { linkKey, type LinkEnds } from '../../facts/facts.ts';
import { kindOfId } from '../../graph/kind.ts';
import { relationAllows } from '../../graph/relation.ts';
import { linksTouching } from '../../statements/stored.ts';
import type { Transaction } from '../../store/Store.ts';
import type { NearNames } from '../NearNames.ts';
import { noteUnresolved, type Problems } from './Problems.ts';
import { References, type Found } from './References.ts';

const SHOWN = 5;

/** Two entities that are to be one. */
export interface Merge {
  readonly from: Found;
  readonly into: Found;
  /** The links of `from`, and those that they become. */
  readonly links: readonly LinkEnds[];
  readonly moved: readonly LinkEnds[];
  /** Whether they have been merged before, and nothing has come to `from` since. */
  readonly isDone: boolean;
}

/** The entities that the references mean; undefined where problems are noted. */
export async function planMerge(
  transaction: Transaction,
  refs: { readonly from: string; readonly into: string },
  names: NearNames,
  problems: Problems,
): Promise<Merge | undefined> {
  const references = await References.read(transaction, [refs.from, refs.into], names);
  const resolve = async (which: 'from' | 'into'): Promise<Found | undefined> => {
    try {
      return await references.resolve(refs[which], null);
    } catch (error) {
      noteUnresolved(problems, [which], error);
      return undefined;
    }
  };
  const [from, into] = [await resolve('from'), await resolve('into')];
  if (!from || !into) return undefined;
  const rows = await linksTouching.run(transaction, { ids: [from.id] });
  const links = rows.map(({ from: start, relation, to }): LinkEnds => ({ from: start, relation, to }));
  const moved = links.flatMap((link) => movedLink(link, from.id, into.id));
  checkMerge(from, into, links, problems);
  checkMoved(moved, into, problems);
  const isDone = from.status === 'DEPRECATED' && moved.length === 0 && isReplaced(links, from, into);
  return { from, into, links, moved, isDone };
}

/** What replaced the old one before, and a link between the two, move nowhere. */
function movedLink(link: LinkEnds, old: string, target: string): LinkEnds[] {
  const from = link.from === old ? target : link.from;
  const to = link.to === old ? target : link.to;
  const isSuccession = link.relation === 'REPLACED_BY' && link.from === old;
  return isSuccession || from === to ? [] : [{ from, relation: link.relation, to }];
}

/** Where the two are of different kinds, not every link of the one may be one of the other. */
function checkMoved(moved: readonly LinkEnds[], into: Found, problems: Problems): void {
  const wrong = moved.filter(({ from, relation, to }) => {
    const [one, other] = [kindOfId(from), kindOfId(to)];
    return !one || !other || !relationAllows(relation, one, other);
  });
  if (wrong.length === 0) return;
  const shown = wrong.map(linkKey).sort().slice(0, SHOWN).join('; ');
  problems.add(
    ['into'],
    `${into.id} is a ${into.kind}, which cannot have ${wrong.length} of the links: ${shown}. Remove those first.`,
  );
}

const isReplaced = (links: readonly LinkEnds[], { id }: Found, into: Found): boolean =>
  links.some(({ from, relation, to }) => from === id && relation === 'REPLACED_BY' && to === into.id);

function checkMerge(from: Found, into: Found, links: readonly LinkEnds[], problems: Problems): void {
  if (from.id === into.id) problems.add(['into'], `It is ${from.id} too. Give another one.`);
  else if (into.status === 'DEPRECATED') {
    problems.add(
      ['into'],
      `${into.name} (${into.id}) is out of use (DEPRECATED). Merge into one that is in use.`,
    );
  }
  const successor = links.find(
    ({ from: start, relation }) => start === from.id && relation === 'REPLACED_BY',
  );
  if (from.status === 'DEPRECATED' && successor && successor.to !== into.id) {
    problems.add(
      ['from'],
      `${from.id} is REPLACED_BY ${successor.to} already. Merge that one, or remove the link REPLACED_BY first.`,
    );
  }
}
