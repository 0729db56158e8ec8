import { linkKey, type LinkEnds } from '../../facts/facts.ts';
import { loadLinks } from '../../facts/linkEdits.ts';
import type { Transaction } from '../../store/Store.ts';
import type { NearNames } from '../NearNames.ts';
import type { LinkNamed } from './inputs.ts';
import type { Problems } from './Problems.ts';
import { endsOf, resolveEnds } from './resolveEnds.ts';

/** The stored links that the inputs name. What is wrong with them is noted. */
export async function planRemoval(
  transaction: Transaction,
  inputs: readonly LinkNamed[],
  names: NearNames,
  problems: Problems,
): Promise<LinkEnds[]> {
  const joined = await resolveEnds(transaction, inputs, names, problems);
  const links = joined.map(endsOf);
  const stored = await loadLinks(transaction, links);
  const reversed = await loadLinks(
    transaction,
    links.map(({ from, relation, to }) => ({ from: to, relation, to: from })),
  );
  joined.forEach(({ path }, index) => {
    const link = links[index];
    if (!link || stored[index]?.stored) return;
    const hint = reversed[index]?.stored ? ' There is one the other way round.' : '';
    problems.add(path, `There is no link ${linkKey(link)}.${hint}`);
  });
  return links;
}
