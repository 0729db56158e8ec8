import { linkKey, type LinkEnds } from '../../facts/facts.ts';
import { KINDS, type Kind } from '../../graph/kind.ts';
import { relationAllows, type Relation } from '../../graph/relation.ts';
import type { Transaction } from '../../store/Store.ts';
import type { NearNames } from '../NearNames.ts';
import { checkItems, checkRepeats } from './checkItems.ts';
import { MOST_ITEMS, type LinkNamed } from './inputs.ts';
import { noteUnresolved, type Path, type Problems } from './Problems.ts';
import { References, type Found } from './References.ts';

/** An input with the entities at the ends of the link that it is about. */
export interface Joined<I extends LinkNamed> {
  readonly input: I;
  readonly path: Path;
  readonly from: Found;
  readonly to: Found;
}

export const endsOf = ({ input, from, to }: Joined<LinkNamed>): LinkEnds => ({
  from: from.id,
  relation: input.relation,
  to: to.id,
});

/** The links that some inputs are about. References that mean none or several and repeated links are noted. */
export async function resolveEnds<I extends LinkNamed>(
  transaction: Transaction,
  inputs: readonly I[],
  names: NearNames,
  problems: Problems,
): Promise<Joined<I>[]> {
  checkItems(inputs, ['input'], problems);
  const listed = inputs.slice(0, MOST_ITEMS);
  const refs = listed.flatMap(({ from, to }) => [from, to]);
  const references = await References.read(transaction, refs, names);
  const joined: (Joined<I> | undefined)[] = [];
  for (const [index, input] of listed.entries()) {
    const path = ['input', index];
    const resolve = (end: 'from' | 'to') =>
      resolveEnd(references, input[end], kindsAt(end, input.relation), [...path, end], problems);
    const [from, to] = [await resolve('from'), await resolve('to')];
    joined.push(from && to && { input, path, from, to });
  }
  checkRepeats(joined, (one) => linkKey(endsOf(one)), ['input'], problems);
  return joined.flatMap((one) => one ?? []);
}

async function resolveEnd(
  references: References,
  ref: string,
  kinds: readonly Kind[],
  path: Path,
  problems: Problems,
): Promise<Found | undefined> {
  try {
    return await references.resolve(ref, kinds);
  } catch (error) {
    noteUnresolved(problems, path, error);
    return undefined;
  }
}

/** The kinds that a relation may have at one of its ends. */
export const kindsAt = (end: 'from' | 'to', relation: Relation): Kind[] =>
  KINDS.filter((kind) =>
    KINDS.some((other) =>
      end === 'from' ? relationAllows(relation, kind, other) : relationAllows(relation, other, kind),
    ),
  );
